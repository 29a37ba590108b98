//! The document over all reports: the most settled figure of each period, the mark of its report, what others give, and gaps.

use snapbox::{Data, str};

use crate::harness::{FIGURES, Project, REPORT, files_below, repository, same};

/// The file.
const TRENDS: &str = "content/trends.yaml";
/// The figures of the earlier report.
const EARLIER: &str = "content/reports/2023/figures.yaml";

/// The fixture with a report before its own, and the document over both.
pub(crate) fn two_reports() -> Project {
    let project = Project::new()
        .replace("content/workspace.yaml", "documents:\n", "documents:\n  2023-report:\n    title: { vi: Báo cáo năm 2023, en: Annual report 2023 }\n    file: 2023-report.md\n")
        .replace("content/catalogue/units.yaml", "  commune:\n", "  vnd_thousand_billion:\n    dimension: vnd\n    scale: 1000000000000\n    text: { vi: \"{} nghìn tỷ đồng\", en: \"VND {} trillion\" }\n    head: { vi: nghìn tỷ đồng, en: VND trillion }\n  commune:\n")
        .replace(FIGURES, "  poverty_rate:\n", "  state_budget_revenue_2023:\n    indicator: state_budget_revenue\n    period: 2023\n    status: revised\n    value: 12407.2\n    sources:\n      - { line: 22, value: \"12.407,2\" }\n  poverty_rate_2023:\n    indicator: poverty_rate\n    period: 2023\n    status: actual\n    value: 3.25\n    sources:\n      - { line: 24, value: \"3,25%\" }\n  poverty_rate:\n");
    files_below(&repository("tests/fixtures/trends"))
        .into_iter()
        .fold(project, |project, (path, bytes)| project.write(&path, bytes))
}

/// The emitted source of an edition of the document.
fn source(project: &Project, language: &str) -> String {
    project.run("build trends --format typ").succeeds();
    project.read(&format!("out/trends/trends.{language}.typ"))
}

#[test]
fn every_edition_is_emitted_as_in_its_golden_file() {
    let project = two_reports();
    project.run("build trends --format typ").succeeds();
    for language in ["vi", "en", "vi-en"] {
        let golden = repository("tests/golden/trends").join(format!("trends.{language}.typ"));
        let golden = Data::read_from(&golden, Some(snapbox::data::DataFormat::Text));
        same(project.read(&format!("out/trends/trends.{language}.typ")), golden);
    }
}

#[test]
fn the_most_settled_figure_is_shown_with_the_mark_of_its_report() {
    let english = source(&two_reports(), "en");
    assert!(english.contains("[12], [.4072‡#origin-mark[b]]"), "the revised figure of the later report: {english}");
    assert!(english.contains("[3], [.25#origin-mark[b]]"), "the actual figure before the estimate");
    assert!(english.contains("[4], [.0#origin-mark[a]]"), "what only the earlier report gives");
    assert!(english.contains("Source: a\u{a0}Report of\u{a0}5\u{a0}December\u{a0}2023; b\u{a0}Press release of\u{a0}5\u{a0}December\u{a0}2024"));
}

#[test]
fn a_later_report_counts_among_equals_and_an_earlier_one_before_what_is_less_settled() {
    let alike = |status: &str| {
        let project = two_reports().replace(
            FIGURES,
            "    status: actual\n    value: 3.25\n",
            &format!("    status: {status}\n    value: 3.25\n"),
        );
        source(&project, "en").contains("[3], [.25")
    };
    assert!(alike("estimate") && alike("provisional") && !alike("target"));
}

