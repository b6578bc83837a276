//! stub
use std::process::ExitCode;
#[derive(Debug, clap::Args)]
pub(super) struct Search {}
impl Search { pub(super) fn run(self) -> anyhow::Result<ExitCode> { Ok(ExitCode::SUCCESS) } }
