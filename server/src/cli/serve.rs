//! `parcours serve`: reads the content, answers, watches for changes, and stops in good order.

use super::settings::{LogFormat, Settings};
use crate::{
    content::{self, ReadOptions, print_report},
    desk::EditorDesk,
    reload,
    site::{Site, SiteError},
    web,
};
use anyhow::Context;
use app::urls::Urls;
use arc_swap::ArcSwap;
use std::{future::Future, io::IsTerminal, process::ExitCode, sync::Arc, time::Duration};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

/// How long visitors who are being answered have, once the server is asked to stop.
const FAREWELL: Duration = Duration::from_secs(10);

/// Most threads that draw pages and read files: fewer draw at once, but each remembers words.
const WORKING_THREADS: usize = 32;

pub(super) type Serve = Settings;

impl Settings {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        start_log(self.journal);
        let options = ReadOptions { with_drafts: self.edition, today: None };
        let desk = self.edition.then(|| Arc::new(EditorDesk::default()));
        let changes = reload::watch(&self.contenu);
        let site = match Site::read(&self.contenu, options) {
            Ok((site, ..)) => {
                if let Some(desk) = &desk {
                    desk.good();
                }
                site
            }
            Err(SiteError::Content(problems)) => {
                print_report(&problems, &self.contenu);
                let Some(desk) = &desk else {
                    anyhow::bail!("le fonds contient des erreurs : corrigez-les, puis relancez");
                };
                desk.bad(&problems, &self.contenu);
                Site::without_content()?
            }
            Err(SiteError::Search(error)) => return Err(error.into()),
        };
        let runtime =
            tokio::runtime::Builder::new_multi_thread().enable_all().max_blocking_threads(WORKING_THREADS).build()?;
        runtime.block_on(self.answer(Arc::new(ArcSwap::from_pointee(site)), changes, options, desk))?;
        runtime.shutdown_timeout(Duration::from_secs(1));
        Ok(ExitCode::SUCCESS)
    }

    async fn answer(
        &self,
        site: Arc<ArcSwap<Site>>,
        changes: notify::Result<reload::Changes>,
        options: ReadOptions,
        desk: Option<Arc<EditorDesk>>,
    ) -> anyhow::Result<()> {
        let assets = web::read_assets(&self.fichiers)?;
        if assets.start.is_none() {
            tracing::warn!("built without WebAssembly: every page works, without search as you type and progress");
        }
        let state = web::State {
            site: Arc::clone(&site),
            assets: Arc::new(assets),
            urls: Urls::below(""),
            public_address: self.adresse_publique.as_deref().map(Arc::from),
            changes: Arc::new(content::last_changes(&self.contenu)),
            desk: desk.clone(),
        };
        let router =
            web::router(state, &self.fichiers).with_context(|| format!("le dossier {}", self.fichiers.display()))?;
        let watcher = changes.and_then(|changes| Ok(changes.follow(&self.contenu, options, site, desk.clone())?));
        if let Err(error) = &watcher {
            tracing::warn!(%error, "changes of the content will not be seen");
        }
        let listener = TcpListener::bind(self.adresse)
            .await
            .with_context(|| format!("l’adresse {} n’est pas libre", self.adresse))?;
        // Before anybody is told that the site is open: who is told may ask it to stop at once.
        let stop = stop_signal()?;
        super::print(&format!("Le site est ouvert à http://{}", listener.local_addr()?));
        until_asked_to_stop(axum::serve(listener, router), stop, desk).await
    }
}

/// Serves until the system asks to stop, then lets visitors who are being answered finish, for a while.
async fn until_asked_to_stop(
    serve: axum::serve::Serve<TcpListener, axum::Router, axum::Router>,
    stop_signal: impl Future<Output = ()> + Send + 'static,
    desk: Option<Arc<EditorDesk>>,
) -> anyhow::Result<()> {
    let (asked, notice) = tokio::sync::oneshot::channel();
    let stopping = async move {
        stop_signal.await;
        tracing::info!("stopping");
        if let Some(desk) = desk {
            desk.close();
        }
        let _ = asked.send(());
    };
    let overtime = async {
        let _ = notice.await;
        tokio::time::sleep(FAREWELL).await;
    };
    tokio::select! {
        result = serve.with_graceful_shutdown(stopping) => result?,
        () = overtime => tracing::warn!("some visitors were still being answered"),
    }
    Ok(())
}

/// Waits for Ctrl+C, or for the signal by which service managers stop a program. Either is heard from this call on.
#[cfg(unix)]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let (mut interrupted, mut terminated) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! { _ = interrupted.recv() => {}, _ = terminated.recv() => {} }
    })
}

/// Waits for Ctrl+C.
#[cfg(not(unix))]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}

/// Starts the log on standard error. `RUST_LOG` changes what is logged.
fn start_log(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    match format {
        LogFormat::Texte => log.with_target(false).init(),
        LogFormat::Json => log.json().init(),
    }
}
