//! Indicators and the figures that measure them.

use std::sync::Arc;

use super::Words;
use crate::diagnostic::{Place, Spot};
use crate::figure::{Approximation, Change, Date, Dimension, Number, Period, Plan, Scale, Status};
use crate::language::{ChangeForm, UnitText};

/// A unit of the catalogue.
#[derive(Debug)]
pub struct Unit {
    /// Its id, e.g. `vnd_billion`.
    pub id: String,
    /// What it measures.
    pub dimension: Dimension,
    /// How many of the dimension's base it is.
    pub scale: Scale,
    /// Whether only whole numbers of it exist, as of persons and communes.
    pub counted: bool,
    /// Its words.
    pub words: UnitText,
}

/// A field of public life by which tables are grouped.
#[derive(Debug)]
pub struct Sector {
    /// Its id, e.g. `budget`.
    pub id: String,
    /// Its position in the catalogue, by which tables are ordered.
    pub position: usize,
    /// Its name.
    pub name: Words,
}

/// Whether more of an indicator is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// More is better, e.g. exports.
    MoreIsBetter,
    /// Less is better, e.g. poverty.
    LessIsBetter,
    /// Neither.
    Neutral,
}

/// What a level adds up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// What a period adds up, as exports: half a year cannot have more than the year.
    Flow,
    /// What there is on a day, as a herd.
    Stock,
    /// Nothing: it is a rate of growth, of which a high one need not be surpassed.
    Growth,
}

/// What is measured, shared by all reports (SDMX: concept).
#[derive(Debug)]
pub struct Indicator {
    /// Its id, e.g. `state_budget_revenue`.
    pub id: String,
    /// Its name, complete enough to stand alone.
    pub name: Words,
    /// A shorter name for narrow places; the name where none is given.
    pub short: Words,
    /// The unit of its level.
    pub unit: Arc<Unit>,
    /// The unit of a difference: percentage points for per cent, otherwise the unit of the level.
    pub difference_unit: Arc<Unit>,
    /// Its field.
    pub sector: Arc<Sector>,
    /// Whether more is better.
    pub sense: Sense,
    /// Whether its growth is at constant prices while its level is at current ones, so that neither follows from the other.
    pub constant_prices: bool,
    /// What its level adds up.
    pub nature: Nature,
}

/// One indicator in one period (SDMX: observation). At least one measure is present.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The name by which prose refers to it.
    pub id: String,
    /// The id of the report that gives it.
    pub report: String,
    /// Whether a person has compared it with its source.
    pub is_reviewed: bool,
    /// What it measures.
    pub indicator: Arc<Indicator>,
    /// What it covers.
    pub period: Period,
    /// The day it was counted, when it is a state and not a flow.
    pub as_of: Option<Date>,
    /// The unit of its level; of the indicator's dimension.
    pub unit: Arc<Unit>,
    /// How final it is.
    pub status: Status,
    /// How loosely it was printed.
    pub approximation: Option<Approximation>,
    /// The level, or the lower end of a range.
    pub value: Option<Number>,
    /// The upper end of a range, as in 135-140.
    pub upper: Option<Number>,
    /// What the level is a part of, as in 138/184.
    pub total: Option<Number>,
    /// The level as a percentage of its total.
    pub share: Option<Number>,
    /// Its place among the provinces.
    pub rank: Option<u32>,
    /// Its movement.
    pub change: Option<Change>,
    /// The same movement as a difference, where the rate is given as well.
    pub difference: Option<Change>,
    /// How it stands against plan.
    pub plan: Option<Plan>,
    /// Every printed form in the legacy documents.
    pub sources: Vec<Source>,
    /// The targets that it counts.
    pub targets: Option<TargetList>,
    /// A remark shown below tables.
    pub note: Option<Words>,
    /// Where a legacy document prints it wrongly.
    pub errata: Vec<Erratum>,
    /// Where its entry begins.
    pub place: Place,
}

/// The targets that a figure counts, as the document names them.
#[derive(Clone, Debug)]
pub struct TargetList {
    /// What they have in common.
    pub outcome: TargetOutcome,
    /// What the targets are for.
    pub indicators: Vec<Arc<Indicator>>,
}

/// What became of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetOutcome {
    /// The result reaches it.
    Met,
    /// The result is short of it.
    Missed,
}

/// One printed form of a figure in a legacy document.
#[derive(Clone, Debug)]
pub struct Source {
    /// The document's id.
    pub document: String,
    /// Where it stands there.
    pub spot: Spot,
    /// What of the figure is printed there.
    pub measure: Measure,
    /// The form as printed, verbatim.
    pub printed: String,
    /// Where the content says so.
    pub place: Place,
}

