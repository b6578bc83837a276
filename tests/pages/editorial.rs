//! `/redaction`: every line leads to the page and names the file.

use crate::support::{ContentFolder, TestSite};

#[test]
fn editorial_page_leads_to_pages_and_to_files_where_the_repository_is_known() {
    let content = ContentFolder::base();
    let main = TestSite::with(&content).get("/redaction").main().to_owned();
    assert!(main.contains("href=\"/fiches/framadate\""), "{main}");
    assert!(main.contains("<code class=\"editorial-file\">fiches/outils/framadate.yaml</code>"), "{main}");
    content.replace("site.yaml", "accroche:", "depot_fonds: https://forge.exemple.org/x/content\naccroche:");
    let main = TestSite::with(&content).get("/redaction").main().to_owned();
    assert!(main.contains("href=\"https://forge.exemple.org/x/content/fiches/outils/framadate.yaml\""), "{main}");
}

#[test]
fn editorial_page_speaks_neutrally() {
    let words = TestSite::real().get("/redaction").words().to_lowercase();
    assert!(words.contains("pas encore vérifié"), "{words}");
    for word in ["obsolète", "périmé", "mauvais"] {
        assert!(!words.contains(word), "{word}");
    }
}
