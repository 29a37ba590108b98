//! comrak's tree → Markdown, by comrak's own `CommonMark` writer, proved by reading it back.

use comrak::nodes::{Node, NodeValue};
use comrak::{Arena, format_commonmark, parse_document};

use super::tree;

/// Writes neighbouring blocks as Markdown without trailing spaces.
///
/// Emphasis that touches other emphasis (`*a***b**`) cannot always be written so that it is read back as the same
/// text. Where reading back gives another text, the emphasis is dropped, because the words matter more.
pub(super) fn write<'a>(arena: &'a Arena<'a>, blocks: impl IntoIterator<Item = Node<'a>>) -> String {
    let root: Node<'a> = arena.alloc(NodeValue::Document.into());
    for block in blocks {
        root.append(block);
    }
    let wanted = tree::text_of(root);
    let written = format(root);
    if read_back(&written) == wanted {
        return written;
    }
    for node in root.descendants().collect::<Vec<_>>() {
        let emphasis = matches!(node.data().value, NodeValue::Emph | NodeValue::Strong);
        if emphasis {
            tree::unwrap(node);
        }
    }
    format(root)
}

/// Formats a tree and trims the end of each line; a hard break is written as a backslash, so no space matters there.
fn format(root: Node<'_>) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    if format_commonmark(root, &tree::options(), &mut text).is_err() {
        text.clear();
    }
    let lines = text.lines().map(|line| line.trim_end_matches([' ', '\t']));
    lines.collect::<Vec<_>>().join("\n").trim_matches([' ', '\n']).to_owned()
}

/// The text a reader of the Markdown gets.
fn read_back(markdown: &str) -> String {
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &tree::options());
    tree::text_of(root)
}
