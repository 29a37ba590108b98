//! `figures.yaml` as written.

use schemars::JsonSchema;

use super::{Entries, Located, RawBase, RawDate, RawNumber, RawPeriod, RawPrinted, RawRelation, RawWords};

/// `figures.yaml`: every figure of the report, each with its source.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawFigures {
    /// the figures, by the name that prose uses
    pub(in crate::content) figures: Entries<RawFigure>,
    /// relations between figures of this report, by id, besides those of the catalogue
    #[serde(default)]
    pub(in crate::content) relations: Entries<RawRelation>,
}

/// A figure; at least one of value, rank, change and plan is there.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawFigure {
    /// what is still to be filled in; until then its report is not published
    pub(in crate::content) pending: Option<Located<Vec<RawPending>>>,
    /// whether a person has compared it with its source; `pending` until then, as `songngu extract` drafts it
    pub(in crate::content) review: Option<RawReview>,
    /// the id of its indicator; the figure's own id where none is given
    pub(in crate::content) indicator: Option<Located<String>>,
    /// what it covers; the report's period where none is given
    pub(in crate::content) period: Option<RawPeriod>,
    /// the day it was counted
    pub(in crate::content) as_of: Option<RawDate>,
    /// the id of the unit it is printed in; the indicator's where none is given
    pub(in crate::content) unit: Option<Located<String>>,
    /// how final it is
    pub(in crate::content) status: RawStatus,
    /// how loosely it was printed
    pub(in crate::content) approximation: Option<RawApproximation>,
    /// the level, or the lower end of a range
    pub(in crate::content) value: Option<RawNumber>,
    /// the upper end of a range, as in 135-140
    pub(in crate::content) upper: Option<RawNumber>,
    /// what the level is a part of, as in 138/184
    pub(in crate::content) total: Option<RawNumber>,
    /// the level as a percentage of its total
    pub(in crate::content) share: Option<RawNumber>,
    /// its place among the provinces
    pub(in crate::content) rank: Option<Located<u32>>,
    /// its movement
    pub(in crate::content) change: Option<Located<RawChange>>,
    /// how it stands against plan
    pub(in crate::content) plan: Option<Located<RawPlan>>,
    /// every printed form in the legacy documents
    #[serde(default)]
    pub(in crate::content) sources: Vec<Located<RawSource>>,
    /// the targets that it counts, where the document names them
    pub(in crate::content) targets: Option<Located<RawTargets>>,
    /// a remark shown below tables
    pub(in crate::content) note: Option<RawWords>,
    /// where a legacy document prints it wrongly
    #[serde(default)]
    pub(in crate::content) errata: Vec<Located<RawErratum>>,
}

/// The targets that a figure counts, by their indicators: those that were met, or those that were missed.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawTargets {
    /// the indicators whose targets were met
    pub(in crate::content) met: Option<Vec<Located<String>>>,
    /// the indicators whose targets were missed
    pub(in crate::content) missed: Option<Vec<Located<String>>>,
}

/// What is still to be filled in.
#[derive(Clone, Copy, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawPending {
    /// the level
    Value,
    /// what the level is a part of
    Total,
    /// the percentage of the total
    Share,
    /// the place
    Rank,
    /// the movement
    Change,
    /// the plan ratio
    Plan,
}

/// How far a figure was compared with its source.
#[derive(Clone, Copy, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawReview {
    /// drafted by the program; no edition is made of it
    Pending,
    /// compared by a person
    Reviewed,
}

/// A printed form that is wrong in the document itself.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawErratum {
    /// the wrong form, as one of the sources has it
    pub(in crate::content) printed: RawPrinted,
    /// why it is wrong, and what is held right
    pub(in crate::content) reason: RawWords,
}

/// How final a figure is.
#[derive(Clone, Copy, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawStatus {
    /// settled (thực hiện)
    Actual,
    /// computed before the period has ended (ước)
    Estimate,
    /// published before it is settled (sơ bộ)
    Provisional,
    /// replaces an earlier publication
    Revised,
    /// what is aimed at (mục tiêu, kế hoạch)
    Target,
}

/// How loosely a level was printed.
#[derive(Clone, Copy, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawApproximation {
    /// khoảng
    About,
    /// gần
    Nearly,
    /// trên
    Over,
    /// dưới
    Under,
    /// không quá
    AtMost,
    /// ít nhất
    AtLeast,
}

/// A movement: a rate, an index or a multiple, and the difference alone or beside the rate.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawChange {
    /// in per cent; negative for a decrease
    pub(in crate::content) rate: Option<RawNumber>,
    /// in per cent of the base, as in bằng 94% cùng kỳ
    pub(in crate::content) index: Option<RawNumber>,
    /// as a multiple of the base, as in gấp 4,5 lần
    pub(in crate::content) times: Option<RawNumber>,
    /// in the indicator's unit, in points for per cent, in places climbed for a rank
    pub(in crate::content) difference: Option<RawNumber>,
    /// against which period or day; the same period one year before where none is given
    pub(in crate::content) base: Option<RawBase>,
}

/// A plan ratio: exactly one of ratio, above, below and times.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawPlan {
    /// bằng …% kế hoạch
    pub(in crate::content) ratio: Option<RawNumber>,
    /// vượt …% kế hoạch
    pub(in crate::content) above: Option<RawNumber>,
    /// thấp hơn …% so với kế hoạch
    pub(in crate::content) below: Option<RawNumber>,
    /// gấp … lần kế hoạch
    pub(in crate::content) times: Option<RawNumber>,
    /// against the plan (kế hoạch, default), the budget estimate (dự toán) or a target (mục tiêu)
    pub(in crate::content) of: Option<RawPlanBasis>,
}

/// What a plan ratio is measured against.
#[derive(Clone, Copy, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawPlanBasis {
    /// kế hoạch
    Plan,
    /// dự toán
    Estimate,
    /// mục tiêu
    Target,
}

/// A place in a legacy document and the forms of the figure printed there: a line, a page with a line, a paragraph or a cell.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawSource {
    /// the document's id; the report's document where none is given
    pub(in crate::content) document: Option<Located<String>>,
    /// the line of the text, or of the page where one is given, from 1
    pub(in crate::content) line: Option<usize>,
    /// the page of a PDF, from 1
    pub(in crate::content) page: Option<usize>,
    /// the paragraph of a word-processor file, from 1
    pub(in crate::content) paragraph: Option<usize>,
    /// the cell of a spreadsheet or table: `Biểu 1!C7`
    pub(in crate::content) cell: Option<String>,
    /// the level as printed
    pub(in crate::content) value: Option<RawPrinted>,
    /// the level over its total as printed
    pub(in crate::content) ratio: Option<RawPrinted>,
    /// the percentage of the total as printed
    pub(in crate::content) share: Option<RawPrinted>,
    /// the place as printed
    pub(in crate::content) rank: Option<RawPrinted>,
    /// the movement as printed
    pub(in crate::content) change: Option<RawPrinted>,
    /// the movement as printed in per cent of the base
    pub(in crate::content) index: Option<RawPrinted>,
    /// the difference as printed, beside the rate
    pub(in crate::content) difference: Option<RawPrinted>,
    /// the plan ratio as printed
    pub(in crate::content) plan: Option<RawPrinted>,
}
