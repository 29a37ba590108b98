//! The table of rules as a person reads it: `tests/golden/layout/rules.md`, written anew by `SNAPSHOTS=overwrite`.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use snapbox::Data;

use super::editions::MEASURED;
use super::letter::Letter;
use super::measure::{Outcome, Rule};
use super::{broken, official_rules, party_rules, yearbook_rules};
use crate::harness::{repository, same};

/// Rules that no letter of ours can be held to, and that say so with their reason.
pub(super) const INAPPLICABLE: [&str; 7] = ["C12", "C18", "C19", "C20", "C29", "C40", "D13"];

/// The letters of one kind.
fn letters(party: bool) -> Vec<&'static Letter> {
    MEASURED.iter().filter(|letter| letter.party == party).collect()
}

/// The table of one kind of letter: a row for each rule, a column for each edition.
fn table(title: &str, rules: &[&Rule], letters: &[&Letter]) -> String {
    let mut text = format!("## {title}\n\n");
    for (number, letter) in letters.iter().enumerate() {
        writeln!(text, "{}. {}", number + 1, letter.name).unwrap();
    }
    let numbers: Vec<String> = (1..=letters.len()).map(|number| number.to_string()).collect();
    let lines = "|---".repeat(letters.len() + 4);
    writeln!(text, "\n| id | rule | tolerance | measured | {} |\n{lines}|", numbers.join(" | ")).unwrap();
    for rule in rules {
        let held: Vec<(Outcome, String)> = letters.iter().map(|letter| rule.hold(letter)).collect();
        // What is shown is of the first edition that has something to show.
        let shown = held.iter().find(|(outcome, _)| *outcome != Outcome::Inapplicable).unwrap_or(&held[0]);
        let sign = |(outcome, _): &(Outcome, String)| match outcome {
            Outcome::Kept => "✓",
            Outcome::Inapplicable => "–",
            Outcome::Broken => "✗",
        };
        let signs: Vec<&str> = held.iter().map(sign).collect();
        let cell = |words: &str| words.replace('|', "\\|");
        let cells = [rule.id, rule.words, rule.tolerance, &shown.1].map(cell);
        writeln!(text, "| {} | {} |", cells.join(" | "), signs.join(" | ")).unwrap();
    }
    text
}

#[test]
fn every_letter_keeps_every_rule() {
    let mut faults = String::new();
    for letter in MEASURED.iter() {
        for (id, found) in broken(letter) {
            writeln!(faults, "{} breaks {id}: {found}", letter.name).unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn the_table_of_rules_is_as_in_its_golden_file() {
    let mut text = "# The ruler\n\nWhat the rules ask, and what was measured on the laid-out frames: \
        ✓ kept, ✗ broken, – does not apply.\nMeasures are of the first edition to which a rule applies.\n\n"
        .to_owned();
    text += &table("State documents: Decree 30/2020/NĐ-CP", &official_rules(), &letters(false));
    text += "\n";
    text += &table("Party documents: 36-HD/VPTW and 05-HD/VPTW", &party_rules(), &letters(true));
    text += "\n";
    let yearbook: Vec<&Rule> = yearbook_rules::RULES.iter().collect();
    text += &table("Tables in two languages", &yearbook, &yearbook_rules::bilingual().iter().collect::<Vec<_>>());
    same(text, Data::read_from(&repository("tests/golden/layout/rules.md"), Some(snapbox::data::DataFormat::Text)));
}

#[test]
fn every_rule_from_the_first_to_the_last_is_in_the_table_and_measured_somewhere() {
    let ids: BTreeSet<&str> = official_rules().iter().chain(&party_rules()).map(|rule| rule.id).collect();
    let numbered = |letter: char, last: usize| (1..=last).map(move |number| format!("{letter}{number}"));
    for id in numbered('P', 16).chain(numbered('C', 40)).chain(numbered('D', 31)) {
        assert!(ids.contains(id.as_str()), "{id} is not in the table");
    }
    for (rules, party) in [(official_rules(), false), (party_rules(), true)] {
        for rule in rules {
            let measured = letters(party).iter().any(|letter| rule.hold(letter).0 != Outcome::Inapplicable);
            assert_eq!(measured, !INAPPLICABLE.contains(&rule.id), "{} is measured: {measured}", rule.id);
        }
    }
}
