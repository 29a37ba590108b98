//! Markdown to Typst and Markdown: every `CommonMark` construct compiles, and text in is text out.

#![expect(clippy::unwrap_used, clippy::panic, clippy::wildcard_enum_match_arm, reason = "a test fails by panicking")]

use std::fmt::Write as _;

use proptest::prelude::{ProptestConfig, Strategy, any, prop_oneof, proptest};
use songngu::markup::{BlockKind, Rendered, Target, blocks, document, plain, table_cell, typst_string};
use songngu::pdf::Library;

use crate::pdf::{FONTS, build};

/// The `CommonMark` spec, whose examples stand between fences of 32 backticks.
const SPEC: &str = include_str!("../fixtures/commonmark/spec.txt");

/// A Typst function that gives the plain text of content and fails on anything that is more than text.
const TEXT_OF: &str = r#"
#let text-of(it) = {
  if type(it) == str { it }
  else if it == [ ] { " " }
  else if it.func() == [a *b*].func() { it.children.map(text-of).fold("", (a, b) => a + b) }
  else if repr(it.func()) in ("text", "symbol") { it.text }
  else { panic("more than text: " + repr(it)) }
}
#let check(got, wanted) = { let text = text-of(got); assert.eq(text.trim(" "), wanted.trim(" ")) }
"#;

/// Strings that would be code, markup or HTML somewhere.
#[rustfmt::skip]
const HOSTILE: [&str; 42] = [
    "#import \"x\"", "$x$", "`x`", "```typ #panic()```", "<label>", "@ref", "@ref[x]", "{{ x }}", "{% x %}",
    "<script>alert(1)</script>", "a | b", "// comment", "/* x */", "a/*x*/b", "\\\\", "\\", "http://x", "https://x.y/z?a=b#c",
    "- x", "+ x", "/ x: y", "1. x", "12. x", "= x", "== x", "-5", "a -- b", "a --- b", "x...", "a-?b", "~", "*x*",
    "_x_", "\"x\" and 'y'", "[x](y)", "] #panic() [", "#[", "]", "\\u{41}", "#!x", "&amp; &#35; &", "x\u{a0}y",
];

/// The examples of the spec, in order.
fn examples() -> Vec<String> {
    let fence = "`".repeat(32);
    let mut found = Vec::new();
    let mut current: Option<String> = None;
    for line in SPEC.lines() {
        match &mut current {
            None if line.starts_with(&format!("{fence} example")) => current = Some(String::new()),
            None => {}
            Some(example) if line == "." || line == fence => {
                if line == "." {
                    found.push(example.replace('→', "\t"));
                    example.clear();
                    example.push('\u{1}');
                } else {
                    current = None;
                }
            }
            Some(example) if example.starts_with('\u{1}') => {}
            Some(example) => writeln!(example, "{line}").unwrap(),
        }
    }
    found
}

/// Whether these rendered texts compile together; the rest of the message is the first fault.
fn compiles(bodies: &[String]) -> Result<(), String> {
    let mut source = String::new();
    for (number, body) in bodies.iter().enumerate() {
        writeln!(source, "#block[\n{body}\n]\n#block[{body}({number})]").unwrap();
    }
    match build(&source, &Library::new()) {
        Ok(_) => Ok(()),
        Err(faults) => Err(format!("{}:{}: {}", faults[0].line, faults[0].column, faults[0].message)),
    }
}

/// Panics naming the first of these that does not compile, found by halving.
fn blame(sources: &[String], bodies: &[String]) {
    let Err(message) = compiles(bodies) else {
        return;
    };
    if bodies.len() > 1 {
        let middle = bodies.len() / 2;
        blame(&sources[..middle], &bodies[..middle]);
        blame(&sources[middle..], &bodies[middle..]);
    }
    panic!("{message}\n--- Markdown\n{}\n--- Typst\n{}", sources[0], bodies[0]);
}

/// Typst source that checks that a text, escaped, is read back at several places of a page.
fn check_of(text: &str) -> String {
    let (escaped, wanted) = (plain(text, Target::Typst), typst_string(&collapsed(text)));
    format!(
        "#check([{escaped}], {wanted})\n#check([\n{escaped}x\n], {})\n\
         #check([1{escaped}b], {})\n#check([a #[];{escaped}(b)], {})\n",
        typst_string(&format!("{}x", collapsed(text))),
        typst_string(&format!("1{}b", collapsed(text))),
        typst_string(&format!("a {}(b)", collapsed(text))),
    )
}

/// A text as Typst and Markdown give it back: runs of white space as one space.
fn collapsed(text: &str) -> String {
    let space = [' ', '\t', '\n', '\u{b}', '\u{c}', '\r', '\u{85}', '\u{2028}', '\u{2029}'];
    let mut result = String::new();
    for character in text.chars() {
        if !space.contains(&character) {
            result.push(character);
        } else if !result.ends_with(' ') {
            result.push(' ');
        }
    }
    result
}

