//! Search as you type: the same form and results as without JavaScript, only sooner.

mod boxes;
mod combobox;
mod facets;
mod fetch;
mod results;

use crate::{
    domain::Inbox,
    search::{SearchRequest, SearchResults},
    urls::Urls,
};
use combobox::{Combobox, SearchField};
use facets::Facets;
use leptos::{ev, prelude::*};
use results::{ResultCount, Results};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{FormData, HtmlFormElement, UrlSearchParams};

/// The identifier of the field for words.
const FIELD: &str = "recherche";

/// How long to wait after a key before searching.
const PAUSE: Duration = Duration::from_millis(150);

/// The search form with its results. Keeps the address in step with what is shown.
#[island]
pub fn LiveSearch(
    base: Urls,
    results: SearchResults,
    /// Where proposals for new actions go, if anywhere: a mailbox or the repository.
    inbox: Option<Inbox>,
) -> impl IntoView {
    let search = LiveState::new(base, results);
    let inbox = StoredValue::new(inbox);
    let asked_before = asked_before_waking();
    Effect::new(move || {
        search.combobox.wake();
        search.follow_history();
        search.catch_up(asked_before.as_ref());
    });
    let typed = move |event: ev::Event| {
        if is_words(&event) {
            search.schedule(PAUSE, true);
        } else {
            search.schedule(Duration::ZERO, false);
        }
    };
    let submitted = move |event: ev::SubmitEvent| {
        // As long as the server cannot be reached from here, the browser's own way is the better one.
        if !search.unreachable.get_untracked() {
            event.prevent_default();
            search.schedule(Duration::ZERO, false);
        }
    };
    let asked = search.results.with_untracked(|results| results.request.clone());
    view! {
        <form class="search-form" role="search" method="get" action=search.urls.get_value().actions() node_ref=search.form on:input=typed on:submit=submitted>
            <label for=FIELD>"Chercher une #action"</label>
            <p class="search-hint">"Un besoin, un mot, un outil ou une marque"</p>
            <SearchField id=FIELD value=asked.query combobox=search.combobox />
            <Facets results=search.results urls=search.urls />
        </form>
        <ResultCount results=search.results unreachable=search.unreachable />
        // Always there, so that what appears in it is announced.
        <div role="status">
            {move || search.results.with(|results| boxes::understanding(results, &search.urls.get_value()))}
        </div>
        <Results results=search.results urls=search.urls inbox />
    }
}

/// Everything that a live search knows.
#[derive(Clone, Copy)]
struct LiveState {
    urls: StoredValue<Urls>,
    results: RwSignal<SearchResults>,
    form: NodeRef<leptos::html::Form>,
    unreachable: RwSignal<bool>,
    combobox: Combobox,
    /// The search that waits for a pause in typing.
    waiting: StoredValue<Option<TimeoutHandle>>,
    /// The search that waits for the server.
    under_way: StoredValue<Option<fetch::Cancel>, LocalStorage>,
    /// Whether this page has put an address of its own into the history.
    has_pushed: StoredValue<bool>,
}

impl LiveState {
    fn new(urls: Urls, results: SearchResults) -> Self {
        let urls = StoredValue::new(urls);
        Self {
            urls,
            combobox: Combobox::new(urls),
            results: RwSignal::new(results),
            form: NodeRef::new(),
            unreachable: RwSignal::new(false),
            waiting: StoredValue::new(None),
            under_way: StoredValue::new_local(None),
            has_pushed: StoredValue::new(false),
        }
    }

    /// Searches for what the form says after a pause, unless something else is asked meanwhile; proposes what may be meant while words are typed.
    fn schedule(self, pause: Duration, with_suggestions: bool) {
        let search = move || {
            if with_suggestions {
                self.combobox.propose();
            } else {
                self.combobox.close();
            }
            if let Some(request) = self.form.get_untracked().as_ref().and_then(asked_by) {
                self.run(request, true);
            }
        };
        if let Some(earlier) = self.waiting.try_update_value(Option::take).flatten() {
            earlier.clear();
        }
        self.waiting.set_value(set_timeout_with_handle(search, pause).ok());
    }

    /// Searches for what was typed and ticked before this island woke; proposes what may be meant if words are being typed.
    fn catch_up(self, asked_before: Option<&SearchRequest>) {
        let shown = self.results.with_untracked(|results| results.request.on_page(1));
        if let Some(asked) = asked_before.filter(|asked| **asked != shown) {
            if asked.query != shown.query {
                self.combobox.propose();
            }
            self.run(asked.clone(), true);
        }
    }

    /// Asks the server, cancels what was asked before, and shows the answer.
    fn run(self, request: SearchRequest, with_address: bool) {
        let (cancel, answer) = fetch::search(&self.urls.get_value(), &request);
        if let Some(earlier) = self.under_way.try_update_value(|earlier| earlier.replace(cancel.clone())).flatten() {
            earlier.cancel();
        }
        leptos::task::spawn_local(async move {
            match answer.await {
                _ if cancel.is_cancelled() => {}
                Ok(results) => {
                    if with_address {
                        self.keep_address(&results.request);
                    }
                    set_title(&results.request);
                    self.unreachable.set(false);
                    self.results.set(results);
                }
                Err(_) => self.unreachable.set(true),
            }
        });
    }

    /// Puts the address of what is shown into the history: one entry for the page's own, one for all live searches.
    fn keep_address(self, request: &SearchRequest) {
        let url = self.urls.get_value().search(request);
        let Ok(history) = window().history() else { return };
        let _ = if self.has_pushed.get_value() {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
        } else {
            history.push_state_with_url(&JsValue::NULL, "", Some(&url))
        };
        self.has_pushed.set_value(true);
    }

    /// Shows what the address says when the visitor goes back or forward.
    fn follow_history(self) {
        let listener = window_event_listener(ev::popstate, move |_| {
            let query_string = window().location().search().unwrap_or_default();
            let request = SearchRequest::from_query_string(query_string.trim_start_matches('?'));
            if let Some(field) = self.form.get_untracked().and_then(|form| form.elements().named_item("q")) {
                let _ = js_set_value(&field, &request.query);
            }
            self.has_pushed.set_value(false);
            self.combobox.forget();
            self.run(request, false);
        });
        on_cleanup(move || listener.remove());
    }
}

/// Names the window after the search; the name of the site stays behind it.
fn set_title(request: &SearchRequest) {
    let site = document().title();
    let site = site.rsplit(" · ").next().unwrap_or_default();
    document().set_title(&format!("{} · {site}", request.title()));
}

fn js_set_value(field: &web_sys::Element, value: &str) -> Option<()> {
    field.dyn_ref::<web_sys::HtmlInputElement>()?.set_value(value);
    Some(())
}

/// Says whether an event comes from the field for words, and not from a filter.
fn is_words(event: &ev::Event) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    field.is_some_and(|field| field.name() == "q")
}

/// Reads what the form on the page asks for before this island is drawn over it; nothing on the server.
fn asked_before_waking() -> Option<SearchRequest> {
    let field = is_browser().then(|| document().get_element_by_id(FIELD)).flatten()?;
    asked_by(&field.dyn_into::<web_sys::HtmlInputElement>().ok()?.form()?)
}

/// Reads the search that the form asks for, exactly as the browser would send it.
fn asked_by(form: &HtmlFormElement) -> Option<SearchRequest> {
    let data = FormData::new_with_form(form).ok()?;
    let parameters = UrlSearchParams::new_with_str_sequence_sequence(data.as_ref()).ok()?;
    Some(SearchRequest::from_query_string(&String::from(parameters.to_string())))
}
