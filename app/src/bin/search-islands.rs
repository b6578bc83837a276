//! The bundle of the search that follows what is typed.

fn main() {
    app::hydrate();
}
