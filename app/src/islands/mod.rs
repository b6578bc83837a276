//! Everything that becomes WebAssembly. The server draws each island too; without JavaScript that drawing stays.
//!
//! Browser interfaces are touched in effects and event handlers only, never while drawing.

mod action_done;
mod live_search;
mod scenario_progress;
mod step_done;
mod store;

pub use action_done::ActionDone;
pub use live_search::LiveSearch;
pub use scenario_progress::ScenarioProgress;
pub use step_done::StepDone;
