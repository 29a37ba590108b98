//! The guidelines after which Party documents are laid out, and since when.

use crate::figure::Date;

/// A guideline of the Office of the Party Central Committee on how Party documents are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Guideline {
    /// Of 3 April 2018.
    Hd36,
    /// Of 27 May 2026, in its place.
    Hd05,
}

impl Guideline {
    /// The first day of 05-HD/VPTW.
    const CHANGED: Date = Date { year: 2026, month: 5, day: 27 };

    /// The guideline for a document of this date.
    pub fn on(date: Date) -> Self {
        if date < Self::CHANGED { Self::Hd36 } else { Self::Hd05 }
    }

    /// Its number.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hd36 => "36-HD/VPTW",
            Self::Hd05 => "05-HD/VPTW",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Guideline;

    #[test]
    fn a_party_document_follows_the_guideline_of_its_day() {
        let on = |date: &str| Guideline::on(date.parse().expect("a date")).name();
        assert_eq!(["2018-05-01", "2026-05-26"].map(on), ["36-HD/VPTW"; 2]);
        assert_eq!(["2026-05-27", "2027-01-01"].map(on), ["05-HD/VPTW"; 2]);
    }
}