/// The text of a Markdown paragraph as another reader sees it; fails when it is more than one paragraph of text.
fn read_markdown(markdown: &str) -> String {
    let arena = comrak::Arena::new();
    let root = comrak::parse_document(&arena, markdown, &comrak::Options::default());
    let mut text = String::new();
    for node in root.descendants() {
        match &node.data().value {
            comrak::nodes::NodeValue::Text(part) => text.push_str(part),
            comrak::nodes::NodeValue::SoftBreak => text.push(' '),
            comrak::nodes::NodeValue::Document | comrak::nodes::NodeValue::Paragraph => {}
            value => panic!("more than text: {value:?} in {markdown:?}"),
        }
    }
    text
}

/// What a reader of Markdown sees, without white space: text, code, and HTML as it was written.
fn words(markdown: &str) -> String {
    let arena = comrak::Arena::new();
    let root = comrak::parse_document(&arena, markdown, &comrak::Options::default());
    let mut text = String::new();
    for node in root.descendants() {
        match &node.data().value {
            comrak::nodes::NodeValue::Text(part) => text.push_str(part),
            comrak::nodes::NodeValue::HtmlInline(part) => text.push_str(part),
            comrak::nodes::NodeValue::Code(code) => text.push_str(&code.literal),
            comrak::nodes::NodeValue::CodeBlock(code) => text.push_str(&code.literal),
            comrak::nodes::NodeValue::HtmlBlock(html) => text.push_str(&html.literal),
            _ => {}
        }
    }
    text.retain(|character| !character.is_whitespace());
    text.replace("<!--endlist-->", "")
}

/// Typst of a Markdown string without figures.
fn typst(markdown: &str) -> String {
    document(markdown, &[], Target::Typst)
}

/// Markdown of a Markdown string without figures.
fn again(markdown: &str) -> String {
    document(markdown, &[], Target::Markdown)
}

#[test]
fn every_example_of_the_commonmark_spec_compiles_as_typst() {
    let sources = examples();
    assert_eq!(sources.len(), 652);
    let bodies: Vec<_> = sources.iter().map(|source| typst(source)).collect();
    // Some examples hold letters our fonts do not have; the glyphs are not what is tested here.
    let drawable = |character: char| character == '\n' || FONTS.covers("Liberation Serif", character);
    let draw =
        |body: &String| body.chars().map(|character| if drawable(character) { character } else { '?' }).collect();
    let bodies: Vec<String> = bodies.iter().map(draw).collect();
    blame(&sources, &bodies);
}

#[test]
fn every_example_of_the_commonmark_spec_keeps_its_words_in_markdown() {
    let mut lost = Vec::new();
    for source in examples() {
        let written = again(&source);
        let trailing = written.lines().any(|line| line.ends_with(' '));
        if trailing || words(&source) != words(&written) {
            lost.push(format!("{source:?}\n  {written:?}\n{}\n{}", words(&source), words(&written)));
        }
    }
    assert!(lost.is_empty(), "{}:\n{}", lost.len(), lost.join("\n"));
}

#[test]
fn hostile_strings_come_out_as_text_in_typst() {
    let mut source = TEXT_OF.to_owned();
    for text in HOSTILE {
        source.push_str(&check_of(text));
    }
    build(&source, &Library::new()).unwrap();
}

#[test]
fn hostile_strings_come_out_as_text_in_markdown() {
    for text in HOSTILE {
        assert_eq!(read_markdown(&plain(text, Target::Markdown)), text);
        let after = format!("x\n{}", plain(text, Target::Markdown));
        assert_eq!(read_markdown(&after).trim_start_matches('x').trim(), text);
    }
}

#[test]
fn hostile_figures_come_out_as_text() {
    let figures: Vec<String> = HOSTILE.iter().map(|text| (*text).to_owned()).collect();
    for (index, text) in (0_u32..).zip(HOSTILE) {
        let placeholder = char::from_u32(0xF0000 + index).unwrap();
        let content = placeholder.to_string();
        let body = document(&content, &figures, Target::Typst);
        let source = format!("{TEXT_OF}#check([{body}], {})", typst_string(text));
        build(&source, &Library::new()).unwrap();
        assert_eq!(read_markdown(&document(&content, &figures, Target::Markdown)), text);
        let everywhere = format!("**{content}** [{content}]({content} '{content}') `{content}`\n\n    {content}");
        let body = document(&everywhere, &figures, Target::Typst);
        blame(&[everywhere], &[body]);
    }
}

#[test]
fn ordinary_prose_stays_readable() {
    let prose = "Tổng sản phẩm (GRDP) giai đoạn 2016/2020 đạt 15.745\u{a0}tỷ đồng, tăng 13,02%; tỷ lệ bao phủ: 90%.";
    assert_eq!(plain(prose, Target::Typst), prose);
    assert_eq!(plain(prose, Target::Markdown), prose);
    assert_eq!(typst(prose), prose);
    assert_eq!(again(prose), prose);
}

