//! French spacing: the signs that stand alone in French never begin or end a line alone.

use std::borrow::Cow;

/// A narrow space at which a line does not break.
const NARROW: char = '\u{202f}';

/// Puts a no-break space where editors type an ordinary one: before `? ! ; : »` and after `«`.
///
/// Only where a word stands before, and for the colon a space or nothing after: Markdown keeps its meaning. What stands between
/// backquotes is to be typed, and stays as it is.
pub(super) fn french(text: &str) -> Cow<'_, str> {
    if !text.contains([' ', '«']) {
        return Cow::Borrowed(text);
    }
    let mut spaced = String::with_capacity(text.len() + 16);
    let mut before = None;
    let mut is_code = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '`' && before != Some('`') {
            is_code = !is_code && letters.clone().skip_while(|next| *next == '`').any(|next| next == '`');
        }
        let next = letters.peek().copied();
        let after_next = letters.clone().nth(1);
        let keeps_together =
            letter == ' ' && (before == Some('«') || (is_after_word(before) && stands_alone(next, after_next)));
        spaced.push(if keeps_together && !is_code { NARROW } else { letter });
        before = Some(letter);
    }
    Cow::Owned(spaced)
}

fn is_after_word(before: Option<char>) -> bool {
    before.is_some_and(|before| !before.is_whitespace() && before != '|')
}

fn stands_alone(sign: Option<char>, after: Option<char>) -> bool {
    match sign {
        Some('?' | '!' | ';' | ':') => after.is_none_or(|after| after.is_whitespace() || matches!(after, '»' | ')')),
        Some('»') => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_stand_alone_stay_with_their_word() {
        assert_eq!(
            french("Quoi ? Ceci : « oui » ; non !"),
            "Quoi\u{202f}? Ceci\u{202f}: «\u{202f}oui\u{202f}»\u{202f}; non\u{202f}!"
        );
        assert_eq!(french("rien à changer"), "rien à changer");
    }

    #[test]
    fn what_is_to_be_typed_stays_as_it_is() {
        assert_eq!(french("`ls ; cd x` ; puis ``a ; b`` !"), "`ls ; cd x`\u{202f}; puis ``a ; b``\u{202f}!");
        assert_eq!(french("un ` seul ; et la suite"), "un ` seul\u{202f}; et la suite");
    }

    #[test]
    fn markdown_keeps_its_meaning() {
        for text in ["| a | b |\n| :--- | ---: |", "terme\n: définition", "`a ::b`", "![image](x)", "a !important"] {
            assert_eq!(french(text), text);
        }
    }
}
