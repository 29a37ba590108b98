//! Groups: the mentions of one indicator share a readable name.

use std::collections::{BTreeMap, BTreeSet};

use super::syllable::unmarked;

/// Names a group for each subject of a document.
#[derive(Default)]
pub(super) struct Groups {
    /// The group of each subject.
    of_subject: BTreeMap<usize, String>,
    /// The group of each long name with its period.
    of_name: BTreeMap<(String, String), String>,
    /// The row of a table that is read.
    row: Option<String>,
    /// The group of each name with its period in that row: there, even a short name means one thing.
    of_row: BTreeMap<(String, String), String>,
    /// All names given so far.
    given: BTreeSet<String>,
    /// The last number given behind each name.
    last: BTreeMap<String, usize>,
}

/// A name of at least so many syllables that comes again means the same indicator.
const TELLING: usize = 4;

impl Groups {
    /// The group of a mention by its subject, or by its name where another subject has the same.
    pub(super) fn of(&mut self, subject: usize, name: &str, period: &str) -> String {
        if let Some(group) = self.of_subject.get(&subject) {
            return group.clone();
        }
        let telling = name.split_whitespace().count() >= TELLING;
        let key = (essence(name), period.to_owned());
        let known = self.of_name.get(&key).filter(|_| telling).or_else(|| self.of_row.get(&key));
        let group = match known {
            Some(group) => group.clone(),
            None => self.fresh(name),
        };
        if self.row.is_some() {
            self.of_row.insert(key.clone(), group.clone());
        }
        if telling {
            self.of_name.insert(key, group.clone());
        }
        self.of_subject.insert(subject, group.clone());
        group
    }

    /// Takes note of the row of a table that the next passage is of, if it is of one.
    pub(super) fn row(&mut self, row: Option<String>) {
        if self.row != row {
            self.of_row.clear();
            self.row = row;
        }
    }

    /// Forgets the subjects of a passage, whose numbers are used again.
    pub(super) fn end_passage(&mut self) {
        self.of_subject.clear();
    }

    /// A name that was not given yet.
    fn fresh(&mut self, name: &str) -> String {
        let stem = plain(name);
        let mut group = stem.clone();
        let number = self.last.entry(stem.clone()).or_insert(1);
        while !self.given.insert(group.clone()) {
            *number += 1;
            group = format!("{stem}-{number}");
        }
        group
    }
}

/// Words that tell two names of one indicator apart in no way.
const WEIGHTLESS: [&str; 6] = ["các", "những", "của", "và", "tại", "ở"];

/// The words of a name that tell what is counted, in their order.
fn essence(name: &str) -> String {
    let name = name.to_lowercase();
    let words = name.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter(|word| !WEIGHTLESS.contains(word)).collect::<Vec<_>>().join(" ")
}

/// A name in small letters without marks, with dashes between at most eight syllables.
fn plain(name: &str) -> String {
    let letters = unmarked(name);
    let syllables: Vec<&str> = letters
        .split(|character: char| !character.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .take(8)
        .collect();
    if syllables.is_empty() { "unnamed".to_owned() } else { syllables.join("-") }
}

#[cfg(test)]
mod tests {
    use super::Groups;

    #[test]
    fn a_group_is_named_after_its_first_mention() {
        let mut groups = Groups::default();
        assert_eq!(groups.of(0, "Tỷ lệ hộ nghèo", "2020"), "ty-le-ho-ngheo");
        assert_eq!(groups.of(0, "Số hộ nghèo", "2020"), "ty-le-ho-ngheo");
        assert_eq!(groups.of(1, "Tỷ lệ hộ nghèo", "2020"), "ty-le-ho-ngheo");
        assert_eq!(groups.of(2, "Tỷ lệ hộ nghèo", "2021"), "ty-le-ho-ngheo-2");
        assert_eq!(groups.of(3, "Số dự án", "2020"), "so-du-an");
        assert_eq!(groups.of(4, "Số dự án", "2020"), "so-du-an-2");
    }

    #[test]
    fn in_one_row_of_a_table_a_short_name_means_one_thing() {
        let mut groups = Groups::default();
        groups.row(Some("Biểu 1!4".into()));
        assert_eq!(groups.of(0, "Số dự án", "2020"), "so-du-an");
        groups.end_passage();
        groups.row(Some("Biểu 1!4".into()));
        assert_eq!(groups.of(0, "Số dự án", "2020"), "so-du-an");
        groups.end_passage();
        groups.row(Some("Biểu 1!5".into()));
        assert_eq!(groups.of(0, "Số dự án", "2020"), "so-du-an-2");
    }
}
