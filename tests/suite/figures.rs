//! What a figure can say beyond its level: ranges, multiples, indices, two measures of one movement, printing errors.

use snapbox::str;

use crate::harness::{FIGURES, Project};

/// The path of the fixture's body.
const BODY: &str = "content/reports/2024/body.yaml";

/// Figures of every kind that the fixture itself lacks.
const MORE: &str = r#"figures:
  output_range:
    indicator: state_budget_revenue
    period: 2020
    status: target
    value: 135
    upper: 140
    sources:
      - { line: 30, value: "135-140" }
  participants:
    indicator: new_style_communes
    period: 2023
    status: actual
    approximation: at_most
    value: 60
    change: { rate: 5.8, difference: 4, base: 2022-12-31 }
    sources:
      - { line: 31, value: "60", change: "5,8%", difference: "4" }
  fish:
    indicator: state_budget_revenue
    period: 2022
    status: actual
    value: 94.0
    change: { index: 94.5 }
    plan: { times: 2.3, of: target }
    sources:
      - { line: 32, value: "94,0", index: "94,5%", plan: "2,3" }
  capital:
    indicator: state_budget_revenue
    period: 2021
    status: actual
    value: 99.5
    change: { times: 4.5 }
    plan: { ratio: 102 }
    sources:
      - { line: 33, value: "99,5", change: "4,5", plan: "10,2%" }
    errata:
      - printed: "10,2%"
        reason: { vi: Văn bản in thiếu một chữ số, en: The document drops a digit }
"#;

/// The fixture with these figures, and a paragraph that says them.
fn project() -> Project {
    let says = "{{ output_range }}; {{ output_range.number }}; {{ participants }}; {{ participants.change.noun }}; \
                {{ participants.difference }}; {{ participants.change.versus }}; {{ participants.difference.verb }}; {{ fish.change }}; {{ fish.plan }}; \
                {{ capital.change.versus }}; {{ capital.plan }}";
    Project::new()
        .replace(FIGURES, "figures:\n", MORE)
        .replace(BODY, "vi: Tiếp tục giảm nghèo.", &format!("vi: \"Số liệu: {says}\""))
        .replace(BODY, "en: Continue to reduce poverty.", &format!("en: \"Figures: {says}\""))
}

/// The paragraph in one language, with plain spaces.
fn paragraph(language: &str) -> String {
    let project = project();
    project.run("build --format md").succeeds();
    let text = project.read(&format!("out/2024/press-release.{language}.md"));
    let line = text.lines().find(|line| line.starts_with("Số liệu:") || line.starts_with("Figures:"));
    line.unwrap().replace('\u{a0}', " ")
}

#[test]
fn every_kind_of_figure_reads_well_in_vietnamese() {
    let expected = "Số liệu: 135-140 tỷ đồng; 135-140; không quá 60 xã; mức tăng 5,8%; tăng 4 xã; tăng 5,8% so với ngày 31 tháng 12 năm 2022; tăng 4 xã; giảm 5,5%; \
                    gấp 2,3 lần mục tiêu; gấp 4,5 lần so với năm 2020; bằng 102% kế hoạch";
    assert_eq!(paragraph("vi"), expected);
}

#[test]
fn every_kind_of_figure_reads_well_in_english() {
    let expected = "Figures: VND 135–140 billion; 135–140; at most 60 communes; an increase of 5.8%; up 4 communes; \
                    up 5.8% from 31 December 2022; rose by 4 communes; down 5.5%; 2.3 times the target; 4.5 times as high as in 2020; 102% of the plan";
    assert_eq!(paragraph("en"), expected);
}

#[test]
fn a_pdf_with_every_kind_of_figure_verifies() {
    let project = project();
    project.run("build --layout briefing --lang vi").succeeds();
    project.run("verify out/2024/briefing.vi.pdf").succeeds();
}

