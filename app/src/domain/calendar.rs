//! Dates in French.

use jiff::civil::Date;

/// Writes a date as people do: 1er mars 2026.
pub fn in_french(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    let month = usize::try_from(date.month() - 1).ok().and_then(|month| MONTHS.get(month)).copied().unwrap_or_default();
    let day = if date.day() == 1 { "1er".to_owned() } else { date.day().to_string() };
    format!("{day} {month} {}", date.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_is_written_as_people_do() {
        assert_eq!(in_french(Date::constant(2026, 3, 1)), "1er mars 2026");
        assert_eq!(in_french(Date::constant(2026, 12, 22)), "22 décembre 2026");
    }
}
