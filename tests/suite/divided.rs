//! Letters that are divided into parts and have appendices, in one language and in both.

use snapbox::Data;

use crate::harness::{BODY, Project, REPORT, repository, repository_text, same};
use crate::letters::carries;
use crate::paper::Paper;

/// The fixture with the divided body and these editions of one layout.
fn divided(layout: &str, languages: &str) -> Project {
    let body = repository_text("tests/fixtures/divided/body.yaml");
    let editions = format!("editions:\n  {layout}: [{languages}]\n");
    let project = Project::new().write(BODY, body).replace(REPORT, "  press-release: [vi, en]\n", "");
    project.replace(REPORT, "editions:\n", &editions)
}

/// The PDF of an edition of a project.
fn paper(project: &Project, layout: &str, language: &str) -> Paper {
    project.run(&format!("build --layout {layout} --lang {language} --format pdf")).succeeds();
    Paper::new(&project.output()[&format!("2024/{layout}.{language}.pdf")])
}

/// The text of an edition of the divided body.
fn text(layout: &str, language: &str) -> String {
    paper(&divided(layout, language), layout, language).text()
}

#[test]
fn divided_letters_are_emitted_as_in_their_golden_files() {
    let mut compared = 0;
    for (layout, languages) in [("press-release", "vi, en, vi-en"), ("party", "vi, vi-en")] {
        let project = divided(layout, languages);
        project.run(&format!("build --layout {layout} --format md --format typ")).succeeds();
        for (path, bytes) in project.output() {
            let Some(name) = path.strip_prefix(&format!("2024/{layout}.")) else { continue };
            let golden = repository("tests/golden/divided").join(format!("{layout}.{name}"));
            same(std::str::from_utf8(&bytes).unwrap(), Data::read_from(&golden, Some(snapbox::data::DataFormat::Text)));
            compared += 1;
        }
    }
    assert_eq!(compared, 8);
}

#[test]
fn sections_are_numbered_anew_in_each_part_and_clauses_are_lettered_in_their_language() {
    let vietnamese = text("official", "vi");
    carries(
        &vietnamese,
        &["Phần I", "KẾT QUẢ NĂM NAY", "I. KINH TẾ", "1. Ngân sách", "a) Thu nội địa", "b) Thu từ đất"],
    );
    carries(&vietnamese, &["c) Thu từ xổ số", "d) Thu từ xuất nhập khẩu", "đ) Thu khác", "II. XÃ HỘI"]);
    carries(&vietnamese, &["II. XÃ HỘI", "Phần II", "NHIỆM VỤ NĂM SAU", "I. GIẢM NGHÈO"]);
    let english = text("official", "en");
    carries(
        &english,
        &["Part I", "RESULTS OF THE YEAR", "I. THE ECONOMY", "d) Revenue from trade", "e) Other revenue"],
    );
    carries(&text("party", "vi"), &["Phần I", "I- KINH TẾ", "1. Ngân sách", "đ) Thu khác", "II- XÃ HỘI", "Phần II"]);
}

#[test]
fn appendices_stand_behind_the_signature_and_name_the_document_they_belong_to() {
    let vietnamese = text("official", "vi");
    carries(&vietnamese, &["chi tiết tại Phụ lục I và Phụ lục II.", "năm 2024./.", "Nơi nhận:", "Nguyễn Thị Hoa"]);
    let reference =
        "(Kèm theo Thông cáo báo chí số 12/TB-UBND ngày 05 tháng 12 năm 2024 của Ủy ban nhân dân tỉnh Hòa An)";
    carries(
        &vietnamese,
        &["Nguyễn Thị Hoa", "Phụ lục I", "CHỈ TIÊU CHÍNH", reference, "Phụ lục II", reference, "I. XÃ HỘI"],
    );
    assert_eq!(vietnamese.matches("./.").count(), 1, "the end mark belongs to the main text: {vietnamese}");
    let reference = "(Kèm theo Thông cáo báo chí số 12-TB-UBND, ngày 05 tháng 12 năm 2024";
    carries(&text("party", "vi"), &["Nguyễn Thị Hoa", "Phụ lục I", reference]);
    let reference =
        "(Attached to press release No. 12/TB-UBND dated 5 December 2024 of the People’s Committee of Hoa An Province)";
    carries(
        &text("official", "en"),
        &["Appendix I and Appendix II have the details", "Appendix I", "MAIN INDICATORS", reference],
    );
}

#[test]
fn an_appendix_of_a_document_without_a_number_leaves_room_for_it() {
    let project = divided("press-release", "vi").replace(REPORT, "serial: \"12\", ", "");
    carries(&paper(&project, "press-release", "vi").text(), &["(Kèm theo Thông cáo báo chí số /TB-UBND ngày 05"]);
    project.run("build --layout press-release --format md").succeeds();
    let markdown = project.read("out/2024/press-release.vi.md").replace('\u{a0}', " ");
    assert!(markdown.contains("*(Kèm theo Thông cáo báo chí số ……/TB-UBND ngày 05"), "{markdown}");
}

