//! The repository's own content: sound, described by its schemas, true to its source, and built as it is kept in `out/`.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::harness::{Project, files_below, repository, repository_text, songngu};

/// How the first line of a content file names its schema.
const MODELINE: &str = "# yaml-language-server: $schema=";

/// A file beside the repository; where it is absent, the test that needs it says so.
fn shared(path: &str) -> Option<String> {
    let place = repository("../shared").join(path);
    let text = fs::read_to_string(&place).ok();
    if text.is_none() {
        // Written past the test runner, which keeps to itself what a passing test prints.
        let notice = format!("SKIPPED: {} is not here, so the content was not compared with it\n", place.display());
        std::io::stderr().write_all(notice.as_bytes()).unwrap();
    }
    text
}

/// Runs the program on the repository.
fn run(arguments: &[&str]) -> crate::harness::Run {
    let root = repository("");
    let project = ["--project", root.to_str().unwrap()];
    songngu(&[arguments, &project].concat())
}

/// The printed forms of report 2021 as `figures` gives them: line and form.
fn printed_forms() -> Vec<(u64, String)> {
    let figures: Value =
        serde_json::from_str(&run(&["figures", "2021", "--format", "json"]).succeeds().stdout).unwrap();
    let sources = figures.as_array().unwrap().iter().flat_map(|figure| figure["sources"].as_array().unwrap());
    let form = |source: &Value| {
        assert_eq!(source["document"], "2021-press-release");
        (source["line"].as_u64().unwrap(), source["printed"].as_str().unwrap().to_owned())
    };
    let mut forms: Vec<_> = sources.map(form).collect();
    forms.sort();
    forms
}

/// Panics unless every content file of a project names a schema that is there and that it fits.
fn fits_its_schemas(root: &Path) -> usize {
    let mut judged = 0;
    for (path, bytes) in files_below(&root.join("content")) {
        let file = root.join("content").join(&path);
        if file.extension().is_none_or(|extension| extension != "yaml") {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        let modeline = text.lines().next().and_then(|line| line.strip_prefix(MODELINE));
        let schema: PathBuf = file.parent().unwrap().join(modeline.unwrap_or_else(|| panic!("{path} names no schema")));
        let schema =
            fs::read_to_string(&schema).unwrap_or_else(|fault| panic!("{path}: {}: {fault}", schema.display()));
        let schema: Value = serde_json::from_str(&schema).unwrap();
        let content: Value = serde_saphyr::from_str(&text).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let faults: Vec<String> =
            validator.iter_errors(&content).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
        assert_eq!(faults, Vec::<String>::new(), "{path}");
        judged += 1;
    }
    judged
}

#[test]
fn the_content_is_read_and_checked_without_a_finding() {
    let listed = run(&["list"]).succeeds().says("").stdout;
    assert!(listed.contains("2021") && listed.contains("briefing      vi-en"), "{listed}");
}

#[test]
fn the_stored_schemas_are_those_that_the_program_makes() {
    let project = Project::empty();
    project.run("schema --write").succeeds();
    let made = files_below(&project.path().join("content/schema"));
    let stored = files_below(&repository("content/schema"));
    assert!(made.keys().eq(stored.keys()), "{:?}", stored.keys());
    for (path, bytes) in made {
        assert!(stored[&path] == bytes, "content/schema/{path} is old: run `songngu schema --write`");
    }
}

#[test]
fn every_content_file_names_its_schema_and_fits_it() {
    assert!(fits_its_schemas(&repository("")) >= 9);
}

#[test]
fn every_file_of_a_project_begun_by_init_names_its_schema_and_fits_it() {
    let project = Project::empty();
    project.run("init .").succeeds();
    assert!(fits_its_schemas(project.path()) >= 9);
}

#[test]
fn the_schemas_refuse_what_the_program_refuses() {
    let schema =
        |name: &str| serde_json::from_str::<Value>(&repository_text(&format!("content/schema/{name}.json"))).unwrap();
    let figures = jsonschema::validator_for(&schema("figures")).unwrap();
    for (sound, text) in [
        (true, "figures: { a: { status: actual, value: 15745.0 } }"),
        (true, "figures: { a: { status: actual, value: \"15745.0\", period: 2020-S1 } }"),
        (false, "figures: { a: { status: actual, value: \"15.745,0\" } }"),
        (false, "figures: { a: { status: actual, valeu: 1 } }"),
        (false, "figures: { a: { value: 1 } }"),
        (false, "figures: { a: { status: actual, period: 2020-H1 } }"),
        (false, "figures: { A a: { status: actual } }"),
        (false, "figures: { a: { status: actual, note: { vi: Một } } }"),
    ] {
        assert_eq!(figures.is_valid(&serde_saphyr::from_str::<Value>(text).unwrap()), sound, "{text}");
    }
}

#[test]
fn the_figures_of_2021_are_those_labelled_by_hand_and_no_others() {
    let Some(gold) = shared("gold-dev/002.jsonl") else { return };
    let labelled = |line: &str| {
        let label: Value = serde_json::from_str(line).unwrap();
        (label["line"].as_u64().unwrap(), label["printed"].as_str().unwrap().to_owned())
    };
    let mut wanted: Vec<_> = gold.lines().filter(|line| !line.trim().is_empty()).map(labelled).collect();
    wanted.sort();
    assert_eq!(wanted.len(), 63);
    assert_eq!(printed_forms(), wanted);
}

#[test]
fn every_printed_form_stands_on_its_line_of_the_document() {
    if shared("sources/2021-press-release.md").is_none() {
        return;
    }
    let sources = repository("../shared/sources");
    let said = run(&["verify-sources", "--sources", sources.to_str().unwrap()]).succeeds().stderr;
    assert!(said.contains("2021: 63 printed forms stand on their lines, in 1 document"), "{said}");
}

#[test]
fn what_is_kept_in_out_is_what_a_fresh_build_makes() {
    let fresh = Project::empty();
    let out = fresh.path().join("out");
    run(&["build", "-q", "--out", out.to_str().unwrap()]).succeeds();
    let made = fresh.output();
    let kept = made.iter().filter(|(path, _)| path.ends_with(".md") || *path == "manifest.json");
    let mut compared = 0;
    for (path, bytes) in kept {
        let there = fs::read(repository("out").join(path)).unwrap_or_else(|fault| panic!("out/{path}: {fault}"));
        assert!(there == *bytes, "out/{path} is old: run `songngu build` and look at the difference");
        compared += 1;
    }
    assert!(compared >= 3, "{made:?}", made = made.keys());
}

#[test]
fn a_figure_is_printed_as_often_in_english_as_in_vietnamese() {
    let markdown = |language: &str| repository_text(&format!("out/2021/press-release.{language}.md"));
    for (vietnamese, english) in [("7,82%", "7.82%"), ("26,9%", "26.9%"), ("15.745", "15,745")] {
        let (vi, en) = (markdown("vi"), markdown("en"));
        assert_eq!(vi.matches(vietnamese).count(), en.matches(english).count(), "{vietnamese} / {english}");
        assert!(vi.contains(vietnamese), "{vietnamese}");
    }
}
