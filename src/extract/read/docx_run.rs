//! Runs of a DOCX: how each is set, as far as that changes what is read, and the text of a paragraph made of them.

use std::io::BufRead;

use super::docx::KIND;
use super::fault::ReadFault;
use super::legacy::Legacy;
use super::mixture::{convert, has_later_letters};
use super::raised::raised;
use super::xml::{Element, Node, Nodes};

/// By how many half points a run is raised at least to count as raised.
const RAISED_BY: usize = 4;

/// How a run of text is set, as far as it changes what is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Run {
    /// The encoding of its font.
    legacy: Option<Legacy>,
    /// Whether that font draws capitals only.
    capitals: bool,
    /// Whether it is hidden.
    hidden: bool,
    /// Whether it is raised.
    raised: bool,
}

/// The text of a paragraph while it is read.
#[derive(Debug, Default)]
pub(super) struct RunText {
    /// Stretches that are set in the same way.
    stretches: Vec<(Run, String)>,
}

impl RunText {
    /// Adds text that is set in this way.
    pub(super) fn add(&mut self, run: Run, text: &str) {
        if run.hidden {
            return;
        }
        match self.stretches.last_mut() {
            Some((last, all)) if *last == run => all.push_str(text),
            _ => self.stretches.push((run, text.to_owned())),
        }
    }

    /// The text in Unicode, and the encoding that some of it was in. The name of a font is believed only where the letters
    /// agree: much that is set in such a font was typed in Unicode.
    pub(super) fn read(&self) -> (String, Option<Legacy>) {
        let old = self.stretches.iter().filter(|(run, _)| run.legacy.is_some());
        let believed = !old.clone().any(|(_, text)| has_later_letters(text));
        let (mut read, mut converted) = (String::new(), None);
        for (run, text) in &self.stretches {
            match run.legacy {
                _ if run.raised => read.push_str(&raised(text)),
                Some(encoding) => {
                    let unicode = convert(encoding, text, believed);
                    // Spaces and figures are the same in all encodings.
                    converted = converted.or((unicode != *text).then_some(encoding));
                    read.push_str(&if run.capitals && believed { unicode.to_uppercase() } else { unicode });
                }
                None => read.push_str(text),
            }
        }
        (read, converted)
    }
}

/// The properties of a run.
pub(super) fn run<R: BufRead>(nodes: &mut Nodes<R>) -> Result<Run, ReadFault> {
    let mut run = Run::default();
    for element in properties(nodes)? {
        match element.name.as_str() {
            "rFonts" => {
                let font = element.attribute("ascii").or(element.attribute("hAnsi")).unwrap_or_default();
                run.legacy = Legacy::of_font(font);
                run.capitals = run.legacy == Some(Legacy::Tcvn3) && font.ends_with('H');
            }
            "vanish" => run.hidden = element.is_on(),
            "vertAlign" => run.raised = element.attribute("val") == Some("superscript"),
            "position" => run.raised |= element.number("val").is_some_and(|by| by >= RAISED_BY),
            _ => {}
        }
    }
    Ok(run)
}

/// The elements inside the properties that have just opened; what they were before a tracked change is passed over.
pub(super) fn properties<R: BufRead>(nodes: &mut Nodes<R>) -> Result<Vec<Element>, ReadFault> {
    let (mut found, mut inside) = (Vec::new(), 0_usize);
    loop {
        match nodes.next()? {
            Node::Open(element) if element.name.ends_with("Change") => nodes.skip()?,
            Node::Open(element) => {
                inside += 1;
                found.push(element);
            }
            Node::Close(_) if inside == 0 => return Ok(found),
            Node::Close(_) => inside -= 1,
            Node::Text(_) => {}
            Node::End => return Err(ReadFault::damaged(KIND, "a part ends inside an element")),
        }
    }
}
