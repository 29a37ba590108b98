//! Numbers, dates, periods and characters that cannot be what they claim to be.

use snapbox::str;

use crate::harness::{BODY, FIGURES, Project, REPORT};

#[test]
fn a_number_with_vietnamese_marks_is_named_with_its_canonical_form() {
    Project::built().replace(FIGURES, "    value: 15745.0", "    value: 15.745,5").refuses(str![[r#"
error[C05]: `15.745,5` is written as in prose
 --> content/reports/2024/figures.yaml:4:12
  |
4 |     value: 15.745,5
  |            ^^^^^^^^
  |
  = help: write a decimal point and no grouping: 15745.5

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_decimal_comma_in_flow_style_is_named_although_yaml_sees_two_fields() {
    Project::built().replace(FIGURES, "{ rate: 26.9 }", "{ rate: 26,9 }").refuses(str![[r#"
error[C05]: the comma before `9` ends the number
 --> content/reports/2024/figures.yaml:5:24
  |
5 |     change: { rate: 26,9 }
  |                        ^
  |
  = help: write a decimal point and no grouping: 15745.5

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_number_with_vietnamese_marks_in_flow_style_is_named() {
    Project::built().replace(FIGURES, "{ rate: 26.9 }", "{ rate: 15.745,5 }").refuses(str![[r#"
error[C05]: the comma before `5` ends the number
 --> content/reports/2024/figures.yaml:5:28
  |
5 |     change: { rate: 15.745,5 }
  |                            ^
  |
  = help: write a decimal point and no grouping: 15745.5

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_printed_form_with_a_decimal_comma_and_no_quotes_is_named() {
    Project::built().replace(FIGURES, "value: \"2,5%\"", "value: 2,5%").refuses(str![[r#"
error[C05]: the comma before `5%` ends the printed form
  --> content/reports/2024/figures.yaml:14:30
   |
14 |       - { line: 24, value: 2,5%, change: "0,75" }
   |                              ^^
   |
   = help: quote what the document prints: "26,9%"

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_quoted_number_with_a_decimal_comma_is_named() {
    Project::built().replace(FIGURES, "    value: 2.5", "    value: \"2,5\"").refuses(str![[r#"
error[C05]: `2,5` is written as in prose
  --> content/reports/2024/figures.yaml:11:12
   |
11 |     value: "2,5"
   |            ^^^^^
   |
   = help: write a decimal point and no grouping: 2.5

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_word_is_no_number() {
    Project::built().replace(FIGURES, "    value: 2.5", "    value: hai phẩy năm").refuses(str![[r#"
error[C05]: `hai phẩy năm` is not a number
  --> content/reports/2024/figures.yaml:11:12
   |
11 |     value: hai phẩy năm
   |            ^^^^^^^^^^^^
   |
   = help: write digits with a decimal point: 15745.0

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn scientific_notation_is_no_canonical_number() {
    Project::built().replace(FIGURES, "    value: 2.5", "    value: 2.5e3").refuses(str![[r#"
error[C05]: `2.5e3` is not a number
  --> content/reports/2024/figures.yaml:11:12
   |
11 |     value: 2.5e3
   |            ^^^^^
   |
   = help: write digits with a decimal point: 15745.0

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_number_too_long_to_be_exact_is_refused() {
    let long = format!("    value: {}", "9".repeat(40));
    Project::built().replace(FIGURES, "    value: 2.5", &long).refuses(str![[r#"
error[C05]: `9999999999999999999999999999999999999999` has more digits than can be held exactly
  --> content/reports/2024/figures.yaml:11:12
   |
11 |     value: 9999999999999999999999999999999999999999
   |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: numbers have at most 18 digits: choose a larger unit

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_rank_of_nought_and_a_negative_plan_are_refused() {
    Project::built()
        .replace(FIGURES, "    value: 2.5", "    value: 2.5\n    rank: 0")
        .replace(FIGURES, "{ above: 56.1", "{ above: -56.1")
        .refuses(str![[r#"
error[C05]: `-56.1` cannot be negative here
 --> content/reports/2024/figures.yaml:6:20
  |
6 |     plan: { above: -56.1, of: estimate }
  |                    ^^^^^
  |
  = help: write it without a sign; `above` and `below` say on which side of the plan it is

error[C05]: ranks are counted from 1
  --> content/reports/2024/figures.yaml:12:11
   |
12 |     rank: 0
   |           ^
   |
   = help: write 1 for the first place

2 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_date_in_vietnamese_order_is_named() {
    Project::built().replace(REPORT, "date: 2024-12-05", "date: 05/12/2024").refuses(str![[r#"
error[C06]: `05/12/2024` is not a date of the form year-month-day
 --> content/reports/2024/report.yaml:6:7
  |
6 | date: 05/12/2024
  |       ^^^^^^^^^^
  |
  = help: write year-month-day: 2021-12-02

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_day_that_no_calendar_has_is_named() {
    Project::built().replace(REPORT, "date: 2024-12-05", "date: 2023-02-29").refuses(str![[r#"
error[C06]: there is no day `2023-02-29` in the calendar
 --> content/reports/2024/report.yaml:6:7
  |
6 | date: 2023-02-29
  |       ^^^^^^^^^^
  |
  = help: look the day up in a calendar

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_period_of_another_form_is_named() {
    Project::built()
        .replace(REPORT, "period: 2024", "period: 2024-H1")
        .replace(FIGURES, "{ difference: -0.75 }", "{ difference: -0.75, base: năm 2023 }")
        .refuses(str![[r#"
error[C07]: `2024-H1` is not a period
 --> content/reports/2024/report.yaml:7:9
  |
7 | period: 2024-H1
  |         ^^^^^^^
  |
  = help: write 2020, 2020-S1, 2020-Q3, 2020-11 or 2016/2020

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_span_that_runs_backwards_is_named() {
    Project::built().replace(REPORT, "period: 2024", "period: 2024/2020").refuses(str![[r#"
error[C07]: `2024/2020` is not a period
 --> content/reports/2024/report.yaml:7:9
  |
7 | period: 2024/2020
  |         ^^^^^^^^^
  |
  = help: write 2020, 2020-S1, 2020-Q3, 2020-11 or 2016/2020

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_character_that_cannot_be_printed_is_named_by_its_code() {
    Project::built()
        .replace(BODY, "vi: Tiếp tục giảm nghèo.", "vi: \"Tiếp tục\\u0007 giảm nghèo.\"")
        .replace(REPORT, "en: Hoa An }", "en: \"Hoa\\uF0B7 An\" }")
        .refuses(str![[r#"
error[C15]: the character U+0007 cannot be printed
  --> content/reports/2024/body.yaml:34:19
   |
34 |               vi: "Tiếp tục\u0007 giảm nghèo."
   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: delete it; texts copied from a PDF or a word processor often carry such characters

error[C15]: the character U+F0B7 cannot be printed
 --> content/reports/2024/report.yaml:5:26
  |
5 | place: { vi: Hòa An, en: "Hoa\uF0B7 An" }
  |                          ^^^^^^^^^^^^^^
  |
  = help: delete it; texts copied from a PDF or a word processor often carry such characters

2 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_change_that_is_both_rate_and_index_is_refused() {
    Project::built().replace(FIGURES, "{ rate: 26.9 }", "{ rate: 26.9, index: 126.9 }").refuses(str![[r#"
error[C12]: a change has exactly one of `rate` (in per cent), `index` or `times`
 --> content/reports/2024/figures.yaml:5:13
  |
5 |     change: { rate: 26.9, index: 126.9 }
  |             ^
  |
  = help: keep the one that the document prints

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_figure_that_says_nothing_is_refused() {
    let silent = "  poverty_rate:\n    status: actual\n  new_style_communes:\n    indicator: poverty_rate\n";
    let text = Project::new().read(FIGURES);
    let (before, after) =
        (text.split("  poverty_rate:").next().unwrap(), text.split("  new_style_communes:\n").nth(1).unwrap());
    let after = after.replace("    value: 138\n    total: 184\n    share: 75\n", "    total: 184\n    rank: 1\n");
    Project::built().write(FIGURES, format!("{before}{silent}{after}")).refuses(str![[r#"
error[C02]: the figure `poverty_rate` says nothing
 --> content/reports/2024/figures.yaml:9:3
  |
9 |   poverty_rate:
  |   ^^^^^^^^^^^^
  |
  = help: give it a value, a rank, a change or a plan ratio

error[C02]: a total needs the value it is the total of
  --> content/reports/2024/figures.yaml:16:12
   |
16 |     total: 184
   |            ^^^
   |
   = help: add `value:`, or delete `total:`

error[C12]: `new_style_communes` is measured in `percent`, but only a rank is given
  --> content/reports/2024/figures.yaml:17:11
   |
17 |     rank: 1
   |           ^
   |
   = help: add `value:`, or name an indicator whose unit is `place`

error[C10]: `138/184` is printed as a ratio, but the figure has none
  --> content/reports/2024/figures.yaml:19:28
   |
19 |       - { line: 29, ratio: "138/184", share: "75%" }
   |                            ^^^^^^^^^
   |
   = help: add what was printed to the figure, or name the measure that it is

error[C10]: `75%` is printed as a share, but the figure has none
  --> content/reports/2024/figures.yaml:19:46
   |
19 |       - { line: 29, ratio: "138/184", share: "75%" }
   |                                              ^^^^^
   |
   = help: add what was printed to the figure, or name the measure that it is

5 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}
