//! The reports that the labels and the content of this repository come from, where they are at hand.

#[path = "../../../examples/score/measure.rs"]
mod measure;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

use self::measure::{Label, matched, measures};
use crate::harness::{Project, repository, songngu};

/// The reports with their files.
const REPORTS: [(&str, &str); 5] = [
    ("2020-S1", "2020-half-year-report.txt"),
    ("2020", "2020-annual-notice.txt"),
    ("2016-2020", "2020-party-congress-summary.md"),
    ("2021", "2021-press-release.md"),
    ("2023", "2023-annual-report.txt"),
];

#[expect(clippy::print_stderr, reason = "whoever runs the tests is told what was skipped")]
/// The path of a document, or `None` with a word on what is skipped.
fn document(file: &str) -> Option<String> {
    let path = repository("../shared").join(file);
    if !path.exists() {
        eprintln!("skipped: {} is not at hand", path.display());
        return None;
    }
    Some(path.display().to_string())
}

/// Mentions and labels of a file of JSON Lines.
fn labels(lines: &str) -> Vec<Label> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn the_labelled_reports_are_read_as_well_as_is_aimed_at() {
    for (gold, file) in [("000", "2020-annual-notice.txt"), ("002", "2021-press-release.md")] {
        let Some(path) = document(&format!("sources/{file}")) else { return };
        let Some(gold) = document(&format!("gold-dev/{gold}.jsonl")) else { return };
        let gold = labels(&std::fs::read_to_string(gold).unwrap());
        let draft = labels(&songngu(&["extract", &path, "--format", "jsonl"]).succeeds().stdout);
        let aims = [98, 96, 94, 90, 90];
        for ((name, part, whole), aim) in measures(&matched(&gold, &draft), &gold, &draft).into_iter().zip(aims) {
            assert!(part * 100 >= aim * whole, "{file}: {name} is {part} of {whole}");
        }
    }
}

/// A project whose catalogue has just what a draft names: each unit of its own dimension, each indicator in the first unit named.
fn scratch(draft: &Value, period: &str) -> Project {
    let mut units: Vec<String> = ["percent", "percentage_point", "vnd_billion", "commune"].map(str::to_owned).to_vec();
    let mut indicators: BTreeMap<String, String> = BTreeMap::new();
    for (id, figure) in draft["figures"].as_object().unwrap() {
        let places = figure["rank"].is_u64() && figure["value"].is_null();
        let unit = figure["unit"].as_str().unwrap_or(if places { "place" } else { "percent" }).to_owned();
        if !units.contains(&unit) {
            units.push(unit.clone());
        }
        indicators.entry(figure["indicator"].as_str().unwrap_or(id).to_owned()).or_insert(unit);
    }
    let mut unit_file = "units:\n".to_owned();
    for unit in &units {
        let dimension = if unit == "percentage_point" { unit } else { "percent" };
        let dimension = if unit == "place" { "place" } else { dimension };
        let text = format!("text: {{ vi: \"{{}} {unit}\", en: \"{{}} {unit}\" }}, head: {{ vi: {unit}, en: {unit} }}");
        _ = writeln!(unit_file, "  {unit}: {{ dimension: {dimension}, scale: 1, {text} }}");
    }
    let mut indicator_file = "sectors:\n  all: { vi: Tất cả, en: All }\nindicators:\n".to_owned();
    for (id, unit) in &indicators {
        let about = format!("name: {{ vi: {id}, en: {id} }}, unit: {unit}, sector: all, sense: neutral");
        _ = writeln!(indicator_file, "  {id}: {{ {about} }}");
    }
    let project = Project::new()
        .write("content/catalogue/units.yaml", unit_file)
        .write("content/catalogue/indicators.yaml", indicator_file);
    let project = project.delete("content/reports/2024/body.yaml").delete("content/reports/2024/briefing.yaml");
    let report = project.read("content/reports/2024/report.yaml");
    let report: String = report
        .lines()
        .map(|line| if line.starts_with("period:") { format!("period: {period}\n") } else { format!("{line}\n") })
        .collect();
    let report = report.split("editions:").next().unwrap().to_owned() + "editions: {}\n";
    project.write("content/reports/2024/report.yaml", report)
}

#[test]
fn the_draft_of_each_report_fits_the_schema_and_loads() {
    let schema: Value =
        serde_json::from_str(&std::fs::read_to_string(repository("content/schema/figures.json")).unwrap()).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let root = repository(".").display().to_string();
    for (report, file) in REPORTS {
        let Some(path) = document(&format!("sources/{file}")) else { return };
        let draft = songngu(&["extract", &path, "--report", report, "--project", &root]).succeeds().stdout;
        let value: Value = serde_saphyr::from_str(&draft).unwrap();
        let faults: Vec<String> = schema.iter_errors(&value).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{file}: {faults:?}");
        assert!(value["figures"].as_object().unwrap().len() >= 38, "{file}");
        let period = report.replace("2016-2020", "2016/2020");
        let project = scratch(&value, &period).write("content/reports/2024/figures.yaml", &draft);
        let run = project.run("figures 2024 --format csv");
        // The numbers may contradict each other, as in any report; the file itself has no fault.
        let faults: Vec<&str> =
            run.stderr.lines().filter(|line| line.starts_with("error[") && !line.starts_with("error[K")).collect();
        assert!(faults.is_empty(), "{file}: {faults:?}");
        assert_eq!(run.stdout.lines().count(), value["figures"].as_object().unwrap().len() + 1, "{file}");
    }
}
