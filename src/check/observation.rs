//! A figure in its report, as the rules look at it: its level and movement as quantities, its name, its printed forms.

use crate::diagnostic::PrintedAt;
use crate::figure::{Base, Change, ChangeAmount, Number, Period, PrintedLevel, Quantity, Status};
use crate::model::{Figure, Measure, Report, Unit, Workspace};

/// A figure in its report.
#[derive(Clone, Copy, Debug)]
pub(super) struct Observation<'a> {
    /// The report.
    pub(super) report: &'a Report,
    /// The figure.
    pub(super) figure: &'a Figure,
}

/// A month and a day.
pub(super) type Day = (u8, u8);

/// What a level is counted over: a period, and the day on which the counting ended where that is not its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    /// The period.
    pub(super) period: Period,
    /// The last day counted.
    pub(super) day: Option<Day>,
}

impl<'a> Observation<'a> {
    /// Every figure of every report.
    pub(super) fn all(workspace: &'a Workspace) -> Vec<Self> {
        workspace.reports.iter().flat_map(Self::of_report).collect()
    }

    /// Every figure of a report.
    pub(super) fn of_report(report: &'a Report) -> impl Iterator<Item = Self> {
        report.figures.iter().map(move |figure| Self { report, figure: figure.as_ref() })
    }

    /// The name that an acceptance gives it.
    pub(super) fn name(&self) -> String {
        format!("{}/{}", self.report.id, self.figure.id)
    }

    /// Whether both are the same figure.
    pub(super) fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self.figure, other.figure)
    }

    /// Every printed form.
    pub(super) fn printed(&self) -> Vec<PrintedAt> {
        let forms = self.figure.sources.iter().map(|source| PrintedAt {
            document: source.document.clone(),
            spot: source.spot.clone(),
            printed: source.printed.clone(),
        });
        forms.collect()
    }

    /// The form in which a measure is printed first.
    pub(super) fn form(&self, measure: Measure) -> Option<&'a str> {
        self.figure.sources.iter().find(|source| source.measure == measure).map(|source| source.printed.as_str())
    }

    /// Whether it is aimed at and not reached.
    pub(super) fn is_target(&self) -> bool {
        self.figure.status == Status::Target
    }

    /// Whether it will not change any more.
    pub(super) fn is_settled(&self) -> bool {
        matches!(self.figure.status, Status::Actual | Status::Revised)
    }

    /// What it is counted over.
    pub(super) fn span(&self) -> Span {
        let period = self.figure.period;
        let last = (period.year(), period.last_day());
        let day = self.figure.as_of.filter(|day| (day.year, (day.month, day.day)) != last);
        Span { period, day: day.map(|day| (day.month, day.day)) }
    }

    /// What its movement is measured against; a day that ends a year is that year.
    pub(super) fn base_span(&self, base: Base) -> Span {
        match base {
            Base::Period(period) if period.is_as_long_as(self.figure.period) => Span { period, day: self.span().day },
            Base::Period(period) => Span { period, day: None },
            Base::Day(day) => {
                let period = Period::Year(day.year);
                let last = period.last_day();
                Span { period, day: Some((day.month, day.day)).filter(|day| *day != last) }
            }
        }
    }

    /// Its level in its own unit.
    pub(super) fn level(&self) -> Option<PrintedLevel> {
        let figure = self.figure;
        let is_count = figure.unit.counted && figure.value?.decimals() == 0;
        Some(PrintedLevel::of_level(figure.value?, figure.upper, figure.approximation, is_count))
    }

    /// Its level in another unit of the same dimension.
    pub(super) fn level_in(&self, unit: &Unit) -> Option<PrintedLevel> {
        if self.figure.unit.dimension != unit.dimension {
            return None;
        }
        self.level()?.scaled(self.figure.unit.scale.ratio_to(unit.scale)?)
    }

    /// Its level as a quantity in the unit of its indicator.
    pub(super) fn quantity(&self) -> Option<Quantity> {
        Some(self.level_in(&self.figure.indicator.unit)?.quantity)
    }

    /// Its growth in per cent: of an indicator that is itself a growth rate its level, otherwise its movement.
    pub(super) fn growth(&self) -> Option<PrintedLevel> {
        if self.figure.unit.is_percent() {
            return self.level();
        }
        match self.figure.change.as_ref()?.amount {
            ChangeAmount::Rate(rate) => Some(PrintedLevel::new(rate)),
            ChangeAmount::Difference(_) | ChangeAmount::Times(_) => None,
        }
    }

    /// Its share in per cent: of an indicator in per cent its level, otherwise its share.
    pub(super) fn share(&self) -> Option<PrintedLevel> {
        if self.figure.unit.is_percent() { self.level() } else { self.figure.share.map(PrintedLevel::new) }
    }

    /// Its movement as a difference.
    pub(super) fn difference(&self) -> Option<&'a Change> {
        let is_difference = |change: &&Change| matches!(change.amount, ChangeAmount::Difference(_));
        self.figure.change.iter().chain(&self.figure.difference).find(is_difference)
    }

    /// A difference in its own unit: exact where whole things are counted.
    pub(super) fn amount(&self, difference: Number) -> Quantity {
        let is_count = self.figure.unit.counted && difference.decimals() == 0;
        PrintedLevel::of_level(difference, None, None, is_count).quantity
    }

    /// The level of its base, in its own unit, as its movements imply it.
    pub(super) fn implied_bases(&self) -> Vec<(Base, Quantity)> {
        let Some(level) = self.level().filter(|_| !self.figure.indicator.constant_prices) else { return Vec::new() };
        let implied = |change: &Change| {
            let base = match change.amount {
                ChangeAmount::Difference(difference) => level.quantity.minus(self.amount(difference)),
                ChangeAmount::Rate(_) if self.figure.unit.is_percent() => None,
                ChangeAmount::Rate(rate) => level.quantity.over(Quantity::printed(rate).growth_factor()?),
                ChangeAmount::Times(times) => level.quantity.over(Quantity::printed(times)),
            };
            Some((change.base, base?))
        };
        // A difference says more exactly than a rate where the base was.
        self.figure.difference.iter().chain(&self.figure.change).filter_map(implied).collect()
    }

    /// The plan that its level and its plan ratio imply, in its own unit.
    pub(super) fn implied_plan(&self) -> Option<Quantity> {
        let ratio = Quantity::printed(self.figure.plan?.percentage());
        self.level()?.quantity.over(ratio.over(Quantity::exact(rust_decimal::Decimal::ONE_HUNDRED))?)
    }

    /// How many decimals its level is printed with.
    pub(super) fn decimals(&self) -> u32 {
        self.figure.value.map_or(0, Number::decimals)
    }
}
