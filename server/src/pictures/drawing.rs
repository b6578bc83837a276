//! What a picture shows, as SVG: the need, the title, the trail with its real steps, and the emblem.

use crate::xml::escaped;
use app::{
    domain::{Scenario, SiteInfo},
    front_door_drawing, scenario_emblem,
    trail::{disc, flag, stop, way},
};
use std::fmt::Write;

/// The size that the places which show links ask for, in pixels.
pub(super) const WIDTH: u32 = 1200;
pub(super) const HEIGHT: u32 = 630;

/// The names that the fonts have inside.
pub(super) const TITLE_FONT: &str = "Bricolage Grotesque 96pt ExtraBold";
const HAND_FONT: &str = "Patrick Hand";

/// The colours of the day, and what the classes of our drawings mean in them (`style/components/drawing.css`).
const STYLE: &str = ".encre{color:#2b2a33;stroke:#2b2a33}.papier{fill:#fffdf8}.doux{fill:#efd9ca}.accent{color:#b03a0c}\
     .tache{fill:currentColor;stroke:none}.way{fill:none;stroke:#2b2a33;stroke-width:3.5;stroke-linecap:round;stroke-dasharray:.1 8}\
     .stop{fill:#fffdf8;stroke:#2b2a33;stroke-width:2.5}.flag{fill:#b03a0c;stroke:#b03a0c;stroke-width:2.5;stroke-linecap:round}";

/// Most lines of a title, of it and the need together, and how many characters a line holds at the size that it is drawn in.
const TITLE_LINES: usize = 3;
const TITLE_LINE: usize = 21;
const ALL_LINES: usize = 5;
const NEED_LINE: usize = 38;

/// Draws the picture of a scenario.
pub(super) fn of_scenario(scenario: &Scenario, info: &SiteInfo) -> String {
    let title = lines(&scenario.title, TITLE_LINE, TITLE_LINES);
    let need = lines(&format!("« {} »", scenario.need), NEED_LINE, ALL_LINES - title.len());
    let mut svg = beginning(info);
    let below_title = write_lines(&mut svg, &title, 190, 70, 74, TITLE_FONT, "#2b2a33");
    write_lines(&mut svg, &need, below_title + 4, 38, 46, HAND_FONT, "#234a8a");
    if let Some(emblem) = scenario_emblem(scenario) {
        svg += &placed(emblem, 810, 120, 330, 330);
    }
    svg += &trail(scenario.steps.len());
    svg + "</svg>"
}

/// Draws the picture of the site.
pub(super) fn of_site(info: &SiteInfo) -> String {
    let mut svg = beginning(info);
    let tagline = lines(&info.tagline, TITLE_LINE, 4);
    write_lines(&mut svg, &tagline, 210, 60, 70, TITLE_FONT, "#2b2a33");
    svg += &placed(front_door_drawing(), 620, 130, 540, 347);
    svg += &trail(app::domain::MAX_STEPS);
    svg + "</svg>"
}

/// The paper, and the name of the site.
fn beginning(info: &SiteInfo) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\"><style>{STYLE}</style>\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fbf6ea\"/><rect width=\"{WIDTH}\" height=\"14\" fill=\"#b03a0c\"/>\
         <text x=\"60\" y=\"96\" font-family=\"{TITLE_FONT}\" font-size=\"34\" fill=\"#b03a0c\">{}</text>",
        escaped(&info.name)
    )
}

/// Puts one of our drawings at a place: its own `<svg>`, with the place written into it.
fn placed(drawing: &str, x: u32, y: u32, width: u32, height: u32) -> String {
    drawing.replacen("<svg ", &format!("<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" "), 1)
}

/// The trail with so many stops, along the lower edge.
fn trail(count: usize) -> String {
    let scale = 2.2;
    let mut svg =
        format!("<g transform=\"translate(26 466) scale({scale})\"><path class=\"way\" d=\"{}\"/>", way(1..=count));
    for number in 1..=count {
        let (x, y) = stop(number);
        let _ = write!(
            svg,
            "<path class=\"stop\" d=\"{}\"/><text x=\"{x}\" y=\"{}\" text-anchor=\"middle\" font-family=\"{TITLE_FONT}\" \
             font-size=\"17\" fill=\"#2b2a33\">{number}</text>",
            disc(x, y),
            y + 6
        );
    }
    let _ = write!(svg, "<path class=\"flag\" d=\"{}\"/></g>", flag(count));
    svg
}

/// Writes lines below each other and returns where the next one would stand.
fn write_lines(svg: &mut String, lines: &[String], top: u32, size: u32, step: u32, font: &str, colour: &str) -> u32 {
    let mut y = top;
    for line in lines {
        let _ = write!(
            svg,
            "<text x=\"60\" y=\"{y}\" font-family=\"{font}\" font-size=\"{size}\" fill=\"{colour}\">{}</text>",
            escaped(line)
        );
        y += step;
    }
    y
}

/// Breaks a text between words into so many lines; what does not fit is cut, with an ellipsis.
fn lines(text: &str, length: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= length => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_broken_between_words_and_cut_where_it_does_not_fit() {
        assert_eq!(lines("un deux trois quatre", 10, 3), ["un deux", "trois", "quatre"]);
        assert_eq!(lines("un deux trois quatre", 10, 2), ["un deux", "trois…"]);
    }
}
