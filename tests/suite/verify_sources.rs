//! Printed forms held against the documents that they come from.

use snapbox::str;

use crate::harness::{FIGURES, Project};

/// A project beside the document that its figures come from.
fn with_document(text: &str) -> Project {
    Project::new().write("documents/2024-report.md", text)
}

/// The document of the fixture project: each printed form on its line, the others empty.
fn document() -> String {
    let mut lines = vec![String::new(); 29];
    lines[20] = "Thu ngân sách ước đạt 15.745,0 tỷ đồng, tăng 26,9%, vượt 56,1% dự toán.".to_owned();
    lines[23] = "Tỷ lệ hộ nghèo còn 2,5%, giảm 0,75%.".to_owned();
    lines[28] = "Khoảng 138/184 xã (75%) đạt chuẩn.".to_owned();
    lines.join("\n")
}

#[test]
fn every_printed_form_is_found_on_its_line() {
    let run = with_document(&document()).run("verify-sources --sources documents").succeeds();
    assert_eq!(run.stderr, "2024: 7 printed forms stand on their lines, in 1 document\n");
}

#[test]
fn a_form_on_another_line_and_a_form_that_is_part_of_a_longer_number_are_told() {
    let project = with_document(&document().replace("15.745,0", "115.745,0")).replace(FIGURES, "line: 24", "line: 25");
    project.run("verify-sources 2024 --sources documents").fails().says(str![[r#"
error[V03]: `15.745,0` does not stand on line 21 of 2024-report.md
  --> content/reports/2024/figures.yaml:8:28
   |
 8 |       - { line: 21, value: "15.745,0", change: "26,9%", plan: "56,1%" }
   |                            ^^^^^^^^^^
   |
  ::: 2024-report.md:21:1
   |
21 | Thu ngân sách ước đạt 115.745,0 tỷ đồng, tăng 26,9%, vượt 56,1% dự toán.
   | ------------------------------------------------------------------------ the line of the document
   |
   = help: it stands nowhere in the document, which has 29 lines: look the figure up

error[V03]: `2,5%` does not stand on line 25 of 2024-report.md
  --> content/reports/2024/figures.yaml:14:28
   |
14 |       - { line: 25, value: "2,5%", change: "0,75" }
   |                            ^^^^^^
   |
  ::: 2024-report.md:25:1
   |
25 |
   | - the line of the document
   |
   = help: it stands on line 24: correct the line, or look the figure up

error[V03]: `0,75` does not stand on line 25 of 2024-report.md
  --> content/reports/2024/figures.yaml:14:44
   |
14 |       - { line: 25, value: "2,5%", change: "0,75" }
   |                                            ^^^^^^
   |
  ::: 2024-report.md:25:1
   |
25 |
   | - the line of the document
   |
   = help: it stands on line 24: correct the line, or look the figure up

3 errors; `songngu explain CODE` tells more

"#]]);
}

#[test]
fn a_line_behind_the_end_and_a_report_that_is_not_there_are_told() {
    let project = with_document(&document()).replace(FIGURES, "line: 29", "line: 290");
    project.run("verify-sources 2025 --sources documents").fails().says(str![[r#"
error[U01]: there is no report `2025`
--> content/reports
 = help: did you mean `2024`?
 = help: `songngu list` shows the reports and their editions

1 error; `songngu explain CODE` tells more

"#]]);
    project.run("verify-sources 2024 --sources documents").fails().says(str![[r#"
error[V03]: `138/184` does not stand on line 290 of 2024-report.md
  --> content/reports/2024/figures.yaml:24:29
   |
24 |       - { line: 290, ratio: "138/184", share: "75%" }
   |                             ^^^^^^^^^
   |
   = help: it stands on line 29: correct the line, or look the figure up

error[V03]: `75%` does not stand on line 290 of 2024-report.md
  --> content/reports/2024/figures.yaml:24:47
   |
24 |       - { line: 290, ratio: "138/184", share: "75%" }
   |                                               ^^^^^
   |
   = help: it stands on line 29: correct the line, or look the figure up

2 errors; `songngu explain CODE` tells more

"#]]);
}

#[test]
fn a_document_that_is_not_there_is_told_once() {
    Project::new().run("verify-sources --sources documents").fails().says(str![[r#"
error[V03]: the document `2024-report` is not among the sources
--> 2024-report.md
 = help: put the file into the folder given by --sources, under this name

1 error; `songngu explain CODE` tells more

"#]]);
}
