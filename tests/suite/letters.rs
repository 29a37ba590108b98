//! The letters of State and Party bodies: what each carries, and in which form.

use crate::harness::{BODY, Project, REPORT};
use crate::paper::Paper;

/// What a letter may carry besides its mandatory parts.
pub(crate) const MARKS: &str = "\
to:
  - { vi: Chính phủ, en: the Government }
  - { vi: Bộ Tài chính, en: the Ministry of Finance }
bases:
  - { vi: Căn cứ Luật Ngân sách nhà nước, en: Pursuant to the Law on the State Budget }
secrecy: confidential
urgency: express
circulation: internal
contact: { vi: Số 82 đường Hùng Vương, en: 82 Hung Vuong Street }
drafter: PL.(300)
signature:";

/// The text of a letter's PDF, without white space.
fn letter(layout: &str, language: &str) -> (Project, String) {
    let project = Project::new();
    let editions = format!("editions:\n  {layout}: [{language}]\n");
    let project = project.replace(REPORT, "editions:\n", &editions).replace(REPORT, "signature:", MARKS);
    project.run(&format!("build --layout {layout}")).succeeds();
    let text = Paper::new(&project.output()[&format!("2024/{layout}.{language}.pdf")]).text();
    (project, text)
}

/// Fails unless a text has all of these, without their spaces, one behind the other.
pub(crate) fn carries(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let bare: String = part.chars().filter(|character| !character.is_whitespace()).collect();
        let found = rest.find(&bare).unwrap_or_else(|| panic!("`{part}` is not there, or not in its place: {rest}"));
        rest = &rest[found + bare.len()..];
    }
}

