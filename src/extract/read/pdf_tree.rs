//! How many pages a PDF's page tree has, counted before a library makes them all: a tree whose branches share branches has
//! billions of pages in a few lines, and one that leads back into itself has none.
//!
//! Every list of kids in the file is taken as it stands, in plain objects and in packed ones; older versions of an object count
//! with the newer.

use std::collections::BTreeMap;

use super::fault::ReadFault;
use super::limit;
use super::pdf::KIND;
use super::pdf_streams::{dictionary, find, inflate, streams};

/// The numbers of objects that other objects list.
#[derive(Debug, Default)]
struct Lists {
    /// What each object lists as its kids.
    kids: BTreeMap<u32, Vec<u32>>,
    /// What each object that is a list itself holds: it may stand in for the list of another.
    arrays: BTreeMap<u32, Vec<u32>>,
    /// How many kids were listed.
    listed: usize,
}

/// The bytes that all packed objects may have.
const PACKED: usize = 200_000_000;

/// How deep a page tree may be.
const DEPTH: usize = 100;

/// How many kids all lists together may have.
const LISTED: usize = 400_000;

/// Whether the page tree ends, and within the limits.
///
/// # Errors
///
/// When it has too many pages or no end.
pub(super) fn count(bytes: &[u8]) -> Result<(), ReadFault> {
    let mut lists = Lists::default();
    plain_objects(bytes, &mut lists)?;
    packed_objects(bytes, &mut lists)?;
    let mut counted = BTreeMap::new();
    for object in lists.kids.keys() {
        pages(*object, &lists, &mut counted, 0)?;
    }
    Ok(())
}

/// How many pages there are at and below an object.
fn pages(object: u32, lists: &Lists, counted: &mut BTreeMap<u32, usize>, depth: usize) -> Result<usize, ReadFault> {
    let Some(below) = lists.kids.get(&object).or_else(|| lists.arrays.get(&object)) else { return Ok(1) };
    if let Some(known) = counted.get(&object) {
        return Ok(*known);
    }
    if depth > DEPTH {
        return Err(ReadFault::damaged(KIND, "its tree of pages has no end"));
    }
    let mut total = 0_usize;
    for kid in below {
        total = total.saturating_add(pages(*kid, lists, counted, depth + 1)?);
    }
    if total > limit::PAGES {
        return Err(ReadFault::TooMuch { kind: KIND, limit: limit::PAGES, what: "pages" });
    }
    counted.insert(object, total);
    Ok(total)
}

/// The lists of objects that stand in the file as they are.
fn plain_objects(bytes: &[u8], lists: &mut Lists) -> Result<(), ReadFault> {
    let (mut from, mut end) = (0, 0);
    while let Some(found) = find(bytes, b" obj", from) {
        from = found + b" obj".len();
        let Some(number) = number_before(bytes.get(..found).unwrap_or_default()) else { continue };
        if end < from {
            end = find(bytes, b"endobj", from).unwrap_or(bytes.len());
        }
        let body = bytes.get(from..end).unwrap_or_default();
        let body = body.get(..find(body, b"stream", 0).unwrap_or(body.len())).unwrap_or_default();
        lists.add(number, body)?;
        from += body.len();
    }
    Ok(())
}

/// The lists of objects in packed streams of objects.
fn packed_objects(bytes: &[u8], lists: &mut Lists) -> Result<(), ReadFault> {
    let mut left = PACKED;
    for (at, data) in streams(bytes) {
        let dictionary = dictionary(bytes, at);
        if find(dictionary, b"ObjStm", 0).is_none() {
            continue;
        }
        let mut unpacked = Vec::new();
        let size = inflate(data, left, |piece| {
            unpacked.extend_from_slice(piece);
            Ok(())
        })?;
        left = left.saturating_sub(size);
        if size == 0 {
            // Not packed at all: the objects stand there as they are.
            let end = find(data, b"endstream", 0).unwrap_or(data.len());
            unpacked.extend_from_slice(data.get(..end.min(left)).unwrap_or_default());
        }
        stream_of_objects(&unpacked, lists)?;
    }
    Ok(())
}

