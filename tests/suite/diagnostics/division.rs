//! Bad input: parts, appendices, and references to appendices.

use snapbox::str;

use crate::harness::{BODY, BRIEFING, FIGURES, Project, repository_text};

/// The fixture with the body that is divided into parts and has two appendices.
fn divided() -> Project {
    Project::built().write(BODY, repository_text("tests/fixtures/divided/body.yaml"))
}

#[test]
fn parts_and_sections_exclude_each_other() {
    let section = "sections:\n  - heading: { vi: Kết quả, en: Results }\nclosing:";
    divided().replace(BODY, "\nclosing:", &format!("\n{section}")).refuses(str![[r#"
error[C12]: a body has either `parts` or `sections`
 --> content/reports/2024/body.yaml:6:3
  |
6 |   - heading: { vi: Kết quả năm nay, en: Results of the year }
  |   ^
  |
  = help: write these sections under `sections:` of a part, or leave the parts out

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_letter_without_parts_and_sections() {
    Project::built().write(BODY, "closing:\n  - text: { vi: Hết, en: End }\n").refuses(str![[r#"
error[C02]: a letter needs `sections`, or `parts` that hold them
 --> content/reports/2024/body.yaml:1:1
  |
1 | closing:
  | ^
  |
  = help: add `sections:`; `parts:` is for a report so long that it is divided into Phần I, II

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_briefing_has_neither_parts_nor_appendices() {
    let added = "appendices:\n  maps:\n    title: { vi: Bản đồ, en: Maps }\nparts:";
    Project::built().replace(BRIEFING, "sections:", added).refuses(str![[r#"
error[C12]: a briefing has no appendices
 --> content/reports/2024/briefing.yaml:4:3
  |
4 |   maps:
  |   ^^^^
  |
  = help: appendices belong in body.yaml, from which letters are made

error[C12]: a briefing has no parts
 --> content/reports/2024/briefing.yaml:7:3
  |
7 |   - heading: { vi: Điểm chính, en: Main points }
  |   ^
  |
  = help: parts belong in body.yaml, from which letters are made

2 errors; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_briefing_refers_to_no_appendix() {
    Project::built()
        .replace(
            BRIEFING,
            "{{ poverty_rate.change }}.\n          en",
            "{{ poverty_rate.change }} ({{ appendix.maps }}).\n          en",
        )
        .refuses(str![[r#"
error[C12]: a briefing has no appendices
  --> content/reports/2024/briefing.yaml:10:51
   |
10 |             - Hộ nghèo {{ poverty_rate.change }} ({{ appendix.maps }}).
   |                                                   ^^^^^^^^^^^^^^^^^^^
   |
   = help: appendices belong in body.yaml, from which letters are made

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_heading_below_a_clause() {
    let clause = "heading: { vi: Thu nội địa, en: Domestic revenue }\n";
    let below = "                sections:\n                  - heading: { vi: Thuế, en: Taxes }\n";
    divided().replace(BODY, clause, &format!("{clause}{below}")).refuses(str![[r#"
error[C12]: a letter has no heading below `a)`
  --> content/reports/2024/body.yaml:38:36
   |
38 |                   - heading: { vi: Thuế, en: Taxes }
   |                                    ^^^^
   |
   = help: make it items of a list in the section above: `- ` in its text

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn an_unknown_appendix_in_prose_and_one_where_there_are_none() {
    divided()
        .replace(BODY, "vi: Tiếp tục giảm nghèo.", "vi: \"Tiếp tục giảm nghèo, xem {{ appendix.indicator }}.\"")
        .refuses(str![[r#"
error[C08]: there is no appendix `indicator`
  --> content/reports/2024/body.yaml:51:58
   |
51 |         blocks: [{ text: { vi: "Tiếp tục giảm nghèo, xem {{ appendix.indicator }}.", en: Continue to reduce poverty. } }]
   |                                                          ^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: did you mean `indicators`?
   = help: the appendices are indicators, terms

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
    Project::built()
        .replace(BODY, "vi: Tiếp tục giảm nghèo.", "vi: \"Tiếp tục giảm nghèo, xem {{ appendix.maps }}.\"")
        .refuses(str![[r#"
error[C08]: there is no appendix `maps`
  --> content/reports/2024/body.yaml:34:45
   |
34 |               vi: "Tiếp tục giảm nghèo, xem {{ appendix.maps }}."
   |                                             ^^^^^^^^^^^^^^^^^^^
   |
   = help: this body has no appendices: add one under `appendices:`

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn an_appendix_that_the_text_does_not_mention_in_both_languages() {
    divided()
        .replace(BODY, " và {{ appendix.terms }}", "")
        .replace(BODY, "{{ appendix.terms }} have", "others have")
        .replace(BODY, "{{ appendix.indicators }} and", "One and")
        .refuses(str![[r#"
error[C16]: the English text never refers to the appendix `indicators`
  --> content/reports/2024/body.yaml:57:3
   |
57 |   indicators:
   |   ^^^^^^^^^^
   |
   = help: write {{ appendix.indicators }} where the text speaks of it, in both languages

error[C16]: the text never refers to the appendix `terms`
  --> content/reports/2024/body.yaml:70:3
   |
70 |   terms:
   |   ^^^^^
   |
   = help: write {{ appendix.terms }} where the text speaks of it, in both languages

2 errors; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_mention_inside_an_appendix_does_not_count() {
    divided()
        .replace(BODY, " và {{ appendix.terms }}", "")
        .replace(BODY, "{{ appendix.terms }} have", "others have")
        .replace(BODY, "vi: Hộ nghèo là", "vi: \"{{ appendix.terms }}: hộ nghèo là\" #")
        .replace(BODY, "en: A poor household has", "en: \"{{ appendix.terms }}: a poor household has\" #")
        .refuses(str![[r#"
error[C16]: the text never refers to the appendix `terms`
  --> content/reports/2024/body.yaml:70:3
   |
70 |   terms:
   |   ^^^^^
   |
   = help: write {{ appendix.terms }} where the text speaks of it, in both languages

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_figure_cannot_take_the_word_for_appendices() {
    let called = "figures:\n  appendix:\n    indicator: poverty_rate\n    status: actual\n    value: 2.0\n    sources:\n      - { line: 24, value: \"2,0%\" }\n";
    Project::built().replace(FIGURES, "figures:\n", called).refuses(str![[r#"
error[C12]: a figure cannot be called `appendix`
 --> content/reports/2024/figures.yaml:2:3
  |
2 |   appendix:
  |   ^^^^^^^^
  |
  = help: choose another id: in prose, the word refers to the appendices of a letter

error[K18]: `2024/appendix` is 2.0%, but `2024/poverty_rate` is 2.5%
  --> content/reports/2024/figures.yaml:2:3
   |
 2 |   appendix:
   |   ^^^^^^^^
   |
  ::: content/reports/2024/figures.yaml:15:3
   |
15 |   poverty_rate:
   |   ------------ 2024/poverty_rate
   |
   = source: 2024-report, line 24: `0,75`, `2,0%`, `2,5%`
   = help: look the numbers up in the source; if the document itself is wrong, accept the finding in content/acceptances.yaml with the reason

2 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn the_id_of_an_appendix_is_an_id() {
    divided().replace(BODY, "  terms:\n", "  Terms and names:\n").refuses(str![[r#"
error[C04]: `Terms and names` is not an id
  --> content/reports/2024/body.yaml:70:3
   |
70 |   Terms and names:
   |   ^^^^^^^^^^^^^^^
   |
   = help: ids are lower-case letters, digits, underscores and hyphens

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}
