//! Printed forms held against the documents that they come from.

use snapbox::str;

use crate::harness::{FIGURES, Project};
use crate::readers::made::{Words, docx, package, paragraph, pdf, xlsx};

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
error[V03]: `15.745,0` does not stand at line 21 of 2024-report.md
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
   = help: it stands nowhere in the document: look the figure up

error[V03]: `2,5%` does not stand at line 25 of 2024-report.md
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
   = help: it stands at line 24: write `line: 24`, or look the figure up

error[V03]: `0,75` does not stand at line 25 of 2024-report.md
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
   = help: it stands at line 24: write `line: 24`, or look the figure up

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
error[V03]: 2024-report.md has no line 290, where `138/184` should stand
  --> content/reports/2024/figures.yaml:24:29
   |
24 |       - { line: 290, ratio: "138/184", share: "75%" }
   |                             ^^^^^^^^^
   |
   = help: it stands at line 29: write `line: 29`, or look the figure up

error[V03]: 2024-report.md has no line 290, where `75%` should stand
  --> content/reports/2024/figures.yaml:24:47
   |
24 |       - { line: 290, ratio: "138/184", share: "75%" }
   |                                               ^^^^^
   |
   = help: it stands at line 29: write `line: 29`, or look the figure up

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

/// The fixture project with a document of another format, whose places stand where the lines stood.
fn with_file(name: &str, bytes: Vec<u8>, places: [&str; 3]) -> Project {
    let lines = ["line: 21", "line: 24", "line: 29"];
    let project = Project::new().write(&format!("documents/{name}"), bytes);
    let project = project.replace("content/workspace.yaml", "2024-report.md", name);
    lines.iter().zip(places).fold(project, |project, (line, place)| project.replace(FIGURES, line, place))
}

/// What the three places of the fixture's document say.
const SAID: [&str; 3] = [
    "Thu ngân sách ước đạt 15.745,0 tỷ đồng, tăng 26,9%, vượt 56,1% dự toán.",
    "Tỷ lệ hộ nghèo còn 2,5%, giảm 0,75%.",
    "Khoảng 138/184 xã (75%) đạt chuẩn.",
];

#[test]
fn pages_paragraphs_and_cells_are_places_too() {
    let words = |index: usize| Words { x: 50, y: 100, size: 12, text: SAID[index] };
    let pages = [[words(0)], [words(1)], [words(2)]];
    let rows: String = (0..3)
        .map(|row| {
            let number = row + 1;
            format!("<row r=\"{number}\"><c r=\"A{number}\" t=\"str\"><v>{}</v></c></row>", SAID[row])
        })
        .collect();
    let paragraphs: String = SAID.iter().map(|said| paragraph(said)).collect();
    let documents = [
        (
            "a.pdf",
            pdf(&[&pages[0], &pages[1], &pages[2]]),
            ["page: 1, line: 1", "page: 2, line: 1", "page: 3, line: 1"],
        ),
        ("a.xlsx", package(&xlsx(&[], &rows)), ["cell: \"Biểu 1!A1\"", "cell: \"Biểu 1!A2\"", "cell: \"Biểu 1!A3\""]),
        ("a.docx", package(&docx(&paragraphs)), ["paragraph: 1", "paragraph: 2", "paragraph: 3"]),
    ];
    for (name, bytes, places) in documents {
        let run = with_file(name, bytes, places).run("verify-sources --sources documents");
        assert_eq!(run.stderr, "2024: 7 printed forms stand on their lines, in 1 document\n", "{name}");
    }
}

