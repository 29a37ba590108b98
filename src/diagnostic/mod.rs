//! What every stage says when something is wrong: one type, made where the fault is, printed elsewhere.

mod code;
mod message;
mod place;
mod spot;

use serde::Serialize;

pub use self::code::Code;
pub use self::message::Message;
pub use self::place::{Place, SourceFile};
pub use self::spot::Spot;

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing is held back.
    Note,
    /// Should be mended; what was asked for is still made.
    Warning,
    /// What was asked for is not made.
    Error,
}

impl Severity {
    /// The word that opens a message.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One thing that is wrong, at one place, with a way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable code that `songngu explain` knows.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// Where it stands.
    pub place: Place,
    /// What is wrong, in one line: lower case, no full stop, names in backticks.
    pub message: Message,
    /// Ways out, one sentence each.
    pub hints: Vec<Message>,
    /// Other places that belong to it, each with a word on why.
    pub related: Vec<(Place, Message)>,
    /// What it is about; apart, because few faults have it.
    pub concern: Box<Concern>,
}

/// What a finding of the check rules is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concern {
    /// Where the documents print it.
    pub sources: Vec<PrintedAt>,
    /// As an acceptance names it: `2020/retail_sales` for a figure, `2020` for a report.
    pub subjects: Vec<String>,
    /// Why it may stand, where the content accepts it.
    pub acceptance: Option<Message>,
}

/// A form printed in a legacy document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct PrintedAt {
    /// The document's id.
    pub document: String,
    /// Where it stands there.
    #[serde(flatten)]
    pub spot: Spot,
    /// The form, verbatim.
    pub printed: String,
}

impl Diagnostic {
    /// An error.
    pub fn error(code: Code, place: &Place, message: impl Into<Message>) -> Self {
        Self::new(Severity::Error, code, place, message)
    }

    /// A warning.
    pub fn warning(code: Code, place: &Place, message: impl Into<Message>) -> Self {
        Self::new(Severity::Warning, code, place, message)
    }

    /// A note.
    pub fn note(code: Code, place: &Place, message: impl Into<Message>) -> Self {
        Self::new(Severity::Note, code, place, message)
    }

    /// Any severity, with no hints yet.
    pub fn new(severity: Severity, code: Code, place: &Place, message: impl Into<Message>) -> Self {
        Self {
            code,
            severity,
            place: place.clone(),
            message: message.into(),
            hints: Vec::new(),
            related: Vec::new(),
            concern: Box::default(),
        }
    }

    /// Adds a way out.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Message>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Adds `did you mean` when one of the known names is near the given one.
    #[must_use]
    pub fn did_you_mean<'a>(self, given: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        match nearest(given, known) {
            Some(name) => self.hint(format!("did you mean `{name}`?")),
            None => self,
        }
    }

    /// Adds another place that belongs to the matter.
    #[must_use]
    pub fn related(mut self, place: &Place, label: impl Into<Message>) -> Self {
        self.related.push((place.clone(), label.into()));
        self
    }

    /// Adds what it is about, with where the documents print that; each once.
    #[must_use]
    pub fn about(mut self, subject: impl Into<String>, sources: impl IntoIterator<Item = PrintedAt>) -> Self {
        let subject = subject.into();
        if !self.concern.subjects.contains(&subject) {
            self.concern.subjects.push(subject);
        }
        for source in sources {
            if !self.concern.sources.contains(&source) {
                self.concern.sources.push(source);
            }
        }
        self
    }

    /// Whether the content accepts it.
    pub fn is_accepted(&self) -> bool {
        self.concern.acceptance.is_some()
    }
}

/// The known name nearest to the given one, if it is near enough to be a slip.
fn nearest<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .filter(|name| {
            let longer = name.chars().count().max(given.chars().count());
            strsim::damerau_levenshtein(given, name) <= (longer / 3).max(1)
        })
        .min_by_key(|name| strsim::damerau_levenshtein(given, name))
}

/// All that a run has to say; it only grows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// In the order in which they were found.
    list: Vec<Diagnostic>,
}

impl Findings {
    /// Nothing found yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds all of another list.
    pub fn extend(&mut self, others: impl IntoIterator<Item = Diagnostic>) {
        self.list.extend(others);
    }

    /// Whether anything found is an error.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// The errors that are not accepted.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter().filter(|diagnostic| diagnostic.severity == Severity::Error && !diagnostic.is_accepted())
    }

    /// How many there are of one severity that are not accepted.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|diagnostic| diagnostic.severity == severity && !diagnostic.is_accepted()).count()
    }

    /// All of them, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// All of them, to be marked as accepted.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Diagnostic> {
        self.list.iter_mut()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All of them in file and line order, each once.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut all: Vec<&Diagnostic> = Vec::with_capacity(self.list.len());
        for diagnostic in &self.list {
            if !all.contains(&diagnostic) {
                all.push(diagnostic);
            }
        }
        all.sort_by_key(|diagnostic| (diagnostic.place.file.path.clone(), diagnostic.place.range().start));
        all
    }
}

impl IntoIterator for Findings {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl FromIterator<Diagnostic> for Findings {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(diagnostics: I) -> Self {
        Self { list: diagnostics.into_iter().collect() }
    }
}

impl From<Diagnostic> for Findings {
    fn from(diagnostic: Diagnostic) -> Self {
        Self { list: vec![diagnostic] }
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_finger_is_near_and_another_word_is_not() {
        let known = ["value", "status", "sources"];
        assert_eq!(nearest("valeu", known), Some("value"));
        assert_eq!(nearest("souces", known), Some("sources"));
        assert_eq!(nearest("population", known), None);
    }
}
