//! One sentence after the other: each number finds its subject, by itself or from the clauses before it.

use std::str::FromStr as _;

use rust_decimal::Decimal;

use crate::extract::mention::{Direction, Kind};
use crate::extract::numeral::Link;
use crate::extract::token::Tokens;

use super::cue::{self, Basis, Read, Trail};
use super::gap::{Gap, is_action};
use super::kind::{self, Facts};
use super::name::Namer;
use super::noun;
use super::phrase::{self, lowered};
use super::subject::Subject;
use super::time;
use super::unit::{Sort, Unit};
use super::words::{Cue, WORDS};
use super::zone::Zone;
use super::{Draft, exclude};

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
}

/// What a passage has told so far.
pub(super) struct Walker<'a> {
    /// The tokens of the passage.
    pub(super) tokens: &'a Tokens,
    /// The text of the passage.
    pub(super) text: &'a str,
    /// The part of the report.
    pub(super) zone: &'a Zone,
    /// All subjects of the document.
    pub(super) subjects: &'a mut Vec<Subject>,
    /// The subject that is told of.
    pub(super) current: Option<usize>,
    /// The subject whose parts are told of.
    pub(super) parent: Option<usize>,
    /// Both as they were before each open bracket.
    stack: Vec<(Option<usize>, Option<usize>)>,
    /// The whole whose structure is told of, e.g. `kinh tế`.
    pub(super) frame: Option<String>,
    /// The event whose victims and damage are told of.
    pub(super) event: Option<String>,
    /// The noun phrase of the last count.
    pub(super) counted: Option<String>,
    /// The last action.
    pub(super) action: Option<String>,
    /// What the action was part of, e.g. `qua thanh tra`.
    pub(super) through: Option<String>,
    /// What the passage is about.
    pub(super) topic: &'a str,
    /// The period that was named last.
    period: String,
    /// Whether the passage said `so với cùng kỳ`.
    same_period: bool,
}

impl<'a> Walker<'a> {
    /// The beginning of a passage.
    pub(super) fn new(
        tokens: &'a Tokens,
        text: &'a str,
        zone: &'a Zone,
        subjects: &'a mut Vec<Subject>,
        topic: &'a str,
    ) -> Self {
        Self {
            tokens,
            text,
            zone,
            subjects,
            current: None,
            parent: None,
            stack: Vec::new(),
            frame: None,
            event: None,
            counted: None,
            action: None,
            through: None,
            topic,
            period: zone.period(),
            same_period: zone.half,
        }
    }

    /// Reads the sentence between two tokens.
    pub(super) fn sentence(&mut self, start: usize, end: usize, out: &mut Vec<Draft>) {
        self.parent = None;
        self.stack.clear();
        self.through_in(start, end);
        let candidates = self.candidates(start, end);
        let aim = (start..end).find(|at| WORDS.aims.find(self.tokens, *at, end).is_some());
        let mut from = start;
        let first = out.len();
        for (index, candidate) in candidates.iter().enumerate() {
            self.times(from, candidate.at);
            let gap = Gap::read(self.tokens, from, candidate.read.start, index > 0);
            self.frame_in(from, candidate.read.start);
            self.steps(&gap, from);
            let target = self.zone.target || aim.is_some_and(|aim| aim < candidate.at);
            let next = candidates.get(index + 1);
            let plan =
                plan_around(&candidates, index).filter(|_| !is_followed_by_plan(candidate, candidates.get(index + 1)));
            let draft = self.mention(candidate, &gap, next, plan, target, out.get(first..).and_then(<[Draft]>::last));
            out.push(draft);
            from = candidate.trail.end.max(candidate.noun_end).max(candidate.unit.end);
        }
        self.share_basis(out, first);
    }

    /// The numbers of a sentence that are statistics.
    fn candidates(&mut self, start: usize, end: usize) -> Vec<Candidate> {
        let mut found = Vec::new();
        let mut from = start;
        for at in start..end {
            if self.tokens.numeral(at).is_none() {
                continue;
            }
            let read = cue::before(self.tokens, from, at);
            let unit = Unit::after(self.tokens, self.text, at, end);
            let (read, unit) = fitted(self.tokens, read, unit, at);
            let unit = pointed(self.tokens, unit, found.last());
            if !exclude::is_statistic(self.tokens, self.text, start, at, &read, &unit, !found.is_empty()) {
                continue;
            }
            let noun_end = noun::end(self.tokens, &unit, &read, end);
            let mut trail = cue::behind(self.tokens, noun_end, end);
            if unit.end < noun_end && trail.basis.is_none() {
                trail = Trail { end: noun_end, ..trail };
            }
            from = at + 1;
            found.push(Candidate { at, read, unit, noun_end, trail });
        }
        found
    }

    /// Takes over the times that are named between two tokens.
    fn times(&mut self, start: usize, end: usize) {
        let mut at = start;
        while at < end {
            match time::span(self.tokens, at, end) {
                Some(length) => {
                    if let Some(period) = time::period(self.tokens, at, length, self.zone.report) {
                        self.period = period;
                    }
                    at += length;
                }
                None => at += 1,
            }
        }
    }

