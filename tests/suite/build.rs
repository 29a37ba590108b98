//! A build gives the same bytes wherever and however often it runs, does no work twice, and proves what it made.

use std::collections::BTreeMap;
use std::fs;
use std::time::SystemTime;

use serde_json::Value;
use songngu::out::sha256;

use crate::harness::{BODY, BRIEFING, FIGURES, Project, REPORT, repository_text};

/// When each file of `out/` was last written, the record of finished PDFs included.
fn written_at(project: &Project) -> BTreeMap<String, SystemTime> {
    let files = crate::harness::files_below(&project.path().join("out"));
    let at = |path: &String| fs::metadata(project.path().join("out").join(path)).unwrap().modified().unwrap();
    files.keys().map(|path| (path.clone(), at(path))).collect()
}

/// The manifest of a project.
fn manifest(project: &Project) -> Value {
    serde_json::from_str(&project.read("out/manifest.json")).unwrap()
}

#[test]
fn every_edition_is_made_in_every_format_of_its_layout() {
    let made: Vec<String> = Project::built().output().into_keys().collect();
    let wanted = [
        "2024/briefing.en.pdf",
        "2024/briefing.en.typ",
        "2024/briefing.vi-en.pdf",
        "2024/briefing.vi-en.typ",
        "2024/briefing.vi.pdf",
        "2024/briefing.vi.typ",
        "2024/figures.csv",
        "2024/figures.json",
        "2024/press-release.en.md",
        "2024/press-release.en.pdf",
        "2024/press-release.en.typ",
        "2024/press-release.vi.md",
        "2024/press-release.vi.pdf",
        "2024/press-release.vi.typ",
        "manifest.json",
    ];
    assert_eq!(made, wanted);
}

#[test]
fn two_builds_give_equal_bytes_whatever_the_folder_the_jobs_and_the_environment() {
    let wanted = Project::built().output();
    for (arguments, environment) in [
        ("build --jobs 1", [("TZ", "Asia/Ho_Chi_Minh"), ("LANG", "vi_VN.UTF-8"), ("LC_ALL", "vi_VN.UTF-8")]),
        ("build --jobs 4", [("TZ", "America/Anchorage"), ("LANG", "C"), ("LC_ALL", "C")]),
        ("build -q", [("TZ", "UTC"), ("LANG", "tr_TR.UTF-8"), ("SOURCE_DATE_EPOCH", "1")]),
    ] {
        let project = Project::new();
        project.run_with(arguments, &environment).succeeds();
        for (path, bytes) in &wanted {
            assert!(
                project.output().get(path) == Some(bytes),
                "{path} differs after `{arguments}` with {environment:?}"
            );
        }
    }
}

#[test]
fn a_build_from_another_folder_gives_the_same_bytes() {
    let (project, elsewhere) = (Project::new(), Project::empty());
    let arguments = format!("build --project {} --out made", project.path().display());
    elsewhere.run(&arguments).succeeds();
    assert!(elsewhere.output_in("made") == Project::built().output());
    assert!(project.output().is_empty(), "nothing is written into the project");
}

#[test]
fn the_emitted_typst_does_not_depend_on_the_name_of_the_output_folder() {
    let project = Project::built();
    project.run("build --out public/reports").succeeds();
    assert!(project.output_in("public/reports") == project.output());
}

#[test]
fn a_second_build_writes_nothing() {
    let project = Project::new();
    project.run("build").succeeds();
    let before = written_at(&project);
    project.run("build").succeeds().says("0 written, 14 unchanged in out\n").prints("");
    assert_eq!(written_at(&project), before);
}

#[test]
fn a_verbose_second_build_names_what_it_left_as_it_was() {
    let run = Project::built().run("build -v").succeeds();
    assert_eq!(run.stderr.lines().filter(|line| line.starts_with("unchanged out/2024/")).count(), 14, "{}", run.stderr);
}

#[test]
fn a_quiet_build_says_nothing_when_all_is_well() {
    Project::new().run("build -q --format md").succeeds().says("").prints("");
}

