//! `songngu new`: what is known moves on to its place, the rest is a hole that `build` names and that holds the report back.

use snapbox::str;

use crate::harness::Project;
use crate::trends::two_reports;

/// The report of 2025, begun from that of 2024, and what the program said.
fn begun() -> (Project, String) {
    let project = two_reports();
    let said = project.run("new 2025 --from 2024").succeeds().stderr;
    (project, said)
}

/// A file of the new report.
fn of_2025(project: &Project, name: &str) -> String {
    project.read(&format!("content/reports/2025/{name}"))
}

#[test]
fn results_become_bases_targets_become_the_plan_and_the_rest_is_pending() {
    let project = two_reports();
    project.run("new 2024-later --from 2023").fails();
    let project = project.delete("content/reports/2024/report.yaml");
    for name in ["figures", "body", "briefing"] {
        std::fs::remove_file(project.path().join(format!("content/reports/2024/{name}.yaml"))).unwrap();
    }
    std::fs::remove_dir(project.path().join("content/reports/2024")).unwrap();
    project.run("new 2024 --from 2023").succeeds().says(str![[r#"
wrote content/reports/2024/figures.yaml
wrote content/reports/2024/report.yaml
wrote content/reports/2024/briefing.yaml
5 figures are known, 3 are to be filled in
years typed by hand: content/reports/2024/report.yaml, line 2
years typed by hand: content/reports/2024/briefing.yaml, lines 9, 11
next: songngu build 2024 names what is to be filled in, one by one

"#]]);
    crate::harness::same(
        project.read("content/reports/2024/figures.yaml"),
        str![[r##"
# The figures of 2023.
figures:
  # Budget
  state_budget_revenue:
    # rounded in the summary
    status: estimate
    pending: [value]
  state_budget_revenue_2023:
    indicator: state_budget_revenue
    period: 2023
    status: estimate
    value: 12400
    sources:
      - { document: 2023-report, line: 4, value: "12.400" }
  state_budget_revenue_target:
    indicator: state_budget_revenue
    period: 2025
    unit: vnd_thousand_billion
    status: target
    pending: [value]
  state_budget_revenue_target_2024:
    indicator: state_budget_revenue
    unit: vnd_thousand_billion
    status: target
    value: 13.0
    sources:
      - { document: 2023-report, line: 9, value: "13,0" }

  # Society
  poverty_rate:
    status: estimate
    pending: [value, change, plan]
  poverty_rate_2023:
    indicator: poverty_rate
    period: 2023
    status: estimate
    value: 3.3
    sources:
      - { document: 2023-report, line: 5, value: "3,3%" }
  poverty_rate_target_2024:
    indicator: poverty_rate
    status: target
    value: 2.7
    sources:
      - { document: 2023-report, line: 9, value: "2,7%" }
  poverty_rate_target_2025:
    indicator: poverty_rate
    period: 2025
    status: target
    value: 2.0
    sources:
      - { document: 2023-report, line: 9, value: "2,0%" }

"##]],
    );
    crate::harness::same(
        project.read("content/reports/2024/briefing.yaml"),
        str![[r#"
# Years typed by hand, to be looked at, by line: 9, 11.
opening:
  - headline: [state_budget_revenue, poverty_rate]
sections:
  - heading: { vi: Điểm chính, en: Main points }
    blocks:
      - text:
          vi: |
            Tỷ lệ hộ nghèo năm 2023 còn {{ poverty_rate }}, {{ poverty_rate.change }} so với {{poverty_rate_2023}} năm 2022.
          en: |
            The poverty rate of 2023 was {{ poverty_rate }}, {{ poverty_rate.change }} from {{poverty_rate_2023}} in 2022.
      - table:
          title: { vi: Theo năm, en: By year }
          columns: [{ period: 2023 }, { period: 2024 }, { period: 2025, only: targets }]
          groups:
            - figures: [poverty_rate]
      - chart:
          kind: column
          title: { vi: Tỷ lệ hộ nghèo, en: Poverty rate }
          figures: [poverty_rate]
          periods: [2023, 2024]

"#]],
    );
}

#[test]
fn a_new_report_is_a_draft_without_number_dated_a_year_later() {
    let (project, _) = begun();
    let report = of_2025(&project, "report.yaml");
    for line in
        ["number: { code: TB-UBND }", "date: 2025-12-05", "period: 2025", "status: draft", "document: 2025-report"]
    {
        assert!(report.lines().any(|own| own == line), "{line}: {report}");
    }
    assert!(report.starts_with("# Years typed by hand, to be looked at, by line: 2.\n"), "{report}");
}

#[test]
fn years_typed_by_hand_are_named_with_their_lines() {
    let (project, said) = begun();
    let body = of_2025(&project, "body.yaml");
    let line = said.lines().find(|line| line.contains("2025/body.yaml, line")).unwrap();
    for number in line.rsplit("lines ").next().unwrap().split(", ") {
        let index: usize = number.parse().unwrap();
        let own = body.lines().nth(index - 1).unwrap();
        assert!(own.contains("2024") || own.contains("2023"), "line {number} is `{own}`");
    }
}

#[test]
fn build_names_every_hole_at_its_line_and_publishes_nothing_of_the_report() {
    let (project, _) = begun();
    let documents = "documents:\n  2025-report:\n    title: { vi: Báo cáo năm 2025, en: Annual report 2025 }\n    file: 2025-report.md\n";
    let project = project.replace("content/workspace.yaml", "documents:\n", documents);
    project.run("build 2025").fails().says(str![[r#"
warning[K19]: `state_budget_revenue`: VND 15,745.0 billion at 156.1% of the plan implies a plan of 10,086.5, but `2023/state_budget_revenue_target` prints 13,000.0
  --> content/reports/2024/figures.yaml:2:3
   |
 2 |   state_budget_revenue:
   |   ^^^^^^^^^^^^^^^^^^^^
   |
  ::: content/reports/2023/figures.yaml:10:3
   |
10 |   state_budget_revenue_target:
   |   --------------------------- 2023/state_budget_revenue_target
   |
   = source: 2023-report, line 9: `13,0`; 2024-report, line 21: `15.745,0`, `26,9%`, `56,1%`
   = help: look the numbers up in the source; if the document itself is wrong, accept the finding in content/acceptances.yaml with the reason

error[C17]: `state_budget_revenue` awaits its value, change and plan
 --> content/reports/2025/figures.yaml:4:14
  |
4 |     pending: [value, change, plan]
  |              ^
  |
  = help: write it in the place of `pending:`, as the document prints it, with `sources:`

error[C17]: `poverty_rate` awaits its value and change
  --> content/reports/2025/figures.yaml:22:14
   |
22 |     pending: [value, change]
   |              ^
   |
   = help: write it in the place of `pending:`, as the document prints it, with `sources:`

error[C17]: `new_style_communes` awaits its value, total and share
  --> content/reports/2025/figures.yaml:26:14
   |
26 |     pending: [value, total, share]
   |              ^
   |
   = help: write it in the place of `pending:`, as the document prints it, with `sources:`

warning[K28]: the title does not name 2025, which the report is about
 --> content/reports/2025/report.yaml:2:14
  |
2 | title: { vi: Tình hình kinh tế - xã hội năm 2024, en: Socio-economic situation in 2024 }
  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: look the year up and correct it

3 errors, 2 warnings; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
    assert!(project.output().keys().all(|path| !path.starts_with("2025/")), "{:?}", project.output().keys());
    project.run("build 2024 -q --format typ").fails();
    assert!(project.output().contains_key("2024/briefing.vi.typ"), "the report before is made all the same");
}

#[test]
fn a_report_that_is_only_begun_changes_nothing_in_trends() {
    let project = two_reports();
    project.run("build trends --format typ").succeeds();
    let before = project.output();
    project.run("new 2025 --from 2024").succeeds();
    let documents = "documents:\n  2025-report:\n    title: { vi: Báo cáo năm 2025, en: Annual report 2025 }\n    file: 2025-report.md\n";
    let project = project.replace("content/workspace.yaml", "documents:\n", documents);
    let said = project.run("build trends --format typ -v").fails().stderr;
    assert!(said.contains("unchanged out/trends/trends.vi.typ") && said.contains("C17"), "{said}");
    let after = project.output();
    assert!(before.iter().all(|(path, bytes)| path == "manifest.json" || after.get(path) == Some(bytes)));
}

#[test]
fn a_report_whose_holes_are_filled_is_published() {
    let (project, _) = begun();
    let documents = "documents:\n  2025-report:\n    title: { vi: Báo cáo năm 2025, en: Annual report 2025 }\n    file: 2025-report.md\n";
    let mut figures = of_2025(&project, "figures.yaml");
    for (hole, filled) in [
        (
            "pending: [value, change, plan]",
            "value: 16000\n    change: { rate: 1.6 }\n    plan: { above: 2.0, of: estimate }",
        ),
        ("pending: [value, change]", "value: 2.1\n    change: { difference: -0.4 }"),
        ("pending: [value, total, share]", "value: 150\n    total: 184\n    share: 81.5"),
    ] {
        assert_eq!(figures.matches(hole).count(), 1, "{hole}: {figures}");
        figures = figures.replace(hole, filled);
    }
    let project = project
        .replace("content/workspace.yaml", "documents:\n", documents)
        .write("content/reports/2025/figures.yaml", figures);
    let run = project.run("build 2025 --format typ").succeeds();
    assert!(run.stderr.contains("wrote out/2025/briefing.vi-en.typ"), "{}", run.stderr);
    assert!(project.read("out/2025/press-release.en.typ").contains("16,000"));
}

#[test]
fn nothing_is_overwritten() {
    let (project, _) = begun();
    project.run("new 2025 --from 2023").fails().says(str![[r#"
error[U03]: the report is already there
--> content/reports/2025
 = help: choose another id, or move the folder away; nothing was written

1 error; `songngu explain CODE` tells more

"#]]);
}

#[test]
fn a_report_is_continued_only_by_a_later_one_of_its_length() {
    for (new, from) in [("2023", "2024"), ("2025-S1", "2024"), ("next", "2024"), ("2025", "2022")] {
        two_reports().run(&format!("new {new} --from {from}")).fails();
    }
    two_reports().run("new 2026-Q1 --from 2024").fails().says(str![[r#"
error[C07]: `2026-Q1` does not continue `2024`, the period of the report `2024`
--> content/reports/2026-Q1
 = help: a report is continued by one of the same length, some years later

1 error; `songngu explain CODE` tells more

"#]]);
    two_reports().run("new later --from 2024").fails().says(str![[r#"
error[C07]: `later` does not name a period
--> content/reports/later
 = help: call the report by what it covers: 2024, 2024-S1, 2024-Q3, 2024-11 or 2021-2025

1 error; `songngu explain CODE` tells more

"#]]);
    two_reports().run("new 2025 --from 2042").fails().says(str![[r#"
error[U01]: there is no report `2042`
--> content/reports
 = help: did you mean `2024`?
 = help: `songngu list` shows the reports

1 error; `songngu explain CODE` tells more

"#]]);
}

#[test]
fn a_figure_cannot_be_given_and_pending() {
    let figures = crate::harness::FIGURES;
    Project::new().replace(figures, "    value: 2.5\n", "    value: 2.5\n    pending: [value]\n").refuses(str![[r#"
error[C17]: `poverty_rate` has its value, but calls it pending
  --> content/reports/2024/figures.yaml:12:14
   |
12 |     pending: [value]
   |              ^
   |
   = help: take it out of `pending:`, or the whole line

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
    Project::new().replace(figures, "    value: 2.5\n", "    pending: []\n").refuses(str![[r#"
error[C17]: `poverty_rate` is pending, but does not say what it awaits
  --> content/reports/2024/figures.yaml:11:14
   |
11 |     pending: []
   |              ^
   |
   = help: write `pending: [value]`, or delete the line

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
    Project::new().replace(figures, "    value: 2.5\n", "    pending: [valeu]\n").refuses(str![[r#"
error[C04]: `valeu` is not allowed here
  --> content/reports/2024/figures.yaml:11:15
   |
11 |     pending: [valeu]
   |               ^^^^^
   |
   = help: did you mean `value`?
   = help: write one of value, total, share, rank, change, plan

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_faulty_report_is_not_continued() {
    let project = two_reports().replace("content/reports/2023/figures.yaml", "    value: 4.0\n", "    value: 4,0\n");
    let said = project.run("new 2025 --from 2023").fails().stderr;
    assert!(said.contains("C05") && !project.path().join("content/reports/2025").exists(), "{said}");
}
