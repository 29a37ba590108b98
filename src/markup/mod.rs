//! One run of text in a target: Markdown → comrak's tree → Typst or Markdown, with the figure references put in.
//!
//! This is the only room that writes markup from content. Whatever stands in a content string comes out as text:
//! it can be emphasised or listed, but it can never become code, a label, a reference or HTML.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "comrak's tree has 43 kinds of node, most of them of extensions that are switched off"
)]

mod escape;
mod markdown;
mod tree;
mod typst;

use comrak::Arena;
use comrak::nodes::{ListType, Node, NodeValue};

pub use escape::{table_cell, typst_string};

/// What each figure reference is replaced by, by index: plain text such as `15.745 tỷ đồng`, escaped for the target
/// when it is put in.
pub type Substitutions<'a> = &'a [String];

/// The character that stands for figure reference 0 in a content string; the next one for reference 1, and so on.
pub const FIRST_PLACEHOLDER: char = crate::model::Prose::FIRST_PLACEHOLDER;

/// What text is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// Typst markup (content mode).
    Typst,
    /// Markdown as `CommonMark` defines it.
    Markdown,
}

/// What a rendered block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A paragraph; raw HTML becomes one too, as literal text.
    Paragraph,
    /// One item of a list, without its marker.
    Item {
        /// The number of the item in an ordered list.
        ordered: Option<usize>,
    },
    /// A heading inside prose, of level 1 to 6.
    Heading(u8),
    /// A block of code.
    Code,
    /// A block quote.
    Quote,
    /// A thematic break.
    Rule,
}

/// One top-level Markdown block in a target, so that two languages can be set side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// What it is.
    pub kind: BlockKind,
    /// Its text in the target.
    pub text: String,
}

/// Renders each top-level block on its own; a list gives one for each of its items.
pub fn blocks(markdown: &str, substitutions: Substitutions<'_>, target: Target) -> Vec<Rendered> {
    let arena = Arena::new();
    let root = tree::parse(&arena, markdown, substitutions);
    let mut rendered = Vec::new();
    for block in root.children().collect::<Vec<_>>() {
        let list = match &block.data().value {
            NodeValue::List(list) => Some(*list),
            _ => None,
        };
        let Some(list) = list else {
            let text = write(&arena, [block], true, target);
            rendered.push(Rendered { kind: kind(block), text });
            continue;
        };
        for (position, item) in block.children().collect::<Vec<_>>().into_iter().enumerate() {
            let ordered = (list.list_type == ListType::Ordered).then(|| list.start + position);
            let text = write(&arena, item.children().collect::<Vec<_>>(), !list.tight, target);
            rendered.push(Rendered { kind: BlockKind::Item { ordered }, text });
        }
    }
    rendered
}

/// What of a block both languages must share, so that they can be set side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// It is no item of a list.
    Text,
    /// It is an item of a list.
    Item {
        /// Its number in a numbered list.
        number: Option<usize>,
    },
}

/// The shape of a text: of each top-level block, and of each item of a top-level list.
pub fn outline(markdown: &str) -> Vec<Shape> {
    let arena = Arena::new();
    let root = tree::parse(&arena, markdown, &[]);
    let shape = |block: Node<'_>| match &block.data().value {
        NodeValue::List(list) => {
            let number = |position| (list.list_type == ListType::Ordered).then(|| list.start + position);
            (0..block.children().count()).map(|position| Shape::Item { number: number(position) }).collect()
        }
        _ => vec![Shape::Text],
    };
    root.children().flat_map(shape).collect()
}

/// Renders the whole as one string, without a newline at its end.
pub fn document(markdown: &str, substitutions: Substitutions<'_>, target: Target) -> String {
    let arena = Arena::new();
    let root = tree::parse(&arena, markdown, substitutions);
    write(&arena, root.children().collect::<Vec<_>>(), true, target)
}

/// Escapes plain text, in which no Markdown is read. It is one line: runs of line breaks and spaces become one space.
/// The result is safe at any place in content, also at the start of a line.
pub fn plain(text: &str, target: Target) -> String {
    match target {
        Target::Typst => escape::typst(text),
        Target::Markdown => escape::markdown(text),
    }
}

/// Writes neighbouring blocks for a target; `apart` when they are paragraphs of their own, not lines of a tight item.
fn write<'a>(arena: &'a Arena<'a>, blocks: impl IntoIterator<Item = Node<'a>>, apart: bool, target: Target) -> String {
    match target {
        Target::Typst => typst::write(blocks, apart),
        Target::Markdown => markdown::write(arena, blocks),
    }
}

/// What a top-level block that is not a list is.
fn kind(block: Node<'_>) -> BlockKind {
    match &block.data().value {
        NodeValue::Heading(heading) => BlockKind::Heading(heading.level),
        NodeValue::CodeBlock(_) => BlockKind::Code,
        NodeValue::BlockQuote => BlockKind::Quote,
        NodeValue::ThematicBreak => BlockKind::Rule,
        _ => BlockKind::Paragraph,
    }
}
