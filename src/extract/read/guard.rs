//! Runs a reader so that whatever it does ends in an answer: a panic, a runaway loop and deep recursion too.
//!
//! The reader has a thread of its own with a stack for deep nesting. A panic ends that thread only and is not printed; after
//! the time limit the thread is left behind, and it ends with the program.

use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::fault::ReadFault;
use super::limit::SECONDS;

/// The name of a reader's thread.
const NAME: &str = "songngu-reader";

/// The stack of a reader's thread; it is only taken as far as it is used.
const STACK: usize = 512 * 1024 * 1024;

/// What a reader throws to leave a library that has no other way to stop.
#[derive(Debug)]
pub(super) struct Stopped(pub(super) ReadFault);

/// Leaves the library that called back into the reader.
pub(super) fn stop(fault: ReadFault) {
    panic::resume_unwind(Box::new(Stopped(fault)));
}

/// The answer of a reader, or the fault that it failed or did not end.
pub(super) fn guarded<T: Send + 'static>(
    kind: &'static str,
    read: impl FnOnce() -> Result<T, ReadFault> + Send + 'static,
) -> Result<T, ReadFault> {
    within(Duration::from_secs(SECONDS), kind, read)
}

/// The same with a time limit of its own.
fn within<T: Send + 'static>(
    limit: Duration,
    kind: &'static str,
    read: impl FnOnce() -> Result<T, ReadFault> + Send + 'static,
) -> Result<T, ReadFault> {
    silence();
    let (answer, answered) = mpsc::sync_channel(1);
    let run = move || {
        let outcome = panic::catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|thrown| {
            let stopped = thrown.downcast::<Stopped>().map(|stopped| stopped.0);
            Err(stopped.unwrap_or(ReadFault::Failed { kind }))
        });
        // Nobody listens any more once the time is over.
        answer.send(outcome).unwrap_or_default();
    };
    let thread = thread::Builder::new().name(NAME.to_owned()).stack_size(STACK).spawn(run);
    if thread.is_err() {
        return Err(ReadFault::Failed { kind });
    }
    answered.recv_timeout(limit).unwrap_or(Err(ReadFault::TooSlow { kind, seconds: limit.as_secs() }))
}

/// Keeps panics of readers from being printed; those of other threads are printed as before.
fn silence() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let printed = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if thread::current().name() != Some(NAME) {
                printed(panic);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{guarded, stop, within};
    use crate::extract::read::ReadFault;

    #[test]
    fn a_panic_is_an_answer() {
        let outcome: Result<(), ReadFault> = guarded("PDF", || panic!("a fault of the library"));
        assert_eq!(outcome, Err(ReadFault::Failed { kind: "PDF" }));
    }

    #[test]
    fn a_reader_that_stops_itself_says_why() {
        let outcome: Result<(), ReadFault> = guarded("PDF", || {
            stop(ReadFault::Empty);
            Ok(())
        });
        assert_eq!(outcome, Err(ReadFault::Empty));
    }

    #[test]
    fn a_reader_that_does_not_end_is_given_up() {
        let outcome: Result<(), ReadFault> = within(Duration::from_millis(20), "PDF", || {
            std::thread::sleep(Duration::from_secs(2));
            Ok(())
        });
        assert_eq!(outcome, Err(ReadFault::TooSlow { kind: "PDF", seconds: 0 }));
    }
}
