//! The grammar of Vietnamese statistics: passages → numbers with what they say and of what.
//!
//! A sentence is read from left to right ([`walk`]). Each number is judged by the words right before it and right behind it
//! ([`cue`], [`mod@unit`], [`exclude`]), the words back to the number before tell its subject ([`gap`], [`name`]), and from
//! all of it follows what the number says ([`kind`]). The words themselves stand in [`words`].

mod candidate;
mod counted;
mod cue;
mod exclude;
mod gap;
mod introduce;
mod kind;
mod listed;
mod name;
mod noun;
mod phrase;
mod sentence;
mod shared;
mod subject;
mod time;
mod topic;
mod unit;
mod walk;
mod wording;
mod words;
mod zone;

use self::cue::Basis;
use self::subject::Subject;
use self::walk::Walker;
use self::zone::Zone;
use super::document::Document;
use super::mention::{Confidence, Direction, Kind};
use super::passage::{Passage, is_all_capitals};
use super::token::Tokens;

/// A statistic within its passage; places are bytes.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// Where its printed form begins.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// The canonical value.
    pub(super) value: String,
    /// The key of the unit.
    pub(super) unit: String,
    /// The words of the unit.
    pub(super) unit_text: Option<String>,
    /// What it says.
    pub(super) kind: Kind,
    /// Which way it goes.
    pub(super) direction: Direction,
    /// What it is compared with.
    basis: Option<Basis>,
    /// Whether it is about right or expected.
    pub(super) approx: bool,
    /// The number of its subject.
    pub(super) subject: usize,
    /// The name of its indicator.
    pub(super) name: String,
    /// What it covers.
    pub(super) period: String,
    /// How sure this is.
    pub(super) confidence: Confidence,
    /// Whether it must be in per cent but has no sign.
    pub(super) percent_missing: bool,
}

impl Draft {
    /// What it is compared with, as written out.
    pub(super) fn basis(&self) -> String {
        match self.basis {
            None | Some(Basis::Lately) => "none".to_owned(),
            Some(Basis::Plan) => "plan".to_owned(),
            Some(Basis::Estimate) => "estimate".to_owned(),
            Some(Basis::SamePeriod) => "same_period".to_owned(),
            Some(Basis::PreviousYear) => "previous_year".to_owned(),
            Some(Basis::Total) => "total".to_owned(),
            Some(Basis::Year(year)) => year.to_string(),
        }
    }
}

/// Reads the passages of one document in order.
pub(super) struct Reader {
    /// The part of the report.
    zone: Zone,
    /// The subjects of the passage.
    subjects: Vec<Subject>,
    /// What the passage is about, from its label or the heading above.
    topic: String,
}

impl Reader {
    /// The beginning of a document.
    pub(super) fn new(document: &Document) -> Self {
        Self { zone: Zone::of(document), subjects: Vec::new(), topic: String::new() }
    }

    /// The year of the report.
    pub(super) fn report(&self) -> u32 {
        self.zone.report
    }

    /// Reads a passage that was cut into tokens; gives each statistic with the bytes of its sentence.
    pub(super) fn passage(&mut self, passage: &Passage, tokens: &Tokens, mut found: impl FnMut(Draft, (usize, usize))) {
        let first = (0..tokens.len()).find(|at| tokens.get(*at).start >= passage.mark).unwrap_or(tokens.len());
        if passage.footnote.is_none() {
            let heading = passage.is_heading();
            if heading || passage.mark > 0 {
                self.zone.heading(tokens, first);
            }
            if heading || passage.is_labelled() {
                self.topic = topic::of(tokens, &passage.text, first);
            }
            if heading && is_all_capitals(passage.text.get(passage.mark..).unwrap_or_default()) {
                return;
            }
        }
        if tokens.numerals.is_empty() {
            return;
        }
        self.subjects.clear();
        let zone = if passage.footnote.is_some() { self.zone.results() } else { self.zone.clone() };
        let mut walker = Walker::new(tokens, &passage.text, &zone, &mut self.subjects, &self.topic);
        let mut drafts = Vec::new();
        for (start, end) in sentence::bounds(tokens, first) {
            walker.sentence(start, end, &mut drafts);
            let extent = (tokens.get(start).start, tokens.get(end - 1).end);
            for draft in drafts.drain(..) {
                found(draft, extent);
            }
        }
    }
}
