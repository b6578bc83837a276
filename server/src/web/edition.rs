//! What only the editing mode has: pages learn at once that the content was read again.

use super::State;
use axum::{
    extract,
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use http::{StatusCode, header};
use std::convert::Infallible;
use tokio_stream::{StreamExt, wrappers::WatchStream};

/// The script by which a page follows.
const SCRIPT: &str = include_str!("edition/follow.js");

/// `/edition/suivre.js`
pub(super) async fn script(extract::State(state): extract::State<State>) -> Response {
    if state.desk.is_none() {
        return StatusCode::NOT_FOUND.into_response();
    }
    let headers = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
    (headers, SCRIPT).into_response()
}

/// `/edition/changements`: names the present reading of the content, and every later one.
pub(super) async fn changes(extract::State(state): extract::State<State>) -> Response {
    let Some(desk) = &state.desk else { return StatusCode::NOT_FOUND.into_response() };
    // The stream ends with the server, which would otherwise wait for it.
    let open = WatchStream::new(desk.changes()).map_while(|desk| desk);
    let readings = open.map(|desk| Ok::<_, Infallible>(Event::default().data(&desk.reading)));
    Sse::new(readings).keep_alive(KeepAlive::default()).into_response()
}
