//! Running again: what stands in the file stays, what changed in the source is marked, what is new is appended.

use snapbox::str;

use super::{REPORT, project};
use crate::harness::same;

/// Extracts into `draft.yaml`.
const COMMAND: &str = "extract documents/2024-report.md --report 2024 --out draft.yaml";

#[test]
fn running_again_on_the_same_source_changes_nothing() {
    let project = project();
    project.run(COMMAND).succeeds().says("wrote draft.yaml: 8 statistics\n");
    let before = project.read("draft.yaml");
    let run = project.run(COMMAND).succeeds();
    assert!(run.stderr.starts_with("unchanged draft.yaml: "), "{}", run.stderr);
    assert_eq!(project.read("draft.yaml"), before);
}

#[test]
fn reviewed_entries_are_kept_changed_ones_marked_and_new_ones_appended() {
    let project = project();
    project.run(COMMAND).succeeds();
    let reviewed = "\
figures:
  # compared on 3 March
  revenue:   # our own name
    review: reviewed
    indicator: state_budget_revenue
    status: estimate
    value: 15745.0
    change: { rate: 26.9 }
    plan: { above: 56.1, of: estimate }
    sources:
      - { line: 4, value: \"15.745,0\", change: \"26,9%\", plan: \"56,1%\" }
  poverty_rate:
    status: actual
    value: 2.5
    sources:
      - { line: 5, value: \"2,5%\" }
      - { line: 5, change: \"0,75%\" }
";
    let changed = REPORT.replace("2,5%", "2,4%");
    let project = project.write("draft.yaml", reviewed).write("documents/2024-report.md", changed);
    project.run(COMMAND).succeeds().says(str![[r#"
wrote draft.yaml: 1 kept, 1 changed, 3 new

"#]]);
    let merged = project.read("draft.yaml");
    same(
        merged.as_str(),
        str![[r#"
figures:
  # compared on 3 March
  revenue:   # our own name
    review: reviewed
    indicator: state_budget_revenue
    status: estimate
    value: 15745.0
    change: { rate: 26.9 }
    plan: { above: 56.1, of: estimate }
    sources:
      - { line: 4, value: "15.745,0", change: "26,9%", plan: "56,1%" }
  # changed in the source: `2,5%` no longer stands on line 5
  # changed in the source: line 5 prints value `2,4%`
  poverty_rate:
    status: actual
    value: 2.5
    sources:
      - { line: 5, value: "2,5%" }
      - { line: 5, change: "0,75%" }
  so_xa:
    # name: { vi: "Số xã", en: "" }
    review: pending
    unit: commune
    status: actual
    value: 138
    total: 184
    sources:
      - { line: 5, ratio: "138/184" }
  ty_le_xa:
    # name: { vi: "Tỷ lệ xã", en: "" }
    review: pending
    unit: percent
    status: actual
    value: 75
    sources:
      - { line: 5, value: "75%" }
  san_luong_thep:
    # name: { vi: "Sản lượng thép", en: "" }
    # the catalogue has no unit `tan`: tấn
    review: pending
    unit: tan
    status: actual
    value: 1250
    sources:
      - { line: 6, value: "1.250" }

"#]],
    );
    project.run(COMMAND).succeeds();
    assert_eq!(project.read("draft.yaml"), merged, "marks are not repeated");
}

#[test]
fn an_entry_whose_line_moved_is_marked_and_not_drafted_again() {
    let project = project();
    project.run(COMMAND).succeeds();
    let before = project.read("draft.yaml");
    let project = project.write("documents/2024-report.md", format!("\n{REPORT}"));
    project.run(COMMAND).succeeds();
    let merged = project.read("draft.yaml");
    assert_eq!(merged.matches("review: pending").count(), before.matches("review: pending").count(), "{merged}");
    assert!(merged.contains("  # changed in the source: `15.745,0` no longer stands on line 4\n"), "{merged}");
    assert!(merged.contains("  # changed in the source: line 5 prints value `15.745,0`\n"), "{merged}");
    let kept: String = merged.split_inclusive('\n').filter(|line| !line.contains("# changed in the source")).collect();
    assert_eq!(kept, before);
}

/// A draft without one of its entries, and that entry.
fn without(draft: &str, id: &str) -> (String, String) {
    let start = draft.find(&format!("  {id}:\n")).unwrap();
    let next = draft[start..].match_indices("\n  ").map(|(at, _)| start + at + 1);
    let end = next.into_iter().find(|at| !draft[at + 2..].starts_with([' ', '#'])).unwrap_or(draft.len());
    ([&draft[..start], &draft[end..]].concat(), draft[start..end].to_owned())
}

#[test]
fn an_entry_that_is_commented_out_stays_out_and_a_deleted_one_comes_back() {
    let project = project();
    project.run(COMMAND).succeeds();
    let draft = project.read("draft.yaml");
    let (rest, entry) = without(&draft, "so_xa");
    let project = project.write("draft.yaml", &rest);
    project.run(COMMAND).succeeds().says("wrote draft.yaml: 4 kept, 0 changed, 1 new\n");
    assert_eq!(project.read("draft.yaml"), format!("{rest}{entry}"));
    let commented: String = entry.split_inclusive('\n').map(|line| format!("#{line}")).collect();
    let (head, tail) = rest.split_at(rest.find("  ty_le_xa:").unwrap());
    let reviewed = format!("{head}{commented}{tail}");
    let project = project.write("draft.yaml", &reviewed);
    project.run(COMMAND).succeeds().says("unchanged draft.yaml: 4 kept, 0 changed, 0 new, 1 left out\n");
    assert_eq!(project.read("draft.yaml"), reviewed);
}

#[test]
fn new_entries_stand_with_the_others_whatever_comes_behind_and_however_lines_end() {
    let project = project();
    project.run(COMMAND).succeeds();
    let (rest, entry) = without(&project.read("draft.yaml"), "san_luong_thep");
    let behind = "\n# between them\nrelations:\n  so_xa: { equal: [so_xa, ty_le_xa] }\n";
    let project = project.write("draft.yaml", format!("{rest}{behind}").replace('\n', "\r\n"));
    project.run(COMMAND).succeeds().says("wrote draft.yaml: 4 kept, 0 changed, 1 new\n");
    assert_eq!(project.read("draft.yaml"), format!("{rest}{entry}{behind}").replace('\n', "\r\n"));
}

#[test]
fn a_file_that_is_no_draft_is_left_as_it_is() {
    let project = project().write("draft.yaml", "figures: [1, 2]\n");
    project.run(COMMAND).fails().says(str![[r#"
error[E07]: the draft cannot be merged with this file: error: line 1 column 10: expected mapping start
             --> <input>:1:10
              |
            1 | figures: [1, 2]
              |          ^ expected mapping start
 --> draft.yaml:1:1
  |
1 | figures: [1, 2]
  | ^
  |
  = help: mend the file first, or name another with --out

1 error; `songngu explain CODE` tells more

"#]]);
    assert_eq!(project.read("draft.yaml"), "figures: [1, 2]\n");
}
