//! comrak's tree → Typst markup: plain text where it can be, function calls where syntax could be misread.
//!
//! Headings inside prose become strong paragraphs: prose does not know how deep in the document it stands, and
//! PDF/UA-1 refuses a document whose heading levels skip. Images become links to them, as nothing outside is loaded.

use comrak::nodes::{ListDelimType, ListType, Node, NodeList, NodeValue};

use super::escape::{collapse, typst as escape, typst_string};
use super::tree::text_of;

/// How deep markup may nest; below, only its text is written. Typst gives up at 64 nested show rules, which 16 block
/// quotes reach, and the page around the prose needs some of them too.
const MAX_DEPTH: usize = 8;

/// The longest link target Typst takes, in bytes.
const MAX_URL: usize = 8000;

/// Writes neighbouring blocks; `apart` when each is a paragraph of its own.
pub(super) fn write<'a>(blocks: impl IntoIterator<Item = Node<'a>>, apart: bool) -> String {
    let mut writer = Writer { output: String::new(), after_call: false, depth: 0, in_link: false };
    writer.blocks(blocks, apart);
    writer.close_call();
    writer.output
}

/// Typst markup being written.
struct Writer {
    /// What is written so far.
    output: String,
    /// Whether the last thing written is a call that a following `(`, `[`, `.` or `;` would go on.
    after_call: bool,
    /// How many nodes enclose the current one.
    depth: usize,
    /// Whether a link encloses the current node; Typst links must not be nested.
    in_link: bool,
}

impl Writer {
    /// Writes markup that begins with neither text nor a call, such as a bracket after a comma.
    fn raw(&mut self, markup: &str) {
        self.after_call = false;
        self.output.push_str(markup);
    }

    /// Writes content text, already escaped.
    fn text(&mut self, escaped: &str) {
        if escaped.starts_with(['(', '[', '.', ';']) {
            self.close_call();
        }
        if !escaped.is_empty() {
            self.raw(escaped);
        }
    }

    /// Ends an open call so that whatever follows is text.
    fn close_call(&mut self) {
        if self.after_call {
            self.raw(";");
        }
    }

    /// Writes a call whose arguments are code.
    fn call(&mut self, call: &str) {
        self.raw(call);
        self.after_call = true;
    }

    /// Writes a call with the children of a node as its content.
    fn wrap(&mut self, call: &str, node: Node<'_>) {
        self.raw(call);
        self.raw("[");
        self.inlines(node);
        self.end_content();
    }

    /// Closes a content block that ends a call.
    fn end_content(&mut self) {
        self.raw("]");
        self.after_call = true;
    }

    /// Writes blocks one after the other.
    fn blocks<'a>(&mut self, blocks: impl IntoIterator<Item = Node<'a>>, apart: bool) {
        for (position, block) in blocks.into_iter().enumerate() {
            if position > 0 {
                self.raw(if apart { "\n\n" } else { "\n" });
            }
            self.block(block);
        }
    }

    /// Writes one block.
    fn block(&mut self, node: Node<'_>) {
        if self.depth >= MAX_DEPTH {
            return self.text(&escape(&text_of(node)));
        }
        self.depth += 1;
        let list = match &node.data().value {
            NodeValue::List(list) => Some(*list),
            _ => None,
        };
        match (&node.data().value, list) {
            (_, Some(list)) => self.list(node, list),
            (NodeValue::Heading(_), _) => self.wrap("#strong", node),
            (NodeValue::CodeBlock(code), _) => {
                let literal = code.literal.strip_suffix('\n').unwrap_or(&code.literal);
                self.call(&format!("#raw(block: true, {})", typst_string(literal)));
            }
            (NodeValue::ThematicBreak, _) => self.call("#line(length: 100%)"),
            (NodeValue::BlockQuote, _) => {
                self.raw("#quote(block: true)[");
                self.blocks(node.children(), true);
                self.end_content();
            }
            _ => self.inlines(node),
        }
        self.depth -= 1;
    }

    /// Writes a list of either kind.
    fn list(&mut self, node: Node<'_>, list: NodeList) {
        let function = match list.list_type {
            ListType::Bullet => "#list(".to_owned(),
            ListType::Ordered => {
                let numbering = if list.delimiter == ListDelimType::Paren { "1)" } else { "1." };
                format!("#enum(start: {}, numbering: \"{numbering}\", ", list.start)
            }
        };
        self.raw(&function);
        self.raw(&format!("tight: {}", list.tight));
        for item in node.children() {
            self.raw(", [");
            self.blocks(item.children(), !list.tight);
            self.raw("]");
        }
        self.call(")");
    }

    /// Writes the inline children of a node.
    fn inlines(&mut self, node: Node<'_>) {
        for child in node.children() {
            self.inline(child);
        }
    }

    /// Writes one inline.
    fn inline(&mut self, node: Node<'_>) {
        if self.depth >= MAX_DEPTH {
            return self.text(&escape(&text_of(node)));
        }
        self.depth += 1;
        match &node.data().value {
            NodeValue::Text(text) => self.text(&escape(text)),
            NodeValue::Code(code) => self.call(&format!("#raw({})", typst_string(&code.literal))),
            NodeValue::LineBreak => self.call("#linebreak()"),
            NodeValue::Emph => self.wrap("#emph", node),
            NodeValue::Strong => self.wrap("#strong", node),
            NodeValue::Link(link) | NodeValue::Image(link) => self.link(node, &link.url),
            _ => self.inlines(node),
        }
        self.depth -= 1;
    }

    /// Writes a link, or only its words where Typst allows no link; one without words shows its target.
    fn link(&mut self, node: Node<'_>, url: &str) {
        let url = collapse(url.trim());
        let linked = !self.in_link && !url.is_empty() && url.len() <= MAX_URL;
        if linked {
            self.raw(&format!("#link({})[", typst_string(&url)));
            self.in_link = true;
        }
        if text_of(node).trim().is_empty() {
            self.text(&escape(&url));
        } else {
            self.inlines(node);
        }
        if linked {
            self.in_link = false;
            self.end_content();
        }
    }
}
