//! Files that cannot be read, and fields that are not as they should be.

use snapbox::str;

use crate::harness::{BODY, BRIEFING, FIGURES, Project, REPORT, UNITS};

#[test]
fn an_unknown_field_is_named_with_the_one_that_was_meant() {
    Project::built().replace(FIGURES, "total: 184", "totl: 184").refuses(str![[r#"
error[C01]: there is no field `totl` here
  --> content/reports/2024/figures.yaml:21:5
   |
21 |     totl: 184
   |     ^^^^
   |
   = help: did you mean `total`?
   = help: the fields here are approximation, as_of, change, errata, indicator, note, pending, period, plan, rank, review, share, sources, status, targets, total, unit, upper, value

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_missing_field_is_named() {
    Project::built().replace(REPORT, "kind: press_release\n", "").refuses(str![[r#"
error[C02]: the field `kind` is missing
 --> content/reports/2024/report.yaml:1:1
  |
1 | title: { vi: Tình hình kinh tế - xã hội năm 2024, en: Socio-economic situation in 2024 }
  | ^
  |
  = help: add `kind:` here

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_missing_translation_is_named_with_its_language() {
    let english = ", en: Standing Board of the Provincial Party Committee";
    Project::built().replace(REPORT, english, "").refuses(str![[r#"
error[C03]: the English text is missing
  --> content/reports/2024/report.yaml:16:5
   |
16 |   - name: { vi: Thường trực Tỉnh ủy }
   |     ^^^^
   |
   = help: add `en:` beside the other language

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn an_empty_translation_is_no_translation() {
    Project::built()
        .replace(REPORT, "en: Chief of Office", "en: \"\"")
        .replace(BODY, "en: Continue to reduce poverty.", "en: \" \"")
        .refuses(str![[r#"
error[C03]: this text is empty
  --> content/reports/2024/body.yaml:35:19
   |
35 |               en: " "
   |                   ^^^
   |
   = help: write the text in this language too

error[C03]: this text is empty
  --> content/reports/2024/report.yaml:13:40
   |
13 |   position: { vi: Chánh Văn phòng, en: "" }
   |                                        ^^
   |
   = help: write the text, or delete the whole entry

2 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_duplicate_key_is_named_where_it_stands_the_second_time() {
    Project::built().replace(FIGURES, "    value: 2.5\n", "    value: 2.5\n    value: 2.6\n").refuses(str![[r#"
error[Y02]: the key `value` stands here a second time
  --> content/reports/2024/figures.yaml:12:5
   |
12 |     value: 2.6
   |     ^^^^^
   |
   = help: rename one of the two, or delete it

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_figure_declared_twice_is_a_duplicate_key() {
    let again = "  poverty_rate:\n    status: actual\n    value: 3\n  new_style_communes:\n";
    Project::built().replace(FIGURES, "  new_style_communes:\n", again).refuses(str![[r#"
error[Y02]: the key `poverty_rate` stands here a second time
  --> content/reports/2024/figures.yaml:16:3
   |
16 |   poverty_rate:
   |   ^^^^^^^^^^^^
   |
   = help: rename one of the two, or delete it

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_value_outside_a_list_of_choices_is_named_with_the_one_that_was_meant() {
    Project::built().replace(FIGURES, "status: actual", "status: actuel").refuses(str![[r#"
error[C04]: `actuel` is not allowed here
  --> content/reports/2024/figures.yaml:10:13
   |
10 |     status: actuel
   |             ^^^^^^
   |
   = help: did you mean `actual`?
   = help: write one of actual, estimate, provisional, revised, target

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_value_of_the_wrong_kind_is_named() {
    Project::built()
        .replace(BODY, "figures: [state_budget_revenue]", "figures: state_budget_revenue")
        .replace(FIGURES, "sources:\n      - { line: 24", "sources:\n      - { line: many")
        .refuses(str![[r#"
error[C04]: `state_budget_revenue` stands here, but a list is wanted
  --> content/reports/2024/body.yaml:26:24
   |
26 |               figures: state_budget_revenue
   |                        ^^^^^^^^^^^^^^^^^^^^
   |
   = help: write the entries between brackets, with commas, or one on each line behind `- `

error[C04]: `many` stands here, but a whole number is wanted
  --> content/reports/2024/figures.yaml:14:17
   |
14 |       - { line: many, value: "2,5%", change: "0,75" }
   |                 ^^^^
   |
   = help: write digits alone

2 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn an_id_with_other_letters_is_named() {
    Project::built().replace(FIGURES, "  poverty_rate:", "  Poverty Rate:").refuses(str![[r#"
error[C04]: `Poverty Rate` is not an id
 --> content/reports/2024/figures.yaml:9:3
  |
9 |   Poverty Rate:
  |   ^^^^^^^^^^^^
  |
  = help: ids are lower-case letters, digits, underscores and hyphens

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_block_with_nothing_or_two_things_in_it_is_named() {
    Project::built()
        .replace(BRIEFING, "new_style_communes]", "new_style_communes]\n    text: { vi: Một, en: One }")
        .refuses(str![[r#"
error[C12]: a block has exactly one of `text`, `table`, `headline` and `chart`
 --> content/reports/2024/briefing.yaml:2:5
  |
2 |   - headline: [state_budget_revenue, poverty_rate, new_style_communes]
  |     ^
  |
  = help: begin a new block with `- ` for each of them

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_unit_that_does_not_say_where_the_number_stands_is_named() {
    Project::built().replace(UNITS, "\"VND {} billion\"", "VND billion").refuses(str![[r#"
error[C04]: `VND billion` does not say where the number stands
  --> content/catalogue/units.yaml:16:35
   |
16 |     text: { vi: "{} tỷ đồng", en: VND billion }
   |                                   ^^^^^^^^^^^
   |
   = help: put `{}` exactly once where the number belongs: "VND {} billion"

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_syntax_fault_is_named_where_it_stands() {
    Project::built().replace(FIGURES, "{ rate: 26.9 }", "{ rate: 26.9").refuses(str![[r#"
error[Y01]: while parsing a flow mapping, did not find expected ',' or '}'
 --> content/reports/2024/figures.yaml:6:9
  |
6 |     plan: { above: 56.1, of: estimate }
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: a text that begins with a mark or contains `: ` or ` #` must be quoted; nesting is by two spaces, never tabs

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn an_unquoted_colon_in_a_text_is_named() {
    Project::built().replace(BODY, "vi: Tiếp tục giảm nghèo.", "vi: Tiếp tục: giảm nghèo.").refuses(str![[r#"
error[Y01]: mapping values are not allowed in this context
  --> content/reports/2024/body.yaml:34:27
   |
34 |               vi: Tiếp tục: giảm nghèo.
   |                           ^^^^^^^^^^^^^
   |
   = help: a text that begins with a mark or contains `: ` or ` #` must be quoted; nesting is by two spaces, never tabs

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_tab_is_named() {
    Project::built().replace(FIGURES, "    value: 2.5", "\tvalue: 2.5").refuses(str![[r#"
error[Y01]: while scanning a plain scalar, found a tab
  --> content/reports/2024/figures.yaml:10:13
   |
10 |     status: actual
   |             ^^^^^^
   |
   = help: a text that begins with a mark or contains `: ` or ` #` must be quoted; nesting is by two spaces, never tabs

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn an_empty_file_is_named() {
    Project::built().write(BRIEFING, "").refuses(str![[r#"
error[C02]: a briefing needs `sections`
--> content/reports/2024/briefing.yaml
 = help: add `sections:` with a heading and blocks in each

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_file_that_is_not_utf_8_is_named_with_the_byte() {
    let mut bytes = Project::new().read(BODY).into_bytes();
    let at = bytes.windows(4).position(|four| four == b"Thu ").unwrap();
    bytes[at] = 0xd2;
    Project::built().write(BODY, bytes).refuses(str![[r#"
error[C13]: this byte is not UTF-8
  --> content/reports/2024/body.yaml:10:15
   |
10 |             **�hu ngân sách** ước đạt {{ state_budget_revenue }}, {{ state_budget_revenue.change.versus }},
   |               ^
   |
   = help: save the file as UTF-8; texts in TCVN3 or VNI encodings must be converted to Unicode first

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_missing_file_is_named() {
    Project::built().delete(BRIEFING).refuses(str![[r#"
error[C13]: there is no such file
--> content/reports/2024/briefing.yaml
 = help: write it; `songngu init DIR` shows every content file in a small project

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_missing_catalogue_is_named() {
    Project::built().delete(UNITS).refuses(str![[r#"
error[C13]: there is no such file
--> content/catalogue/units.yaml
 = help: write it; `songngu init DIR` shows every content file in a small project

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_folder_that_is_no_project_is_named() {
    Project::empty().refuses(str![[r#"
error[C13]: there is no such folder
--> content
 = help: name the project with `--project DIR`, or begin one with `songngu init DIR`

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}
