//! Tables: periods and trends as columns, heads of several levels, long tables over many pages, wide ones on landscape pages.

use std::fmt::Write as _;

use snapbox::Data;

use crate::harness::{BODY, BRIEFING, FIGURES, INDICATORS, Project, REPORT, repository, same};
use crate::paper::Paper;

/// The years of the series.
const YEARS: std::ops::RangeInclusive<u16> = 2014..=2025;

/// A head of two levels over twelve periods.
const TWELVE: &str = "\
columns:
            - heading: { vi: Giá trị sản xuất, en: Gross output }
              columns:
                - heading: { vi: Giai đoạn trước, en: Earlier period }
                  columns: [{ period: 2014 }, { period: 2015 }, { period: 2016 }, { period: 2017 }, { period: 2018 }, { period: 2019 }]
                - { period: 2020 }
            - { period: 2021 }
            - { period: 2022 }
            - { period: 2023 }
            - { period: 2024 }
            - { period: 2025 }
";

/// The fixture with districts `d0`, `d1` …, each with a figure `d0_2024` for every year: an estimate in 2024, a plan in 2025,
/// nought in 2014, nothing in 2015, and for odd ones provisional in 2023.
pub(crate) fn districts(count: usize) -> Project {
    let project = Project::new();
    let (mut indicators, mut figures) = (project.read(INDICATORS), project.read(FIGURES));
    for district in 0..count {
        write!(
            indicators,
            "  d{district}:\n    name: {{ vi: Đầu{district}x sản xuất của huyện phân theo ngành kinh tế cuối{district}x, \
             en: Head{district}x output of the district by economic activity tail{district}x }}\n    \
             unit: vnd_billion\n    sector: budget\n    sense: more_is_better\n"
        )
        .unwrap();
        for year in YEARS.filter(|year| *year != 2015) {
            let status = match year {
                2025 => "target",
                2024 => "estimate",
                2023 if district % 2 == 1 => "provisional",
                _ => "actual",
            };
            let value = if year == 2014 { 0 } else { 1000 + district * 12 + usize::from(year) };
            write!(
                figures,
                "  d{district}_{year}:\n    indicator: d{district}\n    period: {year}\n    status: {status}\n    value: {value}\n"
            )
            .unwrap();
        }
    }
    project.write(INDICATORS, indicators).write(FIGURES, figures)
}

/// A body that is one table; a group of the first rows, and one of the others.
fn body(columns: &str, rows: std::ops::Range<usize>) -> String {
    let ids = |rows: std::ops::Range<usize>| rows.map(|row| format!("d{row}_2024")).collect::<Vec<_>>().join(", ");
    let mut groups = String::new();
    for first in rows.clone().step_by(5) {
        let last = (first + 5).min(rows.end);
        writeln!(
            groups,
            "            - heading: {{ vi: Nhóm{first}x, en: Group{first}x }}\n              figures: [{}]",
            ids(first..last)
        )
        .unwrap();
    }
    format!(
        "sections:\n  - heading: {{ vi: Mục, en: Section }}\n    blocks:\n      - text: {{ vi: Lời dẫn., en: Words. }}\n      \
         - table:\n          title: {{ vi: Sản xuất, en: Output }}\n          {columns}          groups:\n{groups}          \
         note: {{ vi: Chú thích của bảng., en: The note of the table. }}\n"
    )
}

/// One edition of a project whose bodies are one table, as PDF.
fn paper(project: Project, layout: &str, voice: &str, body: &str) -> Paper {
    let editions = "editions:\n  official: [vi, en]\n  annex: [vi, en, vi-en]\n  press-release: [vi, en]\n";
    let project = project.replace(REPORT, "editions:\n  press-release: [vi, en]\n", editions);
    let project = project.write(BODY, body).write(BRIEFING, body);
    // Not a warning either: where the head of a long table moved the pages without end, Typst would say so.
    let run = project.run(&format!("build --format pdf --layout {layout} --lang {voice}")).succeeds();
    assert!(!run.stderr.contains("warning"), "{}", run.stderr);
    Paper::new(&project.output()[&format!("2024/{layout}.{voice}.pdf")])
}

/// Every layout that has a table of its own, in every language.
const SETTINGS: [(&str, &str); 5] =
    [("official", "vi"), ("official", "en"), ("briefing", "vi"), ("briefing", "en"), ("briefing", "vi-en")];

