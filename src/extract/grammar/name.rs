//! Which subject a number belongs to, and how its indicator is worded.

use crate::extract::mention::Confidence;
use crate::extract::token::Tokens;

use super::gap::{Gap, Named};
use super::phrase::{self, capitalised, lowered};
use super::subject::Subject;
use super::unit::Sort;
use super::walk::{Candidate, Walker};
use super::words::{Cue, Measure, WORDS};

/// Measures that say nothing of their own beside the subject that is told of.
const SCALES_OF_SUBJECT: [&str; 4] = ["quy mô", "giá trị", "tổng giá trị", "quy mô giá trị"];

/// Objects that stand for what the passage is about.
const VAGUE: [&str; 6] = ["", "toàn ngành", "của tỉnh", "toàn tỉnh", "sản xuất", "sản xuất toàn ngành"];

/// Measures that need an object to say what is measured.
const INCOMPLETE: [&str; 25] = [
    "giá trị sản xuất",
    "gtsx",
    "GTSX",
    "diện tích",
    "sản lượng",
    "vốn",
    "tổng số",
    "tổng số tiền",
    "số tiền",
    "kinh phí",
    "khối lượng",
    "quy mô",
    "năng suất",
    "doanh thu",
    "doanh số",
    "tỷ lệ",
    "tỷ trọng",
    "tốc độ",
    "tăng trưởng",
    "chi phí",
    "trị giá",
    "số lượng",
    "mức đầu tư",
    "công suất",
    "thiệt hại",
];

/// Objects that go without saying in reports of a province.
const USUAL: [(&str, &str); 9] = [
    ("tổng thu", "ngân sách nhà nước"),
    ("tổng chi", "ngân sách nhà nước"),
    ("tổng dư nợ", "tín dụng"),
    ("dư nợ", "tín dụng"),
    ("tốc độ tăng trưởng", "kinh tế"),
    ("tăng trưởng", "kinh tế"),
    ("tỷ lệ giải ngân", "giải ngân vốn đầu tư công"),
    ("thiệt hại", "tài sản"),
    ("tổng thu toàn tỉnh", "ngân sách nhà nước"),
];

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
    /// Whether a number of the same sentence comes before.
    pub(super) in_sentence: bool,
}

impl Namer<'_, '_> {
    /// The tokens of the passage.
    fn tokens(&self) -> &Tokens {
        self.walker.tokens
    }

    /// The words between two tokens.
    fn words(&self, start: usize, end: usize) -> String {
        phrase::words(self.walker.tokens, self.walker.text, start, end)
    }

