//! songngu turns one folder of YAML into finished Vietnamese and English briefings.
//!
//! **No figure, in either language, can be wrong against the data without the build saying so, at the line where it
//! stands.** Every figure is written once, with its source; prose refers to it by name; both languages print it from there.
//!
//! # The flow
//!
//! 1. [`content::load`] reads `content/**/*.yaml` into a [`model::Workspace`], keeping the place of every value.
//! 2. [`check::check`] applies the rules to each report and returns [`diagnostic::Findings`].
//! 3. [`view::Page`] holds one edition (report × layout × language) as a template sees it: formatted and escaped.
//! 4. [`template::Templates`] makes Markdown or Typst source of it.
//! 5. [`pdf::compile`] makes an archival, accessible PDF of the Typst source; [`pdf::layout`] gives its pages to be measured.
//! 6. [`out::Output`] writes whole files, and [`out::Manifest`] says what each was made from.
//!
//! [`pipeline::build`] is that flow on one screen.
//!
//! # The rooms
//!
//! A module may use only the modules above it in this list; a test reads the order here and fails on any import that
//! runs the other way.

/// What an error is: code, severity, place, message, hints.
pub mod diagnostic;

/// Arithmetic: exact decimals, intervals, periods, changes, plan ratios, units.
pub mod figure;

/// How numbers, dates and phrases read in Vietnamese and in English.
pub mod language;

/// What a report is: indicators, figures, bodies, editions; no text format, nothing optional that is required.
pub mod model;

/// YAML → model, or diagnostics; the only reader of the content tree.
pub mod content;

/// Reports of earlier years → located statistics for review.
pub mod extract;

/// The rules, one a file.
pub mod check;

/// One run of Markdown in a target: Typst or Markdown; escaping.
pub mod markup;

/// What a template sees.
pub mod view;

/// The minijinja environment: strict, one escape seam.
pub mod template;

/// Typst source → PDF bytes; knows nothing of reports.
pub mod pdf;

/// The only writer: whole files, the manifest, the record of finished PDFs.
pub mod out;

/// The order of the work; the only place where stages meet.
pub mod pipeline;

/// Commands, flags, exit codes, and the one file that prints.
pub mod cli;
