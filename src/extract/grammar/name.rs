//! Which subject a number belongs to, and how its indicator is worded.

use crate::extract::mention::Confidence;
use crate::extract::token::Tokens;

use super::candidate::Candidate;
use super::gap::{Gap, Named};
use super::phrase::{self, capitalised, lowered};
use super::subject::Subject;
use super::unit::Sort;
use super::walk::Walker;
use super::wording::{DEGREES, SCALES_OF_SUBJECT, VAGUE, expanded, share_name};
use super::words::{Cue, Measure, WORDS};

/// How many subjects of a passage are remembered.
const REMEMBERED: usize = 64;

/// The subject of a number and the name that it is given here.
#[derive(Clone, Debug)]
pub(super) struct Subjected {
    /// The subject.
    pub(super) subject: usize,
    /// The name of the indicator.
    pub(super) name: String,
    /// Whether an earlier number told of the subject.
    pub(super) dependent: bool,
    /// How sure this is.
    pub(super) confidence: Confidence,
    /// The subject that the next number is told of, if it is another.
    pub(super) then: Option<usize>,
}

/// Finds the subject of one number.
pub(super) struct Namer<'w, 'a> {
    /// What the passage has told so far.
    pub(super) walker: &'w mut Walker<'a>,
    /// The number.
    pub(super) candidate: &'w Candidate,
    /// The words before it.
    pub(super) gap: &'w Gap,
    /// The number behind it in the sentence.
    pub(super) next: Option<&'w Candidate>,
    /// Whether a number of the same sentence comes before.
    pub(super) in_sentence: bool,
}

impl Namer<'_, '_> {
    /// The tokens of the passage.
    pub(super) fn tokens(&self) -> &Tokens {
        self.walker.tokens
    }

    /// The words between two tokens.
    pub(super) fn words(&self, start: usize, end: usize) -> String {
        phrase::words(self.walker.tokens, self.walker.text, start, end)
    }

    /// The subject of the number.
    pub(super) fn subject(mut self) -> Subjected {
        let named = self.unlisted(self.gap.named(self.tokens()));
        let cue = self.candidate.read.cue;
        if cue == Some(Cue::Rank) || (self.candidate.unit.sort == Sort::Rank && !self.is_change()) {
            return self.rank(named);
        }
        if let Some(subjected) = self.listed(named) {
            return subjected;
        }
        let slows = matches!(cue, Some(Cue::Down | Cue::Up)) && matches!(named, Named::Measured(Measure::Growth, ..));
        let gives = cue == Some(Cue::Gives) || ((cue.is_none() || slows) && self.walker.gives);
        if gives && self.candidate.unit.sort == Sort::Point {
            return self.given();
        }
        if let Named::Measured(_, start, end) = named
            && self.is_inside(end)
        {
            self.walker.label(start, end);
            let then = self.walker.current;
            let noun = self.noun_phrase();
            if let Some(subject) = then.and_then(|index| self.walker.subjects.get_mut(index)) {
                subject.name = format!("{} {noun}", subject.name);
                subject.latest.clone_from(&subject.name);
            }
            return Subjected { then, ..self.counted("", "") };
        }
        let ranked = self.latest(|subject| subject.unit.0 == "rank");
        if self.candidate.unit.sort == Sort::Rank
            && named == Named::Nothing
            && let Some(index) = ranked
        {
            return self.carried(index);
        }
        if self.candidate.unit.sort == Sort::Rank && named == Named::Nothing && self.walker.current.is_some() {
            return self.rank(named);
        }
        match named {
            Named::Measured(measure, start, end) if self.is_beside(measure) => self.noun(start, end),
            Named::Measured(measure, start, end) => self.measured(measure, start, end),
            Named::Noun(start, end) => self.noun(start, end),
            Named::Action(start, end) => {
                let action = self.words(start, end);
                self.acted(&action)
            }
            Named::Nothing => self.nothing(),
        }
    }

    /// The first thing of a list that is announced without a colon: `thị trường xuất khẩu chính là …`.
    fn unlisted(&mut self, named: Named) -> Named {
        let Named::Noun(start, end) = named else { return named };
        let Some(joint) = (start + 2..end).find(|at| matches!(self.tokens().key(*at), "là" | "như" | "gồm")) else {
            return named;
        };
        let Some(whole) = self.walker.announced(start, joint) else { return named };
        self.walker.subjects.push(whole);
        self.walker.parent = Some(self.walker.subjects.len() - 1);
        Named::Noun(joint + 1, end)
    }

    /// Whether a word that may be a measure only names a thing beside the rate or growth that is told of.
    pub(super) fn is_beside(&self, measure: Measure) -> bool {
        let current = self.walker.parent.or(self.walker.current).map(|index| &self.walker.subjects[index]);
        let levels = matches!(self.candidate.read.cue, Some(Cue::Reach | Cue::To) | None);
        let rate = current
            .is_some_and(|current| current.is_growth() || (current.is_rate() && current.head != "tỷ trọng" && levels));
        measure == Measure::Weak && self.in_sentence && self.candidate.unit.sort == Sort::Percent && rate
    }