#[test]
fn an_official_letter_carries_every_part_of_decree_30_in_its_order() {
    let (_, text) = letter("official", "vi");
    carries(&text, &["LƯU HÀNH NỘI BỘ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]);
    carries(
        &text,
        &["Số:", "MẬT", "HỎA TỐC", "Kính gửi:", "- Chính phủ;", "- Bộ Tài chính.", "Căn cứ Luật Ngân sách nhà nước."],
    );
    carries(&text, &["Căn cứ Luật", "I. ", "./.", "Nơi nhận:", "PL.(300)"]);
    carries(&text, &["Số 82 đường Hùng Vương"]);
}

#[test]
fn an_english_official_letter_is_marked_as_a_translation() {
    let (_, text) = letter("official", "en");
    carries(&text, &["Unofficial translation", "INTERNAL CIRCULATION", "SOCIALIST REPUBLIC OF VIET NAM", "No."]);
    carries(
        &text,
        &["CONFIDENTIAL", "EXPRESS", "To:", "- the Government;", "Pursuant to the Law on the State Budget."],
    );
    assert!(!text.contains("./."), "the end mark is a Vietnamese sign");
}

#[test]
fn a_party_letter_has_the_name_of_the_party_dashes_and_no_end_mark() {
    let (_, text) = letter("party", "vi");
    carries(&text, &["ĐẢNG CỘNG SẢN VIỆT NAM"]);
    carries(&text, &["-----", "Kính gửi:", "- Căn cứ Luật Ngân sách nhà nước", "I- ", "Nơi nhận:"]);
    assert!(!text.contains("CỘNGHÒA") && !text.contains("Độclập"), "{text}");
    assert!(!text.contains("./.") && !text.contains("Số:"), "{text}");
}

#[test]
fn the_subject_of_a_party_letter_begins_with_a_small_letter_unless_it_is_an_abbreviation() {
    let subject = |title: &str| {
        let project = Project::new().replace(REPORT, "editions:\n", "editions:\n  party: [vi, en]\n").replace(
            REPORT,
            "vi: Tình hình kinh tế - xã hội năm 2024",
            &format!("vi: {title}"),
        );
        project.run("build --layout party --format typ").succeeds();
        let typst = |language: &str| project.read(&format!("out/2024/party.{language}.typ"));
        let line =
            |text: String| text.lines().find(|line| line.trim_start().starts_with("subject:")).unwrap().to_owned();
        (line(typst("vi")), line(typst("en")))
    };
    let (vi, en) = subject("Tình hình năm 2024");
    assert!(vi.contains("[tình hình năm 2024]") && en.contains("[Socio-economic"), "{vi} {en}");
    assert!(subject("UBND tỉnh năm 2024").0.contains("[UBND tỉnh"));
}

#[test]
fn a_letter_needs_only_its_mandatory_parts() {
    for layout in ["official", "party"] {
        let project = Project::new().replace(REPORT, "editions:\n", &format!("editions:\n  {layout}: [vi, en]\n"));
        project.run(&format!("build --layout {layout}")).succeeds();
        let text = Paper::new(&project.output()[&format!("2024/{layout}.vi.pdf")]).text();
        assert!(!text.contains("Kínhgửi") && !text.contains("HỎATỐC"), "{text}");
    }
}

#[test]
fn an_urgency_that_the_decree_does_not_know_is_refused() {
    let project = Project::new().replace(REPORT, "signature:", "urgency: fast\nsignature:");
    let run = project.run("build").fails();
    assert!(run.stderr.contains("write one of urgent, very_urgent, express"), "{}", run.stderr);
}

#[test]
fn a_party_letter_follows_the_guideline_of_its_day() {
    for (date, guideline) in [("2026-05-26", "36-HD/VPTW"), ("2026-05-27", "05-HD/VPTW")] {
        let editions = "editions:\n  party: [vi, vi-en]\n";
        let project = Project::new().replace(REPORT, "editions:\n", editions).replace(REPORT, "2024-12-05", date);
        project.run("build --layout party --format typ").succeeds();
        let source = project.read("out/2024/party.vi.typ");
        assert!(source.contains(&format!("= after-guideline(\"{guideline}\")")), "{source}");
        let source = project.read("out/2024/party.vi-en.typ");
        assert!(source.contains(&format!("= in-two(guideline: \"{guideline}\")")), "{source}");
    }
}

#[test]
fn a_draft_says_so_on_every_page_and_a_final_document_nowhere() {
    let everything = "editions:\n  official: [vi, en, vi-en]\n  party: [vi]\n  annex: [en]\n";
    let project = Project::new().replace(REPORT, "editions:\n", everything);
    project.run("build").succeeds();
    let marked = |text: &str| text.contains("DỰTHẢO") || text.contains("DRAFT") || text.contains("Draft");
    let papers = |project: &Project| -> Vec<(String, Vec<String>)> {
        let output = project.output().into_iter().filter(|(path, _)| path.ends_with(".pdf"));
        output.map(|(path, bytes)| (path, Paper::new(&bytes).page_texts())).collect()
    };
    for (path, pages) in papers(&project) {
        assert!(!pages.iter().any(|page| marked(page)), "{path}");
    }
    let long = format!("vi: {}", "Tiếp tục giảm nghèo. ".repeat(300));
    let project =
        project.replace(REPORT, "status: final", "status: draft").replace(BODY, "vi: Tiếp tục giảm nghèo.", &long);
    project.run("build").succeeds();
    for (path, pages) in papers(&project) {
        assert!(pages.iter().all(|page| marked(page) || page.contains("Dựthảo")), "{path}: {pages:?}");
        assert!(!path.contains("official.vi.") || pages.len() > 1, "{path} has only one page");
    }
    assert!(project.read("out/2024/press-release.vi.md").starts_with("**DỰ THẢO**\n\n"));
    assert!(project.read("out/2024/press-release.en.md").starts_with("**DRAFT**\n\n"));
    let title = Paper::new(&project.output()["2024/official.vi.pdf"]).information("Title");
    assert!(title.ends_with("(dự thảo)"), "{title}");
}
