//! Every kind of bad input: one message at the place where it stands, exit code 1, and nothing good lost.

mod charts;
mod division;
mod fields;
mod making;
mod names;
mod output;
mod prose;
mod rules;
mod series;
mod tables;
mod usage;
mod values;

use snapbox::str;

use crate::harness::{BODY, BRIEFING, FIGURES, INDICATORS, Project, REPORT};

#[test]
fn faults_in_several_files_are_all_reported_in_one_run() {
    Project::built()
        .replace(INDICATORS, "unit: vnd_billion", "unit: vnd_bilion")
        .replace(REPORT, "date: 2024-12-05", "date: 2024-13-05")
        .replace(FIGURES, "total: 184", "totl: 184")
        .replace(BODY, "vi: Tiếp tục giảm nghèo.", "vi: Tiếp tục giảm nghèo {% if x %}.")
        .replace(BRIEFING, "en: Main points", "eng: Main points")
        .refuses(str![[r#"
error[C08]: there is no unit `vnd_bilion`
 --> content/catalogue/indicators.yaml:8:11
  |
8 |     unit: vnd_bilion
  |           ^^^^^^^^^^
  |
  = help: did you mean `vnd_billion`?
  = help: units are declared in content/catalogue/units.yaml

error[C03]: the English text is missing
 --> content/reports/2024/briefing.yaml:4:5
  |
4 |   - heading: { vi: Điểm chính, eng: Main points }
  |     ^^^^^^^
  |
  = help: add `en:` beside the other language

error[C01]: there is no field `eng` here
 --> content/reports/2024/briefing.yaml:4:32
  |
4 |   - heading: { vi: Điểm chính, eng: Main points }
  |                                ^^^
  |
  = help: did you mean `en`?
  = help: the fields here are en, vi

error[C01]: there is no field `totl` here
  --> content/reports/2024/figures.yaml:21:5
   |
21 |     totl: 184
   |     ^^^^
   |
   = help: did you mean `total`?
   = help: the fields here are approximation, as_of, change, errata, indicator, note, pending, period, plan, rank, review, share, sources, status, targets, total, unit, upper, value

error[C06]: there is no day `2024-13-05` in the calendar
 --> content/reports/2024/report.yaml:6:7
  |
6 | date: 2024-13-05
  |       ^^^^^^^^^^
  |
  = help: look the day up in a calendar

5 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn several_faults_of_one_file_are_all_reported_in_one_run() {
    Project::built()
        .replace(FIGURES, "value: 15745.0", "valeu: 15745.0")
        .replace(FIGURES, "status: actual", "status: actually")
        .replace(FIGURES, "as_of: 2024-12-31", "as_of: yesterday")
        .refuses(str![[r#"
error[C01]: there is no field `valeu` here
 --> content/reports/2024/figures.yaml:4:5
  |
4 |     valeu: 15745.0
  |     ^^^^^
  |
  = help: did you mean `value`?
  = help: the fields here are approximation, as_of, change, errata, indicator, note, pending, period, plan, rank, review, share, sources, status, targets, total, unit, upper, value

error[C04]: `actually` is not allowed here
  --> content/reports/2024/figures.yaml:10:13
   |
10 |     status: actually
   |             ^^^^^^^^
   |
   = help: did you mean `actual`?
   = help: write one of actual, estimate, provisional, revised, target

error[C06]: `yesterday` is not a date
  --> content/reports/2024/figures.yaml:17:12
   |
17 |     as_of: yesterday
   |            ^^^^^^^^^
   |
   = help: write year-month-day: 2021-12-02

3 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_failing_edition_does_not_hold_up_the_others() {
    let project = Project::built()
        .replace(BRIEFING, "poverty_rate.change }}.\n          en", "poverty_rate.chnage }}.\n          en")
        .replace(BODY, "vi: Tiếp tục giảm nghèo.", "vi: Tiếp tục giảm nghèo bền vững.");
    let before = project.output();
    project.run("build").fails().says(str![[r#"
wrote out/2024/press-release.vi.md
wrote out/2024/press-release.vi.pdf
wrote out/2024/press-release.vi.typ
error[C11]: a figure has no form `chnage`
  --> content/reports/2024/briefing.yaml:10:24
   |
10 |             - Hộ nghèo {{ poverty_rate.chnage }}.
   |                        ^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: did you mean `change`?
   = help: the forms are value, number, ratio, share, rank, rank.leading, change, change.verb, change.gerund, change.noun, change.versus, difference, difference.verb, difference.gerund, difference.noun, difference.versus, plan, period

1 error; `songngu explain CODE` tells more
3 written, 5 unchanged in out

"#]]);
    let after = project.output();
    assert!(String::from_utf8_lossy(&after["2024/press-release.vi.md"]).contains("bền vững"));
    for (path, bytes) in before.iter().filter(|(path, _)| path.contains("briefing")) {
        assert!(after[path] == *bytes, "{path} was touched");
    }
    let entries = |files: &std::collections::BTreeMap<String, Vec<u8>>| -> serde_json::Value {
        serde_json::from_slice(&files["manifest.json"]).unwrap()
    };
    assert_eq!(
        entries(&before)["editions"]["2024/briefing.vi"],
        entries(&after)["editions"]["2024/briefing.vi"],
        "the manifest still describes the edition that stands there"
    );
}

#[test]
fn a_first_build_that_fails_leaves_no_half_of_an_edition() {
    let project = Project::new().replace(BRIEFING, "value, plan, state", "value, plan, stat");
    project.run("build").fails();
    let made: Vec<String> = project.output().into_keys().collect();
    assert_eq!(
        made,
        [
            "2024/figures.csv",
            "2024/figures.json",
            "2024/press-release.en.md",
            "2024/press-release.en.pdf",
            "2024/press-release.en.typ",
            "2024/press-release.vi.md",
            "2024/press-release.vi.pdf",
            "2024/press-release.vi.typ",
            "manifest.json"
        ]
    );
}

#[test]
fn messages_have_no_colours_in_a_pipe() {
    let run = Project::new().replace(FIGURES, "share: 75", "share: 57").run("build").fails();
    assert!(!run.stderr.contains('\u{1b}'), "{}", run.stderr);
}