/// A printed form that is wrong in the document itself.
#[derive(Clone, Debug)]
pub struct Erratum {
    /// What of the figure is printed wrongly.
    pub measure: Measure,
    /// The wrong form, as in one of the figure's sources.
    pub printed: String,
    /// Why it is wrong, and what is held right where the document proves it.
    pub reason: Words,
    /// Where the content says so.
    pub place: Place,
}

/// A part of a figure that can be printed and referred to on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// The level.
    Value,
    /// The level over its total, a/b.
    Ratio,
    /// The percentage of the total.
    Share,
    /// The place.
    Rank,
    /// The movement.
    Change,
    /// The movement as a percentage of the base, as in bằng 94% cùng kỳ; printed in sources only.
    Index,
    /// The movement as a difference, beside the rate.
    Difference,
    /// The plan ratio.
    Plan,
    /// The period it covers.
    Period,
}

impl Measure {
    /// The name used in YAML and in references.
    pub fn name(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Ratio => "ratio",
            Self::Share => "share",
            Self::Rank => "rank",
            Self::Change => "change",
            Self::Index => "index",
            Self::Difference => "difference",
            Self::Plan => "plan",
            Self::Period => "period",
        }
    }
}

/// The form in which prose asks for a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `{{ x }}`
    Value,
    /// `{{ x.number }}`: the level without its unit.
    Number,
    /// `{{ x.ratio }}`
    Ratio,
    /// `{{ x.share }}`
    Share,
    /// `{{ x.rank }}`
    Rank,
    /// `{{ x.rank.leading }}`: the provinces down to that place.
    Leading,
    /// `{{ x.change }}`, `{{ x.change.verb }}` …
    Change(ChangeForm),
    /// `{{ x.difference }}`, `{{ x.difference.verb }}` …
    Difference(ChangeForm),
    /// `{{ x.plan }}`
    Plan,
    /// `{{ x.period }}`
    Period,
}

impl Form {
    /// Every form with what is written after the figure's id.
    pub const ALL: [(&'static str, Self); 19] = [
        ("", Self::Value),
        ("value", Self::Value),
        ("number", Self::Number),
        ("ratio", Self::Ratio),
        ("share", Self::Share),
        ("rank", Self::Rank),
        ("rank.leading", Self::Leading),
        ("change", Self::Change(ChangeForm::Adverb)),
        ("change.verb", Self::Change(ChangeForm::Verb)),
        ("change.gerund", Self::Change(ChangeForm::Gerund)),
        ("change.noun", Self::Change(ChangeForm::Noun)),
        ("change.versus", Self::Change(ChangeForm::Versus)),
        ("difference", Self::Difference(ChangeForm::Adverb)),
        ("difference.verb", Self::Difference(ChangeForm::Verb)),
        ("difference.gerund", Self::Difference(ChangeForm::Gerund)),
        ("difference.noun", Self::Difference(ChangeForm::Noun)),
        ("difference.versus", Self::Difference(ChangeForm::Versus)),
        ("plan", Self::Plan),
        ("period", Self::Period),
    ];

    /// The form with this path after the figure's id.
    pub fn find(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(name, _)| *name == path).map(|(_, form)| form)
    }

    /// What of the figure the form prints.
    pub fn measure(self) -> Measure {
        match self {
            Self::Value | Self::Number => Measure::Value,
            Self::Ratio => Measure::Ratio,
            Self::Share => Measure::Share,
            Self::Rank | Self::Leading => Measure::Rank,
            Self::Change(_) => Measure::Change,
            Self::Difference(_) => Measure::Difference,
            Self::Plan => Measure::Plan,
            Self::Period => Measure::Period,
        }
    }
}

impl Unit {
    /// Whether it is per cent.
    pub fn is_percent(&self) -> bool {
        self.dimension.0 == "percent"
    }
}

impl Figure {
    /// The measures this figure has, in the order of [`Measure`].
    pub fn measures(&self) -> Vec<Measure> {
        let present = [
            (Measure::Value, self.value.is_some()),
            (Measure::Ratio, self.value.is_some() && self.total.is_some()),
            (Measure::Share, self.share.is_some()),
            (Measure::Rank, self.rank.is_some()),
            (Measure::Change, self.change.is_some()),
            (Measure::Difference, self.difference.is_some()),
            (Measure::Plan, self.plan.is_some()),
            (Measure::Period, true),
        ];
        present.into_iter().filter(|(_, has)| *has).map(|(measure, _)| measure).collect()
    }
}
