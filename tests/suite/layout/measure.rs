//! What a rule is, and what it says of a document: each measure with the value found and whether the rule allows it.

use super::letter::Letter;
use super::page::{Line, POINT};

/// Positions are exact in the frames; this much (0.1 mm, a fifth of a thin rule) is allowed for rounding in sums of widths.
pub(super) const EXACT: f64 = 0.1;

/// One measure taken.
#[derive(Clone, Debug)]
pub(super) struct Measure {
    /// What was found, with its unit.
    pub(super) found: String,
    /// Whether the rule allows it.
    pub(super) kept: bool,
}

/// Why a rule could not be held to a document.
#[derive(Clone, Debug)]
pub(super) enum Missing {
    /// It does not apply, and why.
    Inapplicable(&'static str),
    /// What it speaks of ought to be there and is not.
    NotFound(String),
}

/// All measures of one rule in one document.
pub(super) type Measured = Result<Vec<Measure>, Missing>;

/// A rule of layout.
pub(super) struct Rule {
    /// Its id: P of the page and C of a component after the Decree, D of a Party document, T of dates, N of numbers, Y of yearbooks.
    pub(super) id: &'static str,
    /// What it asks for, with its source.
    pub(super) words: &'static str,
    /// How far the measure may be off, and why; empty where the rule itself gives a range or nothing can be off.
    pub(super) tolerance: &'static str,
    /// Takes the measures.
    pub(super) measure: fn(&Letter) -> Measured,
}

/// What a rule came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    /// Everything is as it asks.
    Kept,
    /// It does not apply.
    Inapplicable,
    /// Something is not as it asks.
    Broken,
}

impl Rule {
    /// Holds the rule to a document: the outcome, and what was found.
    pub(super) fn hold(&self, letter: &Letter) -> (Outcome, String) {
        match (self.measure)(letter) {
            Ok(measures) => {
                let kept = !measures.is_empty() && measures.iter().all(|measure| measure.kept);
                let word = |measure: &Measure| {
                    if measure.kept { measure.found.clone() } else { format!("NOT {}", measure.found) }
                };
                let words: Vec<String> = measures.iter().map(word).collect();
                (if kept { Outcome::Kept } else { Outcome::Broken }, words.join("; "))
            }
            Err(Missing::Inapplicable(reason)) => (Outcome::Inapplicable, reason.to_owned()),
            Err(Missing::NotFound(what)) => (Outcome::Broken, format!("NOT found: {what}")),
        }
    }
}

/// A rule that no document of this program is subject to.
macro_rules! inapplicable {
    ($reason:literal) => {
        |_| Err(Missing::Inapplicable($reason))
    };
}
pub(super) use inapplicable;

/// Whether a value lies in a range, up to rounding in the last place shown.
pub(super) fn within(what: &str, value: f64, low: f64, high: f64, unit: &str) -> Measure {
    // What is shown has one decimal, so that the table does not change with the last bit of a sum.
    Measure { found: format!("{what} {value:.1} {unit}"), kept: value >= low - 0.01 && value <= high + 0.01 }
}

/// Whether a value is the one wanted, give or take a tolerance.
pub(super) fn near(what: &str, value: f64, wanted: f64, tolerance: f64, unit: &str) -> Measure {
    let value = if (value - wanted).abs() < 0.05 { wanted } else { value };
    Measure { found: format!("{what} {value:.1} {unit}"), kept: (value - wanted).abs() <= tolerance }
}

/// Whether something is so.
pub(super) fn holds(what: impl Into<String>, kept: bool) -> Measure {
    Measure { found: what.into(), kept }
}

/// How a passage must be set.
#[derive(Clone, Copy)]
pub(super) struct Style {
    /// The smallest size allowed, in points.
    low: f64,
    /// The largest.
    high: f64,
    /// Whether it is bold.
    bold: bool,
    /// Whether it is italic.
    italic: bool,
    /// Whether it is in capitals, where that is said.
    capitals: Option<bool>,
}

/// Regular and upright, of a size.
pub(super) const fn regular(low: f64, high: f64) -> Style {
    Style { low, high, bold: false, italic: false, capitals: None }
}

/// Bold and upright, of a size.
pub(super) const fn bold(low: f64, high: f64) -> Style {
    Style { bold: true, ..regular(low, high) }
}

impl Style {
    /// The same in italics.
    pub(super) const fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    /// The same in capitals.
    pub(super) const fn capitals(self) -> Self {
        Self { capitals: Some(true), ..self }
    }

    /// The same not in capitals.
    pub(super) const fn lower(self) -> Self {
        Self { capitals: Some(false), ..self }
    }

    /// Whether some lines are set so.
    pub(super) fn of(self, lines: &[&Line]) -> Measure {
        let runs: Vec<_> = lines.iter().flat_map(|line| &line.runs).collect();
        let sizes = runs.iter().map(|run| run.size);
        let (least, most) = (sizes.clone().fold(f64::INFINITY, f64::min), sizes.fold(0.0, f64::max));
        let text: String = lines.iter().map(|line| line.text.as_str()).collect();
        let capitals = text == text.to_uppercase();
        let (all_bold, none_bold) =
            (runs.iter().all(|run| run.weight >= 700), runs.iter().all(|run| run.weight == 400));
        let (italic, upright) = (runs.iter().all(|run| run.italic), runs.iter().all(|run| !run.italic));
        let found = [
            if most - least < 0.01 { format!("{most:.1} pt") } else { format!("{least:.1} to {most:.1} pt") },
            (if all_bold {
                "bold"
            } else if none_bold {
                "regular"
            } else {
                "of mixed weight"
            })
            .to_owned(),
            (if italic {
                "italic"
            } else if upright {
                "upright"
            } else {
                "partly italic"
            })
            .to_owned(),
            (if self.capitals.is_none() {
                ""
            } else if capitals {
                "CAPITALS"
            } else {
                "lower case"
            })
            .to_owned(),
        ];
        let kept = !runs.is_empty()
            && least >= self.low - 0.01
            && most <= self.high + 0.01
            && if self.bold { all_bold } else { none_bold }
            && if self.italic { italic } else { upright }
            && self.capitals.is_none_or(|wanted| wanted == capitals);
        holds(found.join(" ").trim_end(), kept)
    }
}

/// Whether lines are centred on a place.
pub(super) fn centred(lines: &[&Line], centre: f64) -> Measure {
    let off = lines
        .iter()
        .map(|line| line.centre() - centre)
        .fold(0.0, |most: f64, off| if off.abs() > most.abs() { off } else { most });
    near("off centre by", off, 0.0, 0.3, "mm")
}

/// The distance between the base lines of lines that follow one another, in points.
pub(super) fn pitches(lines: &[&Line]) -> Vec<f64> {
    lines
        .windows(2)
        .filter(|pair| pair[0].page == pair[1].page)
        .map(|pair| (pair[1].baseline - pair[0].baseline) / POINT)
        .collect()
}
