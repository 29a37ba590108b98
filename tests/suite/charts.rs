//! Charts: drawn in every layout and language, with words for those who cannot see them, and never from what is not there.

use lopdf::{Document, Object};
use snapbox::Data;

use crate::harness::{BODY, BRIEFING, FIGURES, INDICATORS, Project, REPORT, repository, same};
use crate::paper::Paper;

/// The revenue of other years, with a gap in 2021, and the shares of three sectors, of which one is missing in 2021.
const YEARS: &str = "figures:
  revenue_2020: { indicator: state_budget_revenue, period: 2020, status: actual, value: 12407.0 }
  revenue_2022: { indicator: state_budget_revenue, period: 2022, status: actual, value: 14210.5 }
  revenue_2023: { indicator: state_budget_revenue, period: 2023, status: provisional, value: 12403.1 }
  revenue_2025: { indicator: state_budget_revenue, period: 2025, status: target, value: 16500.0 }
  poverty_2020: { indicator: poverty_rate, period: 2020, status: actual, value: 5.1 }
  poverty_2022: { indicator: poverty_rate, period: 2022, status: actual, value: -0.4 }
  industry_2020: { indicator: industry, period: 2020, status: actual, value: 58.1 }
  farming_2020: { indicator: farming, period: 2020, status: actual, value: 100, share: 21.4 }
  services_2020: { indicator: services, period: 2020, status: actual, value: 20.5 }
  industry_2021: { indicator: industry, period: 2021, status: actual, value: 59.9 }
  services_2021: { indicator: services, period: 2021, status: actual, value: 20.6 }
  industry_2024: { indicator: industry, period: 2024, status: estimate, value: 63.3 }
  farming_2024: { indicator: farming, period: 2024, status: estimate, value: 90, share: 16.42 }
  services_2024: { indicator: services, period: 2024, status: estimate, value: 20.3 }
";

/// The three sectors.
const SECTORS: &str = "indicators:
  industry: { name: { vi: Công nghiệp, en: Industry }, unit: percent, sector: society, sense: neutral }
  farming: { name: { vi: Nông nghiệp, en: Farming }, unit: vnd_billion, sector: society, sense: neutral }
  services: { name: { vi: Dịch vụ, en: Services }, unit: percent, sector: society, sense: neutral }
";

/// The shares, as a chart names them.
pub(crate) const SHARES: &str = "industry_2024, farming_2024, services_2024";

/// A chart over periods in YAML, with any further fields.
pub(crate) fn over(kind: &str, figures: &str, periods: &str, more: &str) -> String {
    format!(
        "  - chart:\n      kind: {kind}\n      title: {{ vi: Biểu đồ mẫu, en: Sample chart }}\n      figures: [{figures}]\n      periods: [{periods}]\n{more}"
    )
}

/// The fixture with the figures of several years, whose briefing begins with these blocks.
pub(crate) fn with_years(blocks: &str) -> Project {
    Project::new().replace(FIGURES, "figures:\n", YEARS).replace(INDICATORS, "indicators:\n", SECTORS).replace(
        BRIEFING,
        "opening:\n",
        &format!("opening:\n{blocks}"),
    )
}

/// The sources and PDFs of the briefing by voice.
fn briefing(project: &Project, voice: &str) -> (String, Vec<u8>) {
    let said = project.run("build --layout briefing").succeeds().stderr;
    assert!(!said.contains("warning"), "{said}");
    let output = project.output();
    let source = String::from_utf8(output[&format!("2024/briefing.{voice}.typ")].clone()).unwrap();
    (source, output[&format!("2024/briefing.{voice}.pdf")].clone())
}

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