#[test]
fn constructs_become_calls_that_text_cannot_continue() {
    assert_eq!(typst("*a*(b) **c**.d `e`[f] g"), "#emph[a];(b) #strong[c];.d #raw(\"e\")\\[f\\] g");
    assert_eq!(typst("# Tiêu đề"), "#strong[Tiêu đề];");
    assert_eq!(typst("a\nb  \nc"), "a b#linebreak()c");
    assert_eq!(typst("3) a\n4) b"), "#enum(start: 3, numbering: \"1)\", tight: true, [a], [b]);");
    assert_eq!(typst("- a\n  - b"), "#list(tight: true, [a\n#list(tight: true, [b])]);");
    assert_eq!(typst("[a]() [b](javascript:x) ![c](d.png)"), "a b #link(\"d.png\")[c];");
    assert_eq!(typst("[![a](b)](c)"), "#link(\"c\")[a];");
    assert_eq!(typst("<b>x</b>"), "\\<b>x\\<\\/b>");
    assert_eq!(typst("***"), "#line(length: 100%);");
    assert_eq!(typst("```rust\nx \"y\"\n```"), "#raw(block: true, \"x \\\"y\\\"\");");
}

#[test]
fn a_list_gives_one_block_for_each_item() {
    let content = "Mở đầu \u{F0000}:\n\n2. một\n3. hai\n\n> trích\n\n## Đề mục";
    let figures = ["15.745\u{a0}tỷ".to_owned()];
    let rendered = blocks(content, &figures, Target::Markdown);
    let wanted = [
        (BlockKind::Paragraph, "Mở đầu 15.745\u{a0}tỷ:"),
        (BlockKind::Item { ordered: Some(2) }, "một"),
        (BlockKind::Item { ordered: Some(3) }, "hai"),
        (BlockKind::Quote, "> trích"),
        (BlockKind::Heading(2), "## Đề mục"),
    ];
    let wanted: Vec<_> = wanted.iter().map(|&(kind, text)| Rendered { kind, text: text.to_owned() }).collect();
    assert_eq!(rendered, wanted);
    let kinds = |target| blocks(content, &figures, target).into_iter().map(|block| block.kind).collect::<Vec<_>>();
    assert_eq!(kinds(Target::Typst), kinds(Target::Markdown));
}

#[test]
fn html_comes_out_of_markdown_as_text() {
    assert_eq!(again("a <b>c</b>"), "a \\<b\\>c\\</b\\>");
    assert_eq!(read_markdown(&again("<script>x</script>")), "<script>x</script>");
    assert_eq!(again("{{ x }} {% y %}"), "{{ x }} {% y %}");
}

#[test]
fn a_table_cell_escapes_each_pipe_once() {
    assert_eq!(table_cell("a | b"), "a \\| b");
    assert_eq!(table_cell(&plain("a | b\\", Target::Markdown)), "a \\| b\\\\");
    assert_eq!(table_cell("a \\\\| `x|y`\\\nb\nc "), "a \\\\\\| `x\\|y` b c");
}

#[test]
fn deep_nesting_is_cut_to_text() {
    for deep in [">".repeat(3000) + " x", "*a **b ".repeat(2000), "- ".repeat(400) + "x", "[".repeat(3000)] {
        let body = typst(&deep);
        blame(&[deep], &[body]);
    }
}

/// Text that is mostly made of characters with a meaning.
fn hostile() -> impl Strategy<Value = String> {
    let marks = "[-#$*_`<>@=+/~\\\\\\[\\]\"'.:;,0-9a-chtpsu{}()|&%^!? \\n\\t\u{a0}\u{2028}ằ点Ⅳ²]{0,24}";
    prop_oneof![marks, any::<String>(), "[ 0-9]{0,3}[-.+=/)]{1,3}[ a]{0,2}"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_survives_typst(text in proptest::collection::vec(hostile(), 8)) {
        let checks: String = text.iter().map(|text| check_of(text)).collect();
        if let Err(faults) = build(&format!("{TEXT_OF}{checks}"), &Library::new()) {
            panic!("{:?}", faults[0]);
        }
    }

    #[test]
    fn any_text_survives_markdown(text in hostile()) {
        let wanted = collapsed(&text.replace('\0', "\u{fffd}"));
        let read = read_markdown(&plain(&text, Target::Markdown));
        assert_eq!(read.trim_matches(' '), wanted.trim_matches(' '));
    }

    #[test]
    fn any_markdown_compiles_as_typst(text in proptest::collection::vec(hostile(), 4)) {
        let source = text.join("\n");
        let body = typst(&source);
        // Evaluated, not drawn: our fonts do not have every character.
        if let Err(faults) = build(&format!("#let got = [\n{body}\n]\n#let again = [{body}(x)]"), &Library::new()) {
            panic!("{:?}\n{body}", faults[0]);
        }
    }

    #[test]
    fn any_figure_survives_markdown(text in hostile()) {
        let wanted = collapsed(&text.replace('\0', "\u{fffd}"));
        let written = document("a \u{F0000} b", std::slice::from_ref(&text), Target::Markdown);
        assert_eq!(collapsed(&read_markdown(&written)), collapsed(&format!("a {wanted} b")));
    }
}
