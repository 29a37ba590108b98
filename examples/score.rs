//! Measures a draft of `extract` against labels: `cargo run --example score -- GOLD DRAFT [--misses] [--labelled-lines]`.
//!
//! DRAFT is a JSON Lines file of mentions, or a text that is extracted here. Mentions are matched one to one by line and
//! printed form, in the order in which they stand. `--misses` lists what was missed and what was found wrongly;
//! `--labelled-lines` leaves out mentions on lines that have no label, for labels of a part of a document.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool beside the program: it reads the files it is given and prints a table"
)]

use std::collections::BTreeMap;
use std::process::ExitCode;

use serde::Deserialize;
use songngu::extract::{mentions, quantity, read::read_text};

/// A mention as far as it is measured.
#[derive(Clone, Debug, Deserialize)]
struct Label {
    /// The line of the number.
    line: usize,
    /// Its printed form.
    printed: String,
    /// Its value.
    value: String,
    /// The key of its unit.
    unit: String,
    /// The words of its unit.
    #[serde(default)]
    unit_text: Option<String>,
    /// What it says.
    kind: String,
    /// Which way it goes.
    direction: String,
    /// The name of its indicator.
    indicator: String,
    /// Its group.
    group: String,
}

impl Label {
    /// Whether two labels give the same amount in the same unit.
    fn same_amount(&self, other: &Self) -> bool {
        let plain = |label: &Self| match (label.kind.as_str(), label.value.split_once('/')) {
            ("rank", Some((rank, _))) => rank.to_owned(),
            _ => label.value.clone(),
        };
        let (mine, theirs) = (plain(self), plain(other));
        let (value, unit) = quantity(&mine, &self.unit, self.unit_text.as_deref());
        let (other_value, other_unit) = quantity(&theirs, &other.unit, other.unit_text.as_deref());
        unit == other_unit && if value.is_some() { value == other_value } else { mine == theirs }
    }

    /// Whether two labels say the same; level and share count as one where the unit is per cent.
    fn same_sense(&self, other: &Self) -> bool {
        let kind = |label: &Self| match label.kind.as_str() {
            "share" if label.unit == "percent" => "level".to_owned(),
            kind => kind.to_owned(),
        };
        kind(self) == kind(other) && self.direction == other.direction
    }

    /// Whether the names of two labels share enough words: a token F1 of 0.6 or more.
    fn same_indicator(&self, other: &Self) -> bool {
        let (mine, theirs) = (words(&self.indicator), words(&other.indicator));
        let mut rest = theirs.clone();
        let shared = mine
            .iter()
            .filter(|word| rest.iter().position(|other| other == *word).map(|at| rest.swap_remove(at)).is_some())
            .count();
        20 * shared >= 6 * (mine.len() + theirs.len())
    }
}