    /// The subject of the number.
    pub(super) fn subject(mut self) -> Subjected {
        let named = self.gap.named(self.tokens());
        let cue = self.candidate.read.cue;
        if cue == Some(Cue::Rank) || (self.candidate.unit.sort == Sort::Rank && !self.is_change()) {
            return self.rank(named);
        }
        if matches!(cue, Some(Cue::Gives) | None) && self.candidate.unit.sort == Sort::Point {
            return self.given();
        }
        if let Named::Measured(_, start, end) = named
            && self.is_inside(end)
        {
            self.walker.label(start, end);
            let then = self.walker.current;
            return Subjected { then, ..self.counted("", "") };
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

    /// Whether a word that may be a measure only names a thing beside the rate or growth that is told of.
    fn is_beside(&self, measure: Measure) -> bool {
        let current = self.walker.parent.or(self.walker.current).map(|index| &self.walker.subjects[index]);
        let levels = matches!(self.candidate.read.cue, Some(Cue::Reach | Cue::To) | None);
        let rate = current
            .is_some_and(|current| current.is_growth() || (current.is_rate() && current.head != "tỷ trọng" && levels));
        measure == Measure::Weak && self.in_sentence && self.candidate.unit.sort == Sort::Percent && rate
    }

    /// Whether the number counts something inside the name of a measure: `tỷ lệ hộ nghèo ở 36 thôn`.
    fn is_inside(&self, end: usize) -> bool {
        let before = self.candidate.read.start.saturating_sub(1);
        let joined = matches!(self.tokens().key(before), "ở" | "tại" | "trong" | "của" | "cho") && before + 1 >= end;
        joined && self.is_count() && self.has_noun() && self.candidate.read.cue.is_none()
    }

    /// What contributes to a growth.
    fn given(&mut self) -> Subjected {
        let noun = self.gap.first_noun(self.tokens()).map(|(start, end)| self.words(start, end)).unwrap_or_default();
        let name = format!("đóng góp của {} vào tăng trưởng", lowered(&noun));
        self.walker.frame = None;
        self.add(Subject::named(&name, &noun), Confidence::Medium)
    }

    /// Whether the number is a change.
    fn is_change(&self) -> bool {
        matches!(self.candidate.read.cue, Some(Cue::Up | Cue::Down))
    }

    /// Whether the number counts things.
    fn is_count(&self) -> bool {
        matches!(self.candidate.unit.sort, Sort::Count | Sort::Size(_))
    }

    /// Whether words beyond the unit itself follow the number.
    fn has_noun(&self) -> bool {
        self.candidate.noun_end > self.candidate.unit.end
    }

    /// Adds a subject.
    fn add(&mut self, subject: Subject, confidence: Confidence) -> Subjected {
        let name = subject.name.clone();
        self.walker.subjects.push(subject);
        Subjected { subject: self.walker.subjects.len() - 1, name, dependent: false, confidence, then: None }
    }

    /// The subject that is told of, under the name that this number gives it.
    fn carried(&mut self, index: usize) -> Subjected {
        let subject = &self.walker.subjects[index];
        if subject.is_growth() && !matches!(self.candidate.unit.sort, Sort::Percent | Sort::Point) && !self.is_change()
        {
            let object = subject.object.replace("bình quân", "");
            return self.add(Subject::named(&object, &object), Confidence::Medium);
        }
        let name = match self.candidate.read.cue {
            Some(Cue::Share) if subject.amount => share_name(subject),
            _ => subject.latest.clone(),
        };
        Subjected { subject: index, name, dependent: true, confidence: Confidence::Medium, then: None }
    }

    /// A subject with a measure.
    fn measured(&mut self, measure: Measure, start: usize, end: usize) -> Subjected {
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
            true => (self.missing_object(&head, &object), Confidence::Medium),
            false => (object, Confidence::High),
        };
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
        self.add(subject, confidence)
    }

    /// Whether `quy mô …` only repeats the subject that is told of.
    fn told_again(&self, current: usize, object: &str) -> bool {
        let subject = &self.walker.subjects[current];
        let object = object.to_lowercase();
        !subject.amount
            && !subject.is_rate()
            && !subject.is_growth()
            && (object.is_empty()
                || VAGUE.contains(&object.as_str())
                || (!subject.head.is_empty() && object.starts_with(&subject.head.to_lowercase())))
    }

    /// What a measure without an object is told of: what was counted, the object told of before, or the topic.
    fn missing_object(&self, head: &str, object: &str) -> String {
        if let Some((_, usual)) = USUAL.iter().find(|(measure, _)| *measure == format!("{head} {object}").trim()) {
            return (*usual).to_owned();
        }
        if !INCOMPLETE.iter().any(|measure| head.contains(measure)) || self.candidate.read.cue == Some(Cue::Rank) {
            return object.to_owned();
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
            && let Some(counted) = &self.walker.counted
        {
            return lowered(counted);
        }
        if let Some(through) = self.walker.through.as_deref().filter(|_| head.contains("tiền")) {
            return format!("{} {through}", self.walker.action.as_deref().unwrap_or_default()).trim().to_owned();
        }
        if let Some(current) =
            self.walker.current.filter(|_| self.in_sentence).map(|index| &self.walker.subjects[index])
        {
            let amount = current.measure.is_none_or(|measure| matches!(measure, Measure::Amount | Measure::Weak));
            if amount && !current.object.is_empty() && current.head != head {
                return current.object.clone();
            }
        }
        if self.walker.topic.is_empty() { object.to_owned() } else { lowered(self.walker.topic) }
    }

    /// A subject that is a noun without a measure.
    fn noun(&mut self, start: usize, end: usize) -> Subjected {
        let noun = self.words(start, end);
        let cue = self.candidate.read.cue;
        let inner = (start + 1..end).find(|at| {
            let nominal = matches!(self.tokens().key(*at - 1), "việc" | "sự" | "công");
            !nominal && super::gap::is_action(self.tokens(), *at, end)
        });
        let inner = inner.filter(|_| !matches!(self.candidate.unit.sort, Sort::Size(_)) || self.has_noun());
        if self.is_count() {
            let plain =
                matches!(cue, Some(Cue::Reach | Cue::To | Cue::Up | Cue::Down | Cue::Equal | Cue::Exceed) | None);
            if let Some(verb) = inner.filter(|_| cue.is_none() || self.has_noun()) {
                let action = self.words(verb, end);
                return self.acted(&action);
            }
            if self.has_noun() || !plain {
                let place = if noun.split(' ').count() <= 4 { noun } else { String::new() };
                return self.counted("", &place);
            }
        }
        if noun.is_empty() {
            return self.nothing();
        }
        let parts =
            self.walker.current.is_some_and(|index| self.walker.subjects[index].head == "tỷ trọng") && self.in_sentence;
        let parts = parts && self.candidate.unit.sort == Sort::Percent;
        let share = cue == Some(Cue::Share)
            || parts
            || (self.walker.frame.is_some() && self.candidate.unit.sort == Sort::Percent && !self.is_change());
        if share {
            return self.share_of(&noun);
        }
        let subordinate = self.gap.within || self.in_sentence || self.walker.parent.is_some();
        if subordinate && let Some(subject) = self.inherited(&noun) {
            return self.add(subject, Confidence::Medium);
        }
        let name = match self.candidate.unit.sort {
            Sort::Percent if !self.is_change() => format!("tỷ lệ {}", lowered(&noun)),
            Sort::Count => {
                let counted = self.words(self.candidate.unit.noun, self.candidate.unit.noun + 1);
                let counted = if noun.to_lowercase().contains(&counted.to_lowercase()) {
                    String::new()
                } else {
                    format!("{counted} ")
                };
                format!("số {counted}{}", lowered(&noun))
            }
            _ => noun.clone(),
        };
        self.add(Subject::named(&name, &noun), Confidence::Medium)
    }

    /// The share of a noun in the whole whose structure is told of.
    fn share_of(&mut self, noun: &str) -> Subjected {
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
    fn inherited(&self, noun: &str) -> Option<Subject> {
        if let Some(parent) = self.walker.parent.map(|index| &self.walker.subjects[index]) {
            let whole = parent.whole.map_or(parent, |index| &self.walker.subjects[index]);
            let mut part = whole.part(noun);
            part.whole = parent.whole.or(self.walker.parent);
            return Some(part);
        }
        let current = self.walker.current.map(|index| &self.walker.subjects[index])?;
        Some(if noun.starts_with("mức độ") { current.part(noun) } else { current.sibling(noun) })
    }

    /// A subject that an action brings.
    fn acted(&mut self, action: &str) -> Subjected {
        let action = plain_action(&lowered(action));
        let bare_change = self.is_change() && !self.has_noun() && self.in_sentence;
        if self.is_change()
            && self.candidate.unit.sort == Sort::Percent
            && action.split(' ').count() <= 4
            && self.in_sentence
            && let Some(subject) = self.inherited(&action)
        {
            return self.add(subject, Confidence::Medium);
        }
        if self.is_count()
            && bare_change
            && let Some(index) = self.of_same_unit()
        {
            return self.carried(index);
        }
        let parent = self
            .walker
            .parent
            .map(|index| &self.walker.subjects[index])
            .filter(|parent| parent.amount && parent.measure.is_some());
        if self.candidate.unit.sort == Sort::Money
            && let Some(part) = parent.map(|parent| parent.part(&action))
        {
            return self.add(part, Confidence::Medium);
        }
        self.walker.action = Some(action.clone());
        match self.candidate.unit.sort {
            Sort::Count | Sort::Size(_) => self.counted(&action, ""),
            Sort::Money => {
                let through = self.through();
                let (start, end) = phrase::trimmed(self.tokens(), self.candidate.unit.end, self.candidate.noun_end);
                let what = if start < end { lowered(&self.words(start, end)) } else { "số tiền".to_owned() };
                let name = format!("{what} {}{through}", lowered(&action));
                self.add(Subject::named(&name, &action), Confidence::Medium)
            }
            Sort::Percent if self.has_noun() => self.share_of_counted(&action),
            Sort::Percent if !self.is_change() => {
                self.add(Subject::named(&format!("tỷ lệ {}", lowered(&action)), &action), Confidence::Medium)
            }
            _ => match self.walker.current {
                Some(current) if self.in_sentence => self.carried(current),
                _ => self.add(Subject::named(&action, &action), Confidence::Low),
            },
        }
    }

    /// ` qua thanh tra`, where the passage began with it.
    fn through(&self) -> String {
        self.walker.through.as_ref().map(|through| format!(" {through}")).unwrap_or_default()
    }

    /// The words of the unit and what follows it.
    fn noun_phrase(&self) -> String {
        let from = match self.candidate.unit.sort {
            Sort::Size(_) => self.candidate.unit.end,
            _ => self.candidate.unit.noun,
        };
        let (start, end) = phrase::trimmed(self.tokens(), from, self.candidate.noun_end);
        let bare = start >= end;
        if bare { self.words(from, self.candidate.noun_end) } else { self.words(start.min(from.max(start)), end) }
    }

    /// A count with the noun that follows it.
    fn counted(&mut self, action: &str, place: &str) -> Subjected {
        let noun = self.noun_phrase();
        let through = self.through();
        let dimension = match self.candidate.unit.sort {
            Sort::Size(dimension) => lowered(dimension),
            _ => "số".to_owned(),
        };
        let victims = noun.contains("chết")
            || noun.contains("bị thương")
            || action.contains("chết")
            || action.contains("bị thương");
        let event =
            self.walker.event.as_ref().filter(|_| victims).map(|event| format!(" do {event}")).unwrap_or_default();
        let name = [dimension.as_str(), &lowered(&noun), action, &lowered(place)]
            .iter()
            .filter(|part| !part.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(" ");
        if self.candidate.unit.key == "case" {
            let event = noun.trim_start_matches("vụ việc").trim_start_matches("vụ").trim();
            if !event.is_empty() {
                self.walker.event = Some(event.to_owned());
            }
        }
        self.walker.counted = Some(if action.is_empty() { noun.clone() } else { format!("{noun} {action}") });
        let name = format!("{name}{event}{through}");
        let object = lowered(&noun);
        let mut subject = Subject::named(&name, &object);
        (subject.head, subject.measure) = (dimension, Some(Measure::Weak));
        self.add(subject, Confidence::High)
    }

    /// A rate whose noun follows: `100% xã đạt …`.
    fn share_of_counted(&mut self, action: &str) -> Subjected {
        let (start, end) = phrase::trimmed(self.tokens(), self.candidate.unit.end, self.candidate.noun_end);
        let noun = lowered(&self.words(start, end));
        let action = if action.is_empty() { String::new() } else { format!(" được {}", lowered(action)) };
        let mut subject = Subject::named(&format!("tỷ lệ {noun}{action}"), &noun);
        (subject.head, subject.measure) = ("tỷ lệ".to_owned(), Some(Measure::Rate));
        self.add(subject, Confidence::High)
    }

    /// The subject where no words name one.
    fn nothing(&mut self) -> Subjected {
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
                let action = if cue.is_none() && self.in_sentence {
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

    /// The latest subject of the passage that is counted in the unit of this number.
    fn of_same_unit(&self) -> Option<usize> {
        let unit = self.unit();
        let subjects = &self.walker.subjects;
        let current = self.walker.current?;
        let fits = |index: usize| {
            let (key, text) = &subjects[index].unit;
            let longer = text.as_ref().zip(unit.1.as_ref()).is_some_and(|(one, other)| one.starts_with(other.as_str()));
            (key, text) == (&unit.0, &unit.1) || longer
        };
        if fits(current) || subjects[current].unit.0.is_empty() {
            return Some(current);
        }
        (0..subjects.len()).rev().take(12).find(|index| fits(*index)).or(Some(current))
    }

    /// The key and words of the unit.
    fn unit(&self) -> (String, Option<String>) {
        (self.candidate.unit.key.to_owned(), self.candidate.unit.text.clone())
    }

    /// A place in an order.
    fn rank(&mut self, named: Named) -> Subjected {
        let end = self.candidate.at + 1;
        let behind = (end..end + 6).find(|at| self.tokens().key(*at) == "về");
        let scope = ["toàn quốc", "cả nước"].into_iter().find(|scope| {
            (end..end + 5).any(|at| format!("{} {}", self.tokens().key(at), self.tokens().key(at + 1)) == **scope)
        });
        let about = behind.map(|at| {
            let stop = (at + 1..at + 14).find(|index| !self.tokens().is_word(*index)).unwrap_or(at + 14);
            self.words(at + 1, stop)
        });
        let own = match named {
            Named::Measured(_, start, end) | Named::Noun(start, end) | Named::Action(start, end) => {
                Some(self.words(start, end))
            }
            Named::Nothing => None,
        };
        let own = about.or(own.filter(|own| !own.is_empty()));
        let carried = self.walker.current.filter(|_| own.is_none());
        let confidence = if carried.is_some() { Confidence::Medium } else { Confidence::High };
        let about = own.or_else(|| carried.map(|index| self.walker.subjects[index].name.clone()));
        let about = about.unwrap_or_else(|| self.walker.topic.to_owned());
        let scope = scope.map(|scope| format!(" {scope}")).unwrap_or_default();
        let name = capitalised(&format!("thứ hạng{scope} về {}", lowered(&about)));
        self.add(Subject::named(&name, &about), confidence)
    }
}

/// The name of the share that a counted or measured subject makes up.
fn share_name(subject: &Subject) -> String {
    let counted = subject.head == "số" || subject.head.starts_with("tổng số");
    let name = lowered(&subject.name);
    match name.strip_prefix("số ").or_else(|| name.strip_prefix("tổng số ")).filter(|_| counted) {
        Some(object) => format!("Tỷ lệ {object}"),
        None => format!("Tỷ trọng {name}"),
    }
}

/// A measure with its short form written out; trade in money is its value.
fn expanded(head: &str, sort: Sort, object: &str) -> String {
    match head {
        "gtsx" | "GTSX" => "giá trị sản xuất".to_owned(),
        "xuất khẩu" | "nhập khẩu" if sort == Sort::Money && !object.starts_with("lao động") => {
            format!("giá trị {head}")
        }
        _ => head.to_owned(),
    }
}

/// An action without the verbs that say nothing of what was done.
fn plain_action(action: &str) -> String {
    let mut rest = action.trim();
    while let Some(shorter) =
        ["xảy ra ", "làm ", "có ", "đã ", "tiến hành ", "thực hiện "].iter().find_map(|verb| rest.strip_prefix(verb))
    {
        rest = shorter;
    }
    if matches!(rest, "xảy ra" | "làm" | "có" | "bị") { String::new() } else { rest.to_owned() }
}

impl Walker<'_> {
    /// What stands before a bracket with numbers becomes what they are told of.
    pub(super) fn introduce(&mut self, named: Named) {
        let (subject, part) = match named {
            Named::Measured(_, start, end) => {
                self.label(start, end);
                return;
            }
            Named::Noun(start, end) => {
                let noun = phrase::words(self.tokens, self.text, start, end);
                let whole = self.parent.or(self.current);
                match whole.and_then(|index| self.subjects.get(index)) {
                    Some(whole) if self.parent.is_some() => (whole.part(&noun), true),
                    Some(whole) => (whole.sibling(&noun), false),
                    None => (Subject::named(&noun, &noun), false),
                }
            }
            Named::Action(..) | Named::Nothing => return,
        };
        let whole = self.parent.filter(|_| part);
        self.subjects.push(Subject { whole, ..subject });
        self.current = Some(self.subjects.len() - 1);
    }

    /// A label before a colon: its measure or noun becomes what the parts behind it belong to.
    pub(super) fn label(&mut self, start: usize, end: usize) {
        let opened = phrase::opened(self.tokens, start, end);
        let named = WORDS.measures.find(self.tokens, opened, end);
        let action = super::gap::is_action(self.tokens, opened, end);
        if let Some((length, measure)) = named.filter(|(_, measure)| *measure != Measure::Weak || !action) {
            let (from, to) = phrase::trimmed(self.tokens, opened, end);
            let head = lowered(&phrase::words(self.tokens, self.text, from, (from + length).min(to)));
            let object = phrase::words(self.tokens, self.text, (from + length).min(to), to);
            self.subjects.push(Subject::measured(&head, &object, measure));
            self.current = Some(self.subjects.len() - 1);
            self.parent = self.current;
        }
    }
}
