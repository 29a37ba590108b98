//! What the check rules find.

use snapbox::str;

use crate::harness::{BODY, BRIEFING, FIGURES, Project};

#[test]
fn a_number_typed_by_hand_is_named_where_it_stands() {
    Project::built()
        .replace(BODY, "vi: Tiếp tục giảm nghèo.", "vi: Tiếp tục giảm nghèo còn 2,5%.")
        .replace(
            BODY,
            "note: { vi: So với năm 2023., en: Compared with 2023. }",
            "note: { vi: So với 63 tỉnh., en: Among 63 provinces. }",
        )
        .replace(BRIEFING, "vi: Điểm chính, en: Main points", "vi: 3 điểm chính, en: The 3 main points")
        .refuses(str![[r#"
error[K01]: the number `63` is typed by hand
  --> content/reports/2024/body.yaml:29:23
   |
29 |           note: { vi: So với 63 tỉnh., en: Among 63 provinces. }
   |                       ^^^^^^^^^^^^^^^
   |
   = help: refer to a figure instead: {{ figure.form }}; a small count that is no statistic is written in words

error[K01]: the number `63` is typed by hand
  --> content/reports/2024/body.yaml:29:44
   |
29 |           note: { vi: So với 63 tỉnh., en: Among 63 provinces. }
   |                                            ^^^^^^^^^^^^^^^^^^^
   |
   = help: refer to a figure instead: {{ figure.form }}; a small count that is no statistic is written in words

error[K01]: the number `2,5%` is typed by hand
  --> content/reports/2024/body.yaml:34:43
   |
34 |               vi: Tiếp tục giảm nghèo còn 2,5%.
   |                                           ^^^^
   |
   = help: refer to a figure instead: {{ figure.form }}; a small count that is no statistic is written in words

error[K01]: the number `3` is typed by hand
 --> content/reports/2024/briefing.yaml:4:20
  |
4 |   - heading: { vi: 3 điểm chính, en: The 3 main points }
  |                    ^^^^^^^^^^^^
  |
  = help: refer to a figure instead: {{ figure.form }}; a small count that is no statistic is written in words

error[K01]: the number `3` is typed by hand
 --> content/reports/2024/briefing.yaml:4:38
  |
4 |   - heading: { vi: 3 điểm chính, en: The 3 main points }
  |                                      ^^^^^^^^^^^^^^^^^
  |
  = help: refer to a figure instead: {{ figure.form }}; a small count that is no statistic is written in words

5 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_figure_that_only_one_language_mentions_is_named() {
    Project::built()
        .replace(BODY, "is down to {{ poverty_rate }}.", "is down.")
        .replace(BODY, "Có {{ new_style_communes.ratio }} ({{ new_style_communes.share }})", "Có {{ new_style_communes.ratio }}")
        .refuses(str![[r#"
error[K02]: the Vietnamese says `poverty_rate`, the English does not
  --> content/reports/2024/body.yaml:13:34
   |
13 |             - Tỷ lệ hộ nghèo còn {{ poverty_rate }}.
   |                                  ^^^^^^^^^^^^^^^^^^
   |
  ::: content/reports/2024/body.yaml:16:13
   |
16 |             **Budget revenue** is estimated at {{ state_budget_revenue }}, {{ state_budget_revenue.change.versus }},
   |             -------------------------------------------------------------------------------------------------------- the English text
   |
   = help: refer to `poverty_rate` in both languages

error[K02]: the English says `new_style_communes.share`, the Vietnamese does not
  --> content/reports/2024/body.yaml:20:47
   |
20 |             - {{ new_style_communes.ratio }} ({{ new_style_communes.share }}) meet the standards.
   |                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
  ::: content/reports/2024/body.yaml:10:13
   |
10 |             **Thu ngân sách** ước đạt {{ state_budget_revenue }}, {{ state_budget_revenue.change.versus }},
   |             ----------------------------------------------------------------------------------------------- the Vietnamese text
   |
   = help: refer to `new_style_communes.share` in both languages

2 errors; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_source_that_prints_another_number_is_named() {
    Project::built()
        .replace(FIGURES, "value: \"15.745,0\"", "value: \"15.475,0\"")
        .replace(FIGURES, "ratio: \"138/184\"", "ratio: \"138/148\"")
        .refuses(str![[r#"
error[K03]: the document prints `15.475,0`, but the value of `state_budget_revenue` would print as `15.745,0`
 --> content/reports/2024/figures.yaml:8:28
  |
8 |       - { line: 21, value: "15.475,0", change: "26,9%", plan: "56,1%" }
  |                            ^^^^^^^^^^
  |
 ::: content/reports/2024/figures.yaml:2:3
  |
2 |   state_budget_revenue:
  |   -------------------- the figure
  |
  = source: 2024-report, line 21: `15.475,0`
  = help: compare with line 21 of 2024-report

error[K03]: the document prints `138/148`, but the ratio of `new_style_communes` would print as `138/184`
  --> content/reports/2024/figures.yaml:24:28
   |
24 |       - { line: 29, ratio: "138/148", share: "75%" }
   |                            ^^^^^^^^^
   |
  ::: content/reports/2024/figures.yaml:16:3
   |
16 |   new_style_communes:
   |   ------------------ the figure
   |
   = source: 2024-report, line 29: `138/148`
   = help: compare with line 29 of 2024-report

2 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_source_that_prints_another_precision_is_named() {
    Project::built().replace(FIGURES, "value: \"15.745,0\"", "value: \"15.745\"").refuses(str![[r#"
error[K03]: the document prints `15.745`, but the value of `state_budget_revenue` would print as `15.745,0`
 --> content/reports/2024/figures.yaml:8:28
  |
8 |       - { line: 21, value: "15.745", change: "26,9%", plan: "56,1%" }
  |                            ^^^^^^^^
  |
 ::: content/reports/2024/figures.yaml:2:3
  |
2 |   state_budget_revenue:
  |   -------------------- the figure
  |
  = source: 2024-report, line 21: `15.745`
  = help: compare with line 21 of 2024-report

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_share_that_count_and_total_do_not_give_is_named() {
    Project::built()
        .replace(FIGURES, "share: 75\n", "share: 57\n")
        .replace(FIGURES, "share: \"75%\"", "share: \"57%\"")
        .refuses(str![[r#"
error[K04]: `new_style_communes`: 138 / 184 = 75%, printed 57%; the total would have to be 242
  --> content/reports/2024/figures.yaml:16:3
   |
16 |   new_style_communes:
   |   ^^^^^^^^^^^^^^^^^^
   |
   = source: 2024-report, line 29: `138/184`, `57%`
   = help: look the numbers up in the source; if the document itself is wrong, accept the finding in content/acceptances.yaml with the reason

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn paragraphs_that_cannot_stand_side_by_side_are_named() {
    Project::built()
        .replace(
            BRIEFING,
            "- The poverty rate was {{ poverty_rate.change }}.",
            "The poverty rate was {{ poverty_rate.change }}.",
        )
        .refuses(str![[r#"
error[C14]: the Vietnamese has 1 paragraph and 1 list item, the English 2 paragraphs and 0 list items
  --> content/reports/2024/briefing.yaml:12:13
   |
12 |             Budget revenue reached {{ state_budget_revenue }}.
   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
  ::: content/reports/2024/briefing.yaml:8:13
   |
 8 |             Thu ngân sách đạt {{ state_budget_revenue }}.
   |             --------------------------------------------- the Vietnamese text
   |
   = help: give both languages the same paragraphs and list items, with a blank line between paragraphs

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_rank_beside_a_unit_of_money_is_refused() {
    let rank =
        "figures:\n  place_in_the_country:\n    indicator: state_budget_revenue\n    status: actual\n    rank: 3\n";
    let run = Project::new().replace(FIGURES, "figures:\n", rank).run("build").fails();
    assert!(run.stderr.contains("but only a rank is given"), "{}", run.stderr);
}

#[test]
fn a_part_is_not_more_than_its_whole() {
    let run = Project::new().replace(FIGURES, "total: 184", "total: 0").run("build").fails();
    assert!(run.stderr.contains("138 cannot be a part of 0"), "{}", run.stderr);
}

#[test]
fn a_change_may_be_printed_with_its_sign() {
    let project = Project::new().replace(FIGURES, "change: \"0,75\"", "change: \"-0,75\"");
    project.run("build --format md").succeeds();
}
