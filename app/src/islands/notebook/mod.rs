//! The islands that remember: what is done, where the visitor was, and the notebook in which it is kept.

mod action_done;
mod forget_all;
mod keep_place;
mod resume;
mod scenario_progress;
mod step_done;
mod store;

pub use action_done::ActionDone;
pub use forget_all::ForgetAll;
pub use keep_place::KeepPlace;
pub use resume::Resume;
pub use scenario_progress::ScenarioProgress;
pub use step_done::StepDone;
pub use store::KEY;
