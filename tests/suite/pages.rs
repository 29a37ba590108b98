//! The finished PDFs of the repository and of the fixture: pages, fonts, standards, metadata, bookmarks.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::harness::{Project, repository, songngu};
use crate::paper::Paper;

/// Every file made of the repository's content and of the fixture, by its path below the output folder.
static MADE: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let output = Project::empty();
    let (root, out) = (repository(""), output.path().join("out"));
    songngu(&["build", "--format", "pdf", "--project", root.to_str().unwrap(), "--out", out.to_str().unwrap()])
        .succeeds();
    output.output().into_iter().chain(Project::built().output()).collect()
});

/// The PDFs among them.
static PDFS: LazyLock<BTreeMap<&str, &[u8]>> = LazyLock::new(|| {
    let pdfs = MADE.iter().filter(|(path, _)| path.ends_with(".pdf"));
    pdfs.map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect()
});

/// What the data beside a PDF says of the document.
fn data(path: &str) -> serde_json::Value {
    let folder = path.split('/').next().unwrap();
    serde_json::from_slice(&MADE[&format!("{folder}/figures.json")]).unwrap()
}

/// The PDFs of one layout.
fn papers(part: &str) -> Vec<(&'static str, Paper)> {
    let chosen: Vec<_> = PDFS.iter().filter(|(path, _)| path.contains(part)).collect();
    assert!(chosen.len() >= 2, "no PDFs of {part}");
    chosen.into_iter().map(|(path, bytes)| (*path, Paper::new(bytes))).collect()
}

/// The language of an edition's file.
fn language(path: &str) -> &'static str {
    if path.contains(".en.") { "en" } else { "vi" }
}

#[test]
fn a_briefing_of_a_whole_year_has_two_to_four_pages() {
    for (path, paper) in papers("2021/briefing") {
        assert!((2..=4).contains(&paper.pages()), "{path} has {} pages", paper.pages());
    }
}

#[test]
fn every_page_is_a4_and_upright_but_where_a_wide_table_of_an_annex_lies_across() {
    for (path, paper) in papers("") {
        let mut sizes = paper.sizes();
        let across = sizes.remove(&(842, 595));
        assert_eq!(sizes.into_iter().collect::<Vec<_>>(), [(595, 842)], "{path}");
        assert!(!across || path.contains("annex"), "{path}");
    }
}

#[test]
fn every_font_is_one_of_ours_and_inside_the_file() {
    for (path, paper) in papers("") {
        let fonts = paper.fonts();
        assert!(!fonts.is_empty() && paper.fonts_without_descriptor() == 0, "{path}");
        for (name, embedded) in fonts {
            assert!(embedded, "{name} is not inside {path}");
            assert!(name.contains("LiberationSerif") || name.contains("Inter"), "{name} in {path}");
        }
    }
}

#[test]
fn the_official_layout_is_set_in_the_serif_and_the_briefing_in_the_sans() {
    for (path, paper) in papers("press-release") {
        assert!(paper.fonts().iter().all(|(name, _)| name.contains("LiberationSerif")), "{path}: {:?}", paper.fonts());
    }
    for (path, paper) in papers("briefing") {
        assert!(paper.fonts().iter().all(|(name, _)| name.contains("Inter")), "{path}: {:?}", paper.fonts());
    }
}

#[test]
fn every_file_declares_the_archival_and_the_accessible_standard() {
    for (path, paper) in papers("") {
        let metadata = paper.metadata();
        for declared in [
            "<pdfaid:part>3</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "<xmp:CreatorTool>songngu</xmp:CreatorTool>",
        ] {
            assert!(metadata.contains(declared), "{declared} is not in the metadata of {path}");
        }
        let marked = paper.resolved(paper.catalogue().get(b"MarkInfo").unwrap()).as_dict().unwrap();
        assert!(marked.get(b"Marked").unwrap().as_bool().unwrap(), "{path} is not tagged");
        assert!(paper.catalogue().has(b"StructTreeRoot"), "{path} has no structure");
    }
}

