//! The one test binary. `SNAPSHOTS=overwrite cargo test` brings the golden files and the quoted messages up to date;
//! read the difference before you keep it.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#![expect(clippy::disallowed_methods, reason = "tests make, damage and read projects of their own")]

mod bad_input;
mod build;
mod charts;
mod check;
mod content;
mod continuous;
mod diagnostics;
mod diff;
mod divided;
mod extract;
mod figures;
mod golden;
mod harness;
mod house;
mod injection;
mod layout;
mod letters;
mod markup;
mod next;
mod pages;
mod paper;
mod pdf;
mod readers;
mod selection;
mod tables;
mod trends;
mod verify;
mod verify_sources;
