//! Asks the server for search results, and can take the question back.

use crate::{
    search::{SearchRequest, SearchResults},
    urls::Urls,
};
use leptos::prelude::window;
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
    let controller = AbortController::new().ok();
    let options = RequestInit::new();
    options.set_signal(controller.as_ref().map(AbortController::signal).as_ref());
    let response = window().fetch_with_str_and_init(&urls.search_api(request), &options);
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
