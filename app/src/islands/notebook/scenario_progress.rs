//! How far a whole path is done, where to go on with it, and the way to start afresh.

use super::{confirms, keep_focus, store::Store};
use crate::{
    domain::{Notebook, UnderWay},
    urls::Urls,
};
use leptos::prelude::*;

/// Says how many actions of the path are done, leads to the step where one was, and offers to forget it all.
#[island]
pub fn ScenarioProgress(path: UnderWay, base: Urls) -> impl IntoView {
    let notebook = RwSignal::new(None::<Notebook>);
    Effect::new(move || notebook.set(Some(Store::open().notebook.get())));
    let path = StoredValue::new(path);
    let count = move || {
        let count = |notebook: &Notebook| path.with_value(|path| notebook.count_done(&path.scenario, &path.actions()));
        notebook.with(|notebook| notebook.as_ref().map_or(0, count))
    };
    let step = move || {
        let step = |notebook: &Notebook| path.with_value(|path| notebook.resume(path).map(|resumed| resumed.step));
        notebook.with(|notebook| notebook.as_ref().and_then(step))
    };
    let total = path.with_value(|path| path.actions().len());
    let refused = RwSignal::new(false);
    let words = move || match count() {
        _ if refused.get() => "Votre navigateur refuse d’effacer ce qu’il retient.".to_owned(),
        0 => "Ce que vous cocherez dans les étapes restera dans ce navigateur.".to_owned(),
        n if n == total => format!("Bravo\u{202f}: les {total} actions de ce parcours sont faites."),
        1 => format!("1 action faite sur {total}."),
        n => format!("{n} actions faites sur {total}."),
    };
    let go_on = move || {
        let step = step()?;
        let url = path.with_value(|path| path.scenario.id.parse().ok().map(|scenario| base.step(&scenario, step)));
        Some(view! { <a class="button" href=url>{format!("Reprendre à l’étape {step}")}</a> })
    };
    let status = NodeRef::<leptos::html::P>::new();
    let forget = move |_| {
        if confirms("Effacer ce que ce navigateur retient de ce parcours\u{202f}? Cela ne peut pas s’annuler.") {
            let is_gone = path.with_value(|path| Store::open().change(|notebook| notebook.forget(&path.scenario)));
            refused.set(!is_gone);
            keep_focus(status);
        }
    };
    view! {
        <div class="progress needs-islands" class:is-ready=move || notebook.with(Option::is_some)>
            <p role="status" tabindex="-1" node_ref=status>{words}</p>
            {go_on}
            <button type="button" class="quiet" hidden=move || count() == 0 && step().is_none() on:click=forget>
                "Effacer ma progression"
            </button>
        </div>
    }
}
