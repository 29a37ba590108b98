//! `songngu diff`: what is new, dropped, changed and revised between two reports or two revisions of one.

use snapbox::str;

use crate::harness::{FIGURES, Project};
use crate::trends::two_reports;

/// The fixture with an older revision of its figures beside it.
fn revised() -> Project {
    let project = Project::new();
    let old = project.read(FIGURES);
    let old = old
        .replace("value: 2.5\n", "value: 2.6\n")
        .replace("status: estimate\n    value: 15745.0", "status: provisional\n    value: 15745.0");
    let old = old.replace("2,5%", "2,6%").split("  new_style_communes:").next().unwrap().to_owned();
    project.write("before.yaml", old)
}

#[test]
fn two_reports_are_compared_by_indicator_and_period() {
    two_reports().run("diff 2023 2024").succeeds().prints(str![[r#"
2023 → 2024: 1 new, 4 dropped, 2 changed, 2 revised, 0 the same

new
  new_style_communes  2024  value 138; total 184; share 75; commune, estimate

dropped
  state_budget_revenue  2024 (target)  value 13.0; vnd_thousand_billion, target
  poverty_rate          2022  value 4.0; percent, actual
  poverty_rate          2024 (target)  value 2.7; percent, target
  poverty_rate          2025 (target)  value 2.0; percent, target

changed
  state_budget_revenue  2023 → 2024  value 12400 → 15745.0
  poverty_rate          2023 → 2024  value 3.3 → 2.5; change -0.7 percentage_point on 2022 → -0.75 percentage_point on 2023; status estimate → actual

revised
  state_budget_revenue  2023  value 12400 → 12407.2; status estimate → revised
  poverty_rate          2023  value 3.3 → 3.25; status estimate → actual

"#]]);
}

#[test]
fn two_revisions_of_one_report_are_compared_figure_by_figure() {
    revised().run("diff before.yaml 2024").succeeds().prints(str![[r#"
before.yaml → 2024: 1 new, 0 dropped, 1 changed, 1 revised, 0 the same

new
  new_style_communes  2024  value 138; total 184; share 75; commune, estimate

changed
  state_budget_revenue  2024  status provisional → estimate

revised
  poverty_rate  2024  value 2.6 → 2.5; sources differ

"#]]);
}

#[test]
fn differences_are_printed_as_markdown() {
    revised()
        .run("diff before.yaml content/reports/2024/figures.yaml --format markdown")
        .succeeds()
        .prints(str![[r#"
# before.yaml → content/reports/2024/figures.yaml

1 new, 0 dropped, 1 changed, 1 revised, 0 the same

## New

| Indicator | Period | What |
|---|---|---|
| Communes meeting new-style rural standards (`new_style_communes`) | 2024 | value 138; total 184; share 75; commune, estimate |

## Changed

| Indicator | Period | What |
|---|---|---|
| State budget revenue (`state_budget_revenue`) | 2024 | status provisional → estimate |

## Revised

| Indicator | Period | What |
|---|---|---|
| Poverty rate (`poverty_rate`) | 2024 | value 2.6 → 2.5; sources differ |

"#]]);
}

#[test]
fn differences_are_printed_as_json_with_both_figures() {
    let text = revised().run("diff before.yaml 2024 --format json").succeeds().stdout;
    let all: serde_json::Value = serde_json::from_str(&text).unwrap();
    let kinds: Vec<&str> =
        all[0]["differences"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["new", "changed", "revised"]);
    let poverty = &all[0]["differences"][2];
    assert_eq!((poverty["before"]["value"].as_str(), poverty["after"]["value"].as_str()), (Some("2.6"), Some("2.5")));
    assert_eq!(poverty["fields"][0]["field"], "value");
}

#[test]
fn two_projects_are_compared_report_by_report() {
    let (before, after) = (Project::new(), two_reports());
    let before = before.path().to_str().unwrap();
    let said = after.run(&format!("diff {before} .")).succeeds().stdout;
    assert!(said.contains("(2024) → . (2024): 2 new, 0 dropped, 0 changed, 0 revised, 3 the same"), "{said}");
    assert!(said.contains("nothing for 2023 → . (2023): 6 new"), "{said}");
    let said = after.run(&format!("diff . {before} --report 2023")).succeeds().stdout;
    assert!(said.starts_with(". → nothing for 2023: 0 new, 6 dropped"), "{said}");
}

#[test]
fn the_exit_code_tells_only_when_asked() {
    let project = revised();
    project.run("diff before.yaml 2024 --exit-code").fails();
    project.run("diff before.yaml 2024").succeeds();
    project
        .run("diff 2024 2024 --exit-code")
        .succeeds()
        .prints("2024 → 2024: 0 new, 0 dropped, 0 changed, 0 revised, 3 the same\n");
}

#[test]
fn what_names_nothing_is_refused() {
    revised().run("diff 2024 2042").fails().says(str![[r#"
error[U01]: `2042` is no report, no file and no project
--> 2042
 = help: did you mean `2024`?
 = help: name two reports, two figures.yaml files, or two folders that hold content/

1 error; `songngu explain CODE` tells more

"#]]);
    revised().run("diff before.yaml before.yaml").fails().says(str![[r#"
error[U01]: this file stands in no project, so nothing says what it reports on
--> before.yaml
 = help: name its report: --report 2021

1 error; `songngu explain CODE` tells more

"#]]);
    revised().run("diff before.yaml before.yaml --report 2024 --exit-code").succeeds();
    let faulty = revised().replace("before.yaml", "value: 2.6\n", "value: 2,6\n");
    faulty.run("diff before.yaml 2024").fails().says(str![[r#"
error[C05]: `2,6` is written as in prose
  --> before.yaml:11:12
   |
11 |     value: 2,6
   |            ^^^
   |
   = help: write a decimal point and no grouping: 2.6

1 error; `songngu explain CODE` tells more

"#]]);
}
