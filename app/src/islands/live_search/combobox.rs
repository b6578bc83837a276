//! The field for words with its list of suggestions: a combobox as the ARIA Authoring Practices describe it.
//!
//! The server draws a plain field; the role and the list come with the island. The focus never leaves the field: arrows, Home and End move through
//! the open list, Enter opens what is chosen there, Escape closes the list or takes back the question for it, and anything else is typed.

use super::{fetch, results::segments};
use crate::{
    search::{MAX_QUERY_LENGTH, Suggestion, SuggestionKind},
    urls::Urls,
};
use leptos::{ev, html::Input, prelude::*};

/// The identifier of the list.
const LIST: &str = "propositions";

/// Everything that the list knows.
#[derive(Clone, Copy)]
pub(super) struct Combobox {
    urls: StoredValue<Urls>,
    suggestions: RwSignal<Vec<Suggestion>>,
    /// Whether the field can propose.
    is_awake: RwSignal<bool>,
    is_open: RwSignal<bool>,
    /// The suggestion that is chosen, by its number.
    active: RwSignal<Option<usize>>,
    /// The question that waits for the server.
    under_way: StoredValue<Option<fetch::Cancel>, LocalStorage>,
    field: NodeRef<Input>,
}

impl Combobox {
    pub(super) fn new(urls: StoredValue<Urls>) -> Self {
        Self {
            urls,
            suggestions: RwSignal::new(Vec::new()),
            is_awake: RwSignal::new(false),
            is_open: RwSignal::new(false),
            active: RwSignal::new(None),
            under_way: StoredValue::new_local(None),
            field: NodeRef::new(),
        }
    }

    /// Says that the field can propose from now on.
    pub(super) fn wake(self) {
        self.is_awake.set(true);
    }

    /// Asks for suggestions, takes back what was asked before, and shows them if the visitor is still in the field.
    pub(super) fn propose(self) {
        let typed = self.field.get_untracked().map(|field| field.value()).unwrap_or_default();
        let (cancel, answer) = fetch::suggestions(&self.urls.get_value(), &typed);
        if let Some(earlier) = self.under_way.try_update_value(|earlier| earlier.replace(cancel.clone())).flatten() {
            earlier.cancel();
        }
        leptos::task::spawn_local(async move {
            // Without an answer there is nothing to propose, and the form works all the same.
            let suggestions = answer.await.unwrap_or_default();
            if !cancel.is_cancelled() {
                self.under_way.set_value(None);
                self.active.set(None);
                self.is_open.set(!suggestions.is_empty() && self.has_focus());
                self.suggestions.set(suggestions);
            }
        });
    }

    /// Closes the list and forgets it: the words are no longer those that it was for.
    pub(super) fn forget(self) {
        self.close();
        self.suggestions.set(Vec::new());
    }

    /// Closes the list, and takes back what was asked for it.
    pub(super) fn close(self) {
        if let Some(earlier) = self.under_way.try_update_value(Option::take).flatten() {
            earlier.cancel();
        }
        self.is_open.set(false);
        self.active.set(None);
    }

    fn has_focus(self) -> bool {
        let field = self.field.get_untracked();
        document().active_element().zip(field).is_some_and(|(active, field)| active == **field)
    }

    /// Answers a key: moves through the list, opens what is chosen, or closes.
    fn key(self, event: &ev::KeyboardEvent) {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let (is_open, active) = (self.is_open.get_untracked(), self.active.get_untracked());
        // A list that is still to come is sent away like one that is open; the browser would empty the field.
        if event.key() == "Escape" && (is_open || self.under_way.with_value(Option::is_some)) {
            event.prevent_default();
            return self.close();
        }
        let Some(last) = self.suggestions.with_untracked(Vec::len).checked_sub(1) else { return };
        let chosen = match event.key().as_str() {
            "ArrowDown" if is_open => Some(active.map_or(0, |now| if now == last { 0 } else { now + 1 })),
            "ArrowUp" if is_open => Some(active.map_or(last, |now| now.checked_sub(1).unwrap_or(last))),
            "ArrowDown" | "ArrowUp" => active,
            "Home" if active.is_some() => Some(0),
            "End" if active.is_some() => Some(last),
            "Enter" if is_open && active.is_some() => {
                event.prevent_default();
                self.follow(active);
                return;
            }
            _ => return,
        };
        event.prevent_default();
        self.is_open.set(true);
        self.active.set(chosen);
        if let Some(option) = chosen.and_then(|n| document().get_element_by_id(&option_id(n))) {
            option.scroll_into_view_with_bool(false);
        }
    }

