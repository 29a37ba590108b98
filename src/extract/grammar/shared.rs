//! Subjects that take over from the clauses before: parts, siblings, shares of a whole, measures without an object.

use crate::extract::mention::Confidence;

use super::name::{Namer, Subjected};
use super::phrase::lowered;
use super::subject::Subject;
use super::unit::Sort;
use super::wording::{INCOMPLETE, USUAL, VAGUE, share_name};
use super::words::{Cue, Measure};

/// The most syllables that a noun before `100% xã` may have to be what the per cent are of.
const LONGEST: usize = 8;

impl Namer<'_, '_> {
    /// A subject that is a noun without a measure.
    pub(super) fn noun(&mut self, start: usize, end: usize) -> Subjected {
        let noun = self.words(start, end);
        let cue = self.candidate.read.cue;
        if self.is_count()
            && let Some(counted) = self.counted_with(start, end)
        {
            return counted;
        }
        let whole = self.candidate.unit.sort == Sort::Percent && self.has_noun() && cue.is_none();
        if noun.is_empty() || (whole && noun.split(' ').count() > LONGEST) {
            return self.nothing();
        }
        let parts =
            self.walker.current.is_some_and(|index| self.walker.subjects[index].head == "tỷ trọng") && self.in_sentence;
        let parts = parts && self.candidate.unit.sort == Sort::Percent;
        let share = cue == Some(Cue::Share)
            || parts
            || (self.walker.frame.is_some() && self.candidate.unit.sort == Sort::Percent && !self.is_change());
        if share && let Some(listed) = self.share_of_listed(&noun) {
            return listed;
        }
        if share {
            return self.share_of(&noun);
        }
        let subordinate = self.is_branch(&noun) || self.gap.within || self.in_sentence || self.walker.parent.is_some();
        let rate = matches!(self.candidate.unit.sort, Sort::Percent | Sort::Count) && !self.is_change();
        let bare = rate && self.walker.current.is_some_and(|index| self.walker.subjects[index].measure.is_none());
        if subordinate
            && !bare
            && let Some(subject) = self.inherited(&noun)
        {
            return self.add(subject, Confidence::Medium);
        }
        let name = match self.candidate.unit.sort {
            Sort::Percent if !self.is_change() => format!("tỷ lệ {}", lowered(&noun)),
            Sort::Count => format!("số {}", self.counted_of(&noun)),
            Sort::Size(dimension) if !noun.to_lowercase().contains(&dimension.to_lowercase()) => {
                format!("{dimension} {}", lowered(&noun))
            }
            Sort::Percent | Sort::Point | Sort::Money | Sort::Size(_) | Sort::Rank | Sort::Times | Sort::None => {
                noun.clone()
            }
        };
        let mut subject = Subject::named(&name, &noun);
        if self.candidate.unit.sort == Sort::Count {
            (subject.head, subject.measure) = ("số".to_owned(), Some(Measure::Weak));
        }
        self.add(subject, Confidence::Medium)
    }

    /// What is counted in the unit of the number, of a noun before it: `cướp 5 vụ`.
    fn counted_of(&self, noun: &str) -> String {
        let unit = self.words(self.candidate.unit.noun, self.candidate.unit.end);
        let counted = lowered(unit.split('/').next().unwrap_or_default());
        let named = noun.to_lowercase().contains(&counted.to_lowercase());
        if named { lowered(noun) } else { format!("{counted} {}", lowered(noun)) }
    }

    /// Whether a noun is a branch or group of what the sentences before measured: `khu vực tư nhân tăng 5%`.
    fn is_branch(&self, noun: &str) -> bool {
        let noun = noun.to_lowercase();
        let whole = self.walker.current.map(|index| &self.walker.subjects[index]);
        let measured = whole.is_some_and(|whole| matches!(whole.measure, Some(Measure::Amount | Measure::Growth)));
        let named = ["ngành ", "khu vực ", "nhóm ", "lĩnh vực ", "thị trường ", "mặt hàng "];
        measured && self.candidate.unit.sort == Sort::Percent && named.iter().any(|class| noun.starts_with(class))
    }

    /// The growth of a branch that is told with its degree: `ngành giấy có mức tăng cao nhất`.
    pub(super) fn branch_growth(&self, head: &str, place: usize) -> Option<Subject> {
        let (start, end) = self.gap.noun_before(self.tokens(), place)?;
        let whole = self.walker.parent.or(self.walker.current).map(|index| &self.walker.subjects[index]);
        let amount = whole.filter(|whole| whole.measure == Some(Measure::Amount) && !whole.head.is_empty());
        if head == "tỷ trọng" {
            return Some(Subject::measured(head, &lowered(&self.words(start, end)), Measure::Rate));
        }
        let head = amount.map_or_else(|| head.to_owned(), |whole| format!("{head} {}", whole.head));
        Some(Subject::measured(&head, &lowered(&self.words(start, end)), Measure::Growth))
    }

    /// The share of one thing of an announced list; the subject stays what is measured of it.
    fn share_of_listed(&mut self, noun: &str) -> Option<Subjected> {
        let parent = self.walker.parent?;
        let listed = self.walker.subjects[parent].whole.unwrap_or(parent);
        self.walker.subjects[listed].listing?;
        let part = Subject { whole: Some(listed), ..self.walker.subjects[listed].part(noun) };
        let name = share_name(&part);
        Some(Subjected { name, ..self.add(part, Confidence::Medium) })
    }