#[test]
fn the_only_appendix_has_no_number_and_begins_a_sentence_with_a_capital() {
    let body = repository_text("tests/fixtures/divided/body.yaml");
    let second = body.find("  terms:").unwrap();
    let body =
        body[..second].replace(" và {{ appendix.terms }}", "").replace("{{ appendix.terms }} have", "so on have");
    let body = body.replace("This was the situation in 2024", "'{{ appendix.indicators }} belongs to this report'");
    let project = divided("press-release", "vi, en").write(BODY, body);
    carries(&paper(&project, "press-release", "vi").text(), &["chi tiết tại Phụ lục.", "Phụ lục", "CHỈ TIÊU CHÍNH"]);
    let english = paper(&project, "press-release", "en").text();
    carries(&english, &["billion; the Appendix and so on", "The Appendix belongs to", "Appendix", "MAIN INDICATORS"]);
    assert!(!english.contains("AppendixI"), "{english}");
}

#[test]
fn each_appendix_has_its_own_page_numbers_and_lies_on_its_side_where_asked() {
    let long = "Một câu dài của phụ lục. ".repeat(400);
    let project = divided("official", "vi").replace(
        BODY,
        "vi: Hộ nghèo là hộ có thu nhập dưới chuẩn nghèo",
        &format!("vi: {long}"),
    );
    let paper = paper(&project, "official", "vi");
    let pages = paper.page_texts();
    let begins = |wanted: &str| pages.iter().position(|page| page.contains(wanted)).unwrap();
    let (first, second) = (begins("CHỈTIÊUCHÍNH"), begins("GIẢITHÍCHTỪNGỮ"));
    assert_eq!(paper.page_sizes()[first], (842, 595), "the first appendix lies on its side");
    assert_eq!(paper.page_sizes()[second], (595, 842), "the second stands upright again");
    assert!(pages[second + 1].starts_with('2') && pages[second + 2].starts_with('3'), "{:?}", &pages[second..]);
    assert!(!pages[second].starts_with(|first: char| first.is_ascii_digit()), "its first page has no number");
}

#[test]
fn a_letter_in_both_languages_says_everything_in_both() {
    for (layout, head) in [
        ("official", ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"]),
        ("party", ["ĐẢNG CỘNG SẢN VIỆT NAM", "COMMUNIST PARTY OF VIET NAM"]),
    ] {
        let project = divided(layout, "vi-en").replace(REPORT, "signature:", crate::letters::MARKS);
        let paper = paper(&project, layout, "vi-en");
        let text = paper.text();
        carries(&text, &["Bản song ngữ để tham khảo", "the Vietnamese original prevails"]);
        carries(&text, &head);
        carries(&text, &["ngày 05 tháng 12 năm 2024", "Hoa An, 5 December 2024", "MẬT", "Confidential"]);
        carries(
            &text,
            &["THÔNG CÁO BÁO CHÍ", "PRESS RELEASE", "Kính gửi:", "- Chính phủ;", "To:", "- the Government;"],
        );
        carries(&text, &["Căn cứ Luật Ngân sách nhà nước.", "Pursuant to the Law on the State Budget."]);
        carries(&text, &["Phần I", "Part I. Results of the year", "KINH TẾ", "The economy"]);
        carries(
            &text,
            &["Thu ngân sách ước đạt 15.745,0 tỷ đồng", "Budget revenue is estimated at VND 15,745.0 billion"],
        );
        carries(&text, &["1. Tỷ lệ hộ nghèo còn 2,5%.", "1. The poverty rate is down to 2.5%.", "2. Có 138/184 xã"]);
        carries(
            &text,
            &["Nơi nhận: Recipients:", "Thường trực Tỉnh ủy;", "Standing Board of the Provincial Party Committee;"],
        );
        carries(&text, &["CHỦ TỊCH", "By order of the Chairman", "Chief of Office", "Nguyễn Thị Hoa"]);
        carries(&text, &["Phụ lục I", "Appendix I", "(Attached to press release No. 12", "Phụ lục II"]);
        assert!(paper.page_texts()[1].contains("Trang2-Page2"), "{:?}", paper.page_texts()[1]);
        assert!(paper.languages().iter().any(|language| language == "en-GB"), "the English is marked as English");
    }
}

#[test]
fn a_long_paragraph_in_both_languages_breaks_over_pages_in_both_columns() {
    let project = divided("official", "vi-en")
        .replace(BODY, "vi: Tiếp tục giảm nghèo.", &format!("vi: {}", "Tiếp tục giảm nghèo. ".repeat(160)))
        .replace(
            BODY,
            "en: Continue to reduce poverty.",
            &format!("en: {}", "Continue to reduce poverty. ".repeat(160)),
        );
    let paper = paper(&project, "official", "vi-en");
    let shared = |page: &String| page.contains("Tiếptụcgiảmnghèo") && page.contains("Continuetoreducepoverty");
    assert!(paper.page_texts().iter().filter(|page| shared(page)).count() >= 2, "{:?}", paper.page_texts());
}

#[test]
fn parts_sections_and_appendices_are_bookmarks_in_both_languages() {
    let bookmarks = paper(&divided("official", "vi-en"), "official", "vi-en").bookmarks();
    let bookmarks: Vec<String> = bookmarks.into_iter().map(|title| title.replace('\u{a0}', " ")).collect();
    let first = [
        "Phần I Kết quả năm nay",
        "I. Kinh tế The economy",
        "1. Ngân sách The budget",
        "a) Thu nội địa Domestic revenue",
    ];
    assert_eq!(bookmarks[..4], first);
    let last = ["Phụ lục I Chỉ tiêu chính", "Phụ lục II Giải thích từ ngữ", "I. Xã hội Society"];
    assert_eq!(bookmarks[bookmarks.len() - 3..], last);
}