    /// Opens the page of a suggestion.
    fn follow(self, number: Option<usize>) {
        let urls = self.urls.get_value();
        let suggestion =
            |suggestions: &Vec<Suggestion>| number.and_then(|n| suggestions.get(n)).map(|one| urls.suggestion(one));
        if let Some(address) = self.suggestions.with_untracked(suggestion) {
            let _ = window().location().assign(&address);
        }
    }

    /// Tells people who do not see the list how long it is.
    fn told(self) -> String {
        match self.suggestions.with(Vec::len) {
            _ if !self.is_open.get() => String::new(),
            1 => "1 proposition".to_owned(),
            n => format!("{n} propositions, flèches haut et bas pour les parcourir"),
        }
    }
}

fn option_id(number: usize) -> String {
    format!("proposition-{number}")
}

/// Draws the field, its button and its list.
#[component]
pub(super) fn SearchField(id: &'static str, value: String, combobox: Combobox) -> impl IntoView {
    let when_awake = move |value: &'static str| move || combobox.is_awake.get().then_some(value);
    let expanded = move || combobox.is_awake.get().then(|| combobox.is_open.get().to_string());
    let active = move || combobox.active.get().map(option_id);
    // The types of views nest; these end theirs.
    let field = view! {
        <input
            id=id
            type="search"
            name="q"
            maxlength=MAX_QUERY_LENGTH.to_string()
            value=value
            autocomplete="off"
            enterkeyhint="search"
            role=when_awake("combobox")
            aria-autocomplete=when_awake("list")
            aria-controls=when_awake(LIST)
            aria-expanded=expanded
            aria-activedescendant=active
            node_ref=combobox.field
            on:keydown=move |event| combobox.key(&event)
            on:input=move |_| combobox.active.set(None)
            on:blur=move |_| combobox.close()
        />
    }
    .into_any();
    let list = view! {
        <div id=LIST class="suggestions" role="listbox" aria-label="Propositions" hidden=move || !combobox.is_open.get()>
            {move || groups(combobox).into_any()}
        </div>
    }
    .into_any();
    view! {
        <div class="search-field">
            <div class="combobox">{field} {list}</div>
            <button type="submit">"Chercher"</button>
        </div>
        <p class="visually-hidden" role="status">{move || combobox.told()}</p>
    }
    .into_any()
}

/// Draws the suggestions of each kind under its name.
fn groups(combobox: Combobox) -> impl IntoView {
    let suggestions = combobox.suggestions.get();
    let group = |kind: SuggestionKind| {
        let of_kind = suggestions.iter().enumerate().filter(|(_, one)| one.kind == kind);
        let options: Vec<_> = of_kind.map(|(number, one)| option(number, one, combobox)).collect();
        let heading = format!("{LIST}-{}", kind.label().split(' ').next().unwrap_or_default().to_lowercase());
        let labelled = heading.clone();
        (!options.is_empty()).then(|| {
            view! {
                <div role="group" aria-labelledby=labelled>
                    <p id=heading class="suggestions-kind" role="presentation">{kind.label()}</p>
                    {options}
                </div>
            }
        })
    };
    SuggestionKind::ALL.map(group).into_iter().collect_view()
}

fn option(number: usize, suggestion: &Suggestion, combobox: Combobox) -> impl IntoView + use<> {
    let is_active = move || combobox.active.get() == Some(number);
    view! {
        <div
            role="option" id=option_id(number) class="suggestion" aria-selected=move || is_active().to_string()
            // The field keeps the focus, so that the list stays open until the click.
            on:mousedown=|event: ev::MouseEvent| event.prevent_default()
            on:click=move |_| combobox.follow(Some(number))
        >
            {segments(&suggestion.title)}
        </div>
    }
}
