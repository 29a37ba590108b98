//! The ruler: what Decree 30/2020/NĐ-CP and the Party's guidelines ask of a page, as a table of rules, held to the frames of
//! every letter; and what holds of every page of every layout.
//!
//! `page` takes laid-out frames apart, `letter` finds the parts of a letter on them, `measure` says what a rule is, the
//! files `…_rules` hold the rules and `table` shows them. `wrong` shows that each rule can fail, `stress` sets what nobody
//! would write, `pictures` compares pages with pictures of them.

#![expect(clippy::float_arithmetic, reason = "lengths on a page are no figures of a report")]

mod body_rules;
mod editions;
mod end_rules;
mod general;
mod header_rules;
mod letter;
mod measure;
mod number_rules;
mod page;
mod page_rules;
mod party_body_rules;
mod party_rules;
mod pictures;
mod stress;
mod table;
mod title_rules;
mod wrong;
mod wrong_official;
mod wrong_party;
mod yearbook_rules;

use self::letter::Letter;
use self::measure::{Outcome, Rule};

/// The rules of a State document.
fn official_rules() -> Vec<&'static Rule> {
    let families = [
        page_rules::RULES,
        header_rules::RULES,
        title_rules::TITLE,
        title_rules::MARKS,
        body_rules::BODY,
        body_rules::OUTLINE,
        end_rules::SIGNATURE,
        end_rules::RECIPIENTS,
        body_rules::APPENDIX,
        number_rules::RULES,
    ];
    families.into_iter().flatten().collect()
}

/// The rules of a Party document: its own, and those of the Decree that it shares.
fn party_rules() -> Vec<&'static Rule> {
    let shared = ["P2", "P9", "P10", "P15", "P16", "C21", "C22", "C32", "C33", "C34", "C38"];
    let numbers = number_rules::RULES.iter().filter(|rule| rule.id != "T1");
    let decree = official_rules().into_iter().filter(|rule| shared.contains(&rule.id));
    party_rules::RULES.iter().chain(party_body_rules::RULES).chain(decree).chain(numbers).collect()
}

/// The rules that a letter is subject to.
fn rules(letter: &Letter) -> Vec<&'static Rule> {
    if letter.party { party_rules() } else { official_rules() }
}

/// The ids of the rules that a letter breaks, with what was found.
fn broken(letter: &Letter) -> Vec<(&'static str, String)> {
    let held = rules(letter).into_iter().map(|rule| (rule.id, rule.hold(letter)));
    held.filter(|(_, (outcome, _))| *outcome == Outcome::Broken).map(|(id, (_, found))| (id, found)).collect()
}
