//! The rules of the house that no compiler knows: direction of imports, lengths, words, explanations, the README.

use std::collections::BTreeMap;
use std::process::Command;

use songngu::check::RULES;
use songngu::diagnostic::Code;

use crate::harness::{Project, files_below, repository, repository_text, songngu};

/// The Rust files below a folder, by path from the repository, without their unit tests.
fn rust_files(folder: &str) -> BTreeMap<String, String> {
    let files = files_below(&repository(folder)).into_iter().filter(|(path, _)| path.ends_with(".rs"));
    let read = files.map(|(path, bytes)| (format!("{folder}/{path}"), String::from_utf8(bytes).unwrap()));
    let files: BTreeMap<String, String> = read.map(|(path, text)| (path, without_tests(&text).to_owned())).collect();
    assert!(!files.is_empty(), "no Rust files in {folder}");
    files
}

/// A source up to its unit tests.
fn without_tests(source: &str) -> &str {
    source.split(concat!("#[cfg(test)]", "\nmod tests")).next().unwrap()
}

/// A source without its comments.
fn code(source: &str) -> String {
    source.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

/// The top modules that a source names behind `crate::`, also in braces.
fn imports(source: &str) -> Vec<String> {
    let source = code(source);
    let mut names = Vec::new();
    for rest in source.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            None => names.push(first_word(rest)),
            Some(list) => {
                let mut depth = 0;
                let mut item = String::new();
                for character in list.chars() {
                    match character {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => names.push(first_word(&std::mem::take(&mut item))),
                        _ if depth == 0 => item.push(character),
                        _ => {}
                    }
                }
                names.push(first_word(&item));
            }
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// The name that a text begins with.
fn first_word(text: &str) -> String {
    text.trim_start().chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()
}

/// The rooms in the order of `lib.rs`.
fn rooms() -> Vec<String> {
    let map = repository_text("src/lib.rs");
    map.lines().filter_map(|line| Some(line.strip_prefix("pub mod ")?.strip_suffix(';')?.to_owned())).collect()
}

#[test]
fn imports_are_found_in_every_way_of_writing_them() {
    let source = "use crate::out::Output;\nuse crate::{\n    model::{Body, Edition},\n    pdf,\n};\nlet x = crate::view::Page;\n// crate::cli\n";
    assert_eq!(imports(source), ["out", "model", "pdf", "view"]);
}

#[test]
fn a_room_imports_only_the_rooms_before_it() {
    let rooms = rooms();
    assert!(rooms.len() >= 12, "{rooms:?}");
    let rank = |name: &str| rooms.iter().position(|room| room == name);
    for (path, source) in rust_files("src") {
        let room = path.split('/').nth(1).unwrap().trim_end_matches(".rs");
        let Some(own) = rank(room) else { continue };
        for import in imports(&source) {
            let other =
                rank(&import).unwrap_or_else(|| panic!("{path} imports {import}, which lib.rs does not declare"));
            assert!(other <= own, "{path}: {room} imports {import}, which comes later in lib.rs");
        }
        let upward =
            if path.ends_with("/mod.rs") && path.matches('/').count() == 2 { "super::" } else { "super::super::" };
        assert!(!code(&source).contains(upward), "{path} reaches another room through `{upward}`: write `crate::`");
    }
}

#[test]
fn every_room_is_declared_in_the_map() {
    let rooms = rooms();
    for path in rust_files("src").keys() {
        let room = path.split('/').nth(1).unwrap().trim_end_matches(".rs");
        assert!(
            ["lib", "main"].contains(&room) || rooms.iter().any(|known| known == room),
            "{path} is in no room of lib.rs"
        );
    }
}

#[test]
fn no_file_is_longer_than_400_lines() {
    for folder in ["src", "tests/suite", "benches"] {
        for (path, source) in rust_files(folder) {
            let lines = source.lines().count();
            assert!(lines <= 400, "{path} has {lines} lines");
        }
    }
}

/// The functions of a source with their length in lines.
fn functions(source: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = source.lines().collect();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut found = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let words = line.trim_start().trim_start_matches("pub ").trim_start_matches("const ");
        let words =
            if words.starts_with("pub(") { words.split_once(") ").map_or(words, |(_, rest)| rest) } else { words };
        if let Some(rest) = words.strip_prefix("fn ") {
            let end = lines
                .iter()
                .skip(start)
                .position(|other| other.starts_with(&format!("{}}}", " ".repeat(indent(line)))));
            found.push((first_word(rest), end.map_or(1, |length| length + 1)));
        }
    }
    found
}

#[test]
fn no_function_is_longer_than_60_lines() {
    let mut count = 0;
    for (path, source) in rust_files("src") {
        for (name, lines) in functions(&source) {
            assert!(lines <= 60, "{name} in {path} has {lines} lines");
            count += 1;
        }
    }
    assert!(count > 200, "only {count} functions were found");
    assert_eq!(
        functions("    pub(super) fn a(\n        b: u8,\n    ) -> u8 {\n        b\n    }\n"),
        [("a".to_owned(), 5)]
    );
}

#[test]
fn every_file_says_first_what_it_is() {
    for folder in ["src", "tests/suite", "benches"] {
        for (path, source) in rust_files(folder) {
            let first = source.lines().next().unwrap_or_default();
            assert!(first.starts_with("//! ") && first.len() > 10, "{path} begins with `{first}`");
        }
    }
}

#[test]
fn words_that_say_nothing_and_shortcuts_are_not_used() {
    let said = [["uti", "ls"], ["mana", "ger"], ["hel", "per"], ["TO", "DO"], ["FIX", "ME"], ["db", "g!"], ["XX", "X"]]
        .map(|halves| halves.concat());
    for folder in ["src", "tests/suite", "benches"] {
        for (path, source) in rust_files(folder) {
            // A module of Typst is not named by us.
            let source = source.replace(&format!("typst::{}", said[0]), "");
            let word = said.iter().find(|word| source.contains(word.as_str()));
            assert_eq!(word, None, "{path} says it");
        }
    }
    for (path, source) in rust_files("src") {
        for shortcut in [
            ".unwrap()",
            ".expect(",
            "panic!(",
            "todo!(",
            "unimplemented!(",
            "unreachable!(",
            "println!(",
            "process::exit",
        ] {
            assert!(!code(&source).contains(shortcut), "{path} uses `{shortcut}`");
        }
    }
}

#[test]
fn typst_markup_is_written_only_where_it_is_escaped_or_compiled() {
    for (path, source) in rust_files("src")
        .into_iter()
        .filter(|(path, _)| !path.starts_with("src/markup/") && !path.starts_with("src/pdf/"))
    {
        for markup in
            ["\"#let", "\"#set", "\"#show", "\"#import", "\"#text", "#strong", "#emph", "#linebreak", "#pagebreak"]
        {
            assert!(!code(&source).contains(markup), "{path} writes Typst: `{markup}`");
        }
    }
}

#[test]
fn only_the_terminal_prints_and_only_two_rooms_touch_the_disk() {
    for (path, source) in rust_files("src") {
        let (prints, touches) = (["stdout()", "stderr()"], ["std::fs::", "File::create", "File::open"]);
        let code = code(&source);
        assert!(path == "src/cli/terminal.rs" || !prints.iter().any(|word| code.contains(word)), "{path} prints");
        assert!(
            ["src/content/file.rs", "src/out/mod.rs"].contains(&path.as_str())
                || !touches.iter().any(|word| code.contains(word)),
            "{path} touches the disk"
        );
    }
}

#[test]
fn every_code_is_explained_exactly_once() {
    let explanations = repository_text("src/diagnostic/codes.md");
    let headings: Vec<&str> = explanations.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    for code in Code::ALL {
        let heading = format!("{} {}", code.number(), code.name());
        let count = headings.iter().filter(|known| **known == heading).count()
            + RULES.iter().filter(|rule| rule.code == *code).count();
        assert_eq!(count, 1, "{heading} is explained {count} times");
    }
    assert_eq!(headings.len() + RULES.len(), Code::ALL.len(), "an explanation has no code: {headings:?}");
}

#[test]
fn no_two_codes_share_a_number_or_a_name() {
    for one in Code::ALL {
        let same =
            Code::ALL.iter().filter(|other| other.number() == one.number() || other.name() == one.name()).count();
        assert_eq!(same, 1, "{} {}", one.number(), one.name());
    }
}

#[test]
fn every_rule_explains_what_it_checks_why_an_example_and_how_to_mend_it() {
    let files = rust_files("src/check/rules").len() - 1;
    assert_eq!(files, RULES.len(), "every file in src/check/rules is a rule in the table");
    for rule in RULES {
        let text = rule.explanation();
        let headings: Vec<&str> = text.lines().filter(|line| line.starts_with("# ")).collect();
        assert_eq!(headings, ["# What it checks", "# Why", "# Example", "# How to mend it"], "{}", rule.code.number());
        assert!(
            text.split("\n# ").all(|part| part.lines().any(|line| line.len() > 30)),
            "{} has an empty part",
            rule.code.number()
        );
    }
}

/// The fenced blocks of a Markdown text in these languages.
fn fenced(markdown: &str, languages: &[&str]) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut open: Option<String> = None;
    for line in markdown.lines() {
        match (&mut open, line.trim_start().strip_prefix("```")) {
            (None, Some(language)) if languages.contains(&language.trim()) => open = Some(String::new()),
            (None, Some(_)) => open = Some("\u{0}".to_owned()),
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (Some(block), None) => block.push_str(&format!("{line}\n")),
            (None, None) => {}
        }
    }
    blocks.retain(|block| !block.starts_with('\u{0}'));
    blocks
}

