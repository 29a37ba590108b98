//! Rules of language and of documents.

use super::{Project, REPORT, found, is_silent, tells, world};
use crate::harness::BODY;

/// The fixture with other words for its last paragraph.
fn saying(vi: &str, en: &str) -> Project {
    Project::new().replace(BODY, "vi: Tiếp tục giảm nghèo.", &format!("vi: {vi:?}")).replace(
        BODY,
        "en: Continue to reduce poverty.",
        &format!("en: {en:?}"),
    )
}

#[test]
fn k24_a_text_in_the_wrong_language() {
    let (vi, en) = ("Thu ngân sách nhà nước tăng khá.", "State budget revenue grew quite well.");
    tells(&saying(vi, vi), "K24", "error", "hai bản ngôn ngữ giống hệt nhau", "both languages have the same text");
    tells(
        &saying(vi, "Thu ngân sách nhà nước vẫn tăng."),
        "K24",
        "error",
        "bản tiếng Anh viết bằng tiếng Việt",
        "the English text is in Vietnamese",
    );
    tells(
        &saying("Budget revenue grew quite well", en),
        "K24",
        "warning",
        "bản tiếng Việt không có chữ tiếng Việt nào",
        "the Vietnamese text has no Vietnamese letter",
    );
    is_silent(&saying(vi, en), "K24");
    is_silent(&saying("VinFast", "VinFast"), "K24");
}

#[test]
fn k25_a_term_with_another_translation() {
    let glossary = "terms:\n  - { vi: đầu tư công, en: public investment }\n  - { vi: vốn đầu tư công, en: public investment capital }\n";
    let heading = |vi: &str, en: &str| format!("heading: {{ vi: {vi}, en: {en} }}");
    let said = |vi: &str, en: &str, over: (&str, &str)| {
        let project = saying(vi, en).write("content/catalogue/glossary.yaml", glossary);
        project.replace(BODY, &heading("Nhiệm vụ", "Tasks"), &heading(over.0, over.1))
    };
    let (vi, en) = ("Đầu tư công tăng khá.", "State investment grew.");
    tells(
        &said(vi, en, ("Đầu tư công", "Investment by the State")),
        "K25",
        "note",
        "`đầu tư công` theo bảng thuật ngữ là `public investment`, bản tiếng Anh không dùng ở cả 2 đoạn",
        "the glossary has `public investment` for `đầu tư công`, the English in none of 2 texts",
    );
    is_silent(&said(vi, en, ("Đầu tư công", "Public investments")), "K25");
    // A single sentence may say it in another way.
    is_silent(&said(vi, en, ("Nhiệm vụ", "Tasks")), "K25");
    // The longer term counts, and is told once.
    let longer = found(&said("Vốn đầu tư công.", "State funds.", ("Vốn đầu tư công", "Funds of the State")), "K25");
    assert_eq!(longer.iter().map(|one| one.en.contains("investment capital")).collect::<Vec<_>>(), [true]);
}

#[test]
fn k26_an_abbreviation_that_is_never_said_in_full() {
    tells(
        &saying("Hỗ trợ DNNVV và UBND xã.", "Support small firms and communes."),
        "K26",
        "note",
        "`DNNVV` chưa được giải thích",
        "`DNNVV` is never said in full",
    );
    tells(
        &saying("Hỗ trợ doanh nghiệp nhỏ và vừa (DNNVV).", "Support small firms."),
        "K26",
        "note",
        "`DNNVV` được giải thích nhưng không dùng",
        "`DNNVV` is defined and never used",
    );
    let defined = "Hỗ trợ doanh nghiệp nhỏ và vừa (DNNVV); vốn cho DNNVV theo Nghị quyết số 128/NQ-CP, quý III.";
    is_silent(&saying(defined, "Support small firms in dollars (USD)."), "K26");
}

#[test]
fn k27_tone_marks_in_two_ways() {
    tells(
        &saying("Hòa bình, thủy lợi; hoà nhập, quý, hoàn thành.", "Peace and irrigation."),
        "K27",
        "note",
        "`hoà` đặt dấu thanh khác với `Ủy` (1 so với 3 chữ)",
        "`hoà` has its tone mark elsewhere than `Ủy` (1 against 3)",
    );
    is_silent(&saying("Hòa bình, thủy lợi, quý, hoàn thành.", "Peace and irrigation."), "K27");
}

#[test]
fn k28_a_year_that_does_not_fit() {
    tells(
        &saying("Nhiệm vụ năm 2025.", "Tasks for 2023."),
        "K28",
        "error",
        "bản tiếng Việt có năm 2025, bản tiếng Anh có năm 2023",
        "the Vietnamese names 2025, the English 2023",
    );
    is_silent(&saying("Nhiệm vụ năm 2025.", "Tasks for 2025, after those of 2024."), "K28");
    let title = |vi: &str, en: &str| {
        let own = "title: { vi: Tình hình kinh tế - xã hội năm 2024, en: Socio-economic situation in 2024 }";
        Project::new().replace(REPORT, own, &format!("title: {{ vi: {vi}, en: {en} }}"))
    };
    tells(
        &title("Tình hình năm 2023", "Situation in 2023"),
        "K28",
        "warning",
        "trích yếu không có năm 2024 mà báo cáo nói về",
        "the title does not name 2024, which the report is about",
    );
    is_silent(&title("Tình hình kinh tế", "Economic situation"), "K28");
}

