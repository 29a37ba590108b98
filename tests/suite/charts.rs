//! Charts: drawn in every layout and language, with words for those who cannot see them, and never from what is not there.

use lopdf::{Document, Object};

use crate::harness::{BODY, BRIEFING, Project};

/// A fixture whose briefing begins with a chart.
fn with_chart(kind: &str, figures: &str) -> Project {
    let chart = format!(
        "opening:\n  - chart:\n      kind: {kind}\n      title: {{ vi: Biểu đồ mẫu, en: Sample chart }}\n      figures: [{figures}]\n"
    );
    Project::new().replace(BRIEFING, "opening:\n", &chart)
}

/// The alternative texts of a PDF.
fn alternatives(pdf: &[u8]) -> Vec<String> {
    let document = Document::load_mem(pdf).unwrap();
    let dictionaries = document.objects.values().filter_map(|object| object.as_dict().ok());
    let figures =
        dictionaries.filter(|one| one.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"Figure"));
    let texts = figures.map(|one| lopdf::decode_text_string(one.get(b"Alt").unwrap()).unwrap().replace('\u{a0}', " "));
    texts.collect()
}

#[test]
fn a_chart_says_in_words_what_it_draws_in_the_language_of_the_edition() {
    let project = with_chart("bullet", "state_budget_revenue");
    project.run("build --layout briefing").succeeds();
    let texts = |voice: &str| alternatives(&project.output()[&format!("2024/briefing.{voice}.pdf")]);
    let (vi, en) = (texts("vi"), texts("en"));
    assert_eq!((vi.len(), en.len()), (1, 1), "{vi:?} {en:?}");
    assert!(vi[0].starts_with("Biểu đồ mẫu: ") && vi[0].contains("vượt 56,1% dự toán"), "{vi:?}");
    assert!(en[0].starts_with("Sample chart: ") && en[0].contains("56.1% above the estimate"), "{en:?}");
    assert_eq!(texts("vi-en"), [format!("{} / {}", vi[0], en[0])]);
}

#[test]
fn every_kind_of_chart_is_drawn_in_every_layout() {
    for kind in ["column", "bar", "bullet"] {
        let project = with_chart(kind, "state_budget_revenue");
        let chart = format!(
            "closing:\n  - chart:\n      kind: {kind}\n      title: {{ vi: Biểu đồ, en: Chart }}\n      figures: [state_budget_revenue]\n"
        );
        let project = project.replace(BODY, "closing:\n", &chart);
        project.run("build").succeeds();
        for (path, pdf) in project.output().iter().filter(|(path, _)| path.ends_with(".pdf")) {
            assert!(!alternatives(pdf).is_empty(), "{path}: {kind}");
        }
        assert!(project.read("out/2024/press-release.vi.md").contains("**Biểu đồ**"));
    }
}

#[test]
fn what_a_figure_does_not_have_is_not_drawn() {
    let run = with_chart("bullet", "new_style_communes").run("build").fails();
    assert!(run.stderr.contains("the figure `new_style_communes` has no plan to draw"), "{}", run.stderr);
}

#[test]
fn lengths_in_different_units_are_not_compared() {
    let run = with_chart("bar", "state_budget_revenue, new_style_communes").run("build").fails();
    assert!(run.stderr.contains("lengths are compared in one unit"), "{}", run.stderr);
}
