//! `trends.yaml` as written.

use schemars::JsonSchema;

use super::{Located, RawBlock, RawDate, RawPeriod, RawReportStatus, RawSection, RawVoice, RawWords};

/// `trends.yaml`: what all reports say of the same indicators over the years. Figures are named by indicator (`grdp_growth`), in
/// prose also by indicator and period (`grdp_growth@2020`) or as the target of a period (`grdp_growth@2025:target`).
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawTrends {
    /// the subject of the document
    pub(in crate::content) title: RawWords,
    /// the id of the organisation that puts it together
    pub(in crate::content) issuer: Located<String>,
    /// the place of issue
    pub(in crate::content) place: RawWords,
    /// the date of issue
    pub(in crate::content) date: RawDate,
    /// from the first year shown to the last
    pub(in crate::content) period: RawPeriod,
    /// whether it may still change
    pub(in crate::content) status: RawReportStatus,
    /// the languages of its editions
    pub(in crate::content) editions: Vec<Located<RawVoice>>,
    /// before the first heading
    #[serde(default)]
    pub(in crate::content) opening: Vec<Located<RawBlock>>,
    /// the sections
    pub(in crate::content) sections: Vec<RawSection>,
    /// after the last section
    #[serde(default)]
    pub(in crate::content) closing: Vec<Located<RawBlock>>,
}