    /// Opens and closes brackets, takes labels and the end of clauses.
    fn steps(&mut self, gap: &Gap, from: usize) {
        use super::gap::Step;
        for step in &gap.steps {
            match *step {
                Step::Open(named) => {
                    self.introduce(named);
                    self.stack.push((self.current, self.parent));
                    self.parent = self.current;
                }
                Step::Close => {
                    if let Some((current, parent)) = self.stack.pop() {
                        (self.current, self.parent) = (current, parent);
                    }
                }
                Step::Label(start, end) => self.label(start.max(from), end),
                Step::Clause => {}
            }
        }
        if gap.within && self.parent.is_none() {
            self.parent = self.current;
        }
    }

    /// Notes the whole whose structure a stretch tells of.
    pub(super) fn frame_in(&mut self, start: usize, end: usize) {
        for at in start..end {
            if self.tokens.key(at) == "cơ" && self.tokens.key(at + 1) == "cấu" && self.tokens.is_word(at + 2) {
                let words = (at + 2..(at + 4).min(end)).filter(|index| self.tokens.is_word(*index));
                self.frame = Some(words.map(|index| self.tokens.key(index)).collect::<Vec<_>>().join(" "));
                return;
            }
        }
    }

    /// Notes what the sentence begins with: `Qua thanh tra …`.
    fn through_in(&mut self, start: usize, end: usize) {
        if self.tokens.key(start) != "qua" {
            return;
        }
        let stop = (start + 3..end.min(start + 8))
            .find(|at| self.tokens.key(*at) == "đã" || !self.tokens.is_word(*at) || is_action(self.tokens, *at, end));
        if let Some(stop) = stop {
            self.through = Some(lowered(&phrase::words(self.tokens, self.text, start, stop)));
        }
    }

    /// Makes the mention of a candidate.
    fn mention(
        &mut self,
        candidate: &Candidate,
        gap: &Gap,
        next: Option<&Candidate>,
        plan: Option<Basis>,
        target: bool,
        last: Option<&Draft>,
    ) -> Draft {
        let named = Namer { walker: self, candidate, gap, in_sentence: last.is_some() }.subject();
        let numeral = self.tokens.numeral(candidate.at).copied();
        let value = numeral.and_then(|numeral| numeral.value(self.text)).unwrap_or_default();
        let number = Decimal::from_str(&value).ok();
        let token = self.tokens.get(candidate.at);
        let bracketed = self.tokens.is_mark(candidate.at.wrapping_sub(1), '(') && candidate.read.cue.is_none();
        let nobody = Subject::default();
        let subject = self.subjects.get(named.subject).unwrap_or(&nobody);
        let facts = Facts {
            cue: candidate.read.cue,
            sort: candidate.unit.sort,
            trail: candidate.trail.basis,
            plan,
            value: number,
            ratio: numeral.is_some_and(|numeral| numeral.link == Link::Ratio),
            dependent: named.dependent,
            leads_to_percent: next.is_some_and(|next| {
                next.read.cue == Some(Cue::To)
                    && next.unit.sort == Sort::Percent
                    && next.read.start <= candidate.trail.end + 1
            }),
            target,
            repeats: last
                .filter(|_| bracketed)
                .map(|last| last.direction)
                .filter(|direction| matches!(direction, Direction::Up | Direction::Down)),
            subject,
        };
        let verdict = kind::decide(&facts);
        let (unit, unit_text) = unit_of(candidate, &verdict, subject);
        let percent_missing = lacks_percent(candidate, &verdict, subject);
        let name = self.settle(&named.name, named.subject, candidate, &verdict, number);
        let glued = crate::extract::token::is_glued_unit(self.tokens.key(candidate.at + 1))
            && self.tokens.get(candidate.at + 1).glued;
        let end = if glued { self.tokens.get(candidate.at + 1).end } else { token.end };
        if matches!(candidate.trail.basis, Some(Basis::SamePeriod)) {
            self.same_period = true;
        }
        self.current = Some(named.then.unwrap_or(named.subject));
        Draft {
            start: token.start,
            end,
            value: if verdict.kind == Kind::Rank {
                value.split('/').next().unwrap_or_default().to_owned()
            } else {
                value
            },
            unit,
            unit_text,
            kind: verdict.kind,
            direction: verdict.direction,
            basis: verdict.basis,
            approx: candidate.read.approx,
            subject: named.subject,
            name,
            period: self.period.clone(),
            confidence: named.confidence,
            percent_missing,
        }
    }