    /// Whether the number counts something inside the name of a measure: `tỷ lệ hộ nghèo ở 36 thôn`.
    pub(super) fn is_inside(&self, end: usize) -> bool {
        let before = self.candidate.read.start.saturating_sub(1);
        let joined = matches!(self.tokens().key(before), "ở" | "tại" | "trong" | "của" | "cho") && before + 1 >= end;
        joined && self.is_count() && self.has_noun() && self.candidate.read.cue.is_none()
    }

    /// Whether the number is a change.
    pub(super) fn is_change(&self) -> bool {
        matches!(self.candidate.read.cue, Some(Cue::Up | Cue::Down))
    }

    /// Whether the number counts things.
    pub(super) fn is_count(&self) -> bool {
        matches!(self.candidate.unit.sort, Sort::Count | Sort::Size(_))
    }

    /// Whether words beyond the unit itself follow the number.
    pub(super) fn has_noun(&self) -> bool {
        self.candidate.noun_end > self.candidate.unit.end
    }

    /// The latest subject of the passage for which something holds, among the last ones.
    pub(super) fn latest(&self, holds: impl Fn(&Subject) -> bool) -> Option<usize> {
        let subjects = &self.walker.subjects;
        (0..subjects.len()).rev().take(REMEMBERED).find(|index| holds(&subjects[*index]))
    }

    /// Adds a subject.
    pub(super) fn add(&mut self, subject: Subject, confidence: Confidence) -> Subjected {
        let name = subject.name.clone();
        let told = self.latest(|other| other.name == name && !name.is_empty());
        if let Some(index) = told {
            return Subjected { subject: index, name, dependent: false, confidence, then: None };
        }
        self.walker.subjects.push(subject);
        Subjected { subject: self.walker.subjects.len() - 1, name, dependent: false, confidence, then: None }
    }

    /// Whether per cent in brackets tell what share a count is: `95/120 xã (đạt 79,2%)`.
    fn is_share_of(&self, subject: &Subject) -> bool {
        let bare = self.candidate.unit.sort == Sort::Percent && self.candidate.trail.basis.is_none();
        bare && self.walker.parent.is_some() && subject.amount && !subject.changed && subject.head == "số"
    }

    /// What a level in money or of a size is told of where counts or a rate came before.
    fn in_another_unit(&self, index: usize) -> Option<Subject> {
        let subject = &self.walker.subjects[index];
        let level = matches!(self.candidate.read.cue, None | Some(Cue::Reach | Cue::To | Cue::Gives | Cue::Have));
        let counted = subject.head == "số" && subject.unit.0 != self.candidate.unit.key;
        let plain = subject.name.strip_prefix("Số ").unwrap_or(&subject.name);
        match self.candidate.unit.sort {
            Sort::Money if level && counted && self.candidate.read.cue == Some(Cue::Gives) => {
                let name = format!("đóng góp của {plain}");
                Some(Subject::named(&name, &subject.object))
            }
            Sort::Money if level && counted => {
                let acted = plain.strip_prefix(subject.object.as_str()).map_or("", str::trim_start);
                Some(match acted {
                    "" => Subject::measured("giá trị", plain, Measure::Amount),
                    _ => Subject::measured("số tiền", &format!("{acted} {}", subject.object), Measure::Amount),
                })
            }
            Sort::Money if level && subject.head == "tỷ lệ" => {
                Some(Subject::named(&subject.object, &subject.object))
            }
            Sort::Size(dimension) if level && subject.head == "tỷ lệ" && subject.percent.is_some() => {
                let dimension =
                    if dimension == "Sản lượng" { "khối lượng".to_owned() } else { lowered(dimension) };
                Some(Subject::measured(&dimension, &subject.object, Measure::Amount))
            }
            Sort::Percent | Sort::Point | Sort::Money | Sort::Size(_) | Sort::Rank | Sort::Times => None,
            Sort::Count | Sort::None => None,
        }
    }

    /// Whether a subject is one thing of an announced list.
    fn is_listed(&self, subject: &Subject) -> bool {
        subject.whole.and_then(|whole| self.walker.subjects.get(whole)).is_some_and(|whole| whole.listing.is_some())
    }

    /// The subject that is told of, under the name that this number gives it.
    pub(super) fn carried(&mut self, index: usize) -> Subjected {
        let subject = &self.walker.subjects[index];
        if subject.is_growth() && !matches!(self.candidate.unit.sort, Sort::Percent | Sort::Point) && !self.is_change()
        {
            let object = subject.object.replace("bình quân", "");
            return self.add(Subject::named(&object, &object), Confidence::Medium);
        }
        if let Some(other) = self.in_another_unit(index) {
            return self.add(other, Confidence::Medium);
        }
        let name = match self.candidate.read.cue {
            Some(Cue::Share) if subject.amount || self.is_listed(subject) => share_name(subject),
            Some(Cue::Reach) | None if self.is_share_of(subject) => share_name(subject),
            _ => subject.latest.clone(),
        };
        Subjected { subject: index, name, dependent: true, confidence: Confidence::Medium, then: None }
    }

