//! One sentence after the other: each number finds its subject, by itself or from the clauses before it.

use std::str::FromStr as _;

use rust_decimal::Decimal;

use crate::extract::mention::{Direction, Kind};
use crate::extract::numeral::Link;
use crate::extract::token::{Tokens, is_glued_unit};

use super::Draft;
use super::candidate::{Candidate, candidates, is_followed_by_plan, lacks_percent, plan_around, unit_of};
use super::cue::Basis;
use super::gap::{Gap, Named, Step, is_action};
use super::kind::{self, Facts};
use super::listed::{List, number_runs};
use super::name::Namer;
use super::phrase::{self, lowered};
use super::subject::Subject;
use super::time;
use super::unit::Sort;
use super::words::{Cue, Measure, WORDS};
use super::zone::Zone;

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
    /// The noun phrase of the last count, and the action that brought it.
    pub(super) counted: Option<(String, String)>,
    /// The last action.
    pub(super) action: Option<String>,
    /// What the action was part of, e.g. `qua thanh tra`.
    pub(super) through: Option<String>,
    /// What the passage is about.
    pub(super) topic: &'a str,
    /// The things whose numbers follow in the same order.
    pub(super) list: Option<List>,
    /// Whether the sentence tells of contributions to a growth.
    pub(super) gives: bool,
    /// The period that was named last.
    period: String,
    /// The period before each open bracket, and how many numbers were told before it.
    outside: Vec<(String, usize)>,
    /// How many numbers were told.
    told: usize,
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
            list: None,
            gives: false,
            period: zone.period(),
            outside: Vec::new(),
            told: 0,
            same_period: zone.part.is_some(),
        }
    }

    /// Reads the sentence between two tokens.
    pub(super) fn sentence(&mut self, start: usize, end: usize, out: &mut Vec<Draft>) {
        self.parent = None;
        self.stack.clear();
        self.outside.clear();
        self.through_in(start, end);
        let mut candidates = candidates(self.tokens, self.text, start, end);
        number_runs(self.tokens, &mut candidates);
        self.gives = false;
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
            self.told += 1;
            from = candidate.trail.end.max(candidate.noun_end).max(candidate.unit.end);
            (candidate.at..from).for_each(|at| self.bracket(at));
        }
        self.share_basis(out, first);
    }

    /// Takes over the times that are named between two tokens.
    fn times(&mut self, start: usize, end: usize) {
        let mut at = start;
        while at < end {
            match time::span(self.tokens, at, end) {
                Some(length) => {
                    // What is compared with, or whose prices are taken, is not what is told of.
                    let before = if at > start { self.tokens.key(at - 1) } else { "" };
                    let base = self.tokens.key(at) == "cùng" || matches!(before, "với" | "sánh" | "giá");
                    if !base && let Some(period) = time::period(self.tokens, at, length, self.zone.report) {
                        self.period = period;
                    }
                    at += length;
                }
                None => {
                    self.bracket(at);
                    at += 1;
                }
            }
        }
    }

    /// Takes back the period of what was told in brackets where they close: `(sơ bộ quý I/2015 tăng 7,90%)`.
    fn bracket(&mut self, at: usize) {
        if self.tokens.is_mark(at, '(') {
            self.outside.push((self.period.clone(), self.told));
        } else if self.tokens.is_mark(at, ')')
            && let Some((period, told)) = self.outside.pop()
            && self.told > told
        {
            self.period = period;
        }
    }

    /// Opens and closes brackets, takes labels and the end of clauses.
    fn steps(&mut self, gap: &Gap, from: usize) {
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
                Step::Clause(Named::Measured(Measure::Amount, start, end)) if self.current.is_none() => {
                    self.label(start, end);
                    self.parent = None;
                }
                Step::Clause(_) => {}
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
        let named = Namer { walker: self, candidate, gap, next, in_sentence: last.is_some() }.subject();
        let value = self.tokens.numeral(candidate.at).and_then(|numeral| numeral.value(self.text)).unwrap_or_default();
        let number = Decimal::from_str(&value).ok();
        let nobody = Subject::default();
        let subject = self.subjects.get(named.subject).unwrap_or(&nobody);
        let verdict = kind::decide(&Facts {
            plan,
            value: number,
            dependent: named.dependent,
            target,
            subject,
            ..self.facts(candidate, next, last, subject)
        });
        let (unit, unit_text) = unit_of(candidate, &verdict, subject);
        let percent_missing = lacks_percent(candidate, &verdict, subject);
        let share = named.name.starts_with("Tỷ trọng") && !subject.name.starts_with("Tỷ trọng");
        let name = if share && verdict.kind == Kind::ChangePct { subject.name.clone() } else { named.name };
        self.settle(&name, named.subject, candidate, &verdict, number);
        self.same_period |= matches!(candidate.trail.basis, Some(Basis::SamePeriod));
        self.current = Some(named.then.unwrap_or(named.subject));
        let rank = value.split('/').next().filter(|_| verdict.kind == Kind::Rank).map(str::to_owned);
        let (start, end) = self.printed(candidate.at);
        Draft {
            start,
            end,
            value: rank.unwrap_or(value),
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

    /// The bytes of a printed number, with a unit that is glued to it.
    fn printed(&self, at: usize) -> (usize, usize) {
        let (token, next) = (self.tokens.get(at), self.tokens.get(at + 1));
        let glued = next.glued && is_glued_unit(self.tokens.key(at + 1));
        (token.start, if glued { next.end } else { token.end })
    }

    /// What the numbers before and behind tell of a number.
    fn facts<'s>(
        &self,
        candidate: &Candidate,
        next: Option<&Candidate>,
        last: Option<&Draft>,
        subject: &'s Subject,
    ) -> Facts<'s> {
        let bracketed = self.tokens.is_mark(candidate.at.wrapping_sub(1), '(') && candidate.read.cue.is_none();
        let alike = bracketed || candidate.read.cue == Some(Cue::Alike);
        let moved = |direction: &Direction| alike && matches!(direction, Direction::Up | Direction::Down);
        Facts {
            cue: candidate.read.cue,
            sort: candidate.unit.sort,
            trail: candidate.trail.basis,
            plan: None,
            value: None,
            ratio: self.tokens.numeral(candidate.at).is_some_and(|numeral| numeral.link == Link::Ratio),
            dependent: false,
            leads_to_percent: next.is_some_and(|next| {
                next.read.cue == Some(Cue::To)
                    && next.unit.sort == Sort::Percent
                    && next.read.start <= candidate.trail.end + 1
            }),
            target: false,
            repeats: last.map(|last| last.direction).filter(moved),
            subject,
        }
    }

    /// Writes into the subject what the number told of it.
    fn settle(
        &mut self,
        name: &str,
        subject: usize,
        candidate: &Candidate,
        verdict: &kind::Verdict,
        number: Option<Decimal>,
    ) {
        let Some(subject) = self.subjects.get_mut(subject) else { return };
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
        if verdict.kind == Kind::Rank {
            subject.unit = ("rank".to_owned(), None);
        }
        subject.changed |= matches!(verdict.direction, Direction::Up | Direction::Down);
        if verdict.kind == Kind::OfPlanPct {
            subject.plan = verdict.basis.or(subject.plan);
        }
        name.clone_into(&mut subject.latest);
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
