//! Markdown → comrak's tree, made harmless: figures put in, HTML turned to text, each block of prose on one line.

use std::borrow::Cow;

use comrak::nodes::{Node, NodeValue};
use comrak::{Arena, Options, parse_document};

use super::escape::collapse;
use super::{FIRST_PLACEHOLDER, Substitutions};

/// Link targets that run something or read the reader's disk; such a link is left as its text.
const REFUSED_SCHEMES: [&str; 4] = ["javascript:", "vbscript:", "data:", "file:"];

/// How both the reader and the Markdown writer are set: plain `CommonMark`, fenced code, no wrapping.
pub(super) fn options() -> Options<'static> {
    let mut options = Options::default();
    options.render.prefer_fenced = true;
    options
}

/// Parses Markdown into a tree that both writers can write as it is.
pub(super) fn parse<'a>(arena: &'a Arena<'a>, markdown: &str, substitutions: Substitutions<'_>) -> Node<'a> {
    let root = parse_document(arena, markdown, &options());
    for node in root.descendants().collect::<Vec<_>>() {
        settle(arena, node, substitutions);
    }
    root
}

/// Settles one node of the tree.
fn settle<'a>(arena: &'a Arena<'a>, node: Node<'a>, substitutions: Substitutions<'_>) {
    let mut html = None;
    let mut refused = false;
    match &mut node.data_mut().value {
        NodeValue::Text(text) => *text = Cow::Owned(collapse(&filled(text, substitutions))),
        NodeValue::Code(code) => code.literal = filled(&code.literal, substitutions),
        NodeValue::CodeBlock(code) => code.literal = filled(&code.literal, substitutions),
        NodeValue::Link(link) | NodeValue::Image(link) => {
            link.url = filled(&link.url, substitutions);
            link.title = collapse(&filled(&link.title, substitutions));
            let scheme = link.url.trim_start().to_ascii_lowercase();
            refused = REFUSED_SCHEMES.iter().any(|refused| scheme.starts_with(refused));
        }
        NodeValue::HtmlBlock(block) => html = Some(filled(&block.literal, substitutions)),
        value => {
            if let NodeValue::HtmlInline(literal) = value {
                *value = NodeValue::Text(Cow::Owned(collapse(&filled(literal, substitutions))));
            } else if matches!(value, NodeValue::SoftBreak) {
                *value = NodeValue::Text(Cow::Borrowed(" "));
            }
        }
    }
    if let Some(html) = html {
        make_paragraph(arena, node, &html);
    }
    if refused {
        unwrap(node);
    }
}

/// Turns an HTML block into a paragraph that shows it as written, line by line.
fn make_paragraph<'a>(arena: &'a Arena<'a>, node: Node<'a>, html: &str) {
    node.data_mut().value = NodeValue::Paragraph;
    let lines = html.lines().map(|line| collapse(line.trim())).filter(|line| !line.is_empty());
    for (number, line) in lines.enumerate() {
        if number > 0 {
            node.append(arena.alloc(NodeValue::LineBreak.into()));
        }
        node.append(arena.alloc(NodeValue::Text(Cow::Owned(line)).into()));
    }
}

/// Puts the children of a node in its place.
pub(super) fn unwrap<'a>(node: Node<'a>) {
    for child in node.children().collect::<Vec<_>>() {
        node.insert_before(child);
    }
    node.detach();
}

/// Replaces each placeholder by its text; one without a text stays and is then reported as a missing glyph.
fn filled(text: &str, substitutions: Substitutions<'_>) -> String {
    let mut result = String::with_capacity(text.len());
    for character in text.chars() {
        let index = u32::from(character).checked_sub(u32::from(FIRST_PLACEHOLDER));
        let found = index.and_then(|index| substitutions.get(usize::try_from(index).ok()?));
        match found {
            Some(substitution) => result.push_str(substitution),
            None => result.push(character),
        }
    }
    result
}

/// The text of a node and all below it, breaks as spaces, as a reader sees it.
pub(super) fn text_of(node: Node<'_>) -> String {
    let mut result = String::new();
    for below in node.descendants() {
        match &below.data().value {
            NodeValue::Text(text) => result.push_str(text),
            NodeValue::Code(code) => result.push_str(&code.literal),
            NodeValue::CodeBlock(code) => result.push_str(&format!("\n{}\n", code.literal)),
            NodeValue::SoftBreak | NodeValue::LineBreak => result.push(' '),
            value if value.block() => result.push('\n'),
            _ => {}
        }
    }
    collapse(&result)
}
