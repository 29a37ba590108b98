//! Documents to measure: projects are built to Typst source by the real program, and the source is laid out by the library.

use std::borrow::Cow;
use std::sync::LazyLock;

use songngu::model::{Layout, Voice};
use songngu::pdf::{Fonts, Job, Library, builtin_fonts, layout};
use songngu::pipeline::Assets;
use typst_layout::PagedDocument;

use super::letter::Letter;
use super::page::Pages;
use crate::harness::{BODY, BRIEFING, Project, REPORT, repository, repository_text, songngu};

/// The letters of the fixture: a layout, and with what the report is filled.
pub(super) const LETTERS: [&str; 6] =
    ["official-full", "official-bare", "official-long", "party-full", "party-bare", "party-long"];

/// The fonts inside the program, read once.
static FONTS: LazyLock<Fonts> =
    LazyLock::new(|| Fonts::new(builtin_fonts().iter().map(|(_, bytes)| Cow::Borrowed(*bytes))).unwrap());

/// An edition laid out.
pub(super) struct Edition {
    /// Its name, such as `2024/briefing.vi-en`.
    pub(super) name: String,
    /// The document.
    pub(super) document: PagedDocument,
    /// The document taken apart.
    pub(super) pages: Pages,
    /// The Typst source that it was laid out from.
    pub(super) source: String,
}

impl Edition {
    /// The layout in its name.
    pub(super) fn layout(&self) -> &str {
        self.name.split(['/', '.']).nth(1).unwrap()
    }
}

/// The letters of the fixture in both languages, and the press releases of the repository.
pub(super) static MEASURED: LazyLock<Vec<Letter>> = LazyLock::new(|| {
    let mut letters = Vec::new();
    for name in LETTERS {
        let project = letter_project(name);
        emit(&project);
        for language in ["vi", "en"] {
            letters.push(letter_with(&project, name, language, |source| source));
        }
    }
    // The rules are for what is issued; an edition in both languages is for reference and says so.
    let issued = REPOSITORY.iter().filter(|edition| !edition.name.ends_with("vi-en"));
    for edition in issued.filter(|edition| edition.layout() == "press-release") {
        letters.push(Letter::new(&edition.name, Pages::new(&edition.document), &edition.source));
    }
    letters
});

/// Every edition of the repository's content.
pub(super) static REPOSITORY: LazyLock<Vec<Edition>> = LazyLock::new(|| {
    let output = Project::empty();
    let (root, out) = (repository(""), output.path().join("out"));
    let options = ["build", "--format", "typ", "--project", root.to_str().unwrap(), "--out", out.to_str().unwrap()];
    songngu(&options).succeeds();
    editions(&output, &Assets::load(&songngu::content::Project::new(root)).unwrap().library)
});

/// The fixture, with a chart in its briefing, in every layout and every language.
pub(super) static FIXTURE: LazyLock<Vec<Edition>> = LazyLock::new(|| {
    let chart = "opening:\n  - chart:\n      kind: bullet\n      title: { vi: Biểu đồ mẫu, en: Sample chart }\n      figures: [state_budget_revenue]\n";
    every_layout(Project::new().replace(BRIEFING, "opening:\n", chart))
});

/// Every layout of a project's report in every language.
pub(super) fn every_layout(project: Project) -> Vec<Edition> {
    let report = project.read(REPORT);
    let head = report.split("editions:\n").next().unwrap();
    let voices = Voice::ALL.iter().map(|voice| voice.name()).collect::<Vec<_>>().join(", ");
    let of_reports = Layout::ALL.iter().filter(|layout| **layout != Layout::Trends);
    let lines = of_reports.map(|layout| format!("  {layout}: [{voices}]\n"));
    let project = project.write(REPORT, format!("{head}editions:\n{}", lines.collect::<String>()));
    emit(&project);
    editions(&project, &library(&project))
}

/// Lays out every source in the output folder of a project.
fn editions(project: &Project, library: &Library) -> Vec<Edition> {
    let names = project.output().into_keys().filter_map(|path| path.strip_suffix(".typ").map(str::to_owned));
    let edition = |name: String| {
        let source = project.read(&format!("out/{name}.typ"));
        let document = laid_out(project, library, &name, &source);
        Edition { pages: Pages::new(&document), name, document, source }
    };
    let mut names: Vec<String> = names.collect();
    // Vietnamese before English before both, as editions are listed everywhere.
    names.sort_by_key(|name| {
        let (layout, language) = name.split_once('.').unwrap();
        (layout.to_owned(), Voice::ALL.iter().position(|voice| voice.name() == language))
    });
    names.into_iter().map(edition).collect()
}

