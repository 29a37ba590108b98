//! References in prose that cannot be what they should be.

use snapbox::str;

use crate::harness::{BODY, BRIEFING, FIGURES, Project};

/// The Vietnamese sentence that these tests change.
const SENTENCE: &str = "vi: Tiếp tục giảm nghèo.";

/// A project with this sentence instead.
fn saying(sentence: &str) -> Project {
    Project::built().replace(BODY, SENTENCE, &format!("vi: \"{sentence}\""))
}

#[test]
fn a_reference_to_a_measure_that_the_figure_lacks() {
    saying("Hộ nghèo {{ poverty_rate.plan }}.").refuses(str![[r#"
error[C10]: the figure `poverty_rate` has no plan
  --> content/reports/2024/body.yaml:34:29
   |
34 |               vi: "Hộ nghèo {{ poverty_rate.plan }}."
   |                             ^^^^^^^^^^^^^^^^^^^^^^^
   |
  ::: content/reports/2024/figures.yaml:9:3
   |
 9 |   poverty_rate:
   |   ------------ the figure
   |
   = help: it has value, change, period

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_printed_form_of_a_measure_that_the_figure_lacks() {
    Project::built().replace(FIGURES, "value: \"2,5%\"", "value: \"2,5%\", plan: \"101%\"").refuses(str![[r#"
error[C10]: `101%` is printed as a plan, but the figure has none
  --> content/reports/2024/figures.yaml:14:42
   |
14 |       - { line: 24, value: "2,5%", plan: "101%", change: "0,75" }
   |                                          ^^^^^^
   |
   = help: add what was printed to the figure, or name the measure that it is

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_reference_in_a_form_that_does_not_exist() {
    saying("Hộ nghèo {{ poverty_rate.change.vebr }}.").refuses(str![[r#"
error[C11]: a figure has no form `change.vebr`
  --> content/reports/2024/body.yaml:34:29
   |
34 |               vi: "Hộ nghèo {{ poverty_rate.change.vebr }}."
   |                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: did you mean `change.verb`?
   = help: the forms are value, number, ratio, share, rank, rank.leading, change, change.verb, change.gerund, change.noun, change.versus, difference, difference.verb, difference.gerund, difference.noun, difference.versus, plan, period

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn an_expression_is_no_reference() {
    saying("Hộ nghèo {{ poverty_rate + 1 }} và {{ poverty_rate | upper }} và {{ }}.").refuses(str![[r#"
error[C09]: there is no figure `poverty_rate + 1`
  --> content/reports/2024/body.yaml:34:29
   |
34 |               vi: "Hộ nghèo {{ poverty_rate + 1 }} và {{ poverty_rate | upper }} và {{ }}."
   |                             ^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: did you mean `poverty_rate`?
   = help: figures are declared in content/reports/2024/figures.yaml

error[C09]: there is no figure `poverty_rate | upper`
  --> content/reports/2024/body.yaml:34:55
   |
34 |               vi: "Hộ nghèo {{ poverty_rate + 1 }} và {{ poverty_rate | upper }} và {{ }}."
   |                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: figures are declared in content/reports/2024/figures.yaml

error[C09]: there is no figure ``
  --> content/reports/2024/body.yaml:34:85
   |
34 |               vi: "Hộ nghèo {{ poverty_rate + 1 }} và {{ poverty_rate | upper }} và {{ }}."
   |                                                                                     ^^^^^
   |
   = help: figures are declared in content/reports/2024/figures.yaml

3 errors; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_reference_that_is_not_closed() {
    saying("Hộ nghèo {{ poverty_rate và {{ poverty_rate }}.").refuses(str![[r#"
error[C11]: this reference is not closed by `}}`
  --> content/reports/2024/body.yaml:34:29
   |
34 |               vi: "Hộ nghèo {{ poverty_rate và {{ poverty_rate }}."
   |                             ^^
   |
   = help: close it, or write `\{{` for two braces that are meant as text

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_reference_that_the_paragraph_ends_in() {
    Project::built().replace(BRIEFING, "đạt {{ state_budget_revenue }}.", "đạt {{ state_budget_revenue.").refuses(
        str![[r#"
error[C11]: this reference is not closed by `}}`
 --> content/reports/2024/briefing.yaml:8:31
  |
8 |             Thu ngân sách đạt {{ state_budget_revenue.
  |                               ^^
  |
  = help: close it, or write `\{{` for two braces that are meant as text

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]],
    );
}

#[test]
fn tags_and_comments_of_templates() {
    saying("Có {% include 'x' %} và {# chú thích #}.").refuses(str![[r#"
error[C11]: only figure references may stand between braces in prose
  --> content/reports/2024/body.yaml:34:23
   |
34 |               vi: "Có {% include 'x' %} và {# chú thích #}."
   |                       ^^
   |
   = help: write {{ figure.form }}; conditions, loops and comments belong in a template

error[C11]: only figure references may stand between braces in prose
  --> content/reports/2024/body.yaml:34:44
   |
34 |               vi: "Có {% include 'x' %} và {# chú thích #}."
   |                                            ^^
   |
   = help: write {{ figure.form }}; conditions, loops and comments belong in a template

2 errors; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_fault_far_down_in_a_block_of_several_lines_is_named_at_its_own_line() {
    Project::built()
        .replace(BRIEFING, "- Hộ nghèo {{ poverty_rate.change }}.", "- Hộ nghèo {{ poverty_rate.chang }}.")
        .refuses(str![[r#"
error[C11]: a figure has no form `chang`
  --> content/reports/2024/briefing.yaml:10:24
   |
10 |             - Hộ nghèo {{ poverty_rate.chang }}.
   |                        ^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: did you mean `change`?
   = help: the forms are value, number, ratio, share, rank, rank.leading, change, change.verb, change.gerund, change.noun, change.versus, difference, difference.verb, difference.gerund, difference.noun, difference.versus, plan, period

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_fault_behind_letters_written_with_combining_marks_is_named_at_its_own_column() {
    let decomposed = "Ti\u{65}\u{302}\u{301}p tu\u{323}c gia\u{309}m";
    Project::built().replace(BODY, SENTENCE, &format!("vi: {decomposed} {{{{ povertyrate }}}}.")).refuses(str![[r#"
error[C09]: there is no figure `povertyrate`
  --> content/reports/2024/body.yaml:34:37
   |
34 |               vi: Tiếp tục giảm {{ povertyrate }}.
   |                                 ^^^^^^^^^^^^^^^^^
   |
   = help: did you mean `poverty_rate`?
   = help: figures are declared in content/reports/2024/figures.yaml

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_reference_to_a_faulty_figure_is_no_further_fault() {
    let project = Project::new().replace(FIGURES, "value: 2.5", "value: two");
    let run = project.run("build").fails();
    assert!(run.stderr.contains("C05") && run.stderr.contains("1 error;"), "{}", run.stderr);
}