#[test]
fn every_file_names_its_title_author_and_language() {
    for (path, paper) in papers("") {
        let (title, author) = (paper.information("Title"), paper.information("Author"));
        let wanted = data(path)["title"][language(path)].as_str().unwrap().to_owned();
        assert!(title.contains(&wanted), "the title of {path} is {title}");
        let issuers = if language(path) == "vi" {
            ["Ủy ban nhân dân tỉnh", "Đảng bộ tỉnh"]
        } else {
            ["People’s Committee of", "Party Committee"]
        };
        assert!(issuers.iter().any(|issuer| author.contains(issuer)), "the author of {path} is {author}");
        assert!(
            paper.metadata().contains(&format!("<dc:language><rdf:Bag><rdf:li>{}", language(path))),
            "{}",
            paper.metadata()
        );
        let declared = lopdf::decode_text_string(paper.catalogue().get(b"Lang").unwrap()).unwrap();
        assert!(declared.starts_with(language(path)), "{path} is in {declared}");
        let preferences = paper.resolved(paper.catalogue().get(b"ViewerPreferences").unwrap()).as_dict().unwrap();
        assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap(), "{path} shows its file name");
    }
}

#[test]
fn the_date_in_the_file_is_the_date_of_the_report() {
    for (path, paper) in papers("") {
        let day = data(path)["date"].as_str().unwrap().to_owned();
        assert!(paper.metadata().contains(&format!("{day}T00:00:00")), "{path}: {}", paper.metadata());
        assert!(paper.information("CreationDate").starts_with(&format!("D:{}", day.replace('-', ""))));
    }
}

#[test]
fn headings_are_bookmarks() {
    for (path, paper) in papers("2021/").into_iter().filter(|(path, _)| !path.contains("annex")) {
        let bookmarks = paper.bookmarks();
        assert!(bookmarks.len() >= 4, "{path}: {bookmarks:?}");
    }
    let fixture = Paper::new(PDFS["2024/press-release.vi.pdf"]).bookmarks();
    assert!(
        fixture.iter().any(|title| title.contains("Kết quả")) && fixture.iter().any(|title| title.contains("Nhiệm vụ")),
        "{fixture:?}"
    );
}

#[test]
fn passages_in_the_second_language_are_marked_as_such() {
    let languages = Paper::new(PDFS["2024/briefing.vi-en.pdf"]).languages();
    assert!(languages.len() >= 10, "{languages:?}");
    assert!(languages.iter().all(|language| language == "en-GB"), "{languages:?}");
    assert_eq!(Paper::new(PDFS["2024/briefing.vi.pdf"]).languages(), Vec::<String>::new());
}

#[test]
fn figures_are_printed_as_each_language_prints_them() {
    let text = |path: &str| Paper::new(PDFS[path]).text();
    assert!(text("2024/press-release.vi.pdf").contains("15.745,0tỷđồng"));
    assert!(text("2024/press-release.en.pdf").contains("VND15,745.0billion"));
    let both = text("2024/briefing.vi-en.pdf");
    assert!(both.contains("15.745,0tỷđồng") && both.contains("VND15,745.0billion"), "{both}");
}

#[test]
fn every_page_of_a_side_by_side_edition_has_a_foot_in_both_languages() {
    for path in ["2021/briefing.vi-en.pdf", "2021/annex.vi-en.pdf"] {
        let paper = Paper::new(PDFS[path]);
        let (text, pages) = (paper.text(), paper.pages());
        for page in 1..=pages {
            assert!(text.contains(&format!("Trang/Page{page}/{pages}")), "page {page} of {path}: {text}");
        }
        let kicker = if path.contains("annex") {
            ["Phụlụcsốliệu", "Statisticalannex"]
        } else {
            ["Báocáotómtắt", "Briefingforleadership"]
        };
        for said in kicker {
            assert!(text.matches(said).count() > pages, "{said} stands on every page of {path} and at its head");
        }
    }
}