    /// Writes into the subject what the number told of it, and returns the name that the mention uses.
    fn settle(
        &mut self,
        name: &str,
        subject: usize,
        candidate: &Candidate,
        verdict: &kind::Verdict,
        number: Option<Decimal>,
    ) -> String {
        let Some(subject) = self.subjects.get_mut(subject) else { return name.to_owned() };
        let percent = candidate.unit.sort == Sort::Percent;
        let level = matches!(verdict.kind, Kind::Level | Kind::Share | Kind::Target);
        if percent && level {
            subject.percent = number;
        }
        if !percent && matches!(verdict.kind, Kind::Level | Kind::Target | Kind::Ratio) {
            subject.amount = true;
            subject.changed = false;
            if candidate.unit.sort != Sort::None {
                subject.unit = (candidate.unit.key.to_owned(), candidate.unit.text.clone());
            }
        }
        subject.changed |= matches!(verdict.direction, Direction::Up | Direction::Down);
        if verdict.kind == Kind::OfPlanPct {
            subject.plan = verdict.basis.or(subject.plan);
        }
        name.clone_into(&mut subject.latest);
        name.to_owned()
    }

    /// Gives changes without a base that of the sentence, or the usual one.
    fn share_basis(&mut self, out: &mut [Draft], first: usize) {
        let Some(drafts) = out.get_mut(first..) else { return };
        let mut later = None;
        for draft in drafts.iter_mut().rev() {
            if !matches!(draft.kind, Kind::ChangePct | Kind::ChangeAbs) {
                continue;
            }
            match draft.basis {
                Some(Basis::SamePeriod) => later = draft.basis,
                Some(_) => {}
                None => {
                    let months = draft.period.ends_with('M') || self.same_period;
                    draft.basis = later.or(Some(if months { Basis::SamePeriod } else { Basis::PreviousYear }));
                }
            }
        }
    }
}

/// The plan that the nearest number of the sentence is compared with, behind first.
fn plan_around(candidates: &[Candidate], index: usize) -> Option<Basis> {
    let planned = |candidate: &Candidate| {
        candidate
            .trail
            .basis
            .filter(|basis| candidate.unit.sort == Sort::Percent && matches!(basis, Basis::Plan | Basis::Estimate))
    };
    let behind = candidates.get(index + 1..).unwrap_or_default().iter().find_map(planned);
    behind.or_else(|| candidates.get(..index).unwrap_or_default().iter().rev().find_map(planned))
}

/// Whether `bằng 98%` is followed by the same subject's part of the plan, so that it is compared with something else.
fn is_followed_by_plan(candidate: &Candidate, next: Option<&Candidate>) -> bool {
    let end = candidate.trail.end.max(candidate.unit.end);
    candidate.read.cue == Some(Cue::Equal)
        && next.is_some_and(|next| {
            next.read.start <= end + 1 && matches!(next.trail.basis, Some(Basis::Plan | Basis::Estimate))
        })
}

/// Cue and unit made to fit each other: a plan behind `vượt` is no unit, and `xếp hạng 5 di tích` ranks nothing.
fn fitted(tokens: &Tokens, mut read: Read, mut unit: Unit, at: usize) -> (Read, Unit) {
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
    if read.cue.is_none() && matches!(unit.sort, Sort::Money | Sort::Point | Sort::Percent) {
        read.cue = moved(tokens, read.start);
    }
    (read, unit)
}

/// `điểm` behind an amount in percentage points means the same.
fn pointed(tokens: &Tokens, unit: Unit, last: Option<&Candidate>) -> Unit {
    let points = last.is_some_and(|last| last.unit.sort == Sort::Point);
    if points && unit.sort == Sort::Count && tokens.key(unit.noun) == "điểm" {
        return Unit { sort: Sort::Point, key: "percentage_point", text: None, ..unit };
    }
    unit
}

/// The direction that `làm giảm` or `làm tăng` gives, up to twelve words before the number.
fn moved(tokens: &Tokens, start: usize) -> Option<Cue> {
    for at in (start.saturating_sub(12)..start).rev() {
        if !tokens.is_word(at) {
            return None;
        }
        if at > 0 && tokens.key(at - 1) == "làm" {
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
fn lacks_percent(candidate: &Candidate, verdict: &kind::Verdict, subject: &Subject) -> bool {
    let reached = matches!(candidate.read.cue, Some(Cue::Reach | Cue::To));
    candidate.unit.sort == Sort::None
        && (verdict.kind == Kind::OfPlanPct || (subject.is_rate() && reached && verdict.kind != Kind::Ratio))
}

/// The key and words of the unit of a mention.
fn unit_of(candidate: &Candidate, verdict: &kind::Verdict, subject: &Subject) -> (String, Option<String>) {
    match (candidate.unit.sort, verdict.kind) {
        (_, Kind::Rank) => ("rank".to_owned(), None),
        (Sort::None, _) if lacks_percent(candidate, verdict, subject) => ("percent".to_owned(), None),
        (Sort::None, Kind::Ratio) if !subject.unit.0.is_empty() => subject.unit.clone(),
        _ if verdict.points => ("percentage_point".to_owned(), None),
        _ => (candidate.unit.key.to_owned(), candidate.unit.text.clone()),
    }
}