#[test]
fn charts_over_periods_are_emitted_as_in_their_golden_files() {
    let half = "      width: half\n";
    let blocks = [
        over("line", "state_budget_revenue", "2020, 2021, 2022, 2023, 2024, 2025", ""),
        over("line", "poverty_rate, services_2024", "2020, 2022, 2024", "      note: { vi: Ghi chú., en: A note. }\n"),
        over("stacked", SHARES, "2020, 2021, 2024", ""),
        over("column", "state_budget_revenue", "2020, 2021, 2024, 2025", half),
        over("column", "poverty_rate", "2020, 2022, 2024", half),
        over("stacked", SHARES, "2020, 2024", half),
    ];
    let project = with_years(&blocks.concat());
    for voice in ["vi", "en", "vi-en"] {
        let golden = repository(&format!("tests/golden/charts/briefing.{voice}.typ"));
        same(briefing(&project, voice).0, Data::read_from(&golden, Some(snapbox::data::DataFormat::Text)));
    }
}

#[test]
fn a_chart_over_periods_says_in_words_every_figure_and_every_gap() {
    let blocks = over("line", "state_budget_revenue", "2020, 2021, 2024, 2025", "")
        + &over("stacked", SHARES, "2020, 2021, 2024", "");
    let project = with_years(&blocks);
    let texts = |voice: &str| alternatives(&briefing(&project, voice).1);
    let (vi, en) = (texts("vi"), texts("en"));
    assert_eq!(
        vi,
        [
            "Biểu đồ mẫu: Thu ngân sách 12.407,0 tỷ đồng (2020), 15.745,0 tỷ đồng (2024, số ước thực hiện) và 16.500,0 tỷ đồng (2025, mục tiêu, kế hoạch). Không có số liệu: 2021.",
            "Biểu đồ mẫu: Công nghiệp 58,1% (2020) và 63,3% (2024, số ước thực hiện), tăng 5,2 điểm phần trăm; Nông nghiệp 21,4% (2020) và 16,42% (2024, số ước thực hiện), giảm 4,98 điểm phần trăm; Dịch vụ 20,5% (2020) và 20,3% (2024, số ước thực hiện), giảm 0,2 điểm phần trăm. Không vẽ do thiếu số liệu: 2021 (Nông nghiệp).",
        ]
    );
    assert_eq!(
        en,
        [
            "Sample chart: Budget revenue VND 12,407.0 billion (2020), VND 15,745.0 billion (2024, estimate) and VND 16,500.0 billion (2025, target). No data: 2021.",
            "Sample chart: Industry 58.1% (2020) and 63.3% (2024, estimate), up 5.2 percentage points; Farming 21.4% (2020) and 16.42% (2024, estimate), down 4.98 percentage points; Services 20.5% (2020) and 20.3% (2024, estimate), down 0.2 percentage points. Not drawn for lack of data: 2021 (Farming).",
        ]
    );
    let both: Vec<String> = vi.iter().zip(&en).map(|(vi, en)| format!("{vi} / {en}")).collect();
    assert_eq!(texts("vi-en"), both);
}

#[test]
fn gaps_and_what_is_not_seen_are_said_below_the_chart() {
    let blocks = over("line", "state_budget_revenue", "2020, 2021", "")
        + &over("line", "state_budget_revenue", "2022, 2024, 2025", "")
        + &over("column", "poverty_rate", "2020, 2021, 2024", "")
        + &over("stacked", SHARES, "2020, 2021, 2024", "");
    let project = with_years(&blocks);
    let text = |voice: &str| Paper::new(&briefing(&project, voice).1).text();
    let vi = [
        "Khôngcósốliệu:2021",
        "Trụcđứngkhôngbắtđầutừ0.",
        "Khôngvẽdothiếusốliệu:2021(Nôngnghiệp)",
        "Thayđổigiữanăm2020vànăm2024,tínhbằngđiểmphầntrăm(điểm%).",
    ];
    let en = [
        "Nodata:2021",
        "Theverticalaxisdoesnotstartatzero.",
        "Notdrawnforlackofdata:2021(Farming)",
        "Changesbetween2020and2024areinpercentagepoints(pp).",
    ];
    let (in_vi, in_en, in_both) = (text("vi"), text("en"), text("vi-en"));
    for said in vi {
        assert!(in_vi.contains(said) && in_both.contains(said), "{said}: {in_vi}");
    }
    for said in en {
        assert!(in_en.contains(said) && in_both.contains(said), "{said}: {in_en}");
    }
    assert_eq!(in_vi.matches("Khôngcósốliệu:2021").count(), 2, "{in_vi}");
    for (text, points) in [(in_vi, "−4,98điểm%"), (in_en, "−4.98pp"), (in_both, "−4,98điểm%/pp")] {
        assert!(text.contains(points), "{points}: {text}");
    }
}

