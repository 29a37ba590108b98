//! One YAML file → one raw value, or every structural fault of the file.

use std::sync::Arc;

use jsonschema::error::ValidationErrorKind;
use jsonschema::{ValidationError, Validator};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_saphyr::Location;

use super::raw::{BASE_PATTERN, DATE_PATTERN, ID_PATTERN, NUMBER_PATTERN, PERIOD_PATTERN};
use super::reading::BASE_HINT;
use super::schema::schema_of;
use super::tree::Tree;
use crate::diagnostic::{Code, Diagnostic, Findings, Place, SourceFile};
use crate::figure::Period;

/// Reads a file as a raw type.
///
/// # Errors
///
/// Every structural fault: a syntax fault or duplicate key alone, otherwise all unknown fields, missing fields and
/// values of the wrong kind together.
pub(super) fn read<T: DeserializeOwned + JsonSchema>(file: &Arc<SourceFile>) -> Result<T, Findings> {
    let fault = match serde_saphyr::from_str::<T>(&file.text) {
        Ok(value) => return Ok(value),
        Err(fault) => fault,
    };
    let tree: Tree = serde_saphyr::from_str(&file.text).map_err(|fault| Findings::from(unread(file, &fault)))?;
    let schema = schema_of::<T>();
    let json = tree.json();
    let found: Findings = match jsonschema::validator_for(&schema) {
        Ok(validator) => structural_faults(file, &tree, &schema, &validator, &json),
        Err(_) => Findings::new(),
    };
    if found.is_empty() { Err(Findings::from(unread(file, &fault))) } else { Err(found) }
}

/// The place of a location that serde-saphyr gives.
pub(super) fn place(file: &Arc<SourceFile>, location: Location) -> Place {
    let span = location.span();
    let bytes = span.byte_offset().zip(span.byte_len()).and_then(|(offset, length)| {
        let start = usize::try_from(offset).ok()?;
        Some(start..start + usize::try_from(length).ok()?)
    });
    match bytes {
        Some(range) => Place::new(file, range),
        None => {
            let line = usize::try_from(location.line()).unwrap_or(1);
            Place::at_line(file, line, usize::try_from(location.column()).unwrap_or(1))
        }
    }
}

/// A fault that serde-saphyr reports: syntax, a duplicate key, or something that the schema does not see.
fn unread(file: &Arc<SourceFile>, fault: &serde_saphyr::Error) -> Diagnostic {
    let fault = fault.without_snippet();
    let place = fault.location().map_or_else(|| Place::start_of(file), |location| place(file, location));
    let text = fault.to_string();
    let line = text.lines().next().unwrap_or_default();
    let message = line.split(" at line ").next().unwrap_or(line).trim_end_matches([',', ':', ' ']).to_owned();
    if let serde_saphyr::Error::DuplicateMappingKey { key, .. } = fault {
        let key = key.clone().unwrap_or_default();
        return Diagnostic::error(Code::DuplicateKey, &place, format!("the key `{key}` stands here a second time"))
            .hint("rename one of the two, or delete it");
    }
    Diagnostic::error(Code::Syntax, &place, message).hint(
        "a text that begins with a mark or contains `: ` or ` #` must be quoted; nesting is by two spaces, never tabs",
    )
}

/// Everything in a file that its schema forbids.
fn structural_faults(
    file: &Arc<SourceFile>,
    tree: &Tree,
    schema: &Value,
    validator: &Validator,
    json: &Value,
) -> Findings {
    validator.iter_errors(json).flat_map(|error| structural_fault(file, tree, schema, &error)).collect()
}

/// One fault of the schema as diagnostics.
fn structural_fault(
    file: &Arc<SourceFile>,
    tree: &Tree,
    schema: &Value,
    error: &ValidationError<'_>,
) -> Vec<Diagnostic> {
    let pointer = error.instance_path().as_str();
    let here = place(file, tree.locate(pointer));
    let given = error.instance();
    let schema_pointer = error.schema_path().as_str();
    let parent = schema_pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
    let rule = schema.pointer(parent);
    #[expect(clippy::wildcard_enum_match_arm, reason = "our schemas use few of the keywords that JSON Schema has")]
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let known: Vec<&str> = rule
                .and_then(|rule| rule.get("properties")?.as_object())
                .map(|properties| properties.keys().map(String::as_str).collect())
                .unwrap_or_default();
            let one = |key: &String| {
                let fault = unknown_field(&place(file, tree.locate_key(pointer, key)), key, &known);
                let bare = given.get(key).is_some_and(Value::is_null);
                if bare && fault.code == Code::UnknownField {
                    fault.hint("a text with a comma inside `{ }` must be quoted")
                } else {
                    fault
                }
            };
            unexpected.iter().map(one).collect()
        }
        ValidationErrorKind::Required { property } => {
            vec![missing_field(&here, property.as_str().unwrap_or_default())]
        }
        ValidationErrorKind::OneOfNotValid { .. }
        | ValidationErrorKind::AnyOf { .. }
        | ValidationErrorKind::Enum { .. } => {
            let choices = rule.map(choices).unwrap_or_default();
            let fault = wrong_choice(&here, given, &choices);
            // Only columns of tables are chosen where a period comes to mind.
            let period = shown(given).parse::<Period>();
            vec![period.into_iter().fold(fault, |fault, period| {
                fault.hint(format!("a column of a period is written `{{ period: {period} }}`"))
            })]
        }
        ValidationErrorKind::Pattern { pattern } => vec![wrong_form(&here, given, pattern)],
        ValidationErrorKind::PropertyNames { error } => {
            let key = error.instance().as_str().unwrap_or_default();
            vec![wrong_form(&place(file, tree.locate_key(pointer, key)), error.instance(), ID_PATTERN)]
        }
        ValidationErrorKind::Type { .. } => vec![wrong_type(&here, given, rule)],
        _ => {
            let fault = Diagnostic::error(Code::WrongKind, &here, error.to_string());
            vec![fault.hint("see the schema of this file: `songngu schema`")]
        }
    }
}

