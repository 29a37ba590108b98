//! The JSON Schemas of the YAML files, made from the very types that read them.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use super::raw;

/// The schema of one kind of file.
pub struct FileSchema {
    /// The name of the schema, e.g. `figures`.
    pub name: &'static str,
    /// The schema.
    pub schema: Value,
}

/// The schemas of all kinds of file.
pub fn schemas() -> Vec<FileSchema> {
    let file = |name: &'static str, schema: Value| FileSchema { name, schema };
    vec![
        file("workspace", schema_of::<raw::RawWorkspace>()),
        file("units", schema_of::<raw::RawUnits>()),
        file("indicators", schema_of::<raw::RawIndicators>()),
        file("organisations", schema_of::<raw::RawOrganisations>()),
        file("glossary", schema_of::<raw::RawGlossary>()),
        file("relations", schema_of::<raw::RawRelations>()),
        file("acceptances", schema_of::<raw::RawAcceptances>()),
        file("report", schema_of::<raw::RawReport>()),
        file("figures", schema_of::<raw::RawFigures>()),
        file("body", schema_of::<raw::RawBody>()),
        file("trends", schema_of::<raw::RawTrends>()),
    ]
}

/// The schema of a raw type. In YAML a key that is there has a value, so `null` is taken out.
pub(super) fn schema_of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(without_null));
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    without_null(&mut schema);
    let mut title = T::schema_name().into_owned();
    if let Some(name) = title.strip_prefix("Raw") {
        title = name.to_owned();
    }
    schema.insert("title".to_owned(), json!(title));
    // Editors show the names of definitions; that they are read as raw types is our affair.
    let schema = schema.to_value();
    let text = schema.to_string().replace("#/$defs/Raw", "#/$defs/").replace("\"Raw", "\"");
    serde_json::from_str(&text).unwrap_or(schema)
}

/// Turns `X or null` into `X`.
fn without_null(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            object.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(choices)) = object.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type") != Some(&json!("null")));
        if let [Value::Object(only)] = choices.as_slice() {
            let only = only.clone();
            object.remove("anyOf");
            for (key, value) in only {
                object.entry(key).or_insert(value);
            }
        }
    }
}

impl FileSchema {
    /// The schema as it is written to a file.
    pub fn to_text(&self) -> String {
        format!("{:#}\n", self.schema)
    }
}