/// The recipients of the fixture.
const RECIPIENTS: &str = "recipients:
  - name: { vi: Thường trực Tỉnh ủy, en: Standing Board of the Provincial Party Committee }
  - name: { vi: Văn phòng UBND tỉnh, en: Office of the Provincial People’s Committee }
    under:
      - { vi: \"Lưu: VT\", en: \"Filed: VT\" }
";

#[test]
fn k29_a_mandatory_part_that_is_empty() {
    tells(
        &Project::new().replace(REPORT, RECIPIENTS, "recipients: []\n"),
        "K29",
        "error",
        "thiếu nơi nhận, phần bắt buộc theo Điều 8 Nghị định 30/2020/NĐ-CP",
        "the recipients are missing, which article 8 of Decree 30/2020/NĐ-CP requires",
    );
    is_silent(&Project::new(), "K29");
}

#[test]
fn k30_a_final_document_without_number() {
    let unnumbered =
        Project::new().replace(REPORT, "number: { serial: \"12\", code: TB-UBND }", "number: { code: TB-UBND }");
    tells(&unnumbered, "K30", "warning", "văn bản chính thức chưa có số", "the document is final and has no number");
    is_silent(&unnumbered.replace(REPORT, "status: final", "status: draft"), "K30");
    is_silent(&Project::new(), "K30");
}

#[test]
fn k31_recipients_without_the_filing_line() {
    tells(
        &Project::new().replace(REPORT, "    under:\n      - { vi: \"Lưu: VT\", en: \"Filed: VT\" }\n", ""),
        "K31",
        "warning",
        "nơi nhận phải kết thúc bằng dòng `Lưu:`",
        "the recipients must end with the line `Lưu:`, where the original is filed",
    );
    is_silent(&Project::new(), "K31");
}

#[test]
fn k32_a_signer_who_does_not_fit_the_authority() {
    let signed = |authority: &str, position: &str| {
        Project::new().replace(REPORT, "authority: by_order", &format!("authority: {authority}")).replace(
            REPORT,
            "position: { vi: Chánh Văn phòng,",
            &format!("position: {{ vi: {position},"),
        )
    };
    tells(
        &signed("for_head", "Chủ tịch"),
        "K32",
        "error",
        "KT. phải do cấp phó ký; người ký là `Chủ tịch`",
        "KT. is signed by a deputy; the signer is `Chủ tịch`",
    );
    tells(
        &signed("by_order", "Phó Chủ tịch"),
        "K32",
        "error",
        "TL., TUQ. không do người đứng đầu hoặc cấp phó ký; người ký là `Phó Chủ tịch`",
        "TL. and TUQ. are not signed by a head or deputy head; the signer is `Phó Chủ tịch`",
    );
    is_silent(&signed("for_head", "Phó Chủ tịch"), "K32");
    is_silent(&signed("by_order", "Chánh Văn phòng"), "K32");
    is_silent(&world("", ""), "K32");
}

#[test]
fn k37_numbering_typed_by_hand() {
    let heading = |vi: &str, en: &str| {
        Project::new().replace(BODY, "{ vi: Nhiệm vụ, en: Tasks }", &format!("{{ vi: \"{vi}\", en: \"{en}\" }}"))
    };
    for (vi, en, mark) in
        [("II. Nhiệm vụ", "Tasks", "II."), ("Nhiệm vụ", "1.2. Tasks", "1.2."), ("đ) Nhiệm vụ", "Tasks", "đ)")]
    {
        tells(
            &heading(vi, en),
            "K37",
            "error",
            &format!("tiêu đề tự mang số `{mark}`, trong khi bố cục đã đánh số"),
            &format!("the heading begins with `{mark}`, but the layout numbers headings itself"),
        );
    }
    is_silent(&heading("Nhiệm vụ. Giải pháp", "I Tasks"), "K37");
    let out_of_order = |vi: &str, en: &str, mark: &str, expected: &str| {
        tells(
            &saying(vi, en),
            "K37",
            "warning",
            &format!("mục `{mark}` sai thứ tự: phải là `{expected}`"),
            &format!("the item `{mark}` is out of order: `{expected}` comes here"),
        );
    };
    let three = "1. One\n2. Two\n3. Three";
    out_of_order("1. Một\n2. Hai\n4. Bốn", three, "4.", "3");
    out_of_order("1. Một\n2. Hai\n2. Ba", three, "2.", "3");
    out_of_order("I. Một\n\nIII. Ba", "I. One\n\nII. Two", "III.", "II");
    let five = "a) One\n\nb) Two\n\nc) Three\n\nd) Four\n\ne) Five";
    out_of_order("a) Một\n\nb) Hai\n\nc) Ba\n\nd) Bốn\n\ne) Năm", five, "e)", "đ");
    is_silent(&saying("a) Một\n\nb) Hai\n\nc) Ba\n\nd) Bốn\n\nđ) Năm", five), "K37");
    let nested = |one: &str| {
        format!("1. {one}\n   1. {one}\n   2. {one}\n2. {one}\n   1. {one}\n\n{one}:\n\n1. {one}\n2. {one}")
    };
    is_silent(&saying(&nested("Đầu tư"), &nested("Investment")), "K37");
}
