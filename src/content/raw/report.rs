//! `report.yaml` as written.

use schemars::JsonSchema;

use super::{Entries, Located, RawDate, RawPeriod, RawPrinted, RawWords};

/// `report.yaml`: who reports, when, under which number, who signs, who receives.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawReport {
    /// the subject of the document (trích yếu)
    pub(in crate::content) title: RawWords,
    /// the type of the document
    pub(in crate::content) kind: RawKind,
    /// the id of the issuing organisation
    pub(in crate::content) issuer: Located<String>,
    /// number and code
    pub(in crate::content) number: RawDocumentNumber,
    /// the place of issue
    pub(in crate::content) place: RawWords,
    /// the date of issue
    pub(in crate::content) date: RawDate,
    /// what it reports on
    pub(in crate::content) period: RawPeriod,
    /// whether it may still change
    pub(in crate::content) status: RawReportStatus,
    /// the id of the document its figures come from, where a source names none
    pub(in crate::content) document: Located<String>,
    /// to whom it is addressed (Kính gửi)
    #[serde(default)]
    pub(in crate::content) to: Vec<RawWords>,
    /// the legal bases, one a line
    #[serde(default)]
    pub(in crate::content) bases: Vec<RawWords>,
    /// how secret it is
    pub(in crate::content) secrecy: Option<RawSecrecy>,
    /// how fast it must travel
    pub(in crate::content) urgency: Option<RawUrgency>,
    /// how far it may travel
    pub(in crate::content) circulation: Option<RawCirculation>,
    /// address, telephone and site of the issuer
    pub(in crate::content) contact: Option<RawWords>,
    /// the drafter's code and the number of copies
    pub(in crate::content) drafter: Option<String>,
    /// who signs
    pub(in crate::content) signature: RawSignature,
    /// who receives it
    pub(in crate::content) recipients: Vec<RawRecipient>,
    /// the editions to make: the languages of each layout
    pub(in crate::content) editions: Entries<Vec<Located<RawVoice>>>,
}

/// The type of a document.
#[derive(Clone, Copy, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawKind {
    /// báo cáo
    Report,
    /// thông báo
    Notice,
    /// thông cáo báo chí
    PressRelease,
}

/// Whether a report may still change.
#[derive(Clone, Copy, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawReportStatus {
    /// may change
    Draft,
    /// published
    Final,
}

/// The language or languages of an edition.
#[derive(Clone, Copy, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::content) enum RawVoice {
    /// Vietnamese
    Vi,
    /// English
    En,
    /// both, side by side
    ViEn,
}

/// Number and code of a document.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawDocumentNumber {
    /// the running number; left out until registration
    pub(in crate::content) serial: Option<RawPrinted>,
    /// type and agency, e.g. TB-UBND
    pub(in crate::content) code: String,
}

/// Who signs.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawSignature {
    /// in whose place: TM., KT., TL., TUQ. or Q.
    pub(in crate::content) authority: Option<Located<RawAuthority>>,
    /// the collective or head in whose place it is signed
    pub(in crate::content) principal: Option<RawWords>,
    /// the signer's position
    pub(in crate::content) position: RawWords,
    /// the signer's name
    pub(in crate::content) name: Located<String>,
}

/// In whose place.
#[derive(Clone, Copy, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawAuthority {
    /// TM.
    OnBehalf,
    /// KT.
    ForHead,
    /// TL.
    ByOrder,
    /// TUQ.
    ByAuthorization,
    /// Q.
    Acting,
}

/// A recipient.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawRecipient {
    /// who receives it
    pub(in crate::content) name: RawWords,
    /// units within the recipient
    #[serde(default)]
    pub(in crate::content) under: Vec<RawWords>,
}

/// How secret.
#[derive(Clone, Copy, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawSecrecy {
    /// mật
    Confidential,
    /// tối mật
    Secret,
    /// tuyệt mật
    TopSecret,
}

/// How fast.
#[derive(Clone, Copy, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawUrgency {
    /// khẩn
    Urgent,
    /// thượng khẩn
    VeryUrgent,
    /// hỏa tốc
    Express,
}

/// How far.
#[derive(Clone, Copy, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawCirculation {
    /// lưu hành nội bộ
    Internal,
    /// xem xong trả lại
    ReturnAfterReading,
}