#[test]
fn a_deleted_pdf_is_the_only_file_made_again() {
    let project = Project::built();
    let before = written_at(&project);
    let wanted = project.output();
    let project = project.delete("out/2024/briefing.vi.pdf");
    project.run("build").succeeds().says("wrote out/2024/briefing.vi.pdf\n1 written, 13 unchanged in out\n");
    assert!(project.output() == wanted);
    for (path, time) in written_at(&project).iter().filter(|(path, _)| *path != "2024/briefing.vi.pdf") {
        assert_eq!(before.get(path), Some(time), "{path} was written again");
    }
}

#[test]
fn a_damaged_pdf_is_made_again() {
    let project = Project::built();
    let wanted = project.output();
    let project = project.write("out/2024/briefing.vi.pdf", "%PDF-1.7 damaged");
    project.run("build").succeeds();
    assert!(project.output() == wanted);
}

#[test]
fn a_lost_or_damaged_record_costs_time_and_nothing_else() {
    let project = Project::built();
    let wanted = project.output();
    let project = project.write("out/.record.json", "{ not json").write("out/manifest.json", "[]");
    project.run("build").succeeds();
    assert!(project.output() == wanted);
}

#[test]
fn a_changed_figure_changes_every_edition_and_both_languages() {
    let project = Project::built().replace(FIGURES, "    value: 15745.0", "    value: 16000.5").replace(
        FIGURES,
        "value: \"15.745,0\"",
        "value: \"16.000,5\"",
    );
    project.run("build").succeeds().says(snapbox::str![[r#"
wrote out/2024/figures.csv
wrote out/2024/figures.json
wrote out/2024/press-release.vi.md
wrote out/2024/press-release.vi.pdf
wrote out/2024/press-release.vi.typ
wrote out/2024/press-release.en.md
wrote out/2024/press-release.en.pdf
wrote out/2024/press-release.en.typ
wrote out/2024/briefing.vi.pdf
wrote out/2024/briefing.vi.typ
wrote out/2024/briefing.en.pdf
wrote out/2024/briefing.en.typ
wrote out/2024/briefing.vi-en.pdf
wrote out/2024/briefing.vi-en.typ
14 written, 0 unchanged in out

"#]]);
    assert!(project.read("out/2024/press-release.vi.md").contains("16.000,5"));
    assert!(project.read("out/2024/press-release.en.md").contains("16,000.5"));
    for edition in ["briefing.vi", "briefing.en", "briefing.vi-en", "press-release.vi", "press-release.en"] {
        let source = project.read(&format!("out/2024/{edition}.typ"));
        assert!(!source.contains("15.745") && !source.contains("15,745"), "{edition} still has the old value");
    }
}

#[test]
fn a_changed_body_changes_only_its_own_layout() {
    let project = Project::built().replace(BODY, "vi: Tiếp tục giảm nghèo.", "vi: Tiếp tục giảm nghèo bền vững.");
    project.run("build").succeeds().says(snapbox::str![[r#"
wrote out/2024/press-release.vi.md
wrote out/2024/press-release.vi.pdf
wrote out/2024/press-release.vi.typ
3 written, 11 unchanged in out

"#]]);
}

#[test]
fn an_own_template_takes_the_place_of_the_built_in_one() {
    let path = "templates/press-release.md.jinja";
    let project = Project::built().write(path, repository_text(path)).replace(
        path,
        "# {{ head.type_name",
        "# Tỉnh Hòa An: {{ head.type_name",
    );
    project.run("build").succeeds();
    assert!(project.read("out/2024/press-release.vi.md").contains("# Tỉnh Hòa An: THÔNG CÁO BÁO CHÍ"));
}

#[test]
fn decomposed_letters_are_written_composed() {
    let project = Project::new()
        .replace(REPORT, "name: Nguyễn Thị Hoa", "name: Nguye\u{302}\u{303}n Thi\u{323} Hoa")
        .replace(BODY, "vi: Tiếp tục giảm nghèo.", "vi: Tie\u{302}\u{301}p tu\u{323}c gia\u{309}m nghe\u{300}o.");
    project.run("build").succeeds();
    let built = Project::built().output();
    for (path, bytes) in built.iter().filter(|(path, _)| *path != "manifest.json") {
        assert!(project.output()[path] == *bytes, "{path} differs");
    }
}

#[test]
fn both_tone_placements_are_kept_as_they_were_written() {
    let project =
        Project::new().replace(BODY, "vi: Tiếp tục giảm nghèo.", "vi: Hóa chất, hoá đơn, thủy lợi, thuỷ sản.");
    project.run("build --format md").succeeds();
    assert!(project.read("out/2024/press-release.vi.md").contains("Hóa chất, hoá đơn, thủy lợi, thuỷ sản."));
}

#[test]
fn the_manifest_lists_every_file_with_its_hash_in_sorted_order() {
    let project = Project::built();
    let mut listed = Vec::new();
    for (name, edition) in manifest(&project)["editions"].as_object().unwrap() {
        for (path, hash) in edition["files"].as_object().unwrap() {
            let data = ["2024/figures.csv", "2024/figures.json"].contains(&path.as_str());
            assert!(data || path.starts_with(&format!("{name}.")), "{path} stands under {name}");
            assert_eq!(hash, &sha256(&project.output()[path]), "{path}");
            listed.extend((!data).then(|| path.clone()));
        }
    }
    let all = project.output().into_keys();
    let mut there: Vec<String> = all.filter(|path| path != "manifest.json" && !path.contains("/figures.")).collect();
    there.sort_by_key(|path| path.rsplit_once('.').map(|(edition, format)| (edition.to_owned(), format.to_owned())));
    assert_eq!(listed, there);
    // `serde_json` may sort as it reads: the order is that of the text.
    let text = project.read("out/manifest.json");
    let places: Vec<Option<usize>> = listed.iter().map(|path| text.find(&format!("\"{path}\""))).collect();
    assert!(places.is_sorted() && places[0].is_some(), "{text}");
}

#[test]
fn the_manifest_says_what_each_edition_is_made_from() {
    let project = Project::built();
    let editions = &manifest(&project)["editions"];
    for edition in ["2024/briefing.vi", "2024/press-release.en"] {
        let made_from = editions[edition]["made_from"].as_object().unwrap();
        for (path, hash) in made_from.iter().filter(|(path, _)| path.starts_with("content/")) {
            assert_eq!(hash, &sha256(project.read(path).as_bytes()), "{path}");
        }
        assert!(
            made_from.contains_key("fonts") && made_from.contains_key("templates") && made_from.contains_key(FIGURES)
        );
    }
    assert!(editions["2024/briefing.vi"]["made_from"].get(BODY).is_none());
    assert!(editions["2024/press-release.en"]["made_from"].get(BRIEFING).is_none());
}

#[test]
fn check_passes_after_a_build_and_writes_nothing() {
    let project = Project::new();
    project.run("build").succeeds();
    let before = written_at(&project);
    project.run("build --check").succeeds().says("14 files are as the content makes them\n");
    assert_eq!(written_at(&project), before);
}

#[test]
fn check_fails_after_any_change() {
    Project::built()
        .replace(BODY, "en: Continue to reduce poverty.", "en: Reduce poverty.")
        .run("build --check")
        .fails();
    Project::built().write("out/2024/briefing.en.pdf", "%PDF").run("build --check").fails();
    Project::built().delete("out/2024/press-release.en.md").run("build --check").fails();
    Project::built().delete("out/manifest.json").run("build --check").fails();
    Project::new().run("build --check").fails();
}

#[test]
fn check_fails_when_the_content_has_a_fault_although_the_output_is_good() {
    Project::built().replace(FIGURES, "share: 75\n", "share: 57\n").refuses_when(
        "build --check -q",
        snapbox::str![[r#"
error[K04]: `new_style_communes`: 138 / 184 = 75%, printed 57%; the total would have to be 242
  --> content/reports/2024/figures.yaml:16:3
   |
16 |   new_style_communes:
   |   ^^^^^^^^^^^^^^^^^^
   |
   = source: 2024-report, line 29: `138/184`, `75%`
   = help: look the numbers up in the source; if the document itself is wrong, accept the finding in content/acceptances.yaml with the reason

error[K03]: the document prints `75%`, but the share of `new_style_communes` would print as `57`
  --> content/reports/2024/figures.yaml:24:46
   |
24 |       - { line: 29, ratio: "138/184", share: "75%" }
   |                                              ^^^^^
   |
  ::: content/reports/2024/figures.yaml:16:3
   |
16 |   new_style_communes:
   |   ------------------ the figure
   |
   = source: 2024-report, line 29: `75%`
   = help: compare with line 29 of 2024-report

2 errors; `songngu explain CODE` tells more

"#]],
    );
}

#[test]
fn an_edition_that_no_report_asks_for_any_more_is_drift_until_the_next_build() {
    let project = Project::built().replace(REPORT, "briefing: [vi, en, vi-en]", "briefing: [vi, en]");
    project.run("build --check").fails().says(snapbox::str![[r#"
error[O02]: the file describes `2024/briefing.vi-en`, which no report asks for
--> out/manifest.json
 = help: run `songngu build` and look at the difference

error[O02]: the file does not describe `2024/press-release.vi`
--> out/manifest.json
 = help: run `songngu build` and look at the difference

error[O02]: the file does not describe `2024/press-release.en`
--> out/manifest.json
 = help: run `songngu build` and look at the difference

error[O02]: the file does not describe `2024/briefing.vi`
--> out/manifest.json
 = help: run `songngu build` and look at the difference

error[O02]: the file does not describe `2024/briefing.en`
--> out/manifest.json
 = help: run `songngu build` and look at the difference

5 errors; `songngu explain CODE` tells more

"#]]);
    let project = project.write("out/2024/briefing.vi-en.typ", "somebody’s own");
    let run = project.run("build").succeeds();
    assert!(run.stderr.contains("removed out/2024/briefing.vi-en.pdf\n"), "{}", run.stderr);
    let left: Vec<String> = project.output().into_keys().filter(|path| path.contains("vi-en")).collect();
    assert_eq!(left, ["2024/briefing.vi-en.typ"], "what somebody changed stays");
    project.run("build --check").succeeds();
    assert!(manifest(&project)["editions"].get("2024/briefing.vi-en").is_none());
}

#[test]
fn emitted_typst_names_the_content_line_of_everything_in_it() {
    let project = Project::built();
    for (edition, body) in [("briefing.vi-en", BRIEFING), ("press-release.en", BODY)] {
        let source = project.read(&format!("out/2024/{edition}.typ"));
        let content = project.read(body);
        let marks: Vec<&str> = source.lines().filter_map(|line| line.strip_prefix("// @ ")).collect();
        assert!(marks.len() >= 4, "{source}");
        for mark in marks {
            let (path, line) = mark.rsplit_once(':').unwrap();
            assert_eq!(path, body);
            let line = content.lines().nth(line.parse::<usize>().unwrap() - 1).unwrap();
            assert!(!line.trim().is_empty(), "{mark} is an empty line");
        }
        let heading =
            source.lines().position(|line| line.contains("section(") || line.contains("outline-heading(")).unwrap();
        let mark = source.lines().nth(heading - 1).unwrap().strip_prefix("// @ ").unwrap();
        let line: usize = mark.rsplit_once(':').unwrap().1.parse().unwrap();
        assert!(content.lines().nth(line - 1).unwrap().contains("heading:"), "{mark}");
    }
}

#[test]
fn no_temporary_file_is_left_behind() {
    let project = Project::built();
    let hidden: Vec<String> =
        crate::harness::files_below(project.path()).into_keys().filter(|path| path.contains(".songngu-")).collect();
    assert_eq!(hidden, Vec::<String>::new());
}

#[test]
fn the_manifest_claims_nothing_of_files_that_a_partial_build_left_behind() {
    let project = Project::new();
    project.run("build").succeeds();
    let project = project.replace(FIGURES, "status: actual", "status: provisional");
    project.run("build --format md").succeeds();
    let manifest = manifest(&project);
    let files = manifest["editions"]["2024/press-release.vi"]["files"].as_object().unwrap();
    assert_eq!(files.keys().collect::<Vec<_>>(), ["2024/press-release.vi.md"]);
}
