//! The minijinja environment: a view and a template → a source text. Strict about names, one escape seam, few additions.
//!
//! What templates can use beyond minijinja itself: `{{ at(item.place) }}`, which writes down where the next lines come
//! from, and four filters: `quoted` makes a Typst string literal of a text, `cell` fits Markdown into a table cell,
//! `capitals` sets markup in capitals, `prefixed` puts a mark before each line.

mod builtin;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::value::{Serde, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value};

pub use self::builtin::builtin;

use crate::diagnostic::{Code, Diagnostic, Place, SourceFile};
use crate::markup::{self, Target};
use crate::model::{Edition, Format};
use crate::view::Page;

/// What opens a comment that names the content place of the lines below it.
pub const PLACE_MARK: &str = "// @ ";

/// The name of the escape mode of Typst templates.
const TYPST: &str = "typst";
/// The name of the escape mode of Markdown templates.
const MARKDOWN: &str = "markdown";

/// All templates, parsed.
#[derive(Debug)]
pub struct Templates {
    /// The environment.
    environment: Environment<'static>,
    /// The template files by name, for excerpts.
    files: BTreeMap<String, Arc<SourceFile>>,
}

impl Templates {
    /// Parses templates, given by the name that includes use, e.g. `briefing.typ.jinja`.
    ///
    /// # Errors
    ///
    /// The syntax faults of all templates.
    pub fn new(files: BTreeMap<String, Arc<SourceFile>>) -> Result<Self, Vec<Diagnostic>> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        if let Ok(syntax) = environment.syntax().to_builder().trim_blocks(true).lstrip_blocks(true).build() {
            environment.set_syntax(syntax);
        }
        environment.set_auto_escape_callback(escape_mode);
        environment.set_formatter(write_escaped);
        environment.add_filter("quoted", |text: String| Value::from_safe_string(markup::typst_string(&text)));
        environment.add_filter("cell", |markup: String| Value::from_safe_string(markup::table_cell(&markup)));
        environment.add_filter("capitals", |markup: String| Value::from_safe_string(markup.to_uppercase()));
        environment.add_filter("prefixed", |markup: String, first: String, others: Option<String>| {
            Value::from_safe_string(prefixed(&markup, &first, others.as_deref().unwrap_or(&first)))
        });
        let mut faults = Vec::new();
        for (name, file) in &files {
            if let Err(error) = environment.add_template_owned(name.clone(), file.text.clone()) {
                faults.push(diagnostic(&error, &files));
            }
        }
        if faults.is_empty() { Ok(Self { environment, files }) } else { Err(faults) }
    }

    /// Renders an edition as Markdown or Typst source. `content` finds a content file by its path, for faults.
    ///
    /// # Errors
    ///
    /// When the edition has no template, or the template asks for something the view does not have. The fault names
    /// the line of the template and the line of the content that was being written.
    pub fn render(
        &self,
        edition: &Edition,
        format: Format,
        page: &Page,
        content: impl Fn(&str) -> Option<Arc<SourceFile>>,
    ) -> Result<String, Diagnostic> {
        let name = template_name(edition, format);
        let reached: Arc<Mutex<Option<String>>> = Arc::default();
        let mut environment = self.environment.clone();
        let marks = format != Format::Md;
        let writer = Arc::clone(&reached);
        environment.add_function("at", move |place: String| {
            let mark = if marks { format!("{PLACE_MARK}{place}") } else { String::new() };
            *writer.lock().unwrap_or_else(PoisonError::into_inner) = Some(place);
            Value::from_safe_string(mark)
        });
        let rendered = environment.get_template(&name).and_then(|template| template.render(Serde(page)));
        rendered.map_err(|error| {
            let reached = reached.lock().unwrap_or_else(PoisonError::into_inner).clone();
            let place = reached.and_then(|place| written_place(&place, &content));
            let fault = diagnostic(&error, &self.files);
            match place {
                Some(place) => fault.related(&place, "while writing this"),
                None => fault.related(&edition.place, "while writing this edition"),
            }
        })
    }
}