/// The words of a name, in small letters.
fn words(name: &str) -> Vec<String> {
    let parts = name.split(|character: char| !character.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(str::to_lowercase).collect()
}

/// A share in thousandths as a decimal.
fn decimal(part: usize, whole: usize) -> String {
    let thousandths = (2000 * part + whole) / (2 * whole.max(1));
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}

/// The labels of a file.
fn read(path: &str) -> Result<Vec<Label>, String> {
    let bytes = std::fs::read(path).map_err(|fault| format!("{path}: {fault}"))?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let lines: Vec<String> = if path.ends_with(".jsonl") {
        text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
    } else {
        let found = mentions(&read_text(&text), &[]);
        found.iter().map(serde_json::to_string).collect::<Result<_, _>>().map_err(|fault| format!("{path}: {fault}"))?
    };
    lines.iter().map(|line| serde_json::from_str(line).map_err(|fault| format!("{path}: {fault}: {line}"))).collect()
}

/// The pairs of labels and mentions that stand at the same place.
fn matched(gold: &[Label], draft: &[Label]) -> Vec<(usize, usize)> {
    let mut places: BTreeMap<(usize, String), Vec<usize>> = BTreeMap::new();
    let form = |label: &Label| label.printed.split_whitespace().collect::<String>();
    for (index, label) in draft.iter().enumerate() {
        places.entry((label.line, form(label))).or_default().push(index);
    }
    let mut pairs = Vec::new();
    for (index, label) in gold.iter().enumerate() {
        if let Some(found) = places.get_mut(&(label.line, form(label))).filter(|found| !found.is_empty()) {
            pairs.push((index, found.remove(0)));
        }
    }
    pairs
}

/// The pairwise agreement of the groups of matched mentions: agreeing pairs, pairs of the labels, pairs of the draft.
fn grouping(pairs: &[(usize, usize)], gold: &[Label], draft: &[Label]) -> (usize, usize, usize) {
    let (mut both, mut of_gold, mut of_draft) = (0, 0, 0);
    for (index, (one, mine)) in pairs.iter().enumerate() {
        for (other, theirs) in pairs.iter().skip(index + 1) {
            let together = gold[*one].group == gold[*other].group;
            let found = draft[*mine].group == draft[*theirs].group;
            of_gold += usize::from(together);
            of_draft += usize::from(found);
            both += usize::from(together && found);
        }
    }
    (both, of_gold, of_draft)
}

/// Prints the table.
fn table(pairs: &[(usize, usize)], gold: &[Label], draft: &[Label]) {
    let both = gold.len() + draft.len();
    let count = |holds: fn(&Label, &Label) -> bool| {
        pairs.iter().filter(|(one, other)| holds(&gold[*one], &draft[*other])).count()
    };
    let (amount, sense) = (count(Label::same_amount), count(Label::same_sense));
    let (agreeing, of_gold, of_draft) = grouping(pairs, gold, draft);
    println!("| measure | value | of |\n|---|---|---|");
    println!("| found: F1 | {} | {} labels, {} mentions |", decimal(2 * pairs.len(), both), gold.len(), draft.len());
    println!("| found with value and unit: F1 | {} | {amount} right |", decimal(2 * amount, both));
    println!("| found with kind and direction: F1 | {} | {sense} right |", decimal(2 * sense, both));
    println!(
        "| grouping: pairwise F1 | {} | {of_gold} pairs, {of_draft} drafted |",
        decimal(2 * agreeing, of_gold + of_draft)
    );
    println!(
        "| indicator acceptable | {} | {} matched |",
        decimal(count(Label::same_indicator), pairs.len()),
        pairs.len()
    );
}

/// Prints what was missed, found wrongly or judged otherwise.
fn misses(pairs: &[(usize, usize)], gold: &[Label], draft: &[Label]) {
    let show = |label: &Label| {
        let unit = label.unit_text.as_deref().map_or(String::new(), |text| format!(" ({text})"));
        format!(
            "{} = {} {}{unit} [{} {}] {}",
            label.printed, label.value, label.unit, label.kind, label.direction, label.indicator
        )
    };
    for (index, label) in gold.iter().enumerate().filter(|(index, _)| !pairs.iter().any(|(one, _)| one == index)) {
        println!("missed {}: line {}: {}", index + 1, label.line, show(label));
    }
    for (index, label) in draft.iter().enumerate() {
        if !pairs.iter().any(|(_, other)| *other == index) {
            println!("false: line {}: {}", label.line, show(label));
        }
    }
    for (one, other) in pairs {
        let (label, mention) = (&gold[*one], &draft[*other]);
        let wrong = [
            (!label.same_amount(mention), "value"),
            (!label.same_sense(mention), "kind"),
            (!label.same_indicator(mention), "indicator"),
        ];
        let wrong: Vec<&str> = wrong.iter().filter(|(wrong, _)| *wrong).map(|(_, what)| *what).collect();
        if !wrong.is_empty() {
            println!(
                "{}: line {}\n    label   {}\n    mention {}",
                wrong.join(", "),
                label.line,
                show(label),
                show(mention)
            );
        }
    }
}

/// Lists mentions that the groups of the labels and of the draft put together differently.
fn group_misses(pairs: &[(usize, usize)], gold: &[Label], draft: &[Label]) {
    let mut of_gold: BTreeMap<&str, BTreeMap<&str, Vec<String>>> = BTreeMap::new();
    for (one, other) in pairs {
        let label = &gold[*one];
        let place = format!("{}:{}", label.line, label.printed);
        of_gold.entry(&label.group).or_default().entry(&draft[*other].group).or_default().push(place);
    }
    for (group, parts) in of_gold.iter().filter(|(_, parts)| parts.len() > 1) {
        println!("group {group} is split: {parts:?}");
    }
    let mut of_draft: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (group, parts) in &of_gold {
        for part in parts.keys() {
            of_draft.entry(part).or_default().push(group);
        }
    }
    for (group, parts) in of_draft.iter().filter(|(_, parts)| parts.len() > 1) {
        println!("group {group} is joined: {parts:?}");
    }
}

/// Reads the arguments, measures and prints.
fn run() -> Result<(), String> {
    let (options, files): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| word.starts_with("--"));
    let [gold, draft] = files.as_slice() else {
        return Err("usage: score GOLD DRAFT [--misses] [--labelled-lines]".to_owned());
    };
    let (gold, mut draft) = (read(gold)?, read(draft)?);
    if options.iter().any(|option| option == "--labelled-lines") {
        draft.retain(|mention| gold.iter().any(|label| label.line == mention.line));
    }
    let pairs = matched(&gold, &draft);
    if options.iter().any(|option| option == "--misses") {
        misses(&pairs, &gold, &draft);
        group_misses(&pairs, &gold, &draft);
    }
    table(&pairs, &gold, &draft);
    Ok(())
}

/// Prints the table, or what went wrong.
fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
