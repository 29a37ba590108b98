//! XML as a stream of four things: an element opens, an element closes, text, the end. Limits are kept here.

use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error, Reader, XmlVersion};

use super::fault::ReadFault;
use super::limit;
use super::package::too_much;

/// What stands next in a part.
#[derive(Debug)]
pub(super) enum Node {
    /// An element opens.
    Open(Element),
    /// The element that opened last closes.
    Close(String),
    /// Text.
    Text(String),
    /// The part ends.
    End,
}

/// An element without its contents.
#[derive(Debug)]
pub(super) struct Element {
    /// Its name without prefix.
    pub(super) name: String,
    /// Its attributes, names without prefix.
    attributes: Vec<(String, String)>,
}

impl Element {
    /// An attribute by its name without prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// An attribute that is a number.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Whether an on-off property is on: it is unless it says otherwise.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.attribute("val"), Some("0" | "false" | "off" | "none"))
    }
}

/// Reads a part node by node.
pub(super) struct Nodes<R> {
    /// What kind of file it is, for messages.
    kind: &'static str,
    /// The parser.
    reader: Reader<R>,
    /// Its buffer.
    buffer: Vec<u8>,
    /// How many elements are open.
    depth: usize,
    /// The name of an element without contents, whose end comes next.
    closing: Option<String>,
}

impl<R: BufRead> Nodes<R> {
    /// The nodes of a part.
    pub(super) fn new(kind: &'static str, reader: Reader<R>) -> Self {
        Self { kind, reader, buffer: Vec::new(), depth: 0, closing: None }
    }

    /// The next node.
    ///
    /// # Errors
    ///
    /// When the part is damaged, unpacks to too much or nests too deep.
    pub(super) fn next(&mut self) -> Result<Node, ReadFault> {
        if let Some(name) = self.closing.take() {
            return Ok(Node::Close(name));
        }
        loop {
            self.buffer.clear();
            let kind = self.kind;
            match self.reader.read_event_into(&mut self.buffer).map_err(|error| fault(kind, &error))? {
                Event::Start(start) => {
                    let element = element(kind, &start)?;
                    self.depth += 1;
                    if self.depth > limit::DEPTH {
                        return Err(ReadFault::TooMuch {
                            kind,
                            limit: limit::DEPTH,
                            what: "elements inside each other",
                        });
                    }
                    return Ok(Node::Open(element));
                }
                Event::Empty(start) => {
                    let element = element(kind, &start)?;
                    self.closing = Some(element.name.clone());
                    return Ok(Node::Open(element));
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Node::Close(end.local_name().as_ref().to_owned()));
                }
                Event::Text(text) => return Ok(Node::Text(text.xml10_content().into_owned())),
                Event::CData(text) => return Ok(Node::Text(text.xml10_content().into_owned())),
                Event::GeneralRef(reference) => {
                    if let Some(text) = resolved(&reference) {
                        return Ok(Node::Text(text));
                    }
                }
                Event::Eof if self.depth > 0 => {
                    return Err(ReadFault::damaged(kind, "a part ends inside an element"));
                }
                Event::Eof => return Ok(Node::End),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }

    /// Passes over all that is inside the element that opened last, and its end.
    ///
    /// # Errors
    ///
    /// As [`Nodes::next`].
    pub(super) fn skip(&mut self) -> Result<(), ReadFault> {
        let mut inside = 0_usize;
        loop {
            match self.next()? {
                Node::Open(_) => inside += 1,
                Node::Close(_) if inside == 0 => return Ok(()),
                Node::Close(_) => inside -= 1,
                Node::Text(_) => {}
                Node::End => return Err(ReadFault::damaged(self.kind, "a part ends inside an element")),
            }
        }
    }

    /// All text inside the element that opened last, up to its end.
    ///
    /// # Errors
    ///
    /// As [`Nodes::next`].
    pub(super) fn text(&mut self) -> Result<String, ReadFault> {
        let (mut text, mut inside) = (String::new(), 0_usize);
        loop {
            match self.next()? {
                Node::Open(_) => inside += 1,
                Node::Close(_) if inside == 0 => return Ok(text),
                Node::Close(_) => inside -= 1,
                Node::Text(piece) => text.push_str(&piece),
                Node::End => return Err(ReadFault::damaged(self.kind, "a part ends inside an element")),
            }
        }
    }
}

/// An element with its attributes.
fn element(kind: &'static str, start: &BytesStart<'_>) -> Result<Element, ReadFault> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| ReadFault::damaged(kind, error))?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|error| fault(kind, &error))?;
        attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
    }
    Ok(Element { name: start.local_name().as_ref().to_owned(), attributes })
}

/// The text of a character reference or of one of the five entities of XML; others are left out.
fn resolved(reference: &quick_xml::events::BytesRef<'_>) -> Option<String> {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return Some(character.to_string());
    }
    let text = match reference.xml10_content().as_ref() {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return None,
    };
    Some(text.to_owned())
}

/// The fault that an error of the parser is.
fn fault(kind: &'static str, error: &Error) -> ReadFault {
    if let Error::Io(cause) = error
        && cause.to_string() == limit::OVER
    {
        return too_much(kind);
    }
    ReadFault::damaged(kind, error)
}