#[test]
fn a_form_on_another_page_is_told_with_what_to_write() {
    let words = |index: usize| [Words { x: 50, y: 100, size: 12, text: SAID[index] }];
    let bytes = pdf(&[&words(0), &words(1), &words(2)]);
    let places = ["page: 1, line: 1", "page: 3, line: 1", "page: 3, line: 7"];
    with_file("a.pdf", bytes, places).run("verify-sources --sources documents").fails().says(str![[r#"
error[V03]: `2,5%` does not stand at page 3, line 1 of a.pdf
  --> content/reports/2024/figures.yaml:14:36
   |
14 |       - { page: 3, line: 1, value: "2,5%", change: "0,75" }
   |                                    ^^^^^^
   |
   = help: it stands at page 2, line 1: write `page: 2, line: 1`, or look the figure up

error[V03]: `0,75` does not stand at page 3, line 1 of a.pdf
  --> content/reports/2024/figures.yaml:14:52
   |
14 |       - { page: 3, line: 1, value: "2,5%", change: "0,75" }
   |                                                    ^^^^^^
   |
   = help: it stands at page 2, line 1: write `page: 2, line: 1`, or look the figure up

error[V03]: a.pdf has no page 3, line 7, where `138/184` should stand
  --> content/reports/2024/figures.yaml:24:36
   |
24 |       - { page: 3, line: 7, ratio: "138/184", share: "75%" }
   |                                    ^^^^^^^^^
   |
   = help: it stands at page 3, line 1: write `page: 3, line: 1`, or look the figure up

error[V03]: a.pdf has no page 3, line 7, where `75%` should stand
  --> content/reports/2024/figures.yaml:24:54
   |
24 |       - { page: 3, line: 7, ratio: "138/184", share: "75%" }
   |                                                      ^^^^^
   |
   = help: it stands at page 3, line 1: write `page: 3, line: 1`, or look the figure up

4 errors; `songngu explain CODE` tells more

"#]]);
}

#[test]
fn a_source_says_once_where_it_stands() {
    Project::new().replace(FIGURES, "line: 21", "line: 21, cell: A1").refuses(str![[r#"
error[C12]: a source names one place: `line`, `page` with `line`, `paragraph` or `cell`
 --> content/reports/2024/figures.yaml:8:9
  |
8 |       - { line: 21, cell: A1, value: "15.745,0", change: "26,9%", plan: "56,1%" }
  |         ^
  |
  = help: `line: 33`, `page: 3, line: 12`, `paragraph: 41` and `cell: "Biểu 1!C7"` are such

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
    Project::new().replace(FIGURES, "{ line: 21, ", "{ ").refuses(str![[r#"
error[C12]: a source names one place: `line`, `page` with `line`, `paragraph` or `cell`
 --> content/reports/2024/figures.yaml:8:9
  |
8 |       - { value: "15.745,0", change: "26,9%", plan: "56,1%" }
  |         ^
  |
  = help: `line: 33`, `page: 3, line: 12`, `paragraph: 41` and `cell: "Biểu 1!C7"` are such

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn places_of_other_formats_stand_in_the_annex_and_in_the_data() {
    let places = ["page: 1, line: 3", "paragraph: 2", "cell: \"Biểu 1!C7\""];
    let project = with_file("a.pdf", Vec::new(), places);
    project.run("figures 2024 --format csv").succeeds().prints(str![[r#"
report,figure,period,status,value,upper,unit,approximation,total,share,rank,change,difference,base,plan_percentage,plan_basis,sources
2024,state_budget_revenue,2024,estimate,15745.0,,vnd_billion,,,,,26.9 percent,,2023,156.1,estimate,"2024-report:1/3 15.745,0; 2024-report:1/3 26,9%; 2024-report:1/3 56,1%"
2024,poverty_rate,2024,actual,2.5,,percent,,,,,-0.75 percentage_point,,2023,,,"2024-report:§2 2,5%; 2024-report:§2 0,75"
2024,new_style_communes,2024,estimate,138,,commune,about,184,75,,,,,,,2024-report:Biểu 1!C7 138/184; 2024-report:Biểu 1!C7 75%

"#]]);
    let data = project.run("figures 2024 --format json").succeeds().stdout;
    for place in ["\"page\": 1,", "\"line\": 3,", "\"paragraph\": 2,", "\"cell\": \"Biểu 1!C7\","] {
        assert!(data.contains(place), "{place}: {data}");
    }
    let project = project.delete("content/reports/2024/briefing.yaml").delete("content/reports/2024/body.yaml");
    let report = project.read("content/reports/2024/report.yaml");
    let head = report.split("editions:").next().unwrap();
    let project = project.write("content/reports/2024/report.yaml", format!("{head}editions:\n  annex: [en]\n"));
    project.run("build --format typ").succeeds();
    let annex = project.read("out/2024/annex.en.typ");
    for said in ["1/3", "§2", "Biểu 1!C7", "Source line: page/line, paragraph (§) or cell in"] {
        assert!(annex.contains(said), "{said}: {annex}");
    }
}
