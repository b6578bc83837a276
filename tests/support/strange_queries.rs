//! What nobody means to type, and what some will send all the same.

/// Returns more than ten thousand strange queries: every pair of printable characters, other scripts, syntax, attacks, and texts far too long.
pub(crate) fn strange_queries() -> Vec<String> {
    let printable: Vec<char> = (' '..='~').collect();
    let mut queries: Vec<String> =
        printable.iter().flat_map(|a| printable.iter().map(move |b| format!("{a}{b}"))).collect();
    queries.extend((0..0x250).filter_map(char::from_u32).map(|c| format!("ré{c}union")));
    let repeated = [
        ("a", 16_384),
        ("é", 8_000),
        ("(((", 5_000),
        ("a* ", 5_000),
        (".", 16_384),
        ("’", 5_000),
        ("e\u{301}", 5_000),
        ("·e·s", 4_000),
        ("réunion ", 2_000),
        ("-a", 8_000),
        ("\u{202e}abc", 1_000),
        ("😀", 4_000),
        ("\0", 16_384),
        ("x'; DROP TABLE actions; --", 100),
        ("%s%n", 3_000),
        ("<script>alert(1)</script>", 500),
        ("../", 5_000),
    ];
    queries.extend(repeated.map(|(pattern, times)| pattern.repeat(times)));
    let others = [
        "(a+)+$",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "' OR '1'='1",
        "\u{feff}",
        "\u{ffff}",
        "مرحبا بالعالم",
        "שלום",
        "你好世界",
        "ทดสอบ",
        "👩‍👩‍👧‍👦",
        "ﷺ",
        "ﬀﬁﬂ",
        "Ⅷ",
        "½",
        "ß",
        "İstanbul",
        "ǅ",
        "\u{1d400}\u{1d401}",
        "réunion\u{0}\u{1}\u{2}",
        "a\u{300}\u{301}\u{302}\u{303}",
        "{{7*7}}",
        "${jndi:ldap://x}",
        "\r\nSet-Cookie: a=b",
        "title:visio^99~9",
        "*:*",
        "[* TO *]",
        "AND OR NOT",
        "\\",
        "\"",
        "'",
        "''''",
    ];
    queries.extend(others.map(str::to_owned));
    // Words begun, ended and torn apart at every place.
    let whole = [
        "framadate",
        "visioconférence",
        "adhérent·e·s",
        "compte-rendu",
        "aujourd’hui",
        "l’infolettre",
        "coopérateurices",
        "gouvernance partagée",
        "règlement général sur la protection des données",
        "assemblée générale extraordinaire",
    ];
    for word in whole {
        for (at, _) in word.char_indices() {
            let (start, end) = word.split_at(at);
            queries.extend([start.to_owned(), end.to_owned(), format!("{start} {end}"), format!("{end}{start}")]);
        }
    }
    queries
}
