//! Whatever is done to a content file, the program answers with findings at places in it; it never panics.

use proptest::prelude::{ProptestConfig, Strategy, any, prop_oneof, proptest};
use proptest::test_runner::RngSeed;
use songngu::content::Project as Folder;
use songngu::model::Format;
use songngu::pipeline::{Request, Selection, build};

use crate::harness::{BODY, BRIEFING, FIGURES, INDICATORS, Project, REPORT, UNITS};

/// The files that are damaged.
const FILES: [&str; 6] = [BODY, BRIEFING, FIGURES, INDICATORS, REPORT, UNITS];

/// Builds the sources, without PDFs, and looks at every place that a finding names.
fn survives(project: &Project) {
    let request = Request {
        project: Folder::new(project.path()),
        selection: Selection { formats: vec![Format::Md, Format::Typ], ..Selection::default() },
        out: project.path().join("out"),
        jobs: Some(1),
        compare: true,
        allow_pending: false,
    };
    let built = build(&request, &|_| {});
    for finding in built.findings.sorted() {
        let place = &finding.place;
        assert!(place.file.text.get(place.range()).is_some(), "{place:?} is no place in the file");
        assert!(
            !finding.message.english().is_empty() && !finding.message.english().ends_with('.'),
            "{}",
            finding.message
        );
        assert!(!finding.hints.is_empty(), "no way out of: {} at {place}", finding.message);
    }
}

/// What is written over a part of a file.
fn damage() -> impl Strategy<Value = String> {
    let marks = "[-:{}\\[\\]\"'|>&*!%#@`,?\\\\ \\n\\t0-9a-cằ]{0,6}";
    let words = [
        "{{ ",
        " }}",
        "{{ poverty_rate.rank }}",
        "\n- ",
        ": ",
        "null",
        "~",
        "!!binary x",
        "&a *a",
        "<<: *a",
        "---\n",
        "1e999",
        "-0",
        "99999999999999999999999999999",
        "0000-00-00",
        "2024-12-31",
        "\u{0}",
        "\u{feff}",
        "\u{fffe}",
        "\u{2028}",
        "🏳️‍🌈",
        "{}",
    ];
    prop_oneof![marks, proptest::sample::select(words.to_vec()).prop_map(str::to_owned), any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 250,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2021),
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_damage_to_a_file_is_survived(
        file in proptest::sample::select(FILES.to_vec()),
        place in 0.0..1.0_f64,
        length in 0_usize..12,
        damage in damage(),
    ) {
        let project = Project::new();
        let characters: Vec<char> = project.read(file).chars().collect();
        #[expect(clippy::as_conversions, clippy::float_arithmetic, reason = "a place in a file of any length")]
        let start = (place * characters.len() as f64) as usize;
        let end = (start + length).min(characters.len());
        let text: String = characters[..start].iter().copied().chain(damage.chars()).chain(characters[end..].iter().copied()).collect();
        survives(&project.write(file, text));
    }
}

#[test]
fn every_file_cut_off_anywhere_is_survived() {
    for file in FILES {
        let text = Project::new().read(file);
        let project = Project::new();
        let cuts = text.char_indices().map(|(at, _)| at).step_by(7);
        cuts.fold(project, |project, at| {
            let project = project.write(file, &text[..at]);
            survives(&project);
            project
        });
    }
}

#[test]
fn numbers_at_the_edge_of_what_is_exact_are_survived() {
    for number in [
        "0",
        "0.0",
        "-0",
        "0.0000000000000000000000000001",
        "79228162514264337593543950335",
        "-79228162514264337593543950335",
    ] {
        let project = Project::new();
        let project = project.replace(FIGURES, "    value: 15745.0", &format!("    value: {number}"));
        let project = project.replace(FIGURES, "{ rate: 26.9 }", &format!("{{ rate: {number} }}"));
        let project =
            project.replace(FIGURES, "    total: 184", &format!("    total: {}", number.trim_start_matches('-')));
        let project =
            project.replace(FIGURES, "{ above: 56.1", &format!("{{ above: {}", number.trim_start_matches('-')));
        survives(&project);
        survives(&project.replace(FIGURES, "    plan: { above:", "    plan: { below:"));
    }
}
