//! The golden table: what each text should be read as, reasoned by hand from how French is written.

use super::*;
use proptest::prelude::*;

/// Shows the words of a text: readings joined by `|`, stop words in brackets.
fn shown(text: &str) -> String {
    let show = |word: Word| {
        let readings = word.readings.join("|");
        if word.is_stop() { format!("[{readings}]") } else { readings }
    };
    words(text).into_iter().map(show).collect::<Vec<_>>().join(" ")
}

#[test]
fn text_is_read_as_french_is_written() {
    for (text, expected) in [
        // case, ligatures, composed and decomposed accents
        ("Réunion", "réunion"),
        ("Re\u{301}union", "réunion"),
        ("ŒUVRE", "oeuvre"),
        // elision, whatever the apostrophe
        ("l’ordre du jour", "ordre [du] jour"),
        ("L'infolettre", "infolettre"),
        ("qu‘est-ce", "[est] [ce]"),
        ("jusqu’à l’été", "[à] [été]"),
        ("s’mettre d’accord", "mettre accord"),
        ("aujourd’hui", "aujourdhui"),
        ("l’entr’aide", "entraide"),
        ("prud'hommes", "prudhommes"),
        ("O’Reilly", "oreilly"),
        // inclusive writing, by every separator
        ("adhérent·e·s", "adhérents|adhérentes"),
        ("adhérent.e.s", "adhérents|adhérentes"),
        ("adhérent-e-s", "adhérents|adhérentes"),
        ("adhérent(e)s", "adhérents|adhérentes"),
        ("adhérent(e)(s)", "adhérents|adhérentes"),
        ("adhérent⋅es", "adhérents|adhérentes"),
        ("adhérent/e/s", "adhérents|adhérentes"),
        ("adhérent•e", "adhérent|adhérente"),
        ("citoyen‧ne‧s", "citoyens|citoyennes"),
        ("coopérateurs·trices", "coopérateurs|coopératrices"),
        ("coopérateur·rices", "coopérateurs|coopératrices"),
        ("coopératrices·teurs", "coopérateurs|coopératrices"),
        ("acteur·rice·s", "acteurs|actrices"),
        ("act·eur·rice·s", "acteurs|actrices"),
        ("coopérateurices", "coopérateurs|coopératrices"),
        ("administrateur·ice", "administrateur|administratrice"),
        ("trésorier·ère", "trésorier|trésorière"),
        ("tresorier.ere", "tresorier|tresorière"),
        ("chercheur·se·s", "chercheurs|chercheuses"),
        ("sportif·ve", "sportif|sportive"),
        ("professionnel-le-s", "professionnels|professionnelles"),
        // a pronoun after a verb is no feminine
        ("donne-les", "donne|donneles [les]"),
        ("donne-le", "donne|donnele [le]"),
        ("peut-elle", "[peut] [elle]"),
        ("rendez-vous", "rendez|rendezvous [vous]"),
        // compounds: the parts and the whole
        ("visio-conférence", "visio|visioconférence conférence"),
        ("e-mail", "email mail"),
        ("compte‑rendu", "compte|compterendu rendu"),
        ("monday.com", "monday|mondaycom com"),
        ("et/ou", "[et] [ou]"),
        // dots
        ("S.O.S", "sos"),
        ("A.G. du 3.5", "ag [du] 3.5"),
        ("fin. Début", "fin début"),
        // capitals make acronyms of little words, unless everything is in capitals
        ("le CA et la réunion", "[le] ca [et] [la] réunion"),
        ("LE COMPTE RENDU", "[le] compte rendu"),
        ("Ça va", "[ça] va"),
        // what is no word
        ("« — ! »", ""),
        ("(e)", "[e]"),
        ("'", ""),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
}

#[test]
fn words_of_one_family_share_a_stem() {
    for (one, other) in [
        ("réunion", "reunions"),
        ("décisions", "decision"),
        ("trésorière", "trésoriers"),
        ("tresoriere", "trésorier"),
        ("animatrices", "animateur"),
        ("sportive", "sportif"),
        ("archive", "archiver"),
        ("bénévoles", "benevole"),
        ("partagé", "partager"),
        ("partage", "partagée"),
    ] {
        assert!(
            stems(one).iter().any(|stem| stems(other).contains(stem)),
            "{one} {:?}, {other} {:?}",
            stems(one),
            stems(other)
        );
    }
}

#[test]
fn words_of_different_families_share_no_stem() {
    for (one, other) in [("matrice", "mateur"), ("vote", "voiture"), ("liste", "listing")] {
        assert!(!stems(one).iter().any(|stem| stems(other).contains(stem)), "{one}, {other}");
    }
}

#[test]
fn forgotten_apostrophe_is_seen_before_a_vowel() {
    assert_eq!(without_missing_apostrophe("linfolettre"), Some("infolettre"));
    assert_eq!(without_missing_apostrophe("lhébergeur"), Some("hébergeur"));
    assert_eq!(without_missing_apostrophe("lami"), None, "what is left would be too short");
    assert_eq!(without_missing_apostrophe("branche"), None, "no article is written so");
}

#[test]
fn word_shortened_in_messages_is_read_in_full() {
    assert_eq!(shown("pas le tps"), "[pas] [le] temps|tps");
    assert_eq!(shown("les TPS modernes"), "[les] tps modernes", "capitals make an acronym");
    assert_eq!(shown("cmt c possible"), "comment|cmt [c] possible");
}

#[test]
fn little_word_is_heard_however_it_is_written() {
    for (written, meant) in
        [("pourkoi", "pourquoi"), ("dan", "dans"), ("kan", "quand"), ("kelle", "quelle"), ("avan", "avant")]
    {
        assert_eq!(little_by_ear(written).map(sound), Some(sound(meant)), "{written}");
    }
    assert_eq!(little_by_ear("budget"), None);
}

#[test]
fn words_run_together_are_taken_apart() {
    assert!(taken_apart("jarive").any(|rest| rest == "arive"));
    assert!(taken_apart("kon").any(|rest| rest == "on"));
    assert_eq!(taken_apart("budget").count(), 0);
    assert_eq!(taken_apart("jb").count(), 0, "what is left has no vowel");
}

#[test]
fn figures_in_a_word_are_read_as_they_sound() {
    assert_eq!(without_figures("2main").map(|word| sound(&word)), Some(sound("demain")));
    assert_eq!(without_figures("1portant").map(|word| sound(&word)), Some(sound("important")));
    assert_eq!(without_figures("2026"), None, "a number");
    assert_eq!(without_figures("main"), None);
}

#[test]
fn word_without_its_vowels_has_the_same_consonants() {
    for (written, meant) in
        [("rglmt", "règlement"), ("prblm", "problème"), ("dcmt", "document"), ("lgtps", "longtemps")]
    {
        assert!(lacks_vowels(written), "{written}");
        assert_eq!(consonants(written), consonants(meant), "{written}");
    }
    assert!(!lacks_vowels("réunion") && !lacks_vowels("adhérent"));
    assert_eq!(consonants("ami"), None, "too few");
}

#[test]
fn what_is_misspelled_by_ear_sounds_the_same() {
    for (written, meant) in [
        ("konvokation", "convocation"),
        ("kalandrié", "calendrier"),
        ("fichié", "fichier"),
        ("adéran", "adhérent"),
        ("vizio", "visio"),
        ("reunnion", "réunion"),
        ("bénévol", "bénévole"),
        ("telefone", "téléphone"),
        ("seinture", "ceinture"),
        ("orginal", "orjinal"),
        ("valorizassion", "valorisation"),
        ("ouiki", "wiki"),
        ("konte", "compte"),
    ] {
        assert_eq!(sound(written), sound(meant), "{written}, {meant}");
    }
    assert_ne!(sound("vote"), sound("note"));
    for (written, meant) in [("ergépédé", "rgpd"), ("pévé", "pv"), ("pédéèf", "pdf")] {
        assert_eq!(Some(sound(written)), spelled_out(meant), "{written}, {meant}");
    }
    assert_eq!(spelled_out("ca"), None, "as good as a word");
}

#[test]
fn ranges_point_into_the_original_text() {
    let text = "À l’AG, les adhérent·e·s votent.";
    let read: Vec<&str> = words(text).iter().map(|word| &text[word.range.clone()]).collect();
    assert_eq!(read, ["À", "AG", "les", "adhérent·e·s", "votent"]);
}

proptest! {
    #[test]
    fn any_text_is_read_with_ranges_in_order_on_character_boundaries(text in "\\PC{0,60}|[a-zéœ·.’()/ -]{0,60}") {
        let mut end = 0;
        for word in words(&text) {
            prop_assert!(word.range.start >= end && word.range.start < word.range.end);
            prop_assert!(text.get(word.range.clone()).is_some());
            prop_assert!(!word.readings.is_empty());
            end = word.range.end;
            for reading in &word.readings {
                prop_assert!(!stems(reading).is_empty());
                let _ = sound(reading);
            }
        }
    }

    #[test]
    fn what_tells_is_what_is_no_stop_word(text in "\\PC{0,60}|[a-zA-Zéœ·.’()/ -]{0,60}|[A-Z .’]{0,12}") {
        let expected = words(&text).into_iter().filter(|word| !word.is_stop());
        let expected: Vec<_> = expected.map(|word| (word.range.clone(), word.stems())).collect();
        let found: Vec<_> = telling(&text).into_iter().map(|(range, stems)| (range, stems.to_vec())).collect();
        prop_assert_eq!(found, expected);
    }
}