#[test]
fn what_another_report_gives_is_noted_where_rounding_does_not_explain_it() {
    let english = source(&two_reports(), "en");
    let note = "Given otherwise: Budget revenue, 2023: a VND 12,400 billion (estimate)";
    assert!(english.replace('\u{a0}', " ").contains(note), "{english}");
    assert!(!english.contains("Poverty rate, 2023: a"), "3.3 is 3.25 rounded");
    let other = source(
        &two_reports().replace(EARLIER, "    value: 3.3\n", "    value: 3.4\n").replace(
            EARLIER,
            "value: \"3,3%\"",
            "value: \"3,4%\"",
        ),
        "en",
    );
    assert!(other.contains("Poverty rate, 2023: a\u{a0}3.4% (estimate)"), "{other}");
}

#[test]
fn targets_stand_apart_gaps_stay_gaps_and_a_row_is_in_the_largest_of_its_units() {
    let english = source(&two_reports(), "en");
    let row = english.lines().find(|line| line.contains("en: [State budget revenue]")).unwrap();
    let numbers: Vec<&str> = row.split("number: (").skip(1).map(|part| part.split("))").next().unwrap()).collect();
    let gap = "[\\.\\.\\.], []";
    let shown = ["[12], [.4072‡#origin-mark[b]]", "[15], [.7450\\*#origin-mark[b]]", "[13], [.0#origin-mark[a]]"];
    assert_eq!(numbers, [gap, shown[0], shown[1], shown[2], gap]);
    assert!(row.contains("VND trillion"), "{row}");
    assert!(
        english.contains("No data: 2022") || english.contains("value: 2.0, text: [2.0], mark: \"target\""),
        "{english}"
    );
}

#[test]
fn prose_names_a_period_or_its_target() {
    let english = source(&two_reports(), "en").replace('\u{a0}', " ");
    assert!(english.contains("VND 12.4072 trillion in 2023"), "{english}");
    assert!(english.contains("2024 was VND 13.0 trillion"), "{english}");
}

#[test]
fn the_pdf_carries_every_figure_of_the_indicators_with_its_report() {
    let project = two_reports();
    project.run("build trends").succeeds();
    let data: serde_json::Value = serde_json::from_str(&project.read("out/trends/figures.json")).unwrap();
    let figures = data["figures"].as_array().unwrap();
    let of = |report: &str| figures.iter().filter(|figure| figure["report"] == report).count();
    assert_eq!((of("2023"), of("2024")), (6, 5));
    let said = project.run("verify out/trends/trends.vi-en.pdf").succeeds().stdout;
    assert!(said.contains("the same figures as this project has now"), "{said}");
}

#[test]
fn a_hole_in_a_report_is_a_gap_in_trends_and_a_fault_of_trends_holds_up_no_report() {
    let project = two_reports().replace(FIGURES, "    value: 2.5\n    change: { difference: -0.75 }\n    sources:\n      - { line: 24, value: \"2,5%\", change: \"0,75\" }\n", "    pending: [value, change]\n");
    let run = project.run("build").fails();
    assert!(run.stderr.contains("awaits its value and change"), "{}", run.stderr);
    let output = project.output();
    assert!(output.contains_key("trends/trends.vi.pdf") && !output.contains_key("2024/briefing.vi.pdf"));
    let project = two_reports().replace(
        TRENDS,
        "figures: [state_budget_revenue, poverty_rate, new_style_communes]",
        "figures: [state_budget_revenu]",
    );
    project.run("build -q").fails();
    let output = project.output();
    assert!(output.contains_key("2024/briefing.vi.pdf") && !output.contains_key("trends/trends.vi.pdf"));
}