/// A field that the schema does not know. Within `{ }` a decimal comma ends the value, and its decimals look like a field.
fn unknown_field(place: &Place, key: &str, known: &[&str]) -> Diagnostic {
    if !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit()) {
        return Diagnostic::error(Code::WrongNumber, place, format!("the comma before `{key}` ends the number"))
            .hint("write a decimal point and no grouping: 15745.5");
    }
    if key.starts_with(|first: char| first.is_ascii_digit()) && known.contains(&"line") {
        return Diagnostic::error(Code::WrongNumber, place, format!("the comma before `{key}` ends the printed form"))
            .hint("quote what the document prints: \"26,9%\"");
    }
    Diagnostic::error(Code::UnknownField, place, format!("there is no field `{key}` here"))
        .did_you_mean(key, known.iter().copied())
        .hint(format!("the fields here are {}", known.join(", ")))
}

/// A field that is not there; a missing language has a code of its own.
fn missing_field(place: &Place, field: &str) -> Diagnostic {
    let language = match field {
        "vi" => Some("Vietnamese"),
        "en" => Some("English"),
        _ => None,
    };
    match language {
        Some(language) => {
            let message = format!("the {language} text is missing");
            Diagnostic::error(Code::MissingTranslation, place, message)
                .hint(format!("add `{field}:` beside the other language"))
        }
        None => Diagnostic::error(Code::MissingField, place, format!("the field `{field}` is missing"))
            .hint(format!("add `{field}:` here")),
    }
}

/// A value that is none of the allowed ones.
fn wrong_choice(place: &Place, given: &Value, choices: &[String]) -> Diagnostic {
    let given = shown(given);
    Diagnostic::error(Code::WrongKind, place, format!("`{given}` is not allowed here"))
        .did_you_mean(&given, choices.iter().map(String::as_str))
        .hint(format!("write one of {}", choices.join(", ")))
}

/// A scalar that does not have its form.
fn wrong_form(place: &Place, given: &Value, pattern: &str) -> Diagnostic {
    let given = shown(given);
    match pattern {
        NUMBER_PATTERN => Diagnostic::error(Code::WrongNumber, place, format!("`{given}` is not a canonical number"))
            .hint("write a decimal point and no grouping, with the printed decimals: 15745.0"),
        DATE_PATTERN => Diagnostic::error(Code::WrongDate, place, format!("`{given}` is not a date"))
            .hint("write year-month-day: 2021-12-02"),
        PERIOD_PATTERN => Diagnostic::error(Code::WrongPeriod, place, format!("`{given}` is not a period"))
            .hint("write 2020, 2020-S1, 2020-Q3, 2020-11 or 2016/2020"),
        BASE_PATTERN => Diagnostic::error(Code::WrongPeriod, place, format!("`{given}` is neither a period nor a day"))
            .hint(BASE_HINT),
        ID_PATTERN => Diagnostic::error(Code::WrongKind, place, format!("`{given}` is not an id"))
            .hint("ids are lower-case letters, digits, underscores and hyphens"),
        other => Diagnostic::error(Code::WrongKind, place, format!("`{given}` does not have the form {other}"))
            .hint("see the schema of this file: `songngu schema`"),
    }
}

/// A value of another type than the schema asks for.
fn wrong_type(place: &Place, given: &Value, rule: Option<&Value>) -> Diagnostic {
    let types: Vec<&str> = match rule.and_then(|rule| rule.get("type")) {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        Some(Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_)) | None => Vec::new(),
    };
    let (wanted, hints): (Vec<&str>, Vec<&str>) = types.into_iter().map(kind_of_value).unzip();
    let given = match given {
        Value::Null => "nothing".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "a mapping".to_owned(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => format!("`{}`", shown(given)),
    };
    let message = format!("{given} stands here, but {} is wanted", wanted.join(" or "));
    hints.into_iter().fold(Diagnostic::error(Code::WrongKind, place, message), Diagnostic::hint)
}

/// What a type of JSON Schema is called, and how it is written in YAML.
fn kind_of_value(name: &str) -> (&str, &str) {
    match name {
        "object" => ("a mapping", "write `name: value`, one on each line, or all between braces"),
        "array" => ("a list", "write the entries between brackets, with commas, or one on each line behind `- `"),
        "string" => ("text", "write the text, in quotes where it looks like a number"),
        "integer" => ("a whole number", "write digits alone"),
        "number" => ("a number", "write a decimal point and no grouping: 15745.0"),
        other => (other, "see the schema of this file: `songngu schema`"),
    }
}

/// The values a schema allows by `enum` or `const`.
fn choices(rule: &Value) -> Vec<String> {
    let mut all = Vec::new();
    let branches = ["oneOf", "anyOf"].iter().filter_map(|keyword| rule.get(*keyword)?.as_array()).flatten();
    for branch in branches.chain(std::iter::once(rule)) {
        all.extend(branch.get("const").map(shown));
        all.extend(branch.get("enum").and_then(Value::as_array).into_iter().flatten().map(shown));
    }
    all
}

/// A JSON value as it would be written in YAML.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}

/// A text as a quoted YAML scalar, of which JSON's are some.
pub fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