#[test]
fn a_range_that_goes_down_and_an_erratum_of_no_source_are_refused() {
    let project = project().replace(FIGURES, "value: 135\n", "value: 145\n").replace(
        FIGURES,
        "- printed: \"10,2%\"",
        "- printed: \"10,3%\"",
    );
    project.run("build").fails().says(str![[r#"
error[C12]: a range goes from `value` up to `upper`
 --> content/reports/2024/figures.yaml:7:12
  |
7 |     upper: 140
  |            ^^^
  |
  = help: write the lower number as `value:`, the higher one as `upper:`

error[C08]: `10,3%` is not among the printed forms of `capital`
  --> content/reports/2024/figures.yaml:38:18
   |
38 |       - printed: "10,3%"
   |                  ^^^^^^^
   |
   = help: did you mean `10,2%`?
   = help: an erratum repeats the wrong form as the source gives it

2 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_form_that_differs_is_told_unless_it_is_an_erratum() {
    let project = project().replace(FIGURES, "index: \"94,5%\"", "index: \"95,4%\"").replace(
        FIGURES,
        "\"135-140\"",
        "\"135-150\"",
    );
    project.run("build").fails().says(str![[r#"
error[K03]: the document prints `135-150`, but the value of `output_range` would print as `135-140`
 --> content/reports/2024/figures.yaml:9:28
  |
9 |       - { line: 30, value: "135-150" }
  |                            ^^^^^^^^^
  |
 ::: content/reports/2024/figures.yaml:2:3
  |
2 |   output_range:
  |   ------------ the figure
  |
  = source: 2024-report, line 30: `135-150`
  = help: compare with line 30 of 2024-report

error[K03]: the document prints `95,4%`, but the index of `fish` would print as `94,5`
  --> content/reports/2024/figures.yaml:27:43
   |
27 |       - { line: 32, value: "94,0", index: "95,4%", plan: "2,3" }
   |                                           ^^^^^^^
   |
  ::: content/reports/2024/figures.yaml:19:3
   |
19 |   fish:
   |   ---- the figure
   |
   = source: 2024-report, line 32: `95,4%`
   = help: compare with line 32 of 2024-report

2 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_rank_can_be_said_as_a_leading_group() {
    let project = project()
        .replace(
            FIGURES,
            "    value: 99.5\n    change: { times: 4.5 }\n    plan: { ratio: 102 }\n",
            "    value: 99.5\n    rank: 12\n    change: { times: 4.5 }\n    plan: { ratio: 102 }\n",
        )
        .replace(BODY, "vi: \"Số liệu: {{ output_range }}", "vi: \"Số liệu: {{ capital.rank.leading }}")
        .replace(BODY, "en: \"Figures: {{ output_range }}", "en: \"Figures: {{ capital.rank.leading }}");
    project.run("build --format md").succeeds();
    let said = |language: &str| project.read(&format!("out/2024/press-release.{language}.md")).replace('\u{a0}', " ");
    assert!(said("vi").contains("Số liệu: 12 tỉnh, thành phố dẫn đầu; "));
    assert!(said("en").contains("Figures: 12 leading provinces and cities; "));
}

#[test]
fn every_kind_of_figure_stands_in_a_table_with_what_its_signs_mean() {
    let listed = "figures: [poverty_rate, new_style_communes, output_range, participants, fish, capital]";
    let project = project().replace(BODY, "figures: [poverty_rate, new_style_communes]", listed);
    project.run("build --format md").succeeds();
    let text = project.read("out/2024/press-release.en.md").replace('\u{a0}', " ");
    let from = text.find("| Indicator").unwrap();
    let table: Vec<&str> = text[from..].lines().take_while(|line| !line.starts_with("### ")).collect();
    snapbox::assert_data_eq!(
        table.join("\n"),
        str![[r#"
| Indicator | Unit | Result | Change (%) | Against plan (%) | Status |
| :--- | :--- | ---: | ---: | ---: | :--- |
| **Budget** | | | | | |
| State budget revenue, 2024 | VND billion | 15,745.0/* | /+26.9 | 156.1 | Exceeded |
| **Society** | | | | | |
| Poverty rate | % | 2.5 | −0.75† |  | Not stated |
| Communes meeting new-style rural standards, 2024 (as of 31 December 2024) | communes | ≈138/184/* |  |  | Not stated |
| State budget revenue, 2020 | VND billion | 135–140§ |  |  | Not stated |
| Communes meeting new-style rural standards, 2023 | communes | ≤60 | /+5.8 |  | Not stated |
| State budget revenue, 2022 | VND billion | 94.0 | −5.5 | 230 | Exceeded |
| State budget revenue, 2021 | VND billion | 99.5 | ×4.5 | 102 | Exceeded |

Note: /* estimate; § target; ≈ about, nearly; ≤ at most; † difference in units, percentage points or places; × times the level of the base period/
Compared with 2023./
Poverty rate: Multidimensional poverty line/
State budget revenue: printed in the document as “10,2%”. The document drops a digit

"#]]
    );
}

#[test]
fn a_range_is_not_drawn_as_a_length() {
    let chart = "      - chart:\n          kind: bar\n          title: { vi: Mức, en: Levels }\n          figures: [output_range, fish]\n";
    let project = project().replace(BODY, "      - table:\n", &format!("{chart}      - table:\n"));
    project.run("build").fails().says(str![[r#"
wrote out/2024/briefing.vi.pdf
wrote out/2024/briefing.vi.typ
wrote out/2024/figures.csv
wrote out/2024/figures.json
wrote out/2024/briefing.en.pdf
wrote out/2024/briefing.en.typ
wrote out/2024/briefing.vi-en.pdf
wrote out/2024/briefing.vi-en.typ
error[C12]: `output_range` is a range, which has no one length to draw
  --> content/reports/2024/body.yaml:24:21
   |
24 |           figures: [output_range, fish]
   |                     ^^^^^^^^^^^^
   |
   = help: show it in a table

1 error; `songngu explain CODE` tells more
8 written, 0 unchanged in out

"#]]);
}
