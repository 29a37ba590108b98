//! An edition is a report in one layout and one language or both.

use std::fmt;
use std::str::FromStr;

use crate::diagnostic::Place;
use crate::language::Language;

/// How a report is laid out (thể thức).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layout {
    /// The whole narrative as an administrative document (Decree 30/2020/NĐ-CP).
    Official,
    /// The whole narrative as a document of a Party body (guidelines 36-HD/VPTW and 05-HD/VPTW).
    Party,
    /// The press release: the whole narrative as an official document, and as Markdown.
    PressRelease,
    /// The briefing for leadership.
    Briefing,
    /// All figures of the report in one table, with their sources.
    Annex,
    /// What all reports say of the same indicators over the years.
    Trends,
}

/// In which language or languages an edition speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice {
    /// Vietnamese alone.
    Vi,
    /// English alone.
    En,
    /// Both, side by side.
    ViEn,
}

/// A form in which an edition is written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Markdown.
    Md,
    /// Typst source.
    Typ,
    /// PDF, compiled from the Typst source.
    Pdf,
}

/// A name that is not in a list of names.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{given}` is not one of {known}")]
pub struct NameFault {
    /// What was given.
    pub given: String,
    /// What is known, joined by commas.
    pub known: String,
}

/// Gives an enum its names: `ALL`, `name`, `Display` and `FromStr`.
macro_rules! named {
    ($type:ident { $($variant:ident = $name:literal),* $(,)? }) => {
        impl $type {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name used in YAML, file names and options.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.name())
            }
        }

        impl FromStr for $type {
            type Err = NameFault;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|one| one.name() == text).ok_or_else(|| NameFault {
                    given: text.to_owned(),
                    known: [$($name),*].join(", "),
                })
            }
        }
    };
}

named!(Layout { Official = "official", Party = "party", PressRelease = "press-release", Briefing = "briefing", Annex = "annex", Trends = "trends" });
named!(Voice { Vi = "vi", En = "en", ViEn = "vi-en" });
named!(Format { Md = "md", Typ = "typ", Pdf = "pdf" });

/// The file of the document over all reports.
pub const TRENDS: &str = "content/trends.yaml";

impl Layout {
    /// The file below a report's folder that holds the body of this layout; an annex has none, trends belong to no report.
    pub fn body_file(self) -> Option<&'static str> {
        match self {
            Self::Official | Self::Party | Self::PressRelease => Some("body.yaml"),
            Self::Briefing => Some("briefing.yaml"),
            Self::Annex | Self::Trends => None,
        }
    }

    /// Whether this is a letter: header, numbered headings, signature and recipients.
    pub fn is_letter(self) -> bool {
        matches!(self, Self::Official | Self::Party | Self::PressRelease)
    }

    /// Whether this is in the look of the briefing, whose texts are set passage by passage.
    pub fn is_briefing(self) -> bool {
        matches!(self, Self::Briefing | Self::Trends)
    }

    /// Whether a file below a report's folder has a part in this layout.
    fn is_made_from(self, file: &str) -> bool {
        matches!(file, "report.yaml" | "figures.yaml") || Some(file) == self.body_file()
    }

    /// The forms in which this layout is written.
    pub fn formats(self) -> &'static [Format] {
        match self {
            Self::PressRelease => &[Format::Md, Format::Typ, Format::Pdf],
            Self::Official | Self::Party | Self::Briefing | Self::Annex | Self::Trends => &[Format::Typ, Format::Pdf],
        }
    }
}

impl Voice {
    /// The languages, in the order in which they are printed.
    pub fn languages(self) -> &'static [Language] {
        match self {
            Self::Vi => &[Language::Vi],
            Self::En => &[Language::En],
            Self::ViEn => &[Language::Vi, Language::En],
        }
    }

    /// The language whose number marks are used where there is one set of numbers (yearbook practice: Vietnamese).
    pub fn first(self) -> Language {
        match self {
            Self::Vi | Self::ViEn => Language::Vi,
            Self::En => Language::En,
        }
    }
}

/// One edition of a report.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The report's id.
    pub report: String,
    /// Its layout.
    pub layout: Layout,
    /// Its language or languages.
    pub voice: Voice,
    /// Where the report asks for it.
    pub place: Place,
}

impl Edition {
    /// Its name: report, layout and language, e.g. `2021/briefing.vi-en`.
    pub fn name(&self) -> String {
        format!("{}/{}.{}", self.report, self.layout, self.voice)
    }

    /// Whether a file of the content has a part in it: the catalogues in all, a report's files in its own, and in trends the
    /// figures of all reports.
    pub fn is_made_from(&self, path: &str) -> bool {
        match path.strip_prefix("content/reports/").map(|path| path.split_once('/').unwrap_or((path, ""))) {
            None => self.layout == Layout::Trends || path != TRENDS,
            Some((_, file)) if self.layout == Layout::Trends => matches!(file, "report.yaml" | "figures.yaml"),
            Some((report, file)) => report == self.report && self.layout.is_made_from(file),
        }
    }

    /// The path of one of its files below the output folder, e.g. `2021/briefing.vi-en.pdf`.
    pub fn path(&self, format: Format) -> String {
        format!("{}.{format}", self.name())
    }
}
