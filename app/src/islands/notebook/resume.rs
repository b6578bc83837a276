//! "Reprendre là où vous en étiez": the paths that are under way, on the front door.

use super::store::Store;
use crate::{
    domain::{Notebook, Resumed, UnderWay},
    urls::Urls,
};
use leptos::prelude::*;

/// Most paths that are offered at once.
const MOST: usize = 3;

/// Offers the paths that are under way. As long as there is none, it promises that nothing is asked for; the place is the same.
#[island]
pub fn Resume(paths: Vec<UnderWay>, base: Urls) -> impl IntoView {
    let notebook = RwSignal::new(Notebook::default());
    Effect::new(move || notebook.set(Store::open().notebook.get()));
    let offers = move || {
        let links = |notebook: &Notebook| {
            let resumed = notebook.under_way(&paths);
            resumed.iter().take(MOST).map(|resumed| link(resumed, &base)).collect::<Vec<_>>()
        };
        notebook.with(links)
    };
    view! {
        <div class="resume">
            {move || match offers() {
                links if links.is_empty() => view! {
                    <p>"Gratuit, sans compte, sans rien installer."</p>
                }
                .into_any(),
                links => view! {
                    <p id="reprendre">"Reprendre là où vous en étiez\u{202f}:"</p>
                    <ul aria-labelledby="reprendre">{links}</ul>
                }
                .into_any(),
            }}
        </div>
    }
}

fn link(resumed: &Resumed<'_>, base: &Urls) -> impl IntoView + use<> {
    let Resumed { path, step, done, total } = *resumed;
    let url = path.scenario.id.parse().ok().map(|scenario| base.step(&scenario, step));
    let progress = match done {
        0 => format!("étape {step}"),
        1 => format!("étape {step}, 1 action faite sur {total}"),
        done => format!("étape {step}, {done} actions faites sur {total}"),
    };
    view! { <li><a href=url>{path.title.clone()}</a>" "<span>{progress}</span></li> }
}
