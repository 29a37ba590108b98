//! `body.yaml` and `briefing.yaml` as written.

use schemars::JsonSchema;

use super::{Entries, Located, RawPeriod, RawTable, RawWords};

/// `body.yaml`, `briefing.yaml`: the narrative of an edition.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawBody {
    /// before the first heading
    #[serde(default)]
    pub(in crate::content) opening: Vec<Located<RawBlock>>,
    /// the sections; exactly one of sections and parts
    pub(in crate::content) sections: Option<Vec<RawSection>>,
    /// the parts of a long report (Phần I, Phần II), whose sections are numbered anew in each
    pub(in crate::content) parts: Option<Located<Vec<RawSection>>>,
    /// after the last section
    #[serde(default)]
    pub(in crate::content) closing: Vec<Located<RawBlock>>,
    /// behind the signature, by id; the text refers to each as {{ appendix.ID }}
    pub(in crate::content) appendices: Option<Entries<RawAppendix>>,
}

/// An appendix (phụ lục), on pages of its own.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawAppendix {
    /// its title
    pub(in crate::content) title: RawWords,
    /// whether its pages lie on their side
    #[serde(default)]
    pub(in crate::content) landscape: bool,
    /// directly under the title
    #[serde(default)]
    pub(in crate::content) blocks: Vec<Located<RawBlock>>,
    /// its sections, numbered on their own
    #[serde(default)]
    pub(in crate::content) sections: Vec<RawSection>,
}

/// A heading and what stands under it.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawSection {
    /// the heading without its number
    pub(in crate::content) heading: RawWords,
    /// directly under the heading
    #[serde(default)]
    pub(in crate::content) blocks: Vec<Located<RawBlock>>,
    /// deeper sections
    #[serde(default)]
    pub(in crate::content) sections: Vec<RawSection>,
}

/// A block: exactly one of text, table, headline and chart.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawBlock {
    /// Markdown; figures by reference, as in `{{ grdp_growth.change }}`
    pub(in crate::content) text: Option<RawWords>,
    /// a table of figures
    pub(in crate::content) table: Option<RawTable>,
    /// the figures a leader should see first, by id
    pub(in crate::content) headline: Option<Vec<Located<String>>>,
    /// figures drawn to scale
    pub(in crate::content) chart: Option<RawChart>,
}

/// Figures drawn to scale.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawChart {
    /// how they are drawn
    pub(in crate::content) kind: RawChartKind,
    /// above the chart
    pub(in crate::content) title: RawWords,
    /// what is drawn, by id; over periods, each names an indicator
    pub(in crate::content) figures: Vec<Located<String>>,
    /// over which periods, earliest first: for `line`, `stacked` and `column`
    pub(in crate::content) periods: Option<Vec<RawPeriod>>,
    /// `half`: two such charts in succession stand side by side
    #[serde(default)]
    pub(in crate::content) width: RawChartWidth,
    /// below the chart
    pub(in crate::content) note: Option<RawWords>,
}

/// How figures are drawn.
#[derive(Clone, Copy, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawChartKind {
    /// levels as upright bars; all of one unit
    Column,
    /// levels as lying bars; all of one unit
    Bar,
    /// changes in per cent as lying bars
    Change,
    /// results against their plans
    Bullet,
    /// levels over periods, a line for each indicator; all of one unit
    Line,
    /// shares of a whole over periods, a bar for each period
    Stacked,
}

/// How much of the page's width a chart takes.
#[derive(Clone, Copy, Default, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawChartWidth {
    /// all of it
    #[default]
    Full,
    /// half of it
    Half,
}
