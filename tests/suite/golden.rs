//! Whole outputs kept in `tests/golden/`: the emitted Markdown and Typst of the fixture, and the help texts.

use snapbox::Data;

use crate::harness::{Project, repository, same, songngu};

/// The golden file at a path below `tests/golden/`.
fn golden(path: &str) -> Data {
    Data::read_from(&repository("tests/golden").join(path), Some(snapbox::data::DataFormat::Text))
}

#[test]
fn every_edition_of_the_fixture_is_emitted_as_in_its_golden_file() {
    let sources = Project::built().output();
    let sources = sources.iter().filter(|(path, _)| path.ends_with(".md") || path.ends_with(".typ"));
    let mut compared = 0;
    for (path, bytes) in sources {
        let name = path.strip_prefix("2024/").unwrap();
        same(std::str::from_utf8(bytes).unwrap(), golden(name));
        compared += 1;
    }
    assert_eq!(compared, 7);
}

#[test]
fn help_texts_are_as_in_their_golden_files() {
    same(songngu(&["--help"]).succeeds().stdout, golden("help/songngu.txt"));
    let commands =
        ["build", "list", "figures", "schema", "init", "extract", "verify", "verify-sources", "explain", "completions"];
    for command in commands {
        same(songngu(&[command, "--help"]).succeeds().stdout, golden(&format!("help/{command}.txt")));
    }
}

#[test]
fn every_command_has_a_golden_help_text_and_an_example_in_it() {
    let help = songngu(&["--help"]).succeeds().stdout;
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let mut count = 0;
    for command in commands.filter_map(|line| line.split_whitespace().next()).filter(|command| *command != "help") {
        let text = songngu(&[command, "--help"]).succeeds().stdout;
        assert!(text.contains(&format!("songngu {command}")) && text.contains("Example"), "{text}");
        assert!(repository(&format!("tests/golden/help/{command}.txt")).exists(), "no golden help for {command}");
        count += 1;
    }
    assert_eq!(count, 10, "{help}");
}
