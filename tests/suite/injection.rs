//! Decision 5: a content string can never become code. Hostile strings stand in every text field of one project;
//! every edition of it builds, and every field is read back as it was written, from Markdown and from PDF.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};
use serde_json::Value;

use crate::harness::{BODY, Project, REPORT, repository, repository_text, same};
use crate::paper::Paper;

/// Strings that would be code, markup or HTML somewhere.
const HOSTILE: [&str; 27] = [
    "#import \"x\"",
    "$x$",
    "`x`",
    "```typ #panic()```",
    "<label>",
    "@ref",
    "{{ x }}",
    "{% x %}",
    "<script>alert(1)</script>",
    "a | b",
    "//x",
    "/* x */",
    "\\\\",
    "\\",
    "- x",
    "+ x",
    "/ x: y",
    "= x",
    "# x",
    "*x*",
    "_x_",
    "\"x\" and 'y'",
    "[x](y)",
    "] #panic() [",
    "#{",
    "&amp;",
    "a -- b ...",
];

/// The language of a name that is the same in both.
const BOTH: &str = "both";

/// A project whose every text field is hostile, built, and what each field says.
struct Hostile {
    /// The project.
    project: Project,
    /// By language and the path of the field in its file: what was written, without its escapes.
    fields: BTreeMap<(&'static str, String), String>,
}

/// The project, built once.
static BUILT: LazyLock<Hostile> = LazyLock::new(|| {
    // The body with parts and appendices, and letters in both languages, so that nothing a letter may hold is left out.
    let project = Project::new().write(BODY, repository_text("tests/fixtures/divided/body.yaml"));
    let project = project.replace(REPORT, "press-release: [vi, en]", "press-release: [vi, en, vi-en]");
    let mut hostile = Hostile { project, fields: BTreeMap::new() };
    for file in [
        "workspace",
        "catalogue/units",
        "catalogue/indicators",
        "catalogue/organisations",
        "catalogue/glossary",
        "reports/2024/report",
        "reports/2024/figures",
        "reports/2024/body",
        "reports/2024/briefing",
    ] {
        let path = format!("content/{file}.yaml");
        let mut tree: Value = serde_saphyr::from_str(&hostile.project.read(&path)).unwrap();
        hostile.poison(&mut tree, file, BOTH);
        // JSON is YAML.
        hostile.project = hostile.project.write(&path, tree.to_string());
    }
    hostile.project.run("build").succeeds();
    hostile
});

impl Hostile {
    /// Puts hostile words into every text at or below a value.
    fn poison(&mut self, value: &mut Value, path: &str, language: &'static str) {
        match value {
            Value::Object(entries) => {
                for (key, value) in entries {
                    let language = match key.as_str() {
                        "vi" => "vi",
                        "en" => "en",
                        _ => language,
                    };
                    self.poison(value, &format!("{path}.{key}"), language);
                }
            }
            Value::Array(items) => {
                for (index, value) in items.iter_mut().enumerate() {
                    self.poison(value, &format!("{path}.{index}"), language);
                }
            }
            Value::String(text) if is_text(path) => *text = self.field(text, path, language),
            Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
        }
    }

    /// A field with hostile words, which begin with another of them in each field and end with a word of its own.
    fn field(&mut self, text: &str, path: &str, language: &'static str) -> String {
        let mut words: Vec<&str> = HOSTILE.to_vec();
        let number = self.fields.len();
        words.rotate_left(number % HOSTILE.len());
        let own: String = [number / 64, number / 8 % 8, number % 8]
            .map(|digit| ["ba", "co", "du", "he", "ki", "lo", "mu", "ne"][digit])
            .concat();
        let words = format!("{} {own}", words.join(" "));
        self.fields.insert((language, path.to_owned()), words.clone());
        let is_prose = path.contains("/bo") || path.contains("/brief");
        match (is_prose && path.contains(".text."), text.contains("{}")) {
            (true, _) => format!("{}\n\n{}", text.trim_end(), in_markdown(&words)),
            (false, true) => format!("{text} {words}"),
            (false, false) => words,
        }
    }

    /// The fields of a language that stand whole in a text: their paths, without the language, sorted.
    /// White space and case do not matter.
    fn found_in(&self, language: &str, text: &str) -> String {
        let text = squeezed(text);
        self.fields_of(language, |words| text.contains(&squeezed(words)))
    }

    /// The same for text in which two columns may part what belongs together: fields whose own word stands in it.
    fn named_in(&self, language: &str, text: &str) -> String {
        let text = squeezed(text);
        self.fields_of(language, |words| words.rsplit(' ').next().is_some_and(|own| text.contains(own)))
    }

