//! What nobody would write but somebody will: names, subjects, lists, tables and words at their longest, in every layout
//! and language. Nothing may overflow, overlap or leave the page.

use std::fmt::Write as _;
use std::sync::LazyLock;

use super::editions::{Edition, every_layout};
use super::general::faults;
use super::page::Line;
use crate::harness::{BODY, BRIEFING, FIGURES, Project, REPORT};

/// The longest plausible name of a body, 120 letters.
const NAME: &str = "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, dân dụng, công nghiệp và nông nghiệp khu vực miền núi phía Bắc";

/// A word of 200 letters without a space.
static WORD: LazyLock<String> = LazyLock::new(|| "Khôngcókhoảngtrắng".repeat(11) + "ab");

/// English words twice as long as Vietnamese ones.
const ENGLISH: &str = "Intergovernmental telecommunications infrastructure industrialization, institutional internationalization and \
    interdepartmental administrative decentralization were comprehensively operationalized notwithstanding socioeconomic uncertainties";

/// The fixture at its longest, in every layout and language.
pub(super) static STRESSED: LazyLock<Vec<Edition>> = LazyLock::new(|| {
    every_layout(
        Project::new()
            .write("content/catalogue/organisations.yaml", organisations())
            .write("content/catalogue/indicators.yaml", indicators())
            .write(FIGURES, figures())
            .write(REPORT, report())
            .write(BODY, body("columns: [unit, value, change, plan, rank, share, state, source]"))
            .write(BRIEFING, briefing()),
    )
});

/// The issuer and the body above it.
fn organisations() -> String {
    let capitals = NAME.to_uppercase();
    format!(
        "organisations:\n  peoples_committee:\n    name: {{ vi: \"{NAME}\", en: \"{ENGLISH}\" }}\n    \
         short: {{ vi: \"{NAME}\", en: \"{ENGLISH}\" }}\n    \
         letterhead: {{ vi: [\"{capitals}\"], en: [\"{}\"] }}\n    \
         superior: {{ vi: [\"ỦY BAN NHÂN DÂN THÀNH PHỐ TRỰC THUỘC TRUNG ƯƠNG\"], en: [\"INTERGOVERNMENTAL ADMINISTRATION OF THE CITY\"] }}\n    \
         code: BQLDAGTNN\n",
        "Management Board of Intergovernmental Telecommunications Infrastructure Industrialization".to_uppercase(),
    )
}

/// Indicators with the longest names.
fn indicators() -> String {
    let mut text = "sectors:\n  one: { vi: \"Kinh tế, xã hội, quốc phòng, an ninh và bảo vệ môi trường\", en: Institutional internationalization }\nindicators:\n".to_owned();
    for number in 1..=12 {
        let unit = ["percent", "vnd_billion", "commune"][number % 3];
        writeln!(
            text,
            "  i{number}:\n    name: {{ vi: \"Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng của khu vực {number}\", en: \"Multidimensional telecommunications industrialization of region {number}\" }}\n    unit: {unit}\n    sector: one\n    sense: more_is_better"
        )
        .unwrap();
    }
    text
}

/// Figures: negative ones, long ones, none with a plan.
fn figures() -> String {
    let mut text = "figures:\n".to_owned();
    for number in 1..=12 {
        let (value, printed) = if number % 2 == 0 { ("-1239845.75", "-1.239.845,75") } else { ("0.125", "0,125") };
        let (rate, change) = if number % 4 == 0 { ("-100.0", "-100,0%") } else { ("1239.8", "1.239,8%") };
        writeln!(
            text,
            "  i{number}:\n    status: estimate\n    value: {value}\n    change: {{ rate: {rate}, base: 2001 }}\n    sources:\n      - {{ line: {number}, value: \"{printed}\", change: \"{change}\" }}\n    \
             note: {{ vi: \"Ghi chú rất dài về phạm vi, nguồn số liệu và phương pháp tính của chỉ tiêu số {number} theo hướng dẫn của cơ quan thống kê\", en: \"{ENGLISH}\" }}"
        )
        .unwrap();
    }
    // One of them in eleven earlier years, for a table of twelve.
    for year in 2013..2024 {
        writeln!(
            text,
            "  y{year}:\n    indicator: i1\n    period: {year}\n    status: actual\n    value: -1239845.75\n    sources:\n      - {{ line: {year}, value: \"-1.239.845,75\" }}"
        )
        .unwrap();
    }
    text
}

