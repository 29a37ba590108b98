//! One figure of a draft: the measures that mentions of one indicator and period give, as long as they fit together.

use crate::diagnostic::Spot;
use crate::extract::mention::{Confidence, Mention};
use crate::figure::{Approximation, Number, Status};
use crate::model::Measure;

use super::said::{Said, form};
use super::time::Covered;
use super::unit::{DraftUnit, PERCENT, PERCENTAGE_POINT, PLACE};

/// A printed form with its measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// Where it stands.
    pub(super) spot: Spot,
    /// What of the figure it prints.
    pub(super) measure: Measure,
    /// What is printed.
    pub(super) printed: String,
}

/// One figure of a draft.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The phrase that names it.
    pub(super) phrase: String,
    /// The indicator of the catalogue that it seems to be.
    pub(super) link: Option<String>,
    /// What it covers.
    pub(super) covered: Covered,
    /// How final it is.
    pub(super) status: Status,
    /// How loosely the level is printed.
    pub(super) approximation: Option<Approximation>,
    /// Its unit.
    pub(super) unit: Option<DraftUnit>,
    /// The level, a range or so many of so many.
    pub(super) level: Option<Said>,
    /// The level as a percentage of its total.
    pub(super) share: Option<Number>,
    /// The place.
    pub(super) rank: Option<u32>,
    /// The rate, index or multiple of its change.
    pub(super) change: Option<Said>,
    /// The difference.
    pub(super) difference: Option<Number>,
    /// The year of comparison, where it is not the one before.
    pub(super) base: Option<String>,
    /// The plan ratio, and of what.
    pub(super) plan: Option<(Said, bool)>,
    /// The printed forms.
    pub(super) forms: Vec<Form>,
    /// What a person should look at.
    pub(super) warnings: Vec<String>,
}

/// Fills a place, or says whether the same stands there already.
fn settle<T: PartialEq>(place: &mut Option<T>, said: T) -> bool {
    match place {
        Some(there) => *there == said,
        None => {
            *place = Some(said);
            true
        }
    }
}

impl Entry {
    /// A figure that says nothing yet.
    pub(super) fn new(mention: &Mention, covered: Covered, status: Status) -> Self {
        Self {
            phrase: mention.indicator.clone(),
            link: mention.indicator_id.clone(),
            covered,
            status,
            approximation: None,
            unit: None,
            level: None,
            share: None,
            rank: None,
            change: None,
            difference: None,
            base: None,
            plan: None,
            forms: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// Takes in what a mention says; `false`, and nothing changed, where it does not fit to what is there.
    pub(super) fn take(&mut self, said: Said, mention: &Mention, unit: Option<&DraftUnit>, spot: Spot) -> bool {
        let mut next = self.clone();
        let Some(measure) = next.measure(said, mention, unit) else { return false };
        let printed = form(&mention.printed);
        // Of `40/63`, the place is 40.
        let printed = if measure == Measure::Rank { printed.split('/').next().unwrap_or(printed) } else { printed };
        let form = Form { spot, measure, printed: printed.to_owned() };
        if !next.forms.contains(&form) {
            next.forms.push(form);
        }
        if mention.confidence == Confidence::Low {
            next.warn(format!("look first: it is not certain what `{}` measures", mention.printed));
        }
        *self = next;
        true
    }

    /// Adds a warning, once.
    pub(super) fn warn(&mut self, warning: String) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// Puts what is said in its place and tells which measure it is.
    fn measure(&mut self, said: Said, mention: &Mention, unit: Option<&DraftUnit>) -> Option<Measure> {
        let (fits, measure) = match said {
            Said::Value(_) | Said::Range(..) => (self.level(said, unit), Measure::Value),
            Said::Ratio(..) => (self.level(said, unit), Measure::Ratio),
            Said::Share(share) if self.has_amount() => (settle(&mut self.share, share), Measure::Share),
            Said::Share(share) => (self.level(Said::Value(share), unit), Measure::Value),
            Said::Rank(rank) => (settle(&mut self.rank, rank), Measure::Rank),
            Said::Rate(_) | Said::Times(_) => {
                (self.compared(mention) && settle(&mut self.change, said), Measure::Change)
            }
            Said::Index(_) => (self.compared(mention) && settle(&mut self.change, said), Measure::Index),
            Said::Difference(difference) => {
                let fits = self.compared(mention) && self.differs_in(unit) && settle(&mut self.difference, difference);
                (fits, if self.change.is_some() { Measure::Difference } else { Measure::Change })
            }
            Said::Reached(_) | Said::Above(_) | Said::Below(_) => {
                (settle(&mut self.plan, (said, mention.basis == "estimate")), Measure::Plan)
            }
        };
        fits.then_some(measure)
    }

    /// Whether the level is there and is no percentage.
    fn has_amount(&self) -> bool {
        self.level.is_some() && self.unit.as_ref().is_none_or(|unit| unit.id != PERCENT)
    }

    /// Takes a level in its unit.
    fn level(&mut self, said: Said, unit: Option<&DraftUnit>) -> bool {
        let same = match (&self.unit, unit) {
            (Some(own), Some(other)) => own == other,
            (None, _) => self.level.is_none(),
            (Some(_), None) => false,
        };
        if same && self.unit.is_none() {
            self.unit = unit.cloned();
        }
        same && settle(&mut self.level, said)
    }

    /// Whether a difference in a unit is one of this figure.
    fn differs_in(&mut self, unit: Option<&DraftUnit>) -> bool {
        let Some(unit) = unit else { return self.unit.is_none() };
        let points = unit.id == PERCENTAGE_POINT || unit.id == PERCENT;
        let level = if points { DraftUnit { id: PERCENT.to_owned(), unknown: None } } else { unit.clone() };
        match &self.unit {
            Some(own) => *own == level,
            None if self.level.is_some() => false,
            None => {
                self.unit = Some(level);
                true
            }
        }
    }

    /// Whether a change is measured against what the others of this figure are measured against.
    fn compared(&mut self, mention: &Mention) -> bool {
        let before = self.covered.period.map(|period| period.one_year_before().to_string());
        let year = mention.basis.len() == 4 && mention.basis.bytes().all(|byte| byte.is_ascii_digit());
        let base = year.then(|| mention.basis.clone()).filter(|base| before.as_ref() != Some(base));
        if self.change.is_none() && self.difference.is_none() {
            self.base = base;
            return true;
        }
        self.base == base
    }

    /// Puts a place where a difference in the sources stands beside a rate that came later, and a unit where a rank stands alone.
    pub(super) fn finish(&mut self) {
        if self.change.is_some() && self.difference.is_some() {
            let rate = match self.change {
                Some(Said::Rate(number) | Said::Times(number)) => Some(number.magnitude()),
                _ => None,
            };
            for form in self.forms.iter_mut().filter(|form| form.measure == Measure::Change) {
                if super::said::parse_number(&form.printed) != rate {
                    form.measure = Measure::Difference;
                }
            }
        }
        if self.rank.is_some() && self.unit.is_none() && self.level.is_none() {
            self.unit = Some(DraftUnit { id: PLACE.to_owned(), unknown: None });
        }
    }
}
