//! The pictures that messengers and social networks show beside a link: one of the site, one for each scenario.
//!
//! They ask for pixels, so the drawing is an SVG made from the real steps, painted here with our own fonts only. A picture is painted
//! when it is first asked for, and kept as long as the reading of the content that it shows.

mod drawing;

use app::domain::{Id, Library};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, OnceLock},
};

/// A picture as PNG; none if it could not be painted, which the log says.
pub type Png = Option<Arc<[u8]>>;

/// The pictures of one reading of the content.
pub struct Pictures {
    site: OnceLock<Png>,
    scenarios: HashMap<Id, OnceLock<Png>>,
}

impl Pictures {
    /// Makes room for the pictures of a library; nothing is painted yet.
    pub fn of(library: &Library) -> Self {
        let scenarios = library.scenarios().iter().map(|scenario| (scenario.id.clone(), OnceLock::new()));
        Self { site: OnceLock::new(), scenarios: scenarios.collect() }
    }

    /// Returns the picture of the site. Takes some tens of milliseconds the first time: not for a thread that answers.
    pub fn site(&self, library: &Library) -> Png {
        self.site.get_or_init(|| paint(&drawing::of_site(library.info()))).clone()
    }

    /// Returns the picture of a scenario, under its present or a former identifier. Takes time, like that of the site.
    pub fn scenario(&self, library: &Library, id: &str) -> Png {
        let scenario = library.scenario(id).any()?;
        let picture = self.scenarios.get(&scenario.id)?;
        picture.get_or_init(|| paint(&drawing::of_scenario(scenario, library.info()))).clone()
    }
}

/// The fonts of the titles and of the needs, and no others: a machine without fonts paints the same.
static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(include_bytes!("titre.ttf").to_vec());
    fonts.load_font_data(include_bytes!("manuscrit.ttf").to_vec());
    Options { fontdb: Arc::new(fonts), font_family: drawing::TITLE_FONT.to_owned(), ..Options::default() }
});

fn paint(svg: &str) -> Png {
    let tree = match Tree::from_str(svg, &OPTIONS) {
        Ok(tree) => tree,
        Err(error) => {
            tracing::error!(%error, "a picture is no SVG");
            return None;
        }
    };
    let mut pixels = Pixmap::new(drawing::WIDTH, drawing::HEIGHT)?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    match pixels.encode_png() {
        Ok(png) => Some(png.into()),
        Err(error) => {
            tracing::error!(%error, "a picture could not be written");
            None
        }
    }
}
