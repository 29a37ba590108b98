//! What the options and the smaller commands choose and print.

use snapbox::str;

use crate::harness::{Project, songngu};

/// The files that a selection makes in an empty output folder, without the manifest.
fn made(arguments: &str) -> Vec<String> {
    let project = Project::new();
    project.run(arguments).succeeds();
    let made: Vec<String> = project.output().into_keys().filter(|path| path != "manifest.json").collect();
    // The data that PDFs carry goes with every Typst source and PDF.
    let typeset = made.iter().any(|path| !path.ends_with(".md"));
    assert_eq!(made.iter().filter(|path| path.contains("/figures.")).count(), if typeset { 2 } else { 0 }, "{made:?}");
    made.into_iter().filter(|path| !path.contains("/figures.")).collect()
}

#[test]
fn a_language_chooses_editions() {
    assert_eq!(made("build --lang vi-en"), ["2024/briefing.vi-en.pdf", "2024/briefing.vi-en.typ"]);
    assert_eq!(
        made("build --lang vi --lang vi-en --format typ"),
        ["2024/briefing.vi-en.typ", "2024/briefing.vi.typ", "2024/press-release.vi.typ"]
    );
}

#[test]
fn a_layout_chooses_editions() {
    assert_eq!(made("build --layout briefing --lang en"), ["2024/briefing.en.pdf", "2024/briefing.en.typ"]);
}

#[test]
fn a_format_chooses_files() {
    assert_eq!(made("build --format md"), ["2024/press-release.en.md", "2024/press-release.vi.md"]);
    assert_eq!(
        made("build --format pdf --layout press-release"),
        ["2024/press-release.en.pdf", "2024/press-release.vi.pdf"]
    );
}

