//! A table of a body as written: columns of measures, periods and trends under heads of several levels, and grouped rows.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use super::{Located, RawPeriod, RawWords};

/// A table of figures.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawTable {
    /// above the table
    pub(in crate::content) title: RawWords,
    /// what is shown of each figure, after its name
    pub(in crate::content) columns: Vec<Located<RawTableColumn>>,
    /// the rows
    pub(in crate::content) groups: Vec<Located<RawTableGroup>>,
    /// below the table
    pub(in crate::content) note: Option<RawWords>,
    /// on landscape pages of its own; a table too wide for a portrait page goes there anyway
    #[serde(default)]
    pub(in crate::content) landscape: bool,
}

/// What a column shows: the name of a measure, or a mapping.
pub(in crate::content) enum RawTableColumn {
    /// A measure of the row's figure.
    Measure(RawTableMeasure),
    /// A period, a trend or a head over columns.
    Wide(Box<RawWideColumn>),
}

/// What a column shows.
#[derive(Clone, Copy, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawTableMeasure {
    /// the unit
    Unit,
    /// the level
    Value,
    /// the movement
    Change,
    /// the percentage of plan
    Plan,
    /// the place
    Rank,
    /// the percentage of the total
    Share,
    /// the movement in units or points, apart from the rate
    Difference,
    /// met, exceeded or missed
    State,
    /// where it is printed in the legacy documents
    Source,
}

/// Which figures of a period count.
#[derive(Clone, Copy, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum RawOnly {
    /// what was reached or is expected to be
    Results,
    /// what was aimed at
    Targets,
}

/// A column written as a mapping: a measure or a period or both, or a trend, or a head over columns.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawWideColumn {
    /// what is shown; the level where only a period is given
    pub(in crate::content) measure: Option<Located<RawTableMeasure>>,
    /// the figure of the row's indicator in this period instead of the row's own figure
    pub(in crate::content) period: Option<RawPeriod>,
    /// only results of that period, or only targets; a result before a target where nothing is said
    pub(in crate::content) only: Option<RawOnly>,
    /// over the column; the words of the measure or period where none is given
    pub(in crate::content) heading: Option<RawWords>,
    /// the columns under a common heading
    pub(in crate::content) columns: Option<Vec<Located<RawTableColumn>>>,
    /// the periods whose levels are drawn as a small line
    pub(in crate::content) trend: Option<Vec<RawPeriod>>,
}

/// Rows that belong together.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawTableGroup {
    /// their common heading
    pub(in crate::content) heading: Option<RawWords>,
    /// the figures, by id
    #[serde(default)]
    pub(in crate::content) figures: Vec<Located<String>>,
    /// groups within this one, after its own figures
    #[serde(default)]
    pub(in crate::content) groups: Vec<Located<RawTableSubgroup>>,
}

/// Rows that belong together within a group.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawTableSubgroup {
    /// their common heading
    pub(in crate::content) heading: RawWords,
    /// the figures, by id
    pub(in crate::content) figures: Vec<Located<String>>,
}

impl<'de> Deserialize<'de> for RawTableColumn {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// Tells a name from a mapping without a copy in between, which would lose the places.
        struct ColumnVisitor;

        impl<'de> Visitor<'de> for ColumnVisitor {
            type Value = RawTableColumn;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("the name of a measure or a mapping")
            }

            fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<Self::Value, E> {
                RawTableMeasure::deserialize(StrDeserializer::new(name)).map(RawTableColumn::Measure)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                let wide = RawWideColumn::deserialize(MapAccessDeserializer::new(map))?;
                Ok(RawTableColumn::Wide(Box::new(wide)))
            }
        }

        deserializer.deserialize_any(ColumnVisitor)
    }
}

impl JsonSchema for RawTableColumn {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RawTableColumn".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let measure = generator.subschema_for::<RawTableMeasure>();
        let wide = generator.subschema_for::<RawWideColumn>();
        // Not `anyOf`: a fault within a mapping is to be named itself, and not as "none of the two".
        json_schema!({
            "description": "the name of a measure, or a mapping: a period, a trend or a head over columns",
            "if": { "type": "object" },
            "then": wide,
            "else": measure,
        })
    }
}