#[test]
fn charts_over_periods_are_drawn_in_letters_too_and_listed_in_markdown() {
    let blocks = over("line", "state_budget_revenue", "2020, 2021, 2024, 2025", "      width: half\n")
        + &over("stacked", SHARES, "2020, 2024", "      width: half\n")
        + &over("column", "poverty_rate", "2020, 2021, 2022", "");
    let project = with_years("").replace(BODY, "closing:\n", &format!("closing:\n{blocks}"));
    let project = project.replace(
        REPORT,
        "  press-release: [vi, en]\n",
        "  press-release: [vi, en]\n  official: [vi]\n  party: [vi]\n",
    );
    let said = project.run("build").succeeds().stderr;
    assert!(!said.contains("warning"), "{said}");
    let output = project.output();
    for path in ["press-release.vi.pdf", "press-release.en.pdf", "official.vi.pdf", "party.vi.pdf"] {
        assert_eq!(alternatives(&output[&format!("2024/{path}")]).len(), 3, "{path}");
    }
    let markdown = project.read("out/2024/press-release.vi.md").replace('\u{a0}', " ");
    for line in [
        "- Thu ngân sách: 12.407,0 (2020); … (2021); 15.745,0 (số ước thực hiện) (2024); 16.500,0 (mục tiêu, kế hoạch) (2025)",
        "- Nông nghiệp: 21,4 (2020); 16,42 (số ước thực hiện) (2024); −4,98 điểm %",
        "Không có số liệu: 2021",
    ] {
        assert!(markdown.lines().any(|own| own.trim_end_matches('\\') == line), "{line}\n{markdown}");
    }
}

#[test]
fn only_charts_of_half_the_width_that_follow_each_other_share_a_row() {
    let (half, whole) = ("      width: half\n", "");
    let chart = |width| over("column", "state_budget_revenue", "2020, 2024", width);
    let text = "  - text: { vi: Giữa., en: Between. }\n".to_owned();
    let rows = |blocks: &[String]| {
        let source = briefing(&with_years(&blocks.concat()), "vi").0;
        (
            source.matches("#chart-row(").count(),
            source.matches("#column-chart(").count(),
            source.matches("  width: half,").count(),
        )
    };
    assert_eq!(rows(&[chart(half), chart(half)]), (1, 0, 0));
    assert_eq!(rows(&[chart(half), chart(half), chart(half)]), (1, 1, 1));
    assert_eq!(rows(&[chart(half), text, chart(half)]), (0, 2, 2));
    assert_eq!(rows(&[chart(half), chart(whole)]), (0, 2, 1));
}

#[test]
fn the_items_of_a_numbered_list_keep_their_numbers() {
    let list = "  - text:\n      vi: |\n        3. Một.\n        4. Hai.\n\n        - Ba.\n      en: |\n        3. One.\n        4. Two.\n\n        - Three.\n";
    let project = with_years(list);
    let (source, pdf) = briefing(&project, "vi-en");
    assert!(
        source.contains("#item((vi: [Hai.], en: [Two.], ), number: 4)\n#item((vi: [Ba.], en: [Three.], ))"),
        "{source}"
    );
    let text = Paper::new(&pdf).text();
    for said in ["3.Một.", "3.One.", "4.Hai.", "4.Two."] {
        assert!(text.contains(said), "{said}: {text}");
    }
}