#[test]
fn a_fault_of_a_figure_is_said_once_though_two_documents_show_it() {
    two_reports().replace(EARLIER, "value: \"4,0%\"", "value: \"4,1%\"").refuses_when(
        "build --format typ",
        str![[r#"
wrote out/2024/figures.csv
wrote out/2024/figures.json
wrote out/2024/press-release.vi.typ
wrote out/2024/press-release.en.typ
wrote out/2024/briefing.vi.typ
wrote out/2024/briefing.en.typ
wrote out/2024/briefing.vi-en.typ
error[K03]: the document prints `4,1%`, but the value of `poverty_rate_2022` would print as `4,0`
  --> content/reports/2023/figures.yaml:33:27
   |
33 |       - { line: 5, value: "4,1%" }
   |                           ^^^^^^
   |
  ::: content/reports/2023/figures.yaml:27:3
   |
27 |   poverty_rate_2022:
   |   ----------------- the figure
   |
   = source: 2023-report, line 5: `4,1%`
   = help: compare with line 5 of 2023-report

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

1 error, 1 warning; `songngu explain CODE` tells more
7 written, 0 unchanged in out

"#]],
    );
}

#[test]
fn a_name_that_no_report_has_is_answered_with_how_names_are_written() {
    two_reports()
        .replace(TRENDS, "{{ state_budget_revenue@2024 }} in 2024", "{{ state_budget_revenue@2020 }} in 2024")
        .refuses_when("build trends --format typ", str![[r#"
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

error[C09]: there is no figure `state_budget_revenue@2020`
  --> content/trends.yaml:18:76
   |
18 |             Budget revenue was {{ state_budget_revenue@2023 }} in 2023 and {{ state_budget_revenue@2020 }} in 2024; the target for
   |                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: did you mean `state_budget_revenue@2023`?
   = help: figures are declared in figures.yaml of the reports; here they are named by indicator and period: grdp_growth@2020

1 error, 1 warning; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn trends_are_no_edition_of_a_report_and_no_report_is_called_so() {
    two_reports().replace(REPORT, "editions:\n", "editions:\n  trends: [vi]\n").refuses_when(
        "build 2024 --format md",
        str![[r#"
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

error[C12]: a report has no edition `trends`, which is over all reports
  --> content/reports/2024/report.yaml:21:3
   |
21 |   trends: [vi]
   |   ^^^^^^
   |
   = help: ask for it in content/trends.yaml, under `editions:`

1 error, 1 warning; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]],
    );
    let project = two_reports().write("content/reports/trends/report.yaml", "");
    assert!(
        project.run("build").fails().stderr.contains("a report cannot be called `trends` beside content/trends.yaml")
    );
}

#[test]
fn which_figures_count_is_asked_of_a_period() {
    two_reports()
        .replace(
            TRENDS,
            "columns: [{ period: 2023 }, { period: 2024 }, { period: 2025 }]",
            "columns: [{ measure: value, only: targets }, { period: 2025, only: plans }]",
        )
        .refuses_when(
            "build trends --format typ",
            str![[r#"
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

error[C04]: `plans` is not allowed here
  --> content/trends.yaml:31:78
   |
31 |           columns: [{ measure: value, only: targets }, { period: 2025, only: plans }]
   |                                                                              ^^^^^
   |
   = help: write one of results, targets

1 error, 1 warning; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]],
        );
}

#[test]
fn a_choice_among_figures_without_a_period_is_none() {
    two_reports()
        .replace(TRENDS, "columns: [{ period: 2023 }, ", "columns: [{ measure: value, only: targets }, ")
        .refuses_when(
            "build trends --format typ",
            str![[r#"
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

error[C02]: `only` belongs to a column of one `period`
  --> content/trends.yaml:31:21
   |
31 |           columns: [{ measure: value, only: targets }, { period: 2024 }, { period: 2025 }]
   |                     ^
   |
   = help: write { period: 2025, only: targets }

1 error, 1 warning; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]],
        );
}

#[test]
fn trends_are_listed_and_built_like_a_report() {
    let project = two_reports();
    let listed = project.run("list").succeeds().stdout;
    assert!(
        listed
            .contains("trends (2022–2025): Main indicators over the years\n  trends        vi    trends/trends.vi.typ"),
        "{listed}"
    );
    let run = project.run("build --layout trends --lang en --format typ").succeeds();
    assert!(run.stderr.contains("wrote out/trends/trends.en.typ"), "{}", run.stderr);
    project.run("build -q").succeeds();
    project.run("build --check -q").succeeds();
}
