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

mod measure;

use std::collections::BTreeMap;
use std::process::ExitCode;

use songngu::extract::{mentions, read::read_text};

use self::measure::{Label, matched, measures};

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

/// Prints the table.
fn table(pairs: &[(usize, usize)], gold: &[Label], draft: &[Label]) {
    println!("{} labels, {} mentions, {} at the same place", gold.len(), draft.len(), pairs.len());
    println!("| measure | value |\n|---|---|");
    for (name, part, whole) in measures(pairs, gold, draft) {
        println!("| {name} | {} |", decimal(part, whole));
    }
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
