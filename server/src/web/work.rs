//! Work for the processors: away from the threads that answer, and no more of it at once than there are processors.

use std::{
    future, panic,
    sync::{Arc, LazyLock},
    thread,
};
use tokio::{sync::Semaphore, task::spawn_blocking};

/// One place for each processor. Who waits for one is in nobody's way: files are read meanwhile.
static PLACES: LazyLock<Arc<Semaphore>> =
    LazyLock::new(|| Arc::new(Semaphore::new(thread::available_parallelism().map_or(1, usize::from))));

/// Does some work away from the threads that answer. Whoever stops waiting before it has begun takes it out of the queue.
///
/// # Panics
/// Where the work does, so that what answers after a panic sees it.
pub(super) async fn away<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    at_one_of(&PLACES, work).await
}

async fn at_one_of<T: Send + 'static>(places: &Arc<Semaphore>, work: impl FnOnce() -> T + Send + 'static) -> T {
    // Nobody closes the places, so there will be one.
    let place = Arc::clone(places).acquire_owned().await.ok();
    let done = spawn_blocking(move || {
        let _place = place;
        work()
    });
    match done.await {
        Ok(done) => done,
        Err(error) => match error.try_into_panic() {
            Ok(panic) => panic::resume_unwind(panic),
            // The server stops, and with it whoever waits here.
            Err(_) => future::pending().await,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{sync::mpsc, time::Duration};

    #[tokio::test]
    async fn work_that_nobody_waits_for_any_more_is_not_begun() {
        let places = Arc::new(Semaphore::new(1));
        let (open, gate) = mpsc::channel();
        let busy = tokio::spawn({
            let places = Arc::clone(&places);
            async move { at_one_of(&places, move || gate.recv()).await }
        });
        while places.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        let (sign, signs) = mpsc::channel::<()>();
        let late = at_one_of(&places, move || sign.send(()));
        assert!(tokio::time::timeout(Duration::from_millis(1), late).await.is_err());
        open.send(()).expect("somebody works");
        assert_eq!(busy.await.expect("no panic"), Ok(()));
        assert_eq!(signs.recv(), Err(mpsc::RecvError), "never begun");
    }

    #[tokio::test]
    async fn panic_of_the_work_reaches_who_waits_for_it() {
        let waiting = tokio::spawn(away(|| -> () { panic!("a drawing broke") }));
        let panic = waiting.await.expect_err("it panicked").into_panic();
        assert_eq!(panic.downcast_ref::<&str>(), Some(&"a drawing broke"));
    }
}
