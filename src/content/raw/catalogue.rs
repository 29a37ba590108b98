//! The workspace file and the catalogues as written.

use schemars::JsonSchema;

use super::{Entries, Located, RawLines, RawNumber, RawWords};

/// `content/workspace.yaml`: whose reports these are, and the documents that figures come from.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawWorkspace {
    /// the province or body whose reports these are
    pub(in crate::content) name: RawWords,
    /// the legacy documents that figures come from, by id
    pub(in crate::content) documents: Entries<RawDocument>,
}

/// A legacy document.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawDocument {
    /// what it is called
    pub(in crate::content) title: RawWords,
    /// its file name
    pub(in crate::content) file: String,
}

/// `content/catalogue/units.yaml`: the units.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawUnits {
    /// the units, by id
    pub(in crate::content) units: Entries<RawUnit>,
}

/// A unit.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawUnit {
    /// what it measures; units of one dimension convert into each other
    pub(in crate::content) dimension: String,
    /// how many of the dimension's base one unit is
    pub(in crate::content) scale: RawNumber,
    /// whether only whole numbers of it exist, as of persons and communes
    #[serde(default)]
    pub(in crate::content) counted: bool,
    /// the number with its unit; `{}` stands for the number
    pub(in crate::content) text: RawWords,
    /// the English text for exactly one
    pub(in crate::content) singular: Option<Located<String>>,
    /// the unit in table heads
    pub(in crate::content) head: RawWords,
}

/// `content/catalogue/indicators.yaml`: what is measured.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawIndicators {
    /// the sectors, by id, in the order in which tables show them
    pub(in crate::content) sectors: Entries<RawWords>,
    /// the indicators, by id
    pub(in crate::content) indicators: Entries<RawIndicator>,
}

/// An indicator.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawIndicator {
    /// its name, complete enough to stand alone in a table
    pub(in crate::content) name: RawWords,
    /// a shorter name for narrow places
    pub(in crate::content) short: Option<RawWords>,
    /// the id of its unit
    pub(in crate::content) unit: Located<String>,
    /// the id of its sector
    pub(in crate::content) sector: Located<String>,
    /// whether more is better
    pub(in crate::content) sense: RawSense,
    /// how its growth is measured where its level cannot give it
    pub(in crate::content) growth: Option<RawGrowth>,
    /// whether it is a flow of a period (default), a stock of a day or a rate of growth
    pub(in crate::content) nature: Option<RawNature>,
}

/// How growth is measured.
#[derive(Clone, Copy, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawGrowth {
    /// growth at constant prices, levels at current prices: neither follows from the other
    ConstantPrices,
}

/// What a level adds up.
#[derive(Clone, Copy, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawNature {
    /// what a period adds up, as exports
    Flow,
    /// what there is on a day, as a herd
    Stock,
    /// itself a rate of growth
    Growth,
}

/// Whether more is better.
#[derive(Clone, Copy, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawSense {
    /// more is better
    MoreIsBetter,
    /// less is better
    LessIsBetter,
    /// neither
    Neutral,
}

/// `content/catalogue/organisations.yaml`: who issues reports.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawOrganisations {
    /// the organisations, by id
    pub(in crate::content) organisations: Entries<RawOrganisation>,
}

/// An organisation.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawOrganisation {
    /// its full official name
    pub(in crate::content) name: RawWords,
    /// its usual short name
    pub(in crate::content) short: RawWords,
    /// the lines of its name at the head of a document, in capitals
    pub(in crate::content) letterhead: RawLines,
    /// its code in document numbers
    pub(in crate::content) code: String,
    /// the lines of the name of the body above it, in capitals
    pub(in crate::content) superior: Option<RawLines>,
}

/// `content/catalogue/glossary.yaml`: the terms and their translation.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawGlossary {
    /// the terms
    pub(in crate::content) terms: Vec<RawTerm>,
}

/// A term.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawTerm {
    /// Vietnamese
    pub(in crate::content) vi: Located<String>,
    /// English
    pub(in crate::content) en: Located<String>,
    /// the abbreviation in both languages
    pub(in crate::content) abbreviation: Option<RawWords>,
}
