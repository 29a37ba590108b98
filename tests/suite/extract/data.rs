//! Mentions as JSON Lines and CSV: the stable contract.

use snapbox::str;

use super::project;
use crate::harness::Project;
use crate::readers::made::{Words, package, pdf, xlsx};

#[test]
fn json_lines_have_one_object_a_mention() {
    project().run("extract documents/2024-report.md --format jsonl").succeeds().prints(str![[r#"
{"line":4,"column":32,"printed":"15.745,0","value":"15745.0","unit":"vnd_billion","kind":"level","direction":"none","basis":"none","approx":true,"indicator":"Thu ngân sách nhà nước","indicator_id":"state_budget_revenue","period":"2024","group":"thu-ngan-sach-nha-nuoc","footnote":null,"confidence":0.95,"sentence":{"start":45,"end":140}}
{"line":4,"column":55,"printed":"26,9%","value":"26.9","unit":"percent","kind":"change_pct","direction":"up","basis":"2023","approx":false,"indicator":"Thu ngân sách nhà nước","indicator_id":"state_budget_revenue","period":"2024","group":"thu-ngan-sach-nha-nuoc","footnote":null,"confidence":0.75,"sentence":{"start":45,"end":140}}
{"line":4,"column":83,"printed":"56,1%","value":"56.1","unit":"percent","kind":"of_plan_pct","direction":"exceed","basis":"estimate","approx":false,"indicator":"Thu ngân sách nhà nước","indicator_id":"state_budget_revenue","period":"2024","group":"thu-ngan-sach-nha-nuoc","footnote":null,"confidence":0.75,"sentence":{"start":45,"end":140}}
{"line":5,"column":20,"printed":"2,5%","value":"2.5","unit":"percent","kind":"level","direction":"none","basis":"none","approx":false,"indicator":"Tỷ lệ hộ nghèo","indicator_id":"poverty_rate","period":"2024","group":"ty-le-ho-ngheo","footnote":null,"confidence":0.95,"sentence":{"start":142,"end":177}}
{"line":5,"column":31,"printed":"0,75%","value":"0.75","unit":"percentage_point","kind":"change_abs","direction":"down","basis":"previous_year","approx":false,"indicator":"Tỷ lệ hộ nghèo","indicator_id":"poverty_rate","period":"2024","group":"ty-le-ho-ngheo","footnote":null,"confidence":0.75,"sentence":{"start":142,"end":177}}
{"line":5,"column":51,"printed":"138/184","value":"138/184","unit":"commune","kind":"ratio","direction":"none","basis":"total","approx":false,"indicator":"Số xã","indicator_id":null,"period":"2024","group":"so-xa","footnote":null,"confidence":0.95,"sentence":{"start":179,"end":232}}
{"line":5,"column":63,"printed":"75%","value":"75","unit":"percent","kind":"level","direction":"none","basis":"none","approx":false,"indicator":"Tỷ lệ xã","indicator_id":null,"period":"2024","group":"so-xa","footnote":null,"confidence":0.75,"sentence":{"start":179,"end":232}}
{"line":6,"column":20,"printed":"1.250","value":"1250","unit":"unit_other","unit_text":"tấn","kind":"level","direction":"none","basis":"none","approx":false,"indicator":"Sản lượng thép","indicator_id":null,"period":"2024","group":"san-luong-thep","footnote":null,"confidence":0.95,"sentence":{"start":234,"end":262}}

"#]]);
}

#[test]
fn csv_has_the_same_columns() {
    project().run("extract documents/2024-report.md --format csv").succeeds().prints(str![[r#"
file,line,column,printed,value,unit,unit_text,kind,direction,basis,approx,indicator,indicator_id,period,group,footnote,confidence,sentence_start,sentence_end,place
,4,32,"15.745,0",15745.0,vnd_billion,,level,none,none,true,Thu ngân sách nhà nước,state_budget_revenue,2024,thu-ngan-sach-nha-nuoc,,0.95,45,140,
,4,55,"26,9%",26.9,percent,,change_pct,up,2023,false,Thu ngân sách nhà nước,state_budget_revenue,2024,thu-ngan-sach-nha-nuoc,,0.75,45,140,
,4,83,"56,1%",56.1,percent,,of_plan_pct,exceed,estimate,false,Thu ngân sách nhà nước,state_budget_revenue,2024,thu-ngan-sach-nha-nuoc,,0.75,45,140,
,5,20,"2,5%",2.5,percent,,level,none,none,false,Tỷ lệ hộ nghèo,poverty_rate,2024,ty-le-ho-ngheo,,0.95,142,177,
,5,31,"0,75%",0.75,percentage_point,,change_abs,down,previous_year,false,Tỷ lệ hộ nghèo,poverty_rate,2024,ty-le-ho-ngheo,,0.75,142,177,
,5,51,138/184,138/184,commune,,ratio,none,total,false,Số xã,,2024,so-xa,,0.95,179,232,
,5,63,75%,75,percent,,level,none,none,false,Tỷ lệ xã,,2024,so-xa,,0.75,179,232,
,6,20,1.250,1250,unit_other,tấn,level,none,none,false,Sản lượng thép,,2024,san-luong-thep,,0.95,234,262,

"#]]);
}

#[test]
fn several_files_are_told_apart_and_cells_and_pages_are_named() {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Thu ngân sách đạt 5 tỷ đồng</v></c></row>";
    let page = [Words { x: 50, y: 100, size: 12, text: "Thu ngân sách đạt 6 tỷ đồng" }];
    let project = Project::new().write("a.xlsx", package(&xlsx(&[], rows))).write("b.pdf", pdf(&[&page]));
    let run = project.run("extract a.xlsx b.pdf --format jsonl").succeeds();
    let places: Vec<(String, String, String)> = run
        .stdout
        .lines()
        .map(|line| {
            let object: serde_json::Value = serde_json::from_str(line).unwrap();
            let text = |key: &str| object[key].as_str().unwrap().to_owned();
            (text("file"), text("place"), text("value"))
        })
        .collect();
    let place = |file: &str, place: &str, value: &str| (file.to_owned(), place.to_owned(), value.to_owned());
    assert_eq!(places, [place("a.xlsx", "Biểu 1!A1", "5"), place("b.pdf", "page 1, line 1", "6")]);
}

#[test]
fn a_minus_sign_in_a_cell_is_read_and_one_before_an_item_is_not() {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Chỉ tiêu</v></c><c r=\"B1\" t=\"str\"><v>Năm 2023</v></c></row>\
        <row r=\"2\"><c r=\"A2\" t=\"str\"><v>Cân đối ngân sách (tỷ đồng)</v></c><c r=\"B2\"><v>-5.25</v></c></row>\
        <row r=\"3\"><c r=\"A3\" t=\"str\"><v>Tốc độ tăng thu ngân sách</v></c><c r=\"B3\" s=\"1\"><v>-0.031</v></c></row>";
    let project = Project::new().write("a.xlsx", package(&xlsx(&["0.0%;(0.0%)"], rows)));
    let project = project.write("b.txt", "Kết quả:\n-5 dự án mới.\n");
    let run = project.run("extract a.xlsx b.txt --format jsonl").succeeds();
    let found: Vec<String> = run
        .stdout
        .lines()
        .map(|line| {
            let object: serde_json::Value = serde_json::from_str(line).unwrap();
            let text = |key: &str| object[key].as_str().unwrap();
            format!("{} {} {}", text("printed"), text("value"), text("direction"))
        })
        .collect();
    assert_eq!(found, ["-5,25 -5.25 none", "-3,1% 3.1 down", "5 5 none"]);
}

#[test]
fn what_is_wrong_in_the_text_is_said_at_its_place() {
    let project = Project::new().write("a.md", "Thu ngân sách đạt 1.395tỷ đồng (tăng 7% so với năm 2023.\n");
    project.run("extract a.md --format csv --out a.csv").succeeds().says(str![[r#"
wrote a.csv: 2 statistics
warning[E02]: a space is missing between number and word in `1.395tỷ`
 --> a.md:1:19
  |
1 | Thu ngân sách đạt 1.395tỷ đồng (tăng 7% so với năm 2023.
  |                   ^^^^^^^
  |
  = help: put a space between the number and its unit

warning[E03]: the bracket is not closed
 --> a.md:1:32
  |
1 | Thu ngân sách đạt 1.395tỷ đồng (tăng 7% so với năm 2023.
  |                                ^
  |
  = help: see what is meant, and correct the document where it is yours

2 warnings; `songngu explain CODE` tells more

"#]]);
}
