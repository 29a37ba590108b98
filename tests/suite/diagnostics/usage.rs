//! What cannot be asked for. What clap refuses ends with exit code 2, what the content does not have with 1.

use snapbox::str;

use crate::harness::{Project, songngu};

#[test]
fn a_report_that_does_not_exist() {
    Project::built().refuses_when(
        "build 2042",
        str![[r#"
error[U01]: there is no report `2042`
--> content/reports
 = help: did you mean `2024`?
 = help: `songngu list` shows the reports and their editions

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]],
    );
}

#[test]
fn figures_of_a_report_that_does_not_exist() {
    Project::built()
        .run("figures 202")
        .fails()
        .says(str![[r#"
error[U01]: there is no report `202`
--> content/reports
 = help: did you mean `2024`?
 = help: `songngu list` shows the reports

1 error; `songngu explain CODE` tells more

"#]])
        .prints("");
}

#[test]
fn an_edition_that_no_report_asks_for() {
    Project::built().refuses_when(
        "build --layout press-release --lang vi-en",
        str![[r#"
error[U01]: no edition fits what was asked for
--> content/reports
 = help: `songngu list` shows the reports and their editions

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]],
    );
}

#[test]
fn a_code_that_does_not_exist() {
    songngu(&["explain", "C99"])
        .fails()
        .says(str![[r#"
error[U02]: there is no code `C99`
--> songngu explain
 = help: did you mean `C09`?
 = help: `songngu explain` lists all codes

1 error; `songngu explain CODE` tells more

"#]])
        .prints("");
}

#[test]
fn a_name_of_a_code_with_a_slip() {
    songngu(&["explain", "unknown-filed"]).fails().says(str![[r#"
error[U02]: there is no code `unknown-filed`
--> songngu explain
 = help: did you mean `unknown-field`?
 = help: `songngu explain` lists all codes

1 error; `songngu explain CODE` tells more

"#]]);
}

#[test]
fn a_schema_that_does_not_exist() {
    songngu(&["schema", "figure"])
        .fails()
        .says(str![[r#"
error[C08]: there is no schema `figure`
--> content/schema
 = help: did you mean `figures`?
 = help: the schemas are workspace, units, indicators, organisations, glossary, relations, acceptances, report, figures, body, trends

1 error; `songngu explain CODE` tells more

"#]])
        .prints("");
}

#[test]
fn a_project_begun_in_a_folder_with_something_in_it() {
    let project = Project::new();
    let before = crate::harness::files_below(project.path());
    project.run("init .").fails().says(str![[r#"
error[U03]: the folder is not empty
--> .
 = help: name a folder that is not there yet; nothing was written

1 error; `songngu explain CODE` tells more

"#]]);
    assert!(crate::harness::files_below(project.path()) == before, "nothing was written");
}

#[test]
fn a_project_begun_in_a_folder_with_a_hidden_file_in_it() {
    let project = Project::empty().write(".gitignore", "mine\n");
    project.run("init .").fails();
    assert_eq!(project.read(".gitignore"), "mine\n", "a file of the user is never overwritten");
}

#[test]
fn a_folder_that_git_has_begun_is_empty_enough_for_a_project() {
    let project = Project::empty().write(".git/HEAD", "ref: refs/heads/main\n");
    project.run("init .").succeeds();
    assert!(project.path().join("content/workspace.yaml").exists());
}

#[test]
fn an_option_that_does_not_exist() {
    songngu(&["build", "--langs", "vi"]).misuses().says(str![[r#"
error: unexpected argument '--langs' found

  tip: a similar argument exists: '--lang'

Usage: songngu build --lang <LANG> [REPORT]...

For more information, try '--help'.

"#]]);
}

#[test]
fn a_value_that_an_option_does_not_have() {
    songngu(&["build", "--lang", "fr"]).misuses().says(str![[r#"
error: invalid value 'fr' for '--lang <LANG>'
  [possible values: vi, en, vi-en]

For more information, try '--help'.

"#]]);
}

#[test]
fn no_jobs_at_all() {
    songngu(&["build", "--jobs", "0"]).misuses().says(str![[r#"
error: invalid value '0' for '--jobs <N>': 0 is not in 1..=65535

For more information, try '--help'.

"#]]);
}

#[test]
fn quiet_and_verbose_together() {
    songngu(&["build", "-q", "-v"]).misuses().says(str![[r#"
error: the argument '--quiet' cannot be used with '--verbose'

Usage: songngu build --quiet [REPORT]...

For more information, try '--help'.

"#]]);
}
