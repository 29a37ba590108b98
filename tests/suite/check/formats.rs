//! Findings as text in both languages, as JSON, as SARIF and as annotations; the exit codes.

use serde_json::Value;
use snapbox::Data;

use super::{Project, world};
use crate::harness::{FIGURES, repository, repository_text, same};

/// A report with an error, a note, an accepted finding and two places.
fn project() -> Project {
    let figures = "  money_a: { status: actual, value: 7140, plan: { ratio: 96.4 }, sources: [{ line: 5, value: \"7.140\", plan: \"96,4%\" }] }
  money_b: { status: actual, value: 7570, sources: [{ line: 4, value: \"7.570\" }] }
  share_a: { status: actual, value: 58.3, change: { difference: 2.2 }, sources: [{ line: 6, value: \"58,3%\", change: \"2,2%\" }] }
  count_a: { status: actual, value: 138, total: 184, share: 57 }
";
    let accepted = "acceptances:
  - rule: K04
    figures: [2024/count_a]
    reason: { vi: Văn bản in như vậy., en: The document prints it so. }
";
    world(figures, "  plan: { plan: { result: money_a, plan: money_b } }\n").write("content/acceptances.yaml", accepted)
}

/// A golden file of findings.
fn golden(name: &str) -> Data {
    Data::read_from(&repository("tests/golden/check").join(name), Some(snapbox::data::DataFormat::Text))
}

#[test]
fn every_format_is_as_in_its_golden_file() {
    let project = project();
    same(project.run("check --min-severity note").fails().stderr, golden("findings.en.txt"));
    same(project.run("check --min-severity note --lang vi --verbose").fails().stderr, golden("findings.vi.txt"));
    same(project.run("check --format json").fails().stdout, golden("findings.json"));
    let sarif = project.run("check --format sarif").fails().stdout;
    // The explanations of the rules are long, and are looked at elsewhere.
    let mut log: Value = serde_json::from_str(&sarif).unwrap();
    log["runs"][0]["tool"]["driver"]["rules"].as_array_mut().unwrap().retain(|rule| rule["id"] == "K08");
    same(format!("{log:#}\n"), golden("findings.sarif.json"));
    same(project.run("check --format github").fails().stdout, golden("annotations.txt"));
    same(project.run("check --format github --lang vi").fails().stdout, golden("annotations.vi.txt"));
}

#[test]
fn sarif_is_valid_against_its_schema() {
    let schema = repository_text("tests/fixtures/sarif/sarif-schema-2.1.0.json");
    // The published schema closes a group that it never opens, in the pattern of language codes.
    let schema = schema.replace("-[a-zA-Z]{2}]?$", "(-[a-zA-Z]{2})?$");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for project in [project(), Project::new()] {
        let log: Value = serde_json::from_str(&project.run("check --format sarif").stdout).unwrap();
        let faults: Vec<String> =
            validator.iter_errors(&log).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
        assert_eq!(faults, Vec::<String>::new());
        for result in log["runs"][0]["results"].as_array().unwrap() {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        }
    }
    // The schema is not one that accepts everything.
    assert!(!validator.is_valid(&serde_json::json!({ "version": "2.1.0", "runs": [{ "tool": {} }] })));
}

#[test]
fn the_exit_code_tells_what_was_found() {
    let clean = Project::new();
    clean.run("check").succeeds();
    clean.run("check 2024 --min-severity warning").succeeds();
    let project = project();
    project.run("check").fails();
    let noted = world("  money_a: { status: actual, value: 1.5 }\n", "");
    noted.run("check").succeeds();
    noted.run("check --min-severity warning").succeeds();
    noted.run("check --min-severity note").fails();
    clean.run("check 2025").misuses();
    clean.replace(FIGURES, "status: actual", "status: settled").run("check").misuses();
    Project::empty().run("check").misuses();
}

#[test]
fn only_the_reports_asked_for_are_told_but_all_are_read() {
    let earlier = "  money_a: { status: actual, value: 138, total: 184, share: 57 }\n";
    let project = super::with_earlier("", earlier);
    project.run("check 2024").succeeds();
    project.run("check 2023").fails();
    project.run("check").fails();
}