    /// A subject with a measure.
    pub(super) fn measured(&mut self, measure: Measure, start: usize, end: usize) -> Subjected {
        let length = WORDS.measures.find(self.tokens(), start, end).map_or(0, |(length, _)| length).max(1);
        let head = lowered(&self.words(start, (start + length).min(end)));
        let object = self.words((start + length).min(end), end);
        if head.starts_with("cơ cấu") {
            self.walker.frame_in(start, end);
        }
        if SCALES_OF_SUBJECT.contains(&head.as_str())
            && let Some(current) = self.walker.current
            && self.told_again(current, &object)
        {
            return self.carried(current);
        }
        let growth =
            measure == Measure::Amount && head.eq_ignore_ascii_case("grdp") && VAGUE.contains(&object.as_str());
        let growth = growth
            && self.candidate.unit.sort == Sort::Percent
            && self.candidate.read.cue == Some(Cue::Reach)
            && self.candidate.trail.basis.is_none();
        if growth {
            return self.add(Subject::measured("tốc độ tăng", "GRDP", Measure::Growth), Confidence::High);
        }
        let vague = VAGUE.contains(&object.as_str()) || (head == "tỷ lệ" && object == "giải ngân");
        let (object, confidence) = match vague {
            true => (self.missing_object(&head, &object, start), Confidence::Medium),
            false => (object, Confidence::High),
        };
        if (measure == Measure::Growth || head == "tỷ trọng")
            && DEGREES.contains(&object.split(' ').next().unwrap_or_default())
            && let Some(subject) = self.branch_growth(&head, start)
        {
            return self.add(subject, Confidence::Medium);
        }
        let head = expanded(&head, self.candidate.unit.sort, &object);
        let mut subject = Subject::measured(&head, &object, measure);
        if head == "tỷ trọng"
            && let Some(frame) = &self.walker.frame
            && !object.contains("trong ")
        {
            subject.name = format!("{} trong cơ cấu {frame}", subject.name);
            subject.latest.clone_from(&subject.name);
        }
        if head.contains("thiệt hại")
            && let Some(event) = &self.walker.event
        {
            subject.name = format!("{} do {event}", subject.name);
            subject.latest.clone_from(&subject.name);
        }
        self.walker.action = self.walker.action.take().filter(|_| vague);
        self.walker.frame = self.walker.frame.take().filter(|_| head == "tỷ trọng");
        let covers = self.tokens().key(self.candidate.read.start) == "đáp";
        let part = self.candidate.read.cue == Some(Cue::Share) && !covers && self.candidate.unit.sort == Sort::Percent;
        let share = share_name(&subject);
        let added = self.add(subject, confidence);
        match part && matches!(measure, Measure::Amount | Measure::Weak) {
            true => Subjected { name: share, ..added },
            false => added,
        }
    }

    /// The subject where no words name one.
    pub(super) fn nothing(&mut self) -> Subjected {
        let cue = self.candidate.read.cue;
        let level = matches!(cue, None | Some(Cue::Have | Cue::More));
        let parent = self.walker.parent.filter(|_| !self.has_noun() && !self.is_change());
        if self.is_count()
            && let Some(parent) = parent.filter(|index| self.walker.subjects[*index].unit == self.unit())
        {
            return self.carried(parent);
        }
        if self.is_count() {
            if !self.is_change() && (level || self.has_noun() || self.walker.current.is_none()) {
                let action = if cue.is_none() && self.in_sentence && !self.acts() {
                    self.walker.action.clone().unwrap_or_default()
                } else {
                    String::new()
                };
                return self.counted(&action, "");
            }
            if self.is_change() && self.has_noun() {
                return self.counted("", "");
            }
            if let Some(index) = self.of_same_unit() {
                return self.carried(index);
            }
        }
        if self.candidate.unit.sort == Sort::Money && self.has_noun() && (level || cue == Some(Cue::To)) {
            let (start, end) = phrase::trimmed(self.tokens(), self.candidate.unit.end, self.candidate.noun_end);
            let noun = lowered(&self.words(start, end));
            if !noun.is_empty() {
                return self.add(Subject::named(&noun, &noun), Confidence::Medium);
            }
        }
        if self.candidate.unit.sort == Sort::Percent && self.has_noun() && level {
            let action = self.walker.action.clone().filter(|_| self.in_sentence).unwrap_or_default();
            return self.share_of_counted(&action);
        }
        if let Some(current) = self.walker.current {
            return self.carried(current);
        }
        let topic = capitalised(self.walker.topic);
        self.add(Subject::named(&topic, &topic), Confidence::Low)
    }
}
