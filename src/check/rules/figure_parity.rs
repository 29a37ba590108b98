//! A text whose two languages do not say the same figures.
//!
//! # What it checks
//!
//! In every text block the Vietnamese and the English refer to the same figures, and to the same measures of them
//! (value, ratio, share, rank, change, plan), each as often as the other. The order is free.
//!
//! # Why
//!
//! Both languages print from one set of figures, so a figure cannot differ between them; but it could be missing from one.
//!
//! # Example
//!
//! `vi: Thu đạt {{ revenue }}, {{ revenue.plan }}.` with `en: Revenue reached {{ revenue }}.` is wrong: the English lacks the plan ratio.
//!
//! # How to mend it
//!
//! Add the reference to the language that lacks it, or take it out of the other.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Findings, Message, Place};
use crate::language::{Language, Localized};
use crate::model::{Block, Measure, Mention, Prose, Report};

/// Runs the rule.
pub(in crate::check) fn figure_parity(report: &Report) -> Findings {
    let mut findings = Findings::new();
    for block in report.bodies().into_iter().flat_map(|body| body.blocks()) {
        if let Block::Text(prose) = block
            && prose.vi.complete
            && prose.en.complete
        {
            findings.extend(unequal(prose, Language::Vi));
            findings.extend(unequal(prose, Language::En));
        }
    }
    findings
}

/// What one language says and the other does not.
fn unequal(prose: &Localized<Prose>, language: Language) -> Vec<Diagnostic> {
    let other = match language {
        Language::Vi => Language::En,
        Language::En => Language::Vi,
    };
    let (here, there) = (mentions(prose.get(language)), mentions(prose.get(other)));
    let missing = here.iter().filter(|(mention, places)| there.get(*mention).map_or(0, Vec::len) < places.len());
    let complaint = |((id, measure), places): (&(String, Measure), &Vec<Place>)| {
        let place = places.last()?;
        let what = if *measure == Measure::Value { String::new() } else { format!(".{}", measure.name()) };
        let (said, silent) = (language_name(language), language_name(other));
        let message = Message::both(
            format!("bản {} có `{id}{what}`, bản {} không có", said.vi, silent.vi),
            format!("the {} says `{id}{what}`, the {} does not", said.en, silent.en),
        );
        let other_place = &prose.get(other).place;
        let label = Message::both(format!("bản {}", silent.vi), format!("the {} text", silent.en));
        let fault = Diagnostic::error(Code::FigureParity, place, message).related(other_place, label);
        Some(fault.hint(Message::both(
            format!("dẫn `{id}{what}` ở cả hai ngôn ngữ"),
            format!("refer to `{id}{what}` in both languages"),
        )))
    };
    missing.filter_map(complaint).collect()
}

/// Every figure and measure that a text refers to, with the places. Periods are free: languages name them differently.
fn mentions(prose: &Prose) -> BTreeMap<(String, Measure), Vec<Place>> {
    let mut all: BTreeMap<(String, Measure), Vec<Place>> = BTreeMap::new();
    let figures = prose.references.iter().filter_map(Mention::figure);
    for reference in figures.filter(|reference| reference.form.measure() != Measure::Period) {
        let mention = (reference.figure.id.clone(), reference.form.measure());
        all.entry(mention).or_default().push(reference.place.clone());
    }
    all
}

/// The name of a language in both.
fn language_name(language: Language) -> Localized<&'static str> {
    match language {
        Language::Vi => Localized { vi: "tiếng Việt", en: "Vietnamese" },
        Language::En => Localized { vi: "tiếng Anh", en: "English" },
    }
}