#[test]
fn a_table_of_several_levels_is_emitted_as_in_its_golden_file() {
    let columns = TWELVE.replace("            - { period: 2025 }\n", "            - { trend: [2014, 2015, 2016] }\n");
    let project = districts(2).write(BODY, body(&columns, 0..2));
    project.run("build --format typ --format md --layout press-release").succeeds();
    for file in ["press-release.vi.typ", "press-release.en.md"] {
        let text = project.read(&format!("out/2024/{file}"));
        let start = text.find(if file.ends_with("md") { "**Output**" } else { "#indicator-table(" }).unwrap();
        let end = text.find(if file.ends_with("md") { "\n---" } else { "#signature(" }).unwrap();
        let golden = repository("tests/golden/table").join(file);
        same(&text[start..end], Data::read_from(&golden, Some(snapbox::data::DataFormat::Text)));
    }
}

#[test]
fn a_long_table_says_on_every_page_after_the_first_that_it_goes_on() {
    for (layout, voice) in SETTINGS {
        let paper = paper(districts(60), layout, voice, &body("columns: [value, { period: 2022 }]\n", 0..60));
        let mark = match voice {
            "vi" => "Sảnxuất(tiếptheo)",
            "en" => "Output(continued)",
            _ => "(Tiếptheo)Sảnxuất/(Cont.)Output",
        };
        let pages = paper.page_texts();
        let marked: Vec<bool> = pages.iter().map(|text| text.contains(mark)).collect();
        let rows: Vec<bool> =
            pages.iter().map(|text| text.contains(if voice == "en" { "Head" } else { "Đầu" })).collect();
        let first = rows.iter().position(|row| *row).unwrap();
        let wanted: Vec<bool> = rows.iter().enumerate().map(|(page, row)| *row && page > first).collect();
        assert!(wanted.iter().filter(|page| **page).count() >= 1, "{layout}.{voice} has one page of rows");
        assert_eq!(marked, wanted, "{layout}.{voice}");
    }
}

#[test]
fn no_row_is_split_and_no_heading_of_a_group_or_note_stands_alone() {
    for (layout, voice) in SETTINGS {
        let paper = paper(districts(60), layout, voice, &body("columns: [value, { period: 2022 }]\n", 0..60));
        let pages = paper.page_texts();
        let page = |text: &str| pages.iter().position(|page| page.contains(text)).unwrap_or_else(|| panic!("{text}"));
        let (head, tail, group, note) = if voice == "en" {
            ("Head", "tail", "Group", "Thenoteofthetable.")
        } else {
            ("Đầu", "cuối", "Nhóm", "Chúthíchcủabảng.")
        };
        for row in 0..60 {
            assert_eq!(page(&format!("{head}{row}x")), page(&format!("{tail}{row}x")), "row {row}, {layout}.{voice}");
        }
        for first in (0..60).step_by(5) {
            let heading = page(&format!("{group}{first}x"));
            assert_eq!(heading, page(&format!("{head}{first}x")), "group {first}, {layout}.{voice}");
        }
        assert_eq!(page(note), page(&format!("{head}59x")), "{layout}.{voice}");
    }
}

#[test]
fn wherever_a_page_ends_headings_of_two_levels_stay_with_their_rows_and_the_note_with_the_last() {
    for count in 27..36 {
        let mut text = body("columns: [value, { period: 2022 }]\n", 0..count);
        for first in (0..count).step_by(5) {
            let figures = format!("              figures: [d{first}_2024");
            let inner = format!(
                "              groups:\n                - heading: {{ vi: Phân{first}x, en: Part{first}x }}\n                  figures: [d{first}_2024"
            );
            text = text.replacen(&figures, &inner, 1);
        }
        let pages = paper(districts(count), "official", "vi", &text).page_texts();
        let page = |text: &str| pages.iter().position(|page| page.contains(text)).unwrap_or_else(|| panic!("{text}"));
        for first in (0..count).step_by(5) {
            let all = [format!("Nhóm{first}x"), format!("Phân{first}x"), format!("Đầu{first}x")];
            let [outer, inner, row] = all.map(|text| page(&text));
            assert!(outer == inner && inner == row, "group {first} of {count} rows");
        }
        let last = page(&format!("Đầu{}x", count - 1));
        assert_eq!(page("Ghichú:"), last, "{count} rows");
        assert_eq!(page("Chúthíchcủabảng."), last, "{count} rows");
    }
}

#[test]
fn twelve_periods_stand_on_landscape_pages_inside_the_text_area() {
    for (layout, voice) in SETTINGS {
        let paper = paper(districts(30), layout, voice, &body(TWELVE, 0..30));
        assert!(paper.sizes().contains(&(842, 595)) && paper.sizes().contains(&(595, 842)), "{layout}.{voice}");
        let (left, right) = if layout == "official" { (85.0, 56.7) } else { (59.5, 59.5) };
        for (page, reaches) in paper.reaches().into_iter().enumerate() {
            let width = if paper.page_sizes()[page].0 == 842 { 841.9 } else { 595.3 };
            for x in reaches {
                assert!(x > left - 1.0 && x < width - right + 1.0, "{x} on page {} of {layout}.{voice}", page + 1);
            }
        }
    }
}