/// Head, addressees, bases, marks, and sixty recipients.
fn report() -> String {
    let subject = "Kết quả thực hiện kế hoạch phát triển kinh tế - xã hội, quốc phòng, an ninh, đầu tư công, thu chi ngân sách nhà nước, cải cách hành chính, chuyển đổi số, phòng, chống tham nhũng, tiêu cực; phương hướng, mục tiêu, nhiệm vụ và giải pháp chủ yếu phát triển kinh tế - xã hội trên địa bàn tỉnh trong giai đoạn tới đây";
    assert!((300..=320).contains(&subject.chars().count()), "{}", subject.chars().count());
    let mut text = format!(
        "title: {{ vi: \"{subject}\", en: \"{ENGLISH}; {ENGLISH}\" }}\nkind: report\nissuer: peoples_committee\n\
         number: {{ serial: \"12345\", code: BC-BQLDAGTNN }}\nplace: {{ vi: Thành phố Hồ Chí Minh, en: Ho Chi Minh City }}\n\
         date: 2024-12-05\nperiod: 2024\nstatus: final\ndocument: 2024-report\n\
         to:\n  - {{ vi: \"{NAME}\", en: \"{ENGLISH}\" }}\n  - {{ vi: \"{word}\", en: \"{word}\" }}\n\
         bases:\n  - {{ vi: \"{NAME}\", en: \"{ENGLISH}\" }}\n\
         secrecy: top_secret\nurgency: very_urgent\ncirculation: return_after_reading\n\
         contact: {{ vi: \"{NAME}, {NAME}\", en: \"{ENGLISH}\" }}\ndrafter: QWERTYUIOP.(3000)\n\
         signature:\n  authority: by_authorization\n  principal: {{ vi: \"{NAME}\", en: \"{ENGLISH}\" }}\n  \
         position: {{ vi: Phó Trưởng ban Thường trực phụ trách các công trình giao thông, en: Permanent Deputy Administrator of Telecommunications }}\n  \
         name: Nguyễn Phúc Thị Thanh Phương Quỳnh Trang\nrecipients:\n",
        word = *WORD
    );
    for number in 1..=60 {
        let name = if number % 3 == 0 { NAME } else { "Ủy ban nhân dân xã" };
        writeln!(text, "  - name: {{ vi: \"{name} số {number}\", en: \"{ENGLISH}, unit {number}\" }}").unwrap();
    }
    text + "  - name: { vi: Văn phòng, en: Office }\n    under:\n      - { vi: \"Lưu: VT, TH, KGVX, NNMT, KTTH, NC\", en: \"Filed: VT\" }\neditions:\n"
}

/// Headings, paragraphs and words at their longest, and tables of twelve rows and of one.
fn body(columns: &str) -> String {
    let all: Vec<String> = (1..=12).map(|number| format!("i{number}")).collect();
    let long = |language: &str| {
        if language == "vi" {
            format!("{NAME}, {NAME}, {}.", *WORD)
        } else {
            format!("{ENGLISH}; {ENGLISH}, {}.", *WORD)
        }
    };
    let lists = |text: &str| {
        format!(
            "|\n{0}{text}\n\n{0}- {text}\n{0}- {text}\n\n{0}1. {text}\n{0}   1. {text}\n{0}   2. {text}\n",
            " ".repeat(12)
        )
    };
    format!(
        "sections:\n  - heading: {{ vi: \"{NAME}\", en: \"{ENGLISH}\" }}\n    blocks:\n      - text:\n          vi: {}          en: {}\
         \x20     - table:\n          title: {{ vi: \"{NAME}\", en: \"{ENGLISH}\" }}\n          {columns}\n          groups:\n            \
         - heading: {{ vi: \"{NAME}\", en: \"{ENGLISH}\" }}\n              figures: [{}]\n          note: {{ vi: \"{NAME}\", en: \"{ENGLISH}\" }}\n\
         \x20     - table:\n          title: {{ vi: Một chỉ tiêu, en: One indicator }}\n          {columns}\n          groups:\n            - figures: [i4]\n\
         {}\
         \x20   sections:\n      - heading: {{ vi: \"{NAME}\", en: \"{ENGLISH}\" }}\n        sections:\n          - heading: {{ vi: \"{NAME}\", en: \"{ENGLISH}\" }}\n            \
         blocks:\n              - text: {{ vi: \"{NAME}\", en: \"{ENGLISH}\" }}\n\
         closing:\n  - text: {{ vi: \"{NAME}\", en: \"{ENGLISH}\" }}\n",
        lists(&long("vi")),
        lists(&long("en")),
        all.join(", "),
        periods(),
    )
}

/// A table of one row and twelve periods under heads of two levels.
fn periods() -> String {
    let years =
        |years: std::ops::Range<u16>| years.map(|year| format!("{{ period: {year} }}")).collect::<Vec<_>>().join(", ");
    format!(
        "      - table:\n          title: {{ vi: Mười hai năm, en: Twelve years }}\n          columns:\n            \
         - heading: {{ vi: \"{NAME}\", en: \"{ENGLISH}\" }}\n              columns: [{}]\n            \
         - heading: {{ vi: Thực hiện, en: Actual }}\n              columns: [{}]\n          groups:\n            - figures: [i1]\n",
        years(2013..2020),
        years(2020..2025),
    )
}

/// The body with headline figures before it and charts behind it.
fn briefing() -> String {
    let percents = "i3, i6, i9, i12";
    let charts = ["column", "bar", "change"].map(|kind| {
        format!("      - chart:\n          kind: {kind}\n          title: {{ vi: \"{NAME}\", en: \"{ENGLISH}\" }}\n          figures: [{percents}]\n")
    });
    let head = "opening:\n  - headline: [i1, i2, i3, i4, i5, i6, i7, i8]\n";
    let body = body("columns: [unit, value, change, plan, rank, share, state]").replacen(
        "    sections:\n",
        &format!("{}    sections:\n", charts.concat()),
        1,
    );
    format!("{head}{body}")
}

#[test]
fn nothing_overflows_overlaps_or_leaves_the_page_however_long_it_is() {
    let mut found = String::new();
    for edition in STRESSED.iter() {
        for fault in faults(edition.layout(), &edition.pages) {
            found += &format!("{}: {fault}\n", edition.name);
        }
    }
    assert!(found.is_empty(), "\n{found}");
    assert!(STRESSED.len() >= 12, "{} editions", STRESSED.len());
}

#[test]
fn the_longest_lists_are_printed_to_their_end() {
    for edition in STRESSED.iter().filter(|edition| ["official", "party"].contains(&edition.layout())) {
        let items = edition.pages.lines().filter(|line: &&Line| line.text.starts_with("- ") && line.size() < 13.0);
        assert!(items.count() >= 61, "{} has lost recipients", edition.name);
    }
}
