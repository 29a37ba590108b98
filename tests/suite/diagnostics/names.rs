//! Names that nothing bears: each with where such names are declared, and the one that was probably meant.

use snapbox::str;

use crate::harness::{BODY, BRIEFING, FIGURES, INDICATORS, Project, REPORT, UNITS};

#[test]
fn an_unknown_unit_of_an_indicator() {
    Project::built().replace(INDICATORS, "unit: vnd_billion", "unit: vnd_bilion").refuses(str![[r#"
error[C08]: there is no unit `vnd_bilion`
 --> content/catalogue/indicators.yaml:8:11
  |
8 |     unit: vnd_bilion
  |           ^^^^^^^^^^
  |
  = help: did you mean `vnd_billion`?
  = help: units are declared in content/catalogue/units.yaml

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn an_unknown_unit_of_a_figure() {
    Project::built().replace(FIGURES, "    value: 15745.0", "    unit: vnd_billions\n    value: 15745.0").refuses(
        str![[r#"
error[C08]: there is no unit `vnd_billions`
 --> content/reports/2024/figures.yaml:4:11
  |
4 |     unit: vnd_billions
  |           ^^^^^^^^^^^^
  |
  = help: did you mean `vnd_billion`?
  = help: units are declared in content/catalogue/units.yaml

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]],
    );
}

#[test]
fn a_unit_that_does_not_convert_into_the_one_of_the_indicator() {
    Project::built().replace(FIGURES, "    value: 15745.0", "    unit: commune\n    value: 15745.0").refuses(str![[
        r#"
error[C12]: the unit `commune` does not convert into `vnd_billion`, the unit of `state_budget_revenue`
 --> content/reports/2024/figures.yaml:4:11
  |
4 |     unit: commune
  |           ^^^^^^^
  |
  = help: choose a unit of the same dimension, or leave the field out

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#
    ]]);
}

#[test]
fn percentages_without_a_unit_for_their_differences() {
    Project::built().replace(UNITS, "  percentage_point:", "  points:").refuses(str![[r#"
error[C08]: an indicator in per cent needs the unit `percentage_point`
  --> content/catalogue/indicators.yaml:13:11
   |
13 |     unit: percent
   |           ^^^^^^^
   |
   = help: declare `percentage_point` in content/catalogue/units.yaml

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn an_unknown_sector() {
    Project::built().replace(INDICATORS, "sector: budget", "sector: finance").refuses(str![[r#"
error[C08]: there is no sector `finance`
 --> content/catalogue/indicators.yaml:9:13
  |
9 |     sector: finance
  |             ^^^^^^^
  |
  = help: sectors are declared in content/catalogue/indicators.yaml

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn an_unknown_indicator() {
    Project::built().replace(INDICATORS, "  poverty_rate:", "  poverty_ratio:").refuses(str![[r#"
error[C08]: there is no indicator `poverty_rate`
 --> content/reports/2024/figures.yaml:9:3
  |
9 |   poverty_rate:
  |   ^^^^^^^^^^^^
  |
  = help: did you mean `poverty_ratio`?
  = help: indicators are declared in content/catalogue/indicators.yaml

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn an_unknown_indicator_that_a_figure_names_itself() {
    Project::built().replace(FIGURES, "    value: 2.5", "    indicator: povertyrate\n    value: 2.5").refuses(str![[
        r#"
error[C08]: there is no indicator `povertyrate`
  --> content/reports/2024/figures.yaml:11:16
   |
11 |     indicator: povertyrate
   |                ^^^^^^^^^^^
   |
   = help: did you mean `poverty_rate`?
   = help: indicators are declared in content/catalogue/indicators.yaml

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#
    ]]);
}

#[test]
fn an_unknown_organisation() {
    Project::built().replace(REPORT, "issuer: peoples_committee", "issuer: people_committee").refuses(str![[r#"
error[C08]: there is no organisation `people_committee`
 --> content/reports/2024/report.yaml:3:9
  |
3 | issuer: people_committee
  |         ^^^^^^^^^^^^^^^^
  |
  = help: did you mean `peoples_committee`?
  = help: organisations are declared in content/catalogue/organisations.yaml

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn an_unknown_document_of_a_report_and_of_a_source() {
    Project::built()
        .replace(REPORT, "document: 2024-report", "document: 2024-raport")
        .replace(FIGURES, "{ line: 24,", "{ document: yearbook, line: 24,")
        .refuses(str![[r#"
error[C08]: there is no document `yearbook`
  --> content/reports/2024/figures.yaml:14:21
   |
14 |       - { document: yearbook, line: 24, value: "2,5%", change: "0,75" }
   |                     ^^^^^^^^
   |
   = help: documents are declared in content/workspace.yaml

error[C08]: there is no document `2024-raport`
 --> content/reports/2024/report.yaml:9:11
  |
9 | document: 2024-raport
  |           ^^^^^^^^^^^
  |
  = help: did you mean `2024-report`?
  = help: documents are declared in content/workspace.yaml

2 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn an_unknown_layout() {
    Project::built().replace(REPORT, "  briefing: [vi, en, vi-en]", "  breifing: [vi, en, vi-en]").refuses(str![[r#"
error[C08]: there is no layout `breifing`
  --> content/reports/2024/report.yaml:22:3
   |
22 |   breifing: [vi, en, vi-en]
   |   ^^^^^^^^
   |
   = help: did you mean `briefing`?
   = help: the layouts are official, party, press-release, briefing, annex

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn an_unknown_language_of_an_edition() {
    Project::built().replace(REPORT, "briefing: [vi, en, vi-en]", "briefing: [vi, eng, vi-en]").refuses(str![[r#"
error[C04]: `eng` is not allowed here
  --> content/reports/2024/report.yaml:22:18
   |
22 |   briefing: [vi, eng, vi-en]
   |                  ^^^
   |
   = help: did you mean `en`?
   = help: write one of vi, en, vi-en

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn an_unknown_figure_in_prose_a_table_and_a_headline() {
    Project::built()
        .replace(BODY, "vi: Tiếp tục giảm nghèo.", "vi: Tiếp tục giảm nghèo, còn {{ poverty_rat }}.")
        .replace(BODY, "figures: [poverty_rate, new_style_communes]", "figures: [poverty_rate, new_style_comunes]")
        .replace(BRIEFING, "headline: [state_budget_revenue,", "headline: [total_revenue,")
        .refuses(str![[r#"
error[C09]: there is no figure `new_style_comunes`
  --> content/reports/2024/body.yaml:28:39
   |
28 |               figures: [poverty_rate, new_style_comunes]
   |                                       ^^^^^^^^^^^^^^^^^
   |
   = help: did you mean `new_style_communes`?
   = help: figures are declared in content/reports/2024/figures.yaml

error[C09]: there is no figure `poverty_rat`
  --> content/reports/2024/body.yaml:34:44
   |
34 |               vi: Tiếp tục giảm nghèo, còn {{ poverty_rat }}.
   |                                            ^^^^^^^^^^^^^^^^^
   |
   = help: did you mean `poverty_rate`?
   = help: figures are declared in content/reports/2024/figures.yaml

error[C09]: there is no figure `total_revenue`
 --> content/reports/2024/briefing.yaml:2:16
  |
2 |   - headline: [total_revenue, poverty_rate, new_style_communes]
  |                ^^^^^^^^^^^^^
  |
  = help: figures are declared in content/reports/2024/figures.yaml

3 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn an_unknown_column_of_a_table() {
    Project::built().replace(BRIEFING, "columns: [value, plan, state]", "columns: [value, plans, state]").refuses(
        str![[r#"
error[C04]: `plans` is not allowed here
  --> content/reports/2024/briefing.yaml:17:28
   |
17 |           columns: [value, plans, state]
   |                            ^^^^^
   |
   = help: did you mean `plan`?
   = help: write one of unit, value, change, plan, rank, share, difference, state, source

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]],
    );
}

#[test]
fn an_authority_without_the_one_in_whose_place_it_is() {
    Project::built().replace(REPORT, "  principal: { vi: Chủ tịch, en: Chairman }\n", "").refuses(str![[r#"
error[C02]: an authority needs the `principal` in whose place it is signed
  --> content/reports/2024/report.yaml:11:14
   |
11 |   authority: by_order
   |              ^^^^^^^^
   |
   = help: add `principal:` in both languages

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}
