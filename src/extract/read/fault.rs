//! Why a file cannot be read: each fault says what is wrong and what to do about it.

use crate::diagnostic::Spot;

use super::{foreign, limit};

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadFault {
    /// There are no bytes.
    #[error("the file is empty")]
    Empty,
    /// There is a file but no text in it.
    #[error("the file holds no text")]
    NoText,
    /// More bytes than are read.
    #[error("the file has {megabytes} MB; files up to {limit} MB are read")]
    TooLarge {
        /// Its size.
        megabytes: usize,
        /// What is read.
        limit: usize,
    },
    /// A format that is not read.
    #[error("this is {kind}, which is not read here")]
    Format {
        /// The format, with its article.
        kind: &'static str,
        /// What to make of it.
        way: &'static str,
    },
    /// Bytes that are neither text nor a known format.
    #[error("this is no text: byte {offset} is {byte:#04x}")]
    Binary {
        /// Where the first byte stands that no text has, from 0.
        offset: usize,
        /// That byte.
        byte: u8,
    },
    /// Text in an encoding that is not known.
    #[error(
        "line {line} is not UTF-8 (byte {byte:#04x}), and the words are Vietnamese in none of TCVN3, VNI and Windows-1258"
    )]
    Encoding {
        /// The first line that is not UTF-8.
        line: usize,
        /// The byte that is not.
        byte: u8,
    },
    /// A text in UTF-16 that ends inside a character or has half of one.
    #[error("the text is UTF-16 by its first bytes, but it is broken")]
    Utf16,
    /// A file whose parts cannot be read.
    #[error("the {kind} is damaged or cut short: {what}")]
    Damaged {
        /// The format.
        kind: &'static str,
        /// What is wrong with it.
        what: String,
    },
    /// A file that needs a password.
    #[error("the {kind} is encrypted")]
    Encrypted {
        /// The format.
        kind: &'static str,
    },
    /// Pages without a text layer.
    #[error("the PDF has no text on its pages ({pages}): it is scanned")]
    Scanned {
        /// How many pages there are.
        pages: usize,
    },
    /// A PDF whose letters cannot be known.
    #[error("the PDF does not say what its letters are ({unknown} of {all} have no Unicode)")]
    Unmapped {
        /// Letters without Unicode.
        unknown: usize,
        /// All letters.
        all: usize,
    },
    /// More content than is read, however small the file is.
    #[error("the {kind} holds too much: more than {limit} {what}")]
    TooMuch {
        /// The format.
        kind: &'static str,
        /// How much is read.
        limit: usize,
        /// Of what.
        what: &'static str,
    },
    /// A number that cannot be a figure.
    #[error("at {} there is a number of {digits} digits", place.english())]
    LongNumber {
        /// Where it stands.
        place: Spot,
        /// How many digits it has.
        digits: usize,
    },
    /// A line that cannot be a paragraph.
    #[error("at {} there are {megabytes} MB without a line break", place.english())]
    LongLine {
        /// Where it stands.
        place: Spot,
        /// How long it is.
        megabytes: usize,
    },
    /// A reader that failed.
    #[error("the {kind} could not be read: its reader failed on it")]
    Failed {
        /// The format.
        kind: &'static str,
    },
    /// A reader that did not end.
    #[error("the {kind} was not read within {seconds} seconds")]
    TooSlow {
        /// The format.
        kind: &'static str,
        /// How long was waited.
        seconds: u64,
    },
}

impl ReadFault {
    /// The fault of a file of so many bytes, if that is more than is read.
    pub fn of_size(bytes: u64) -> Option<Self> {
        let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
        let megabytes = bytes.div_ceil(1_000_000);
        (bytes > limit::FILE).then_some(Self::TooLarge { megabytes, limit: limit::FILE_MEGABYTES })
    }

    /// Whether the file is damaged, for the formats that are packages.
    pub(super) fn damaged(kind: &'static str, what: impl ToString) -> Self {
        Self::Damaged { kind, what: what.to_string() }
    }

    /// A way out.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Empty | Self::NoText => "give a file with text: .txt, .md, .docx, .pdf, .xlsx or .ods",
            Self::TooLarge { .. } => "split the document, or save it without pictures",
            Self::Format { way, .. } => way,
            Self::Binary { .. } => foreign::ANYHOW,
            Self::Encoding { .. } | Self::Utf16 => "open it where it reads well and save it as UTF-8",
            Self::Damaged { .. } => "fetch the file once more, or open it in an office program and save it anew",
            Self::Encrypted { .. } => {
                "open it with its password and save it without protection, or print it to a new PDF"
            }
            Self::Scanned { .. } => {
                "run text recognition with Vietnamese over it, such as `ocrmypdf -l vie in.pdf out.pdf`, proofread, and give the result"
            }
            Self::Unmapped { .. } => {
                "ask for the document it was made from, or print it to pictures and run text recognition over them"
            }
            Self::TooMuch { .. } => {
                "no report is like this; if it is one, split it or save it anew without what is not text"
            }
            Self::LongNumber { .. } => {
                "no figure has so many digits: remove it, or give the document it was copied from"
            }
            Self::LongLine { .. } => {
                "no paragraph is so long: give the document it was copied from, or break it into lines"
            }
            Self::Failed { .. } | Self::TooSlow { .. } => {
                "open it in an office program or a PDF viewer and save it anew, or give its text as .txt"
            }
        }
    }
}
