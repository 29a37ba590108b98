//! Subjects that the noun or verb around a number brings: counts, actions, contributions, places in an order.

use crate::extract::mention::Confidence;

use super::gap::{Named, is_action};
use super::name::{Namer, Subjected};
use super::phrase::{self, capitalised, lowered};
use super::subject::Subject;
use super::unit::Sort;
use super::wording::{passive, plain_action};
use super::words::{Cue, Measure};

/// The most bytes that the object of a whole may have to be told again with each of its parts.
const LONGEST: usize = 200;

impl Namer<'_, '_> {
    /// ` qua thanh tra`, where the passage began with it.
    pub(super) fn through(&self) -> String {
        self.walker.through.as_ref().map(|through| format!(" {through}")).unwrap_or_default()
    }

    /// The words of the unit and what follows it.
    pub(super) fn noun_phrase(&self) -> String {
        let unit = &self.candidate.unit;
        let from = if matches!(unit.sort, Sort::Size(_)) { unit.end } else { unit.noun };
        let (start, end) = phrase::trimmed(self.tokens(), from, self.candidate.noun_end);
        let bare = start >= end;
        if bare { self.words(from, self.candidate.noun_end) } else { self.words(start.min(from.max(start)), end) }
    }

    /// Whether the noun phrase behind the number has a verb of its own: `5 xã tham gia thi`.
    pub(super) fn acts(&self) -> bool {
        let end = self.candidate.noun_end;
        (self.candidate.unit.noun + 1..end).any(|at| is_action(self.tokens(), at, end))
    }

    /// The verb phrase that a bare count has in common with the one behind `và`: `12 hội và 3 chi hội được lập mới`.
    fn common_verb(&self) -> Option<(usize, usize)> {
        let next = self.next.filter(|next| next.unit.sort == Sort::Count && !self.has_noun())?;
        let joined = next.at == self.candidate.unit.end + 1 && self.tokens().key(self.candidate.unit.end) == "và";
        let verb = (next.unit.end..next.noun_end).find(|at| {
            matches!(self.tokens().key(*at), "được" | "bị") && is_action(self.tokens(), at + 1, next.noun_end)
        })?;
        joined.then_some((verb, next.noun_end))
    }

    /// The noun of a part that its whole tells: an amount that only says its quality, a kind in capitals, a bare unit.
    fn noun_of_whole(&self, noun: &str, action: &str) -> Option<String> {
        let whole = self.walker.parent.map(|index| &self.walker.subjects[index])?;
        if whole.object.len() > LONGEST {
            return None;
        }
        let unit = &self.candidate.unit;
        if matches!(unit.sort, Sort::Size(_)) {
            let quality = matches!(self.tokens().key(unit.end), "được" | "đã" | "đạt" | "bị");
            let words = || self.words(unit.end, self.candidate.noun_end);
            return (quality && whole.measure.is_some()).then(|| format!("{} {}", whole.object, words()));
        }
        if whole.head != "số" {
            return None;
        }
        if !unit.known && self.tokens().get(unit.noun).capital {
            return whole.unit.1.as_ref().map(|counted| format!("{counted} {noun}"));
        }
        let bare = !self.has_noun() && !action.is_empty() && whole.object != noun;
        (bare && whole.object.starts_with(&lowered(noun))).then(|| whole.object.clone())
    }

    /// A count with the noun that follows it.
    pub(super) fn counted(&mut self, action: &str, place: &str) -> Subjected {
        let noun = self.noun_phrase();
        let noun = self.noun_of_whole(&noun, action).unwrap_or(noun);
        let noun = match self.common_verb() {
            Some((start, end)) => format!("{noun} {}", self.words(start, end)),
            None => noun,
        };
        let through = self.through();
        let sized = if let Sort::Size(dimension) = self.candidate.unit.sort { Some(dimension) } else { None };
        let dimension = sized.map_or_else(|| "số".to_owned(), lowered);
        let victims = noun.contains("chết")
            || noun.contains("bị thương")
            || action.contains("chết")
            || action.contains("bị thương");
        let event =
            self.walker.event.as_ref().filter(|_| victims).map(|event| format!(" do {event}")).unwrap_or_default();
        self.walker.counted = Some((noun.clone(), action.to_owned()));
        let action = passive(&noun, action);
        let action = action.as_str();
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
        let name = format!("{name}{event}{through}");
        let object = lowered(&noun);
        let mut subject = Subject::named(&name, &object);
        (subject.head, subject.measure) = (dimension, Some(Measure::Weak));
        self.add(subject, Confidence::High)
    }