#[test]
fn a_report_chooses_editions() {
    let second = |project: Project| {
        let copy = |project: Project, name: &str| {
            let text = project.read(&format!("content/reports/2024/{name}"));
            project.write(&format!("content/reports/2023/{name}"), text)
        };
        ["report.yaml", "figures.yaml", "body.yaml", "briefing.yaml"].into_iter().fold(project, copy)
    };
    let project = second(Project::new());
    project.run("build 2023 --format md").succeeds().says(str![[r#"
wrote out/2023/press-release.vi.md
wrote out/2023/press-release.en.md
2 written, 0 unchanged in out

"#]]);
    assert!(!project.output().contains_key("2024/press-release.vi.md"));
    project.run("build 2023 2024 --format md").succeeds().says(str![[r#"
wrote out/2024/press-release.vi.md
wrote out/2024/press-release.en.md
2 written, 2 unchanged in out

"#]]);
    let editions: serde_json::Value = serde_json::from_str(&project.read("out/manifest.json")).unwrap();
    assert_eq!(editions["editions"].as_object().unwrap().len(), 4);
}

#[test]
fn a_partial_build_keeps_the_other_editions_and_formats_in_the_manifest() {
    let project = Project::built();
    let before = project.read("out/manifest.json");
    project.run("build --lang vi --format md").succeeds();
    assert_eq!(project.read("out/manifest.json"), before);
    project.run("build --check").succeeds();
}

#[test]
fn another_output_folder_is_written_and_the_usual_one_left_alone() {
    let project = Project::new();
    project.run("build --format md --out public").succeeds().says(str![[r#"
wrote public/2024/press-release.vi.md
wrote public/2024/press-release.en.md
2 written, 0 unchanged in public

"#]]);
    assert!(project.output().is_empty());
    assert_eq!(project.output_in("public").len(), 3);
}

#[test]
fn list_names_every_report_with_its_editions_and_files() {
    Project::new().run("list").succeeds().says("").prints(str![[r#"
2024 (2024): Socio-economic situation in 2024
  press-release vi    2024/press-release.vi.md 2024/press-release.vi.typ 2024/press-release.vi.pdf
  press-release en    2024/press-release.en.md 2024/press-release.en.typ 2024/press-release.en.pdf
  briefing      vi    2024/briefing.vi.typ 2024/briefing.vi.pdf
  briefing      en    2024/briefing.en.typ 2024/briefing.en.pdf
  briefing      vi-en 2024/briefing.vi-en.typ 2024/briefing.vi-en.pdf

"#]]);
}

#[test]
fn figures_are_printed_in_columns() {
    Project::new().run("figures").succeeds().says("").prints(str![[r#"
report  figure                period  status    value    unit         approximation  total  share  change                  base  plan_percentage  plan_basis
2024    state_budget_revenue  2024    estimate  15745.0  vnd_billion                               26.9 percent            2023  156.1            estimate
2024    poverty_rate          2024    actual    2.5      percent                                   -0.75 percentage_point  2023
2024    new_style_communes    2024    estimate  138      commune      about          184    75

"#]]);
}

#[test]
fn figures_are_printed_as_csv() {
    Project::new().run("figures 2024 --format csv").succeeds().says("").prints(str![[r#"
report,figure,period,status,value,upper,unit,approximation,total,share,rank,change,difference,base,plan_percentage,plan_basis,sources
2024,state_budget_revenue,2024,estimate,15745.0,,vnd_billion,,,,,26.9 percent,,2023,156.1,estimate,"2024-report:21 15.745,0; 2024-report:21 26,9%; 2024-report:21 56,1%"
2024,poverty_rate,2024,actual,2.5,,percent,,,,,-0.75 percentage_point,,2023,,,"2024-report:24 2,5%; 2024-report:24 0,75"
2024,new_style_communes,2024,estimate,138,,commune,about,184,75,,,,,,,2024-report:29 138/184; 2024-report:29 75%

"#]]);
}

#[test]
fn figures_are_printed_as_json_with_a_source_for_each_printed_form() {
    let run = Project::new().run("figures --format json").succeeds().says("");
    let figures: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let revenue = serde_json::to_string_pretty(&figures[0]).unwrap();
    crate::harness::same(
        revenue.as_str(),
        str![[r#"
{
  "approximation": null,
  "as_of": null,
  "change": {
    "amount": "26.9",
    "base": "2023",
    "unit": "percent"
  },
  "difference": null,
  "errata": [],
  "id": "state_budget_revenue",
  "indicator": "state_budget_revenue",
  "name": {
    "en": "State budget revenue",
    "vi": "Thu ngân sách nhà nước"
  },
  "period": "2024",
  "plan": {
    "basis": "estimate",
    "percentage": "156.1",
    "printed": "56.1"
  },
  "rank": null,
  "report": "2024",
  "share": null,
  "sources": [
    {
      "document": "2024-report",
      "line": 21,
      "measure": "value",
      "printed": "15.745,0"
    },
    {
      "document": "2024-report",
      "line": 21,
      "measure": "change",
      "printed": "26,9%"
    },
    {
      "document": "2024-report",
      "line": 21,
      "measure": "plan",
      "printed": "56,1%"
    }
  ],
  "status": "estimate",
  "total": null,
  "unit": "vnd_billion",
  "upper": null,
  "value": "15745.0"
}
"#]],
    );
    assert_eq!(figures.as_array().unwrap().len(), 3);
}

#[test]
fn figures_of_faulty_content_are_printed_with_the_fault_beside_them() {
    let run = Project::new().replace(crate::harness::FIGURES, "share: 75\n", "share: 57\n").run("figures").fails();
    assert!(run.stdout.contains("new_style_communes") && run.stderr.contains("K04"), "{}{}", run.stdout, run.stderr);
}

#[test]
fn schema_prints_one_or_all_and_writes_the_schemas() {
    let all = songngu(&["schema"]).succeeds().stdout;
    let all: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&all).unwrap();
    let names: Vec<&str> = all.keys().map(String::as_str).collect();
    let expected = [
        "acceptances",
        "body",
        "figures",
        "glossary",
        "indicators",
        "organisations",
        "relations",
        "report",
        "trends",
        "units",
        "workspace",
    ];
    assert_eq!(names, expected);
    let printed = songngu(&["schema", "figures"]).succeeds().stdout;
    assert_eq!(serde_json::from_str::<serde_json::Value>(&printed).unwrap(), all["figures"]);
    let project = Project::new();
    project.run("schema --write").succeeds().says(str![[r#"
wrote content/schema/workspace.json
wrote content/schema/units.json
wrote content/schema/indicators.json
wrote content/schema/organisations.json
wrote content/schema/glossary.json
wrote content/schema/relations.json
wrote content/schema/acceptances.json
wrote content/schema/report.json
wrote content/schema/figures.json
wrote content/schema/body.json
wrote content/schema/trends.json

"#]]);
    assert_eq!(project.read("content/schema/figures.json"), printed);
    project.run("schema --write").succeeds().says("");
    project.run("build --format md").succeeds();
}

#[test]
fn explain_lists_every_code() {
    songngu(&["explain"]).succeeds().prints(str![[r#"
Y01 not-yaml
Y02 duplicate-key
C01 unknown-field
C02 missing-field
C03 missing-translation
C04 wrong-kind-of-value
C05 wrong-number
C06 wrong-date
C07 wrong-period
C08 unknown-name
C09 unknown-figure
C10 missing-measure
C11 bad-reference
C12 contradicting-fields
C13 unreadable-file
C14 unpaired-blocks
C15 forbidden-character
C16 unmentioned-appendix
C17 pending-figure
C18 acceptance-without-finding
K01 hand-typed-digit
K02 figure-parity
K03 printed-form-differs
K04 share-differs
K05 rate-and-difference-differ
K06 impossible-count
K07 points-as-per-cent
K08 plan-ratio-differs
K09 growth-differs
K10 sum-differs
K11 shares-differ
K12 parts-exceed-total
K13 growth-outside-parts
K14 weighted-mean-differs
K15 product-differs
K16 average-differs
K17 contributions-differ
K18 two-values
K19 plans-differ
K20 half-year-exceeds-year
K21 plan-as-result
K22 target-worse-than-result
K23 printed-wrongly
K24 untranslated
K25 term-differs
K26 abbreviation-without-use
K27 mixed-tone-placement
K28 year-does-not-fit
K29 mandatory-part-missing
K30 number-missing
K31 filing-line-missing
K32 authority-does-not-fit
K33 estimate-past-its-year
K34 unused-figure
K35 unreviewed-figure
K36 targets-miscounted
K37 typed-numbering
T01 template-error
P01 typst-error
P02 missing-glyph
P03 typst-warning
O01 cannot-write
O02 output-differs
V01 no-figures-in-pdf
V02 figures-do-not-hold
V03 not-in-source
E01 numbering-in-text
E02 unit-in-text
E03 spelling-in-text
E04 year-in-text
E05 unreadable-document
E06 document-note
E07 draft-not-merged
U01 no-such-edition
U02 no-such-code
U03 folder-not-empty

"#]]);
}

#[test]
fn explain_takes_a_number_in_either_case_or_a_name() {
    let by_number = songngu(&["explain", "K04"]).succeeds().stdout;
    assert!(by_number.starts_with("K04 share-differs\n\n") && by_number.contains("# How to mend it"), "{by_number}");
    for name in ["k04", "share-differs", "SHARE-DIFFERS"] {
        songngu(&["explain", name]).succeeds().prints(by_number.as_str());
    }
}

#[test]
fn completions_are_printed_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = songngu(&["completions", shell]).succeeds().stdout;
        assert!(
            script.contains("songngu") && script.contains("completions") && script.contains("figures"),
            "{shell}: {script}"
        );
    }
}

#[test]
fn init_begins_a_project_that_builds_every_edition_without_a_finding() {
    let project = Project::empty();
    let run = project.run("init mine").succeeds();
    assert!(run.stderr.contains("next: songngu build --project mine"), "{}", run.stderr);
    project.run("build --project mine").succeeds();
    assert!(project.output_in("mine/out").keys().any(|path| path.ends_with(".pdf")));
    project.run("build --project mine --check").succeeds();
    project.run("init mine").fails();
}

#[test]
fn init_with_templates_copies_everything_that_can_be_changed() {
    let project = Project::empty();
    project.run("init mine --templates").succeeds();
    for file in ["templates/briefing.typ.jinja", "templates/typst/theme.typ", "fonts/inter/Inter-Regular.otf"] {
        assert!(project.path().join("mine").join(file).exists(), "{file}");
    }
    project.run("build --project mine").succeeds();
}

#[test]
fn a_report_that_does_not_exist_holds_back_no_other() {
    let project = Project::new();
    let run = project.run("build 2024 2042 --format md").fails();
    assert!(run.stderr.contains("there is no report `2042`"), "{}", run.stderr);
    assert!(project.output().contains_key("2024/press-release.vi.md"));
}