#[test]
fn a_table_too_wide_for_any_page_is_set_smaller() {
    let years: Vec<String> = (2014..=2022).map(|year| format!("{{ period: {year}, heading: {{ vi: Thuận{year}nghiêngngảdàidằngdặc, en: Long{year}unbreakablewordoverit }} }}")).collect();
    for (layout, voice) in SETTINGS {
        let paper = paper(districts(3), layout, voice, &body(&format!("columns: [{}]\n", years.join(", ")), 0..3));
        let right = if layout == "official" { 841.9 - 56.7 } else { 841.9 - 59.5 };
        let furthest = paper.reaches().into_iter().flatten().fold(0.0, f32::max);
        assert!(furthest < right + 1.0, "{furthest} in {layout}.{voice}");
    }
}

#[test]
fn a_table_may_ask_for_a_landscape_page_of_its_own() {
    let columns = "landscape: true\n          columns: [value]\n";
    for (layout, voice) in SETTINGS {
        let paper = paper(districts(2), layout, voice, &body(columns, 0..2));
        let wide: Vec<bool> = paper.page_sizes().into_iter().map(|(width, _)| width == 842).collect();
        let table: Vec<bool> = paper
            .page_texts()
            .iter()
            .map(|text| text.contains(if voice == "en" { "Head0x" } else { "Đầu0x" }))
            .collect();
        assert_eq!(wide, table, "{layout}.{voice}");
    }
}

#[test]
fn heads_of_rows_and_columns_are_heads_in_the_structure_of_the_file() {
    let paper = paper(districts(3), "briefing", "vi", &body("columns: [value, { period: 2022 }]\n", 0..3));
    // Columns: the unit over all of them, the label, two figures, and the heading of the group.
    assert_eq!(paper.scopes().into_iter().collect::<Vec<_>>(), [("Column".to_owned(), 5), ("Row".to_owned(), 3)]);
    assert_eq!(paper.elements("TD").len(), 6);
}

#[test]
fn one_row_and_a_column_without_any_figure_are_a_table_too() {
    for (layout, voice) in SETTINGS {
        let text =
            paper(districts(1), layout, voice, &body("columns: [{ period: 2015 }, { period: 2014 }]\n", 0..1)).text();
        let note = if voice == "en" {
            "(...)notavailable;(-)nil"
        } else {
            "(...)khôngcósốliệu;(-)khôngcóhiệntượngphátsinh"
        };
        assert!(text.contains(note), "{text}");
        assert!(text.contains("2015") && text.contains("2014"), "{text}");
    }
}

#[test]
fn a_trend_says_its_figures_to_those_who_cannot_see_it() {
    let columns = "columns: [{ trend: [2014, 2015, 2016, 2017] }]\n";
    let paper = paper(districts(1), "briefing", "vi-en", &body(columns, 0..1));
    let drawings = paper.elements("Figure");
    let words = lopdf::decode_text_string(drawings[0].get(b"Alt").unwrap()).unwrap();
    assert_eq!(
        words,
        "2014: 0; 2015: không có số liệu; 2016: 3.016; 2017: 3.017 / 2014: 0; 2015: not available; 2016: 3,016; 2017: 3,017"
    );
    assert!(drawings.len() == 1 && drawings[0].has(b"K"), "a drawing without content is skipped by screen readers");
}

#[test]
fn a_status_stands_in_the_head_where_all_figures_share_it_and_in_the_cells_where_not() {
    let columns = "columns: [{ period: 2023 }, { period: 2024 }, { period: 2025 }, { period: 2024, heading: { vi: Năm nay, en: This year } }]\n";
    let text = paper(districts(2), "official", "vi", &body(columns, 0..2)).text();
    assert!(text.contains("Ướctính2024") && text.contains("Kếhoạch2025"), "{text}");
    assert!(!text.contains("Sơbộ"), "one of two figures of 2023 is settled: {text}");
    assert!(text.contains("3.035**") && text.contains("3.023") && !text.contains("3.023**"), "{text}");
    assert!(text.contains("*sốướcthựchiện;**sốsơbộ") || text.contains("**sốsơbộ;*sốướcthựchiện"), "{text}");
}

#[test]
fn an_annex_of_many_figures_of_one_indicator_tells_them_apart_and_goes_on_over_pages() {
    let body = body("columns: [value]\n", 0..2);
    let pages = paper(districts(12), "annex", "en", &body).page_texts();
    assert!(pages[0].contains("Head0xoutputofthedistrictbyeconomicactivitytail0x,2014"), "{}", pages[0]);
    assert!(
        !pages[0].contains("(continued)") && pages[1..].iter().all(|page| page.contains("(continued)")),
        "{pages:?}"
    );
}
