//! Addresses that may stand in a link.

use super::{Context, Decode, decode_text};
use crate::content::{parse::Node, problem::Code, shape::Shape};

/// An address that may stand in a link: http, https or mailto.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct Address(pub(in crate::content) String);

impl Address {
    /// Reads an address; `None` if it is malformed or of a kind that is not safe.
    pub(in crate::content) fn read(text: &str) -> Option<Self> {
        let lower = text.to_ascii_lowercase();
        let host = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
        let mailbox = lower.strip_prefix("mailto:").is_some_and(|rest| rest.contains('@'));
        let is_address =
            mailbox || host.is_some_and(|rest| is_host(rest.split(['/', '?', '#']).next().unwrap_or_default()));
        let is_one_word =
            !text.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '`'));
        (is_address && is_one_word).then(|| Self(text.to_owned()))
    }
}

/// Says whether a text looks like a host, with or without a port, and never with a user's name.
fn is_host(text: &str) -> bool {
    let (name, port) = text.split_once(':').unwrap_or((text, ""));
    let labels_are_plain =
        name.split('.').all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'));
    labels_are_plain && (name.contains('.') || name == "localhost") && port.chars().all(|c| c.is_ascii_digit())
}

impl Decode for Address {
    fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
        let refusal = |text: &str| {
            let hint = if Self::read(&format!("https://{text}")).is_some() {
                format!("Écrivez l’adresse entière : « https://{text} ».")
            } else {
                "Une adresse commence par « https:// », « http:// » ou « mailto: » et ne contient pas d’espace."
                    .to_owned()
            };
            (Code::BadAddress, format!("« {text} » n’est pas une adresse que le site accepte."), hint)
        };
        decode_text(node, key, context, Self::read, refusal)
    }

    fn shape() -> Shape {
        Shape::Address
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn address_of_the_three_safe_kinds_is_accepted() {
        for text in
            ["https://framadate.org", "http://a.b/c?d#e", "mailto:nous@exemple.org", "https://exemple.org:8443/é"]
        {
            assert!(Address::read(text).is_some(), "{text}");
        }
    }

    #[test]
    fn address_that_is_unsafe_or_malformed_is_refused() {
        for text in [
            "javascript:alert(1)",
            "JAVASCRIPT:x",
            "data:text/html,x",
            "framadate.org",
            "https://",
            "https://a b.c",
            "ftp://a.b",
            "https://a@b.c",
            "mailto:x",
            "//a.b",
            "https://a.b/\"><script>",
        ] {
            assert!(Address::read(text).is_none(), "{text}");
        }
    }
}