/// The Typst library of a project: its own files over the built-in ones.
pub(super) fn library(project: &Project) -> Library {
    Assets::load(&songngu::content::Project::new(project.path())).unwrap().library
}

/// A project with the letter of that name for its report.
pub(super) fn letter_project(name: &str) -> Project {
    let fixture = |file: &str| repository_text(&format!("tests/fixtures/letters/{file}.yaml"));
    Project::new()
        .write("content/catalogue/organisations.yaml", fixture("organisations"))
        .write(BODY, fixture("body"))
        .write(REPORT, fixture(name))
}

/// Builds a project to Typst source, so that its editions can be laid out.
pub(super) fn emit(project: &Project) {
    project.run("build --format typ").succeeds();
}

/// A letter of a project whose sources are emitted, in a language, with a change made to its source.
pub(super) fn letter_with(project: &Project, name: &str, language: &str, change: impl Fn(String) -> String) -> Letter {
    let layout = name.split('-').next().unwrap();
    let edition = format!("2024/{layout}.{language}");
    let source = project.read(&format!("out/{edition}.typ"));
    let source = change(if name.ends_with("-full") { with_parts(&source) } else { source });
    let document = laid_out(project, &library(project), &edition, &source);
    Letter::new(&format!("{name}.{language}"), Pages::new(&document), &source)
}

/// Lays a source out; `project` has the data that it carries.
pub(super) fn laid_out(project: &Project, library: &Library, edition: &str, source: &str) -> PagedDocument {
    let report = edition.split('/').next().unwrap();
    let mut data = Library::new();
    for file in ["figures.csv", "figures.json"] {
        let path = format!("out/{report}/{file}");
        data.insert(&format!("/{path}"), project.read(&path)).unwrap();
    }
    let job = Job { path: &format!("/out/{edition}.typ"), source, identity: edition, data: &data, date: (2024, 12, 5) };
    layout(job, &FONTS, library).unwrap_or_else(|faults| panic!("{edition}: {faults:#?}"))
}

/// Adds two parts and two appendices, one of them on its side, to the source of a letter.
fn with_parts(source: &str) -> String {
    let vietnamese = source.contains("languages: (\"vi\", )");
    let [part, first, second, label, results, tasks, figures, table, reference] = if vietnamese {
        [
            "Phần",
            "Kết quả thực hiện nhiệm vụ năm 2024",
            "Nhiệm vụ năm 2025",
            "Phụ lục",
            "Kết quả",
            "Nhiệm vụ",
            "Các chỉ tiêu chủ yếu năm 2024",
            "Các chỉ tiêu theo lĩnh vực",
            "(Kèm theo Báo cáo ngày 05 tháng 12 năm 2024)",
        ]
    } else {
        [
            "Part",
            "Results of the year 2024",
            "Tasks of the year 2025",
            "Appendix",
            "Results",
            "Tasks",
            "Main indicators of the year 2024",
            "Indicators by sector",
            "(Attached to the Report dated 5 December 2024)",
        ]
    };
    let cut = source.find("#indicator-table(").unwrap();
    let indicators = &source[cut..cut + source[cut..].find("\n)\n").unwrap() + 3];
    let headings: Vec<usize> = source.match_indices("#outline-heading(1,").map(|(at, _)| at).collect();
    let [one, two] = headings[..] else { panic!("two sections, not {headings:?}") };
    let paragraph = format!("{results}: {figures}; {tasks}. ").repeat(9);
    format!(
        "{}#part(number: [{part} I])[{first}]\n\n{}#part(number: [{part} II])[{second}]\n\n{}\n\
         #appendix(label: [{label} I], title: [{figures}], reference: [{reference}])[\n#prose[\n{}]\n]\n\n\
         #appendix(label: [{label} II], title: [{table}], reference: [{reference}], landscape: true)[\n{indicators}]\n",
        &source[..one],
        &source[one..two],
        &source[two..],
        format!("{paragraph}\n\n").repeat(10),
    )
}
