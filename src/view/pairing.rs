//! Whether both languages of every text have the same Markdown blocks, so that they can be set side by side.

use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::language::Localized;
use crate::markup::{Shape, outline};
use crate::model::{Block, Prose, Report};

/// The texts of a report whose two languages do not have the same paragraphs and list items in the same order.
pub fn unpaired(report: &Report) -> Findings {
    let blocks = report.bodies().into_iter().flat_map(|body| body.blocks());
    let complaint = |block: &Block| match block {
        // What could not be read was reported, and says nothing of its shape.
        Block::Text(prose) if prose.vi.complete && prose.en.complete => unpaired_text(prose),
        Block::Text(_) => None,
        Block::Table(_) | Block::Headline(..) | Block::Chart(_) => None,
    };
    blocks.filter_map(complaint).collect()
}

/// The complaint about one text.
fn unpaired_text(prose: &Localized<Prose>) -> Option<Diagnostic> {
    let both = prose.map(|prose| outline(&prose.markdown));
    if both.vi == both.en {
        return None;
    }
    let items = |blocks: &[Shape]| -> Vec<bool> { blocks.iter().map(|shape| *shape != Shape::Text).collect() };
    let count = |blocks: &[Shape]| {
        let items = items(blocks).into_iter().filter(|item| *item).count();
        format!("{} and {}", counted(blocks.len() - items, "paragraph"), counted(items, "list item"))
    };
    let mut hint = "give both languages the same paragraphs and list items, with a blank line between paragraphs";
    let message = if items(&both.vi) == items(&both.en) {
        hint = "number the list in both languages alike, or in neither";
        "the items of a list are not numbered alike in both languages".to_owned()
    } else if count(&both.vi) == count(&both.en) {
        "paragraphs and list items do not stand in the same order in both languages".to_owned()
    } else {
        format!("the Vietnamese has {}, the English {}", count(&both.vi), count(&both.en))
    };
    let fault = Diagnostic::error(Code::UnpairedBlocks, &prose.en.place, message).hint(hint);
    Some(fault.related(&prose.vi.place, "the Vietnamese text"))
}

/// A count with its noun.
fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