#[test]
fn the_commands_of_the_readme_work() {
    let readme = repository_text("README.md");
    let project = Project::empty();
    let project = files_below(&repository("content"))
        .into_iter()
        .fold(project, |project, (path, bytes)| project.write(&format!("content/{path}"), bytes));
    project.run("build -q").succeeds();
    let mut ran = 0;
    for line in fenced(&readme, &["sh", "console", "bash"]).iter().flat_map(|block| block.lines()) {
        let mut folder = project.path().to_owned();
        for step in line.trim_start_matches("$ ").split("&&").map(|step| step.split(" #").next().unwrap().trim()) {
            if let Some(next) = step.strip_prefix("cd ") {
                folder = folder.join(next.trim());
            }
            let arguments = step.strip_prefix("songngu ").or_else(|| step.strip_prefix("cargo run --release -- "));
            let Some(arguments) = arguments.map(|arguments| arguments.split(" > ").next().unwrap()) else { continue };
            let output = Command::new(env!("CARGO_BIN_EXE_songngu"))
                .args(arguments.split_whitespace())
                .current_dir(&folder)
                .output()
                .unwrap();
            assert!(
                output.status.success(),
                "`{step}` of the README fails:\n{}",
                String::from_utf8_lossy(&output.stderr)
            );
            ran += 1;
        }
    }
    assert!(ran >= 2, "the README shows {ran} commands");
}

#[test]
fn what_the_readme_quotes_of_the_help_is_what_the_program_prints() {
    let help = songngu(&["--help"]).succeeds().stdout;
    for block in fenced(&repository_text("README.md"), &["sh", "console", "text", ""])
        .iter()
        .filter(|block| block.contains("Usage: songngu"))
    {
        for line in
            block.lines().filter(|line| !line.trim().is_empty() && !line.starts_with("$ ") && !line.contains('…'))
        {
            assert!(help.lines().any(|printed| printed.trim_end() == line.trim_end()), "the help has no line `{line}`");
        }
    }
}
