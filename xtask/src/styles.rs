//! The stylesheet: `style/main.css` and all it imports, as one small file for browsers from 2022 on.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::Path;

use anyhow::{Error, Result, anyhow, bail};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Targets};

/// How a stylesheet names a font of `public/fonts/`.
const FONTS: &str = "/fonts/";

/// Reads a stylesheet with its imports and makes it small. Fails with file, line and column.
pub(crate) fn bundle(entry: &Path) -> Result<String> {
    let provider = FileProvider::new();
    let mut sheet = Bundler::new(&provider, None, ParserOptions::default()).bundle(entry).map_err(located)?;
    let targets = Targets::from(oldest_browsers());
    sheet.minify(MinifyOptions { targets, ..MinifyOptions::default() }).map_err(located)?;
    let options = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    Ok(sheet.to_css(options).map_err(located)?.code)
}

/// Puts the hashed names of fonts in place of `/fonts/<name>.woff2`; they lie beside the stylesheet.
///
/// Fails when the stylesheet names a font that does not exist.
pub(crate) fn with_hashed_fonts(css: &str, hashed: &BTreeMap<String, String>) -> Result<String> {
    let mut result = String::with_capacity(css.len());
    let mut parts = css.split("url(");
    result.push_str(parts.next().unwrap_or_default());
    for part in parts {
        result.push_str("url(");
        let address = address(part);
        let rest = part.strip_prefix(['"', '\'']).unwrap_or(part);
        result.push_str(part.strip_suffix(rest).unwrap_or_default());
        result.push_str(font_address(address, hashed)?);
        result.push_str(rest.strip_prefix(address).unwrap_or_default());
    }
    Ok(result)
}

/// The address at the beginning of what follows `url(`.
fn address(part: &str) -> &str {
    let part = part.strip_prefix(['"', '\'']).unwrap_or(part);
    part.split(['"', '\'', ')']).next().unwrap_or_default()
}

fn font_address<'a>(address: &'a str, hashed: &'a BTreeMap<String, String>) -> Result<&'a str> {
    match address.strip_prefix(FONTS).filter(|name| Path::new(name).extension().is_some_and(|end| end == "woff2")) {
        None => Ok(address),
        Some(name) => match hashed.get(name) {
            Some(hashed) => Ok(hashed),
            None => bail!("the stylesheet asks for {address}, but there is no file public{address}"),
        },
    }
}

/// Releases of spring 2022: the first to know cascade layers, without which nothing here would hold.
fn oldest_browsers() -> Browsers {
    let version = |major: u32, minor: u32| Some((major << 16) | (minor << 8));
    Browsers {
        android: version(100, 0),
        chrome: version(100, 0),
        edge: version(100, 0),
        firefox: version(100, 0),
        ios_saf: version(15, 4),
        opera: version(86, 0),
        safari: version(15, 4),
        samsung: version(18, 0),
        ie: None,
    }
}

fn located<T: Display>(error: lightningcss::error::Error<T>) -> Error {
    match error.loc {
        // Its lines count from 0, everybody else's from 1.
        Some(place) => anyhow!("{}:{}:{}: {}", place.filename, place.line + 1, place.column, error.kind),
        None => anyhow!("{}", error.kind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fonts() -> BTreeMap<String, String> {
        BTreeMap::from([("texte.woff2".to_owned(), "texte-01234567.woff2".to_owned())])
    }

    #[test]
    fn fonts_get_their_hashed_names_with_and_without_quotes() -> Result<()> {
        let css = r#"@font-face{src:url(/fonts/texte.woff2)}@font-face{src:url("/fonts/texte.woff2") format("woff2")}"#;
        let expected =
            r#"@font-face{src:url(texte-01234567.woff2)}@font-face{src:url("texte-01234567.woff2") format("woff2")}"#;
        assert_eq!(with_hashed_fonts(css, &fonts())?, expected);
        Ok(())
    }

    #[test]
    fn other_addresses_stay_as_they_are() -> Result<()> {
        let css = "a{background:url(/a.svg)}b{background:url('data:image/svg+xml,<svg/>')}c{color:red}";
        assert_eq!(with_hashed_fonts(css, &fonts())?, css);
        Ok(())
    }

    #[test]
    fn font_that_does_not_exist_is_an_error_with_its_path() {
        let error = with_hashed_fonts("a{src:url(/fonts/titre.woff2)}", &fonts());
        assert!(error.is_err_and(|error| error.to_string().contains("public/fonts/titre.woff2")));
    }
}
