//! The numbers of a sentence that are statistics, each with its cue, unit and what it is compared with.

use crate::extract::mention::Kind;
use crate::extract::numeral::Link;
use crate::extract::token::Tokens;

use super::cue::{self, Basis, Read, Trail};
use super::kind::Verdict;
use super::subject::Subject;
use super::unit::{Sort, Unit};
use super::words::{Cue, WORDS};
use super::{exclude, noun};

/// A number that is a statistic, with all that stands around it.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Its token.
    pub(super) at: usize,
    /// The words before it.
    pub(super) read: Read,
    /// Its unit.
    pub(super) unit: Unit,
    /// The token behind the noun phrase that follows it.
    pub(super) noun_end: usize,
    /// What stands behind.
    pub(super) trail: Trail,
    /// Its place in a run of numbers in the order of what was named, and how many there are.
    pub(super) list: Option<(usize, usize)>,
}

/// The numbers of a sentence that are statistics.
pub(super) fn candidates(tokens: &Tokens, text: &str, start: usize, end: usize) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut from = start;
    for at in start..end {
        if tokens.numeral(at).is_none() {
            continue;
        }
        let read = cue::before(tokens, from, at);
        let unit = Unit::after(tokens, text, at, end);
        let (read, unit) = fitted(tokens, read, unit, at);
        let unit = pointed(tokens, unit, found.last());
        if !exclude::is_statistic(tokens, text, start, at, &read, &unit, !found.is_empty()) {
            continue;
        }
        let noun_end = noun::end(tokens, &unit, &read, end);
        let mut trail = cue::behind(tokens, noun_end, end);
        if unit.end < noun_end && trail.basis.is_none() {
            trail = Trail { end: noun_end, ..trail };
        }
        from = at + 1;
        found.push(Candidate { at, read, unit, noun_end, trail, list: None });
    }
    found
}

/// How many numbers on either side a plan that is named once may stand away.
const NEAR: usize = 24;

/// The plan that the nearest number of the sentence is compared with, behind first.
pub(super) fn plan_around(candidates: &[Candidate], index: usize) -> Option<Basis> {
    let planned = |candidate: &Candidate| {
        candidate
            .trail
            .basis
            .filter(|basis| candidate.unit.sort == Sort::Percent && matches!(basis, Basis::Plan | Basis::Estimate))
    };
    let behind = candidates.get(index + 1..).unwrap_or_default().iter().take(NEAR).find_map(planned);
    behind.or_else(|| candidates.get(..index).unwrap_or_default().iter().rev().take(NEAR).find_map(planned))
}

/// Whether `bằng 98%` is followed by the same subject's part of the plan, so that it is compared with something else.
pub(super) fn is_followed_by_plan(candidate: &Candidate, next: Option<&Candidate>) -> bool {
    let end = candidate.trail.end.max(candidate.unit.end);
    candidate.read.cue == Some(Cue::Equal)
        && next.is_some_and(|next| {
            next.read.start <= end + 1 && matches!(next.trail.basis, Some(Basis::Plan | Basis::Estimate))
        })
}

/// Cue and unit made to fit each other: a plan behind `vượt` is no unit, and `xếp hạng 5 di tích` ranks nothing.
pub(super) fn fitted(tokens: &Tokens, mut read: Read, mut unit: Unit, at: usize) -> (Read, Unit) {
    let single = tokens.numeral(at).is_some_and(|numeral| numeral.link == Link::Single);
    let plan = single
        && matches!(read.cue, Some(Cue::Exceed | Cue::Equal))
        && WORDS.after.find(tokens, at + 1, tokens.len()).is_some();
    if plan && unit.sort == Sort::Count {
        unit = Unit { sort: Sort::None, text: None, noun: at + 1, end: at + 1, known: false, ..unit };
    }
    if read.cue == Some(Cue::Rank)
        && single
        && unit.known
        && unit.sort == Sort::Count
        && tokens.key(at.wrapping_sub(1)) == "hạng"
    {
        read = Read { cue: None, start: at, ..read };
    }
    if read.cue == Some(Cue::Gives) && unit.sort == Sort::Count && tokens.key(unit.noun) == "điểm" {
        unit = Unit { sort: Sort::Point, key: "percentage_point", text: None, ..unit };
    }
    let led = matches!(read.cue, None | Some(Cue::From));
    if led && matches!(unit.sort, Sort::Money | Sort::Point | Sort::Percent) {
        read.cue = moved(tokens, read.start).or(read.cue);
    }
    (read, unit)
}

/// `điểm` behind an amount in percentage points means the same.
pub(super) fn pointed(tokens: &Tokens, unit: Unit, last: Option<&Candidate>) -> Unit {
    let points = last.is_some_and(|last| last.unit.sort == Sort::Point);
    if points && unit.sort == Sort::Count && tokens.key(unit.noun) == "điểm" {
        return Unit { sort: Sort::Point, key: "percentage_point", text: None, ..unit };
    }
    unit
}

/// The direction that `làm giảm` or `làm tăng` gives, or `giảm` at the head of a clause, up to twelve words before the
/// number.
pub(super) fn moved(tokens: &Tokens, start: usize) -> Option<Cue> {
    for at in (start.saturating_sub(12)..start).rev() {
        if !tokens.is_word(at) {
            return None;
        }
        let heads = at == 0 || !tokens.is_word(at - 1) || matches!(tokens.key(at - 1), "đấu" | "làm");
        if heads && WORDS.measures.find(tokens, at + 1, start).is_some() {
            match tokens.key(at) {
                "giảm" => return Some(Cue::Down),
                "tăng" => return Some(Cue::Up),
                _ => {}
            }
        }
    }
    None
}

/// Whether a number without a unit must be in per cent: a part of a plan, or a decimal that a rate reached.
pub(super) fn lacks_percent(candidate: &Candidate, verdict: &Verdict, subject: &Subject) -> bool {
    let reached = matches!(candidate.read.cue, Some(Cue::Reach | Cue::To));
    candidate.unit.sort == Sort::None
        && (verdict.kind == Kind::OfPlanPct || (subject.is_rate() && reached && verdict.kind != Kind::Ratio))
}

/// The key and words of the unit of a mention.
pub(super) fn unit_of(candidate: &Candidate, verdict: &Verdict, subject: &Subject) -> (String, Option<String>) {
    match (candidate.unit.sort, verdict.kind) {
        (_, Kind::Rank) => ("rank".to_owned(), None),
        (Sort::None, _) if lacks_percent(candidate, verdict, subject) => ("percent".to_owned(), None),
        (Sort::None, Kind::Ratio) if !subject.unit.0.is_empty() => subject.unit.clone(),
        _ if verdict.points => ("percentage_point".to_owned(), None),
        _ => (candidate.unit.key.to_owned(), candidate.unit.text.clone()),
    }
}
