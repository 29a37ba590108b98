//! What the checks are told: relations between indicators or figures, and findings that are accepted.

use schemars::JsonSchema;

use super::{Entries, Located, RawWords};

/// `content/catalogue/relations.yaml`: what must follow from what, in every report that has all members.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawRelations {
    /// the relations between indicators, by id
    pub(in crate::content) relations: Entries<RawRelation>,
}

/// A relation: exactly one of its kinds.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawRelation {
    /// the parts sum to the total
    pub(in crate::content) sum: Option<RawWhole>,
    /// the parts together are no more than the total
    pub(in crate::content) within: Option<RawWhole>,
    /// percentages that sum to a hundred, and their changes to nought
    pub(in crate::content) shares: Option<Vec<Located<String>>>,
    /// contributions in points that sum to the growth, which is the total
    pub(in crate::content) contributions: Option<RawWhole>,
    /// the movement of the total lies between the least and the greatest movement of its parts
    pub(in crate::content) between: Option<RawWhole>,
    /// the total is the weighted mean of its parts
    pub(in crate::content) mean: Option<RawMean>,
    /// growth that is the product of other growths, e.g. output = employment × productivity
    pub(in crate::content) product: Option<RawProduct>,
    /// an average that is a total divided by counts
    pub(in crate::content) average: Option<RawAverage>,
    /// a part as a percentage of a total
    pub(in crate::content) share: Option<RawShare>,
    /// a result whose plan is printed as an indicator of its own
    pub(in crate::content) plan: Option<RawPlanOf>,
}

/// A total and its parts.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawWhole {
    /// the total
    pub(in crate::content) total: Located<String>,
    /// the parts
    pub(in crate::content) parts: Vec<Located<String>>,
}

/// A weighted mean.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawMean {
    /// the mean
    pub(in crate::content) total: Located<String>,
    /// what it is the mean of
    pub(in crate::content) parts: Vec<Located<String>>,
    /// the percentage of each part but the last, which has the rest
    pub(in crate::content) weights: Vec<Located<String>>,
}

/// A growth and its factors.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawProduct {
    /// the growth
    pub(in crate::content) growth: Located<String>,
    /// what it is the product of
    pub(in crate::content) factors: Vec<Located<String>>,
}

/// An average.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawAverage {
    /// the average
    pub(in crate::content) average: Located<String>,
    /// the total
    pub(in crate::content) total: Located<String>,
    /// what it is divided by, together
    pub(in crate::content) counts: Vec<Located<String>>,
}

/// A share of a total.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawShare {
    /// the percentage; the part's own `share` where none is named
    pub(in crate::content) share: Option<Located<String>>,
    /// the part
    pub(in crate::content) part: Located<String>,
    /// the total
    pub(in crate::content) total: Located<String>,
}

/// A result and its plan.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawPlanOf {
    /// the result, which has the plan ratio
    pub(in crate::content) result: Located<String>,
    /// the plan
    pub(in crate::content) plan: Located<String>,
}

/// `content/acceptances.yaml`: findings that are real but must stand, because the document is published.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawAcceptances {
    /// the findings that are accepted
    pub(in crate::content) acceptances: Vec<Located<RawAcceptance>>,
}

/// A finding that is accepted; it names figures, or a report for what is no figure's.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawAcceptance {
    /// the code or the name of the rule
    pub(in crate::content) rule: Located<String>,
    /// the figures that the finding is about, each as report/figure
    #[serde(default)]
    pub(in crate::content) figures: Vec<Located<String>>,
    /// the report, for a finding about no figure
    pub(in crate::content) report: Option<Located<String>>,
    /// why it may stand
    pub(in crate::content) reason: RawWords,
}