/// The lists in one stream of objects: pairs of number and place, then the objects.
fn stream_of_objects(bytes: &[u8], lists: &mut Lists) -> Result<(), ReadFault> {
    let first =
        bytes.iter().position(|byte| !byte.is_ascii_digit() && !byte.is_ascii_whitespace()).unwrap_or(bytes.len());
    let head = String::from_utf8_lossy(bytes.get(..first).unwrap_or_default());
    let numbers: Vec<usize> = head.split_ascii_whitespace().filter_map(|number| number.parse().ok()).collect();
    let objects = bytes.get(first..).unwrap_or_default();
    let pairs: Vec<(usize, usize)> =
        numbers.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?))).collect();
    for (index, (number, place)) in pairs.iter().enumerate() {
        let end = pairs.get(index + 1).map_or(objects.len(), |(_, next)| *next);
        let body = objects.get(*place..end.max(*place).min(objects.len())).unwrap_or_default();
        lists.add(u32::try_from(*number).unwrap_or_default(), body)?;
    }
    Ok(())
}

impl Lists {
    /// Adds what an object lists.
    fn add(&mut self, number: u32, body: &[u8]) -> Result<(), ReadFault> {
        if body.trim_ascii_start().starts_with(b"[") {
            self.arrays.entry(number).or_default().extend(references(body));
        }
        let mut at = 0;
        while let Some(slash) = find(body, b"/", at) {
            at = slash + 1;
            let rest = body.get(at..).unwrap_or_default();
            if let Some(length) = is_kids(rest) {
                let found = references(rest.get(length..).unwrap_or_default());
                self.listed += found.len();
                self.kids.entry(number).or_default().extend(found);
            }
        }
        if self.listed > LISTED {
            return Err(ReadFault::TooMuch { kind: KIND, limit: LISTED, what: "kids in its trees" });
        }
        Ok(())
    }
}

/// How many bytes the name `Kids` takes here, letters written as `#69` included.
fn is_kids(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    for wanted in b"Kids" {
        let byte = bytes.get(at)?;
        if byte == wanted {
            at += 1;
        } else {
            let digits = bytes.get(at..at + 3).filter(|_| *byte == b'#').and_then(|escape| escape.get(1..))?;
            let code = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
            (code == *wanted).then_some(())?;
            at += 3;
        }
    }
    Some(at)
}

/// The numbers of the references in a list, or of one reference that stands alone.
fn references(bytes: &[u8]) -> Vec<u32> {
    let bytes = bytes.trim_ascii_start();
    let inside = match bytes.strip_prefix(b"[") {
        Some(inside) => inside.get(..find(inside, b"]", 0).unwrap_or(inside.len())).unwrap_or_default(),
        None => bytes
            .get(..bytes.iter().position(|byte| *byte == b'R').map_or(0, |end| end + 1).min(24))
            .unwrap_or_default(),
    };
    let text = String::from_utf8_lossy(inside).replace('R', " R ");
    let tokens: Vec<&str> = text.split_ascii_whitespace().collect();
    let reference = |window: &[&str]| match window {
        [number, _, "R"] => number.parse().ok(),
        _ => None,
    };
    tokens.windows(3).filter_map(reference).collect()
}

/// The number of the object whose generation and `obj` stand behind these bytes.
fn number_before(bytes: &[u8]) -> Option<u32> {
    let near = bytes.get(bytes.len().saturating_sub(24)..)?;
    let text = String::from_utf8_lossy(near);
    let mut tokens = text.split_ascii_whitespace().rev();
    tokens.next()?;
    tokens.next()?.trim_start_matches(|character: char| !character.is_ascii_digit()).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::count;
    use crate::extract::read::ReadFault;

    #[test]
    fn a_tree_of_pages_that_leads_back_into_itself_is_refused() {
        let loops =
            b"1 0 obj\n<</Kids[2 0 R]>>\nendobj\n2 0 obj\n<</Kids [1 0 R 3 0 R]>>\nendobj\n3 0 obj\n<<>>\nendobj";
        assert_eq!(count(loops), Err(ReadFault::damaged("PDF", "its tree of pages has no end")));
        let plain = b"1 0 obj\n<</Kids[2 0 R 3 0 R]>>\nendobj\n2 0 obj\n<<>>\nendobj\n3 0 obj\n<<>>\nendobj";
        assert_eq!(count(plain), Ok(()));
    }

    #[test]
    fn branches_that_share_branches_are_counted_as_often_as_they_are_reached() {
        let level =
            |number: usize| format!("{number} 0 obj\n<</K#69ds[{0} 0 R {0} 0 R {0} 0 R]>>\nendobj\n", number + 1);
        let shared: String = (1..20).map(level).collect();
        let refused = ReadFault::TooMuch { kind: "PDF", limit: 20_000, what: "pages" };
        assert_eq!(count(shared.as_bytes()), Err(refused));
    }
}