    /// The fields of a language whose words are so, by path.
    fn fields_of(&self, language: &str, is_wanted: impl Fn(&str) -> bool) -> String {
        let fields = self.fields.iter().filter(|((own, _), _)| [language, BOTH].contains(own));
        let found = fields.filter(|(_, words)| is_wanted(words));
        let mut paths: Vec<String> = found.map(|((_, path), _)| path.replace(&format!(".{language}"), "")).collect();
        paths.sort();
        paths.join("\n")
    }
}

/// Whether the string at a path is words for a reader: in two languages, or in one where a name is the same in both.
fn is_text(path: &str) -> bool {
    let name = path.rsplit('.').find(|step| step.parse::<usize>().is_err()).unwrap_or_default();
    ["vi", "en", "name", "serial", "singular", "file"].contains(&name) || path.ends_with("number.code")
}

/// Text without white space, in lower case.
fn squeezed(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// Text as an author writes it who wants every character of it to be read as itself.
fn in_markdown(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.replace("{{", "\u{1}").chars() {
        match character {
            '\u{1}' => escaped.push_str("\\{{"),
            _ if character.is_ascii_punctuation() => write!(escaped, "\\{character}").unwrap(),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// The text that a reader of Markdown gets; anything that is more than structure, emphasis and text is refused.
#[expect(clippy::wildcard_enum_match_arm, reason = "comrak knows many more kinds of node")]
fn read(markdown: &str) -> String {
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    let mut text = String::new();
    for node in parse_document(&arena, markdown, &options).descendants() {
        match &node.data().value {
            NodeValue::Text(words) => text.push_str(words),
            forbidden @ (NodeValue::Code(_)
            | NodeValue::CodeBlock(_)
            | NodeValue::HtmlBlock(_)
            | NodeValue::HtmlInline(_)
            | NodeValue::Link(_)
            | NodeValue::Image(_)
            | NodeValue::Strikethrough) => panic!("{forbidden:?} came out of a string of the content"),
            _ => {}
        }
    }
    text
}

#[test]
fn every_field_of_the_press_release_is_read_back_from_markdown() {
    for language in ["vi", "en"] {
        let markdown = BUILT.project.read(&format!("out/2024/press-release.{language}.md"));
        assert!(!markdown.lines().any(|line| line.trim_start().starts_with('>')), "only two languages have quotations");
        same(BUILT.found_in(language, &read(&markdown)), fields("press-release"));
        let both = read(&BUILT.project.read("out/2024/press-release.vi-en.md"));
        same(BUILT.found_in(language, &both), fields("press-release"));
    }
}

#[test]
fn every_field_of_the_press_release_is_read_back_from_pdf() {
    for language in ["vi", "en"] {
        let text = paper(&format!("2024/press-release.{language}.pdf")).text();
        same(BUILT.found_in(language, &text), fields("press-release"));
        let both = paper("2024/press-release.vi-en.pdf").text();
        same(BUILT.named_in(language, &both), fields("press-release"));
    }
}

#[test]
fn every_field_of_the_briefing_is_read_back_from_pdf() {
    for (edition, language) in [("vi", "vi"), ("en", "en"), ("vi-en", "vi"), ("vi-en", "en")] {
        let text = paper(&format!("2024/briefing.{edition}.pdf")).text();
        same(BUILT.found_in(language, &text), fields("briefing"));
    }
}

/// The list of the fields that a layout shows.
fn fields(layout: &str) -> snapbox::Data {
    snapbox::Data::read_from(&repository(&format!("tests/golden/fields/{layout}.txt")), None)
}

#[test]
fn title_author_and_bookmarks_are_read_back_from_pdf() {
    let (release, briefing) = (paper("2024/press-release.en.pdf"), paper("2024/briefing.vi-en.pdf"));
    let title = "reports/2024/report.title";
    assert_eq!(BUILT.found_in("en", &release.information("Title")), title);
    assert_eq!(BUILT.found_in("vi", &release.information("Keywords")), title);
    assert_eq!(BUILT.found_in("vi", &briefing.information("Title")), title);
    assert_eq!(BUILT.found_in("en", &briefing.information("Title")), title);
    let author = "catalogue/organisations.organisations.peoples_committee.name";
    assert_eq!(BUILT.found_in("en", &release.information("Author")), author);
    let heading = "reports/2024/body.parts.0.heading";
    assert!(BUILT.found_in("en", &release.bookmarks().join("\n")).contains(heading), "{:?}", release.bookmarks());
}

#[test]
fn every_field_of_every_file_is_poisoned() {
    let everything: Vec<&str> = BUILT.fields.values().map(String::as_str).collect();
    same(BUILT.found_in("vi", &everything.join("\n")), fields("all"));
    same(BUILT.found_in("en", &everything.join("\n")), fields("all"));
}

#[test]
fn hostile_words_in_the_data_come_out_as_they_are() {
    let run = BUILT.project.run("figures --format json").succeeds();
    let figures: Value = serde_json::from_str(&run.stdout).unwrap();
    let figures = figures.as_array().unwrap();
    let revenue = figures.iter().find(|figure| figure["id"] == "state_budget_revenue").unwrap();
    assert_eq!(
        revenue["name"]["vi"],
        BUILT.fields[&("vi", "catalogue/indicators.indicators.state_budget_revenue.name.vi".to_owned())].as_str()
    );
    assert!(BUILT.project.run("list").succeeds().stdout.contains("<script>alert(1)</script>"));
}

/// A PDF of the hostile project.
fn paper(path: &str) -> Paper {
    Paper::new(&BUILT.project.output()[path])
}
