//! The bundle of the islands that remember.

fn main() {
    app::hydrate();
}