/// Markup with one mark before its first line and another before the others, as block quotes and list items are written.
fn prefixed(markup: &str, first: &str, others: &str) -> String {
    let marked = |(index, line)| format!("{}{line}", if index == 0 { first } else { others });
    markup.lines().enumerate().map(marked).collect::<Vec<_>>().join("\n")
}

/// The template of an edition.
fn template_name(edition: &Edition, format: Format) -> String {
    let extension = if format == Format::Md { "md" } else { "typ" };
    format!("{}.{extension}.jinja", edition.layout)
}

/// The content place that a written `path:line` names.
pub fn written_place(text: &str, content: impl Fn(&str) -> Option<Arc<SourceFile>>) -> Option<Place> {
    let (path, line) = text.trim().rsplit_once(':')?;
    let file = content(path)?;
    let text = file.text.lines().nth(line.parse::<usize>().ok()?.checked_sub(1)?)?;
    let indent = text.chars().take_while(|character| character.is_whitespace()).count();
    Some(Place::at_line(&file, line.parse().ok()?, indent + 1))
}

/// The escape mode of a template, by its name.
fn escape_mode(name: &str) -> AutoEscape {
    if name.ends_with(".md.jinja") { AutoEscape::Custom(MARKDOWN.into()) } else { AutoEscape::Custom(TYPST.into()) }
}

/// The one place where a template writes a value: markup passes, text is escaped for the target, numbers are numbers.
fn write_escaped(output: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let written = |result: std::fmt::Result| {
        result.map_err(|fault| Error::new(ErrorKind::WriteFailure, "the output is full").with_source(fault))
    };
    if value.is_safe() {
        return written(output.write_str(value.as_str().unwrap_or_default()));
    }
    if let Some(text) = value.as_str() {
        let markdown = matches!(state.auto_escape(), AutoEscape::Custom(name) if name == MARKDOWN);
        let target = if markdown { Target::Markdown } else { Target::Typst };
        return written(output.write_str(&markup::plain(text, target)));
    }
    if value.kind() == ValueKind::Number {
        return written(output.write_str(&value.to_string()));
    }
    let message = format!("a {} cannot be written; write one of its fields", value.kind());
    Err(Error::new(ErrorKind::InvalidOperation, message))
}

/// A template fault as a diagnostic at the line of the template.
fn diagnostic(error: &Error, files: &BTreeMap<String, Arc<SourceFile>>) -> Diagnostic {
    // The innermost cause that names a place is where a person must look.
    let mut innermost = error;
    let mut cause = std::error::Error::source(error);
    while let Some(next) = cause {
        match next.downcast_ref::<Error>() {
            Some(inner) if inner.line().is_some() => innermost = inner,
            Some(_) | None => {}
        }
        cause = next.source();
    }
    let file = innermost.name().and_then(|name| files.get(name));
    let place = match (file, innermost.range(), innermost.line()) {
        (Some(file), Some(range), _) => Place::new(file, range),
        (Some(file), None, Some(line)) => Place::at_line(file, line, 1),
        (Some(file), None, None) => Place::start_of(file),
        (None, _, _) => Place::path(innermost.name().unwrap_or("templates").to_owned()),
    };
    let message = match innermost.detail() {
        Some(detail) => format!("{}: {detail}", innermost.kind()),
        None => innermost.kind().to_string(),
    };
    let fault = Diagnostic::error(Code::Template, &place, message);
    fault.hint(if innermost.kind() == ErrorKind::UndefinedError {
        "the view has no such field: compare with the template that `songngu init --templates` writes"
    } else if innermost.kind() == ErrorKind::TemplateNotFound {
        "every layout needs a template in templates/ named layout.typ.jinja or layout.md.jinja"
    } else {
        "compare with the template that `songngu init --templates` writes"
    })
}
