//! Lets browsers keep answers: those that are drawn get a validator and are asked about again each time.

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use xxhash_rust::xxh3::xxh3_64;

/// Largest answer that is drawn; beyond that something has gone wrong.
const LARGEST: usize = 8 * 1024 * 1024;

/// Gives answers without `Cache-Control` of their own an `ETag`, and answers 304 where the browser has them already.
pub(super) async fn revalidate(request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let response = next.run(request).await;
    if !is_read || response.status() != StatusCode::OK || response.headers().contains_key(header::CACHE_CONTROL) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, LARGEST).await else {
        tracing::error!("an answer was too large to send");
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    // Weak, since the same answer is sent with different compressions.
    let tag = format!("W/\"{:016x}\"", xxh3_64(&bytes));
    set_validators(&mut parts.headers, &tag);
    if known.is_some_and(|known| names(&known, &tag)) {
        parts.headers.remove(header::CONTENT_LENGTH);
        parts.headers.remove(header::CONTENT_TYPE);
        parts.status = StatusCode::NOT_MODIFIED;
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}

fn set_validators(headers: &mut HeaderMap, tag: &str) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(tag) = HeaderValue::from_str(tag) {
        headers.insert(header::ETAG, tag);
    }
}

/// Says whether a list of validators, as browsers send it, names this one.
fn names(known: &HeaderValue, tag: &str) -> bool {
    let weak = |text: &str| text.trim().trim_start_matches("W/").to_owned();
    known.to_str().is_ok_and(|list| list.split(',').any(|one| one.trim() == "*" || weak(one) == weak(tag)))
}
