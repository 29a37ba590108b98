//! Identities between figures: what must follow from what, declared once for indicators or for the figures of one report.

use crate::diagnostic::Place;

/// An identity that figures keep; `T` is an indicator in the catalogue, a figure in a report.
#[derive(Debug)]
pub struct Relation<T> {
    /// Its id.
    pub id: String,
    /// What follows from what.
    pub identity: Identity<T>,
    /// Where it is declared.
    pub place: Place,
}

/// What follows from what.
#[derive(Debug)]
pub enum Identity<T> {
    /// The parts sum to the total.
    Sum(Whole<T>),
    /// The parts together are no more than the total.
    Within(Whole<T>),
    /// Percentages sum to a hundred, and their changes to nought.
    Shares(Vec<T>),
    /// The contributions, in points, sum to the growth.
    Contributions(Whole<T>),
    /// The movement of the total lies between the least and the greatest movement of its parts.
    Between(Whole<T>),
    /// The total is the mean of the parts, each weighted by a percentage; the last weight is what remains of a hundred.
    Mean(Whole<T>, Vec<T>),
    /// The growth is that of the factors multiplied.
    Product(Whole<T>),
    /// The average is the total divided by the counts together.
    Average {
        /// The average.
        average: T,
        /// The total.
        total: T,
        /// What it is divided by, together.
        counts: Vec<T>,
    },
    /// The part as a percentage of the total.
    Share {
        /// The percentage; the part's own share where none is named.
        share: Option<T>,
        /// The part.
        part: T,
        /// The total.
        total: T,
    },
    /// The plan ratio of the result against a plan that is printed as well.
    Plan {
        /// The result, which has the ratio.
        result: T,
        /// The plan.
        plan: T,
    },
}

/// A total and what it is made of.
#[derive(Debug)]
pub struct Whole<T> {
    /// The total.
    pub total: T,
    /// Its parts.
    pub parts: Vec<T>,
}

impl<T> Whole<T> {
    /// The same of other things; `None` when one of them has no counterpart.
    fn map<'a, U>(&'a self, convert: &mut impl FnMut(&'a T) -> Option<U>) -> Option<Whole<U>> {
        Some(Whole { total: convert(&self.total)?, parts: all(&self.parts, convert)? })
    }
}

/// Every member converted; `None` when one has no counterpart.
fn all<'a, T, U>(members: &'a [T], convert: &mut impl FnMut(&'a T) -> Option<U>) -> Option<Vec<U>> {
    members.iter().map(convert).collect()
}

impl<T> Identity<T> {
    /// The same identity of other things; `None` when one of them has no counterpart.
    pub fn map<'a, U>(&'a self, mut convert: impl FnMut(&'a T) -> Option<U>) -> Option<Identity<U>> {
        let convert = &mut convert;
        Some(match self {
            Self::Sum(whole) => Identity::Sum(whole.map(convert)?),
            Self::Within(whole) => Identity::Within(whole.map(convert)?),
            Self::Shares(parts) => Identity::Shares(all(parts, convert)?),
            Self::Contributions(whole) => Identity::Contributions(whole.map(convert)?),
            Self::Between(whole) => Identity::Between(whole.map(convert)?),
            Self::Mean(whole, weights) => Identity::Mean(whole.map(convert)?, all(weights, convert)?),
            Self::Product(whole) => Identity::Product(whole.map(convert)?),
            Self::Average { average, total, counts } => {
                Identity::Average { average: convert(average)?, total: convert(total)?, counts: all(counts, convert)? }
            }
            Self::Share { share, part, total } => Identity::Share {
                share: match share {
                    Some(share) => Some(convert(share)?),
                    None => None,
                },
                part: convert(part)?,
                total: convert(total)?,
            },
            Self::Plan { result, plan } => Identity::Plan { result: convert(result)?, plan: convert(plan)? },
        })
    }

    /// All members, the total first.
    pub fn members(&self) -> Vec<&T> {
        match self {
            Self::Sum(whole)
            | Self::Within(whole)
            | Self::Contributions(whole)
            | Self::Between(whole)
            | Self::Product(whole) => std::iter::once(&whole.total).chain(&whole.parts).collect(),
            Self::Mean(whole, weights) => std::iter::once(&whole.total).chain(&whole.parts).chain(weights).collect(),
            Self::Shares(parts) => parts.iter().collect(),
            Self::Average { average, total, counts } => [average, total].into_iter().chain(counts).collect(),
            Self::Share { share, part, total } => share.iter().chain([part, total]).collect(),
            Self::Plan { result, plan } => vec![result, plan],
        }
    }
}
