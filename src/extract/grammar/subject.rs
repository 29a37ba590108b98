//! What a number is told of: the subject that clauses share, with what later clauses take over from it.

use rust_decimal::Decimal;

use super::cue::Basis;
use super::phrase::{capitalised, lowered};
use super::words::Measure;

/// What is measured, as the clauses of a passage carry it on.
#[derive(Clone, Debug, Default)]
pub(super) struct Subject {
    /// The name of the indicator.
    pub(super) name: String,
    /// The measure at the head of the name, e.g. `giá trị sản xuất`.
    pub(super) head: String,
    /// The name without its measure, e.g. `hộ nghèo`.
    pub(super) object: String,
    /// What the measure is.
    pub(super) measure: Option<Measure>,
    /// The last level in per cent, and the key of the unit of the last level.
    pub(super) percent: Option<Decimal>,
    /// The key and the words of the unit of its levels.
    pub(super) unit: (String, Option<String>),
    /// The word between its name and the things that are listed under it, where a list was announced.
    pub(super) listing: Option<&'static str>,
    /// The subject that it is a part of.
    pub(super) whole: Option<usize>,
    /// Whether an amount was given.
    pub(super) amount: bool,
    /// Whether a change of the amount was given.
    pub(super) changed: bool,
    /// The plan it was compared with.
    pub(super) plan: Option<Basis>,
    /// The name that its last mention used.
    pub(super) latest: String,
}

/// A part without the words at its head with which its whole ends.
fn unrepeated<'a>(whole: &str, part: &'a str) -> &'a str {
    let mut ends = part.match_indices(' ').map(|(at, _)| at).chain([part.len()]);
    let repeated = ends.rfind(|end| {
        let head = part.get(..*end).unwrap_or_default();
        whole.strip_suffix(head).is_some_and(|rest| rest.ends_with(' '))
    });
    repeated.and_then(|end| part.get(end..)).unwrap_or(part).trim_start()
}

impl Subject {
    /// A subject with a measure at its head.
    pub(super) fn measured(head: &str, object: &str, measure: Measure) -> Self {
        let name = capitalised(format!("{head} {object}").trim());
        Self {
            latest: name.clone(),
            name,
            head: head.to_owned(),
            object: object.to_owned(),
            measure: Some(measure),
            ..Self::default()
        }
    }

    /// A subject with a name only.
    pub(super) fn named(name: &str, object: &str) -> Self {
        let name = capitalised(name.trim());
        Self { latest: name.clone(), name, object: object.to_owned(), ..Self::default() }
    }

    /// A part of this subject: its whole name with the part behind, or the part's degree in place of its own.
    pub(super) fn part(&self, part: &str) -> Self {
        let level =
            |text: &str| text.find("mức độ ").map(|at| text.get(..at).unwrap_or_default().trim_end().to_owned());
        let stem = match (part.starts_with("mức độ"), level(&self.name)) {
            (true, Some(stem)) => stem,
            _ => self.name.clone(),
        };
        if self.measure.is_none() {
            return Self::named(part, part);
        }
        let joined = self.object.split(' ').any(|word| word == "và" || word == "-" || word.ends_with(','));
        let told = |word: &str| self.object.split([' ', ',']).any(|other| other.eq_ignore_ascii_case(word));
        let kind = self.object.match_indices(' ').nth(1).and_then(|(at, _)| self.object.get(..at));
        let narrower = kind.is_some_and(|kind| lowered(part).starts_with(kind.trim_end_matches(',')));
        if joined && (narrower || (part.contains(' ') && lowered(part).split(' ').all(told))) {
            return self.sibling(part);
        }
        let name = match self.listing.filter(|joint| !joint.is_empty()) {
            Some(joint) => format!("{stem} {joint} {part}"),
            None => format!("{stem} {}", unrepeated(&stem, &lowered(part))),
        };
        let mut subject = Self::named(&name, part);
        (subject.head, subject.measure) = (self.head.clone(), self.measure);
        subject
    }

    /// A subject beside this one: the same measure of another thing.
    pub(super) fn sibling(&self, other: &str) -> Self {
        let branded = |word: &&str| word.chars().skip(1).any(char::is_uppercase);
        let standard = self.object.rsplit_once(' ').filter(|(_, last)| branded(last));
        match self.measure {
            Some(measure) if !other.contains(' ') && branded(&other) && standard.is_some() => {
                let object = standard.map_or("", |(object, _)| object);
                Self::measured(&self.head, &format!("{object} {other}"), measure)
            }
            Some(measure) if !self.head.is_empty() => Self::measured(&self.head, &lowered(other), measure),
            _ => Self::named(other, other),
        }
    }

    /// Whether its levels are in per cent by nature.
    pub(super) fn is_rate(&self) -> bool {
        self.measure == Some(Measure::Rate)
    }

    /// Whether an amount of money was told of it.
    pub(super) fn is_money(&self) -> bool {
        self.amount && ["vnd", "usd"].iter().any(|currency| self.unit.0.starts_with(currency))
    }

    /// Whether it is a growth.
    pub(super) fn is_growth(&self) -> bool {
        self.measure == Some(Measure::Growth)
    }
}