    /// The share of a noun in the whole whose structure is told of.
    pub(super) fn share_of(&mut self, noun: &str) -> Subjected {
        let beside = self.walker.current.filter(|_| self.in_sentence && self.walker.frame.is_none());
        let beside = beside.map(|index| &self.walker.subjects[index]);
        let shared = |subject: &&Subject| !subject.amount && subject.latest.starts_with("Tỷ trọng");
        if let Some(beside) = beside.filter(shared).filter(|beside| beside.measure == Some(Measure::Weak)) {
            let subject = beside.sibling(noun);
            let name = share_name(&subject);
            return Subjected { name, ..self.add(subject, Confidence::Medium) };
        }
        let whole = self
            .walker
            .parent
            .map(|index| &self.walker.subjects[index])
            .filter(|parent| parent.amount && parent.object.split(' ').count() <= 3);
        let noun = lowered(noun);
        let mut subject = match (&self.walker.frame, whole) {
            (Some(frame), _) if frame.starts_with("lao động") => {
                Subject::measured("tỷ trọng", &format!("lao động {noun}"), Measure::Rate)
            }
            (Some(frame), _) => {
                let mut subject = Subject::measured("tỷ trọng", &noun, Measure::Rate);
                subject.name = format!("{} trong cơ cấu {frame}", subject.name);
                subject
            }
            (None, Some(parent)) => {
                Subject::measured("tỷ trọng", &format!("{} {noun}", lowered(&parent.object)), Measure::Rate)
            }
            (None, None) => Subject::measured("tỷ trọng", &noun, Measure::Rate),
        };
        if !self.is_change() {
            subject.measure = None;
        }
        subject.latest.clone_from(&subject.name);
        self.add(subject, Confidence::Medium)
    }

    /// A part or sibling of what is told of.
    pub(super) fn inherited(&self, noun: &str) -> Option<Subject> {
        if let Some(parent) = self.walker.parent.map(|index| &self.walker.subjects[index]) {
            let whole = parent.whole.map_or(parent, |index| &self.walker.subjects[index]);
            let mut part = whole.part(noun);
            part.whole = parent.whole.or(self.walker.parent);
            return Some(part);
        }
        let current = self.walker.current.map(|index| &self.walker.subjects[index])?;
        if current.head == "số" && self.candidate.unit.sort == Sort::Count && !self.is_change() {
            return Some(current.sibling(&self.counted_of(noun)));
        }
        Some(if noun.starts_with("mức độ") { current.part(noun) } else { current.sibling(noun) })
    }

    /// What a measure without an object is told of: what was counted, the object told of before, or the topic.
    pub(super) fn missing_object(&self, head: &str, object: &str, place: usize) -> String {
        if let Some((_, usual)) = USUAL.iter().find(|(measure, _)| *measure == format!("{head} {object}").trim()) {
            return (*usual).to_owned();
        }
        if !INCOMPLETE.iter().any(|measure| head.contains(measure)) || self.candidate.read.cue == Some(Cue::Rank) {
            return object.to_owned();
        }
        if matches!(head, "tổng số" | "số lượng" | "tổng số lượng") && self.is_count() {
            return lowered(&self.noun_phrase());
        }
        if let Some((start, end)) = self.gap.noun_before(self.tokens(), place) {
            return lowered(&self.words(start, end));
        }
        let produced = head.contains("giá trị sản xuất") || head == "gtsx";
        if produced && !self.walker.topic.is_empty() {
            return lowered(self.walker.topic);
        }
        let money = matches!(self.candidate.unit.sort, Sort::Money | Sort::Size(_));
        let of_counted = ["vốn", "diện tích", "số tiền", "kinh phí", "trị giá", "mức đầu tư"];
        if money && let Some((start, end)) = self.gap.noun_before_last(self.tokens()) {
            return lowered(&self.words(start, end));
        }
        if money
            && self.in_sentence
            && of_counted.iter().any(|word| head.contains(word))
            && let Some((counted, action)) = &self.walker.counted
        {
            let paid = head.contains("tiền") || head.contains("kinh phí");
            let object = if paid { [action, counted] } else { [counted, action] };
            return lowered(object.map(String::as_str).join(" ").trim());
        }
        if let Some(through) = self.walker.through.as_deref().filter(|_| head.contains("tiền")) {
            return format!("{} {through}", self.walker.action.as_deref().unwrap_or_default()).trim().to_owned();
        }
        if let Some(current) =
            self.walker.current.filter(|_| self.in_sentence).map(|index| &self.walker.subjects[index])
        {
            let amount = current.measure.is_none_or(|measure| matches!(measure, Measure::Amount | Measure::Weak));
            if amount && !current.object.is_empty() && current.head != head {
                let grown =
                    ["gieo trồng ", "gieo cấy ", "trồng "].iter().find_map(|verb| current.object.strip_prefix(verb));
                let yields = head.contains("sản lượng") || head.contains("năng suất");
                return grown.filter(|_| yields).unwrap_or(&current.object).to_owned();
            }
        }
        if self.walker.topic.is_empty() { object.to_owned() } else { lowered(self.walker.topic) }
    }

    /// Whether `quy mô …` only repeats the subject that is told of.
    pub(super) fn told_again(&self, current: usize, object: &str) -> bool {
        let subject = &self.walker.subjects[current];
        let object = object.to_lowercase();
        !subject.amount
            && !subject.is_rate()
            && !subject.is_growth()
            && (object.is_empty()
                || VAGUE.contains(&object.as_str())
                || (!subject.head.is_empty() && object.starts_with(&subject.head.to_lowercase())))
    }
}