    /// A count with a noun before it that brings a verb or says where.
    pub(super) fn counted_with(&mut self, start: usize, end: usize) -> Option<Subjected> {
        let cue = self.candidate.read.cue;
        let inner = (start + 1..end).find(|at| {
            let nominal = matches!(self.tokens().key(*at - 1), "việc" | "sự" | "công" | "ý" | "hoặc");
            !nominal && is_action(self.tokens(), *at, end)
        });
        let size = matches!(self.candidate.unit.sort, Sort::Size(_));
        let inner = inner.filter(|verb| !size || self.has_noun() || self.tokens().key(verb - 1) == "đã");
        if let Some(verb) = inner.filter(|_| cue.is_none() || self.has_noun()) {
            let action = self.words(verb, end);
            if plain_action(&lowered(&action)).is_empty() {
                let event = lowered(&self.words(start, verb));
                self.walker.event = Some(event.clone());
                return Some(self.counted("", &event));
            }
            return Some(self.acted(&action));
        }
        let before = self.candidate.read.start.saturating_sub(1);
        let joined = cue.is_none() && matches!(self.tokens().key(before), "tại" | "ở" | "cho" | "với");
        if joined && !self.has_noun() {
            let action = self.walker.action.clone().filter(|_| self.in_sentence).unwrap_or_default();
            return Some(self.counted(&action, ""));
        }
        let plain = matches!(cue, Some(Cue::Reach | Cue::To | Cue::Up | Cue::Down | Cue::Equal | Cue::Exceed) | None);
        if !self.has_noun() && plain {
            return None;
        }
        let noun = self.words(start, end);
        let longest = if size { 8 } else { 4 };
        let place = if noun.split(' ').count() <= longest { noun } else { String::new() };
        Some(self.counted("", &place))
    }

    /// A rate whose noun follows: `100% xã đạt …`.
    pub(super) fn share_of_counted(&mut self, action: &str) -> Subjected {
        let (start, end) = phrase::trimmed(self.tokens(), self.candidate.unit.end, self.candidate.noun_end);
        let noun = lowered(&self.words(start, end));
        let action = if action.is_empty() { String::new() } else { format!(" được {}", lowered(action)) };
        let mut subject = Subject::named(&format!("tỷ lệ {noun}{action}"), &noun);
        (subject.head, subject.measure) = ("tỷ lệ".to_owned(), Some(Measure::Rate));
        self.add(subject, Confidence::High)
    }

    /// A subject that an action brings.
    pub(super) fn acted(&mut self, action: &str) -> Subjected {
        let action = plain_action(&lowered(action));
        let action = if action == "thu hút" && self.is_count() && self.acts() { String::new() } else { action };
        let bare_change = self.is_change() && !self.has_noun() && self.in_sentence;
        if self.is_change()
            && self.candidate.unit.sort == Sort::Percent
            && action.split(' ').count() <= 8
            && self.in_sentence
            && self.walker.current.is_none_or(|index| self.walker.subjects[index].head != "số")
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
            Sort::Percent | Sort::Point | Sort::Rank | Sort::Times | Sort::None => match self.walker.current {
                Some(current) if self.in_sentence => self.carried(current),
                _ => self.add(Subject::named(&action, &action), Confidence::Low),
            },
        }
    }

    /// A place in an order.
    pub(super) fn rank(&mut self, named: Named) -> Subjected {
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
        Subjected { then: carried, ..self.add(Subject::named(&name, &about), confidence) }
    }

    /// What contributes to a growth.
    pub(super) fn given(&mut self) -> Subjected {
        self.walker.gives = true;
        let told = self.walker.current.map(|index| self.walker.subjects[index].object.clone());
        let noun = self.gap.first_noun(self.tokens()).map(|(start, end)| self.words(start, end));
        let noun = noun.or(told).unwrap_or_default();
        let name = format!("đóng góp của {} vào tăng trưởng", lowered(&noun));
        self.walker.frame = None;
        self.add(Subject::named(&name, &noun), Confidence::Medium)
    }

    /// The latest subject of the passage that is counted in the unit of this number.
    pub(super) fn of_same_unit(&self) -> Option<usize> {
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
    pub(super) fn unit(&self) -> (String, Option<String>) {
        (self.candidate.unit.key.to_owned(), self.candidate.unit.text.clone())
    }
}
