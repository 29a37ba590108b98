//! The YAML files as written: what serde reads and what the JSON Schemas describe, with the place of every value.
//! Nothing outside this room sees these types.

mod body;
mod catalogue;
mod check;
mod figures;
mod report;
mod table;
mod trends;

pub(in crate::content) use self::body::{
    RawAppendix, RawBlock, RawBody, RawChart, RawChartKind, RawChartWidth, RawSection,
};
pub(in crate::content) use self::catalogue::{
    RawGlossary, RawIndicators, RawNature, RawOrganisations, RawSense, RawUnits, RawWorkspace,
};
pub(in crate::content) use self::check::{RawAcceptances, RawRelation, RawRelations, RawWhole};
pub(in crate::content) use self::figures::{
    RawApproximation, RawChange, RawFigure, RawFigures, RawPending, RawPlan, RawPlanBasis, RawReview, RawSource,
    RawStatus, RawTargets,
};
pub(in crate::content) use self::report::{
    RawAuthority, RawCirculation, RawKind, RawReport, RawReportStatus, RawSecrecy, RawSignature, RawUrgency, RawVoice,
};
pub(in crate::content) use self::table::{
    RawOnly, RawTable, RawTableColumn, RawTableGroup, RawTableMeasure, RawWideColumn,
};
pub(in crate::content) use self::trends::RawTrends;

use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_saphyr::Spanned;

/// A value and where it stands in the file.
#[derive(serde::Deserialize)]
#[serde(transparent)]
pub(in crate::content) struct Located<T>(pub(in crate::content) Spanned<T>);

impl<T: JsonSchema> JsonSchema for Located<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// A YAML mapping whose keys are ids, in the order of the file.
pub(in crate::content) struct Entries<T>(pub(in crate::content) Vec<(Located<String>, T)>);

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// Collects the entries one by one.
        struct EntriesVisitor<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for EntriesVisitor<T> {
            type Value = Entries<T>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a mapping from ids to entries")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(key) = map.next_key::<Located<String>>()? {
                    // The schema, which judges a file that cannot be read, names the place and the letters allowed.
                    if !is_id(&key.0.value) {
                        return Err(serde::de::Error::custom("this is not an id"));
                    }
                    entries.push((key, map.next_value()?));
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_map(EntriesVisitor(PhantomData))
    }
}

/// Ids are lower-case words joined by underscores or hyphens.
pub(in crate::content) const ID_PATTERN: &str = "^[a-z0-9][a-z0-9_-]*$";

/// Whether a key fits [`ID_PATTERN`].
fn is_id(key: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    key.bytes().next().is_some_and(letter) && key.bytes().all(|byte| letter(byte) || byte == b'_' || byte == b'-')
}

/// Canonical numbers: digits, at most one decimal point, no grouping.
pub(in crate::content) const NUMBER_PATTERN: &str = r"^-?[0-9]+(\.[0-9]+)?$";
/// Dates: year-month-day.
pub(in crate::content) const DATE_PATTERN: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
/// Periods: `2020`, `2020-S1`, `2020-Q3`, `2020-11`, `2016/2020`.
pub(in crate::content) const PERIOD_PATTERN: &str = "^[0-9]{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2])|/[0-9]{4})?$";

/// A period or a date.
pub(in crate::content) const BASE_PATTERN: &str =
    "^[0-9]{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2])|/[0-9]{4}|-[0-9]{2}-[0-9]{2})?$";

impl<T: JsonSchema> JsonSchema for Entries<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("entries_of_{}", T::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let entry = generator.subschema_for::<T>();
        json_schema!({
            "type": "object",
            "propertyNames": { "pattern": ID_PATTERN },
            "additionalProperties": entry,
        })
    }
}

/// Declares a scalar that is kept as the text in the file and read later, with its own schema.
macro_rules! scalar {
    ($(#[$doc:meta])* $name:ident, $schema:tt) => {
        $(#[$doc])*
        #[derive(serde::Deserialize)]
        #[serde(transparent)]
        pub(in crate::content) struct $name(pub(in crate::content) Located<String>);

        impl JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

scalar!(
    /// A canonical number.
    RawNumber,
    { "description": "a number with a decimal point and no grouping, its decimals exactly as printed", "type": ["number", "string"], "pattern": NUMBER_PATTERN }
);
scalar!(
    /// A date.
    RawDate,
    { "description": "a date: year-month-day", "type": "string", "pattern": DATE_PATTERN }
);
scalar!(
    /// A period.
    RawPeriod,
    { "description": "a period: 2020, 2020-S1, 2020-Q3, 2020-11 or 2016/2020", "type": ["integer", "string"], "pattern": PERIOD_PATTERN }
);
scalar!(
    /// What a movement is measured against: a period or a day.
    RawBase,
    { "description": "a period (2020, 2020-S1 …) or a day (2019-12-31)", "type": ["integer", "string"], "pattern": BASE_PATTERN }
);
scalar!(
    /// A form as printed in a legacy document, verbatim.
    RawPrinted,
    { "description": "the form as printed in the document, verbatim", "type": ["string", "number"] }
);

/// Plain text in both languages.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawWords {
    /// Vietnamese
    pub(in crate::content) vi: Located<String>,
    /// English
    pub(in crate::content) en: Located<String>,
}

/// Lines of text in both languages.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawLines {
    /// Vietnamese
    pub(in crate::content) vi: Vec<Located<String>>,
    /// English
    pub(in crate::content) en: Vec<Located<String>>,
}
