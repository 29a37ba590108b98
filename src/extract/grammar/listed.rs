//! Several things and several numbers in the same order: `lúa, ngô và lạc lần lượt đạt 5, 6 và 7 tấn`.

use crate::extract::mention::Confidence;
use crate::extract::token::Tokens;

use super::candidate::Candidate;
use super::gap::Named;
use super::name::{Namer, Subjected};
use super::phrase::lowered;
use super::subject::Subject;
use super::words::{Measure, WORDS};

/// The things of a list with the measure that is common to them.
#[derive(Clone, Debug)]
pub(super) struct List {
    /// The words of the measure.
    head: String,
    /// What it is.
    measure: Option<Measure>,
    /// The things.
    items: Vec<String>,
}

/// Numbers the members of each run of numbers behind `lần lượt`; all take the cue of the first.
pub(super) fn number_runs(tokens: &Tokens, candidates: &mut [Candidate]) {
    for first in 0..candidates.len() {
        if !candidates[first].read.each {
            continue;
        }
        let mut last = first;
        while last + 1 < candidates.len() && follows(tokens, &candidates[last], &candidates[last + 1]) {
            last += 1;
        }
        let cue = candidates[first].read.cue;
        for (place, candidate) in candidates[first..=last].iter_mut().enumerate() {
            candidate.list = Some((place, last - first + 1));
            candidate.read.cue = cue;
        }
    }
}

/// Whether only a comma or `và` stands between two numbers with their units.
fn follows(tokens: &Tokens, one: &Candidate, other: &Candidate) -> bool {
    let end = one.trail.end.max(one.unit.end).max(one.at + 1);
    other.read.cue.is_none() && (end..other.at).all(|at| tokens.is_mark(at, ',') || tokens.key(at) == "và")
}

impl Namer<'_, '_> {
    /// The subject of a number in such a run, if there are as many things as numbers.
    pub(super) fn listed(&mut self, named: Named) -> Option<Subjected> {
        let (place, count) = self.candidate.list?;
        if place == 0 {
            self.walker.list = self.list(named).filter(|list| list.items.len() == count);
        }
        let list = self.walker.list.clone()?;
        let item = list.items.get(place)?;
        let subject = match list.measure {
            Some(measure) => Subject::measured(&list.head, &lowered(item), measure),
            None => Subject::named(item, item),
        };
        Some(self.add(subject, Confidence::Medium))
    }

    /// The things that a stretch of words names.
    fn list(&self, named: Named) -> Option<List> {
        let (start, middle, end, measure) = match named {
            Named::Measured(measure, start, end) => {
                let length = WORDS.measures.find(self.tokens(), start, end).map_or(0, |(length, _)| length);
                (start, start + length, end, Some(measure))
            }
            Named::Noun(start, end) => (start, start, end, None),
            Named::Action(..) | Named::Nothing => return None,
        };
        let things = self.words(middle, end);
        let items = things.split(", ").flat_map(|part| part.split(" và ")).map(str::to_owned).collect();
        Some(List { head: lowered(&self.words(start, middle)), measure, items })
    }
}
