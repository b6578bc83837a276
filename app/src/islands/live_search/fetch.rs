//! Asks the server for search results, and can take the question back.

use crate::{
    search::{SearchRequest, SearchResults, Suggestion},
    urls::Urls,
};
use leptos::prelude::window;
use serde::de::DeserializeOwned;
use std::future::Future;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, Response};

/// Takes a question back.
#[derive(Clone)]
pub(super) struct Cancel(Option<AbortController>);

impl Cancel {
    /// Takes the question back; its answer will not be shown.
    pub(super) fn cancel(&self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }

    /// Says whether the question was taken back.
    pub(super) fn is_cancelled(&self) -> bool {
        self.0.as_ref().is_some_and(|controller| controller.signal().aborted())
    }
}

/// Asks for the results of a request.
pub(super) fn search(
    urls: &Urls,
    request: &SearchRequest,
) -> (Cancel, impl Future<Output = Result<SearchResults, JsValue>> + use<>) {
    ask(&urls.search_api(request))
}

/// Asks for what the visitor may be about to type.
pub(super) fn suggestions(
    urls: &Urls,
    typed: &str,
) -> (Cancel, impl Future<Output = Result<Vec<Suggestion>, JsValue>> + use<>) {
    ask(&urls.suggestions_api(typed))
}

fn ask<T: DeserializeOwned>(url: &str) -> (Cancel, impl Future<Output = Result<T, JsValue>> + use<T>) {
    let controller = AbortController::new().ok();
    let options = RequestInit::new();
    options.set_signal(controller.as_ref().map(AbortController::signal).as_ref());
    let response = window().fetch_with_str_and_init(url, &options);
    let answer = async move {
        let response: Response = JsFuture::from(response).await?.dyn_into()?;
        if !response.ok() {
            return Err(JsValue::from(response.status()));
        }
        let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
        serde_json::from_str(&text).map_err(|error| JsValue::from(error.to_string()))
    };
    (Cancel(controller), answer)
}
