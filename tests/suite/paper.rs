//! What a finished PDF says of itself: its text, fonts, pages and metadata, read by lopdf.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object};

/// A PDF, read.
pub(crate) struct Paper {
    /// The document.
    document: Document,
}

impl Paper {
    /// Reads a PDF.
    pub(crate) fn new(bytes: &[u8]) -> Self {
        Self { document: Document::load_mem(bytes).unwrap() }
    }

    /// The number of pages.
    pub(crate) fn pages(&self) -> usize {
        self.document.get_pages().len()
    }

    /// The text of all pages, without white space, which depends on where lines break.
    pub(crate) fn text(&self) -> String {
        let numbers: Vec<u32> = self.document.get_pages().into_keys().collect();
        let text = self.document.extract_text(&numbers).unwrap();
        text.chars().filter(|character| !character.is_whitespace()).collect()
    }

    /// The text of each page, without white space.
    pub(crate) fn page_texts(&self) -> Vec<String> {
        let text = |number| self.document.extract_text(&[number]).unwrap();
        let bare = |text: String| text.chars().filter(|character| !character.is_whitespace()).collect();
        self.document.get_pages().into_keys().map(text).map(bare).collect()
    }

    /// Where each piece of text and each end of a line stands on each page, in points from the left edge.
    #[expect(clippy::float_arithmetic, reason = "lengths on a page are no figures of a report")]
    pub(crate) fn reaches(&self) -> Vec<Vec<f32>> {
        let page = |page| {
            let content = lopdf::content::Content::decode(&self.document.get_page_content(page)).unwrap();
            let (mut all, mut origin) = (Vec::new(), 0.0);
            for operation in content.operations {
                let number = |index: usize| operation.operands[index].as_float().unwrap();
                match operation.operator.as_str() {
                    "cm" => origin = number(4),
                    "Tj" | "TJ" => all.push(origin),
                    "l" => all.push(origin + number(0)),
                    _ => {}
                }
            }
            all
        };
        self.document.get_pages().into_values().map(page).collect()
    }

    /// Every element of the structure tree that has this tag.
    pub(crate) fn elements(&self, tag: &str) -> Vec<&Dictionary> {
        let dictionaries = self.document.objects.values().filter_map(|object| object.as_dict().ok());
        dictionaries
            .filter(|one| one.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == tag.as_bytes()))
            .collect()
    }

    /// Of how many cells at the head of a table each scope is.
    pub(crate) fn scopes(&self) -> BTreeMap<String, usize> {
        let mut scopes = BTreeMap::new();
        for cell in self.elements("TH") {
            let attributes = self.resolved(cell.get(b"A").unwrap()).as_array().unwrap();
            let dictionaries = attributes.iter().map(|one| self.resolved(one).as_dict().unwrap());
            let scope = dictionaries.filter_map(|one| one.get(b"Scope").ok()).next().unwrap().as_name().unwrap();
            *scopes.entry(String::from_utf8_lossy(scope).into_owned()).or_default() += 1;
        }
        scopes
    }

    /// The different sizes of pages, in whole points.
    pub(crate) fn sizes(&self) -> BTreeSet<(i64, i64)> {
        self.page_sizes().into_iter().collect()
    }

    /// The size of each page, in whole points.
    pub(crate) fn page_sizes(&self) -> Vec<(i64, i64)> {
        let size = |page| {
            let page = self.document.get_dictionary(page).unwrap();
            let media = page.get(b"MediaBox").unwrap().as_array().unwrap();
            let corner = |index: usize| {
                let points = media[index].as_float().unwrap();
                format!("{points:.0}").parse::<i64>().unwrap()
            };
            (corner(2), corner(3))
        };
        self.document.get_pages().into_values().map(size).collect()
    }

    /// The catalogue, from which everything else is reached.
    pub(crate) fn catalogue(&self) -> &Dictionary {
        self.document.catalog().unwrap()
    }

    /// An object, or the one that it refers to.
    pub(crate) fn resolved<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.document.dereference(object).unwrap().1
    }

    /// The XMP metadata.
    pub(crate) fn metadata(&self) -> String {
        let stream = self.resolved(self.catalogue().get(b"Metadata").unwrap()).as_stream().unwrap();
        String::from_utf8(stream.get_plain_content().unwrap()).unwrap()
    }

    /// A text of the information dictionary.
    pub(crate) fn information(&self, key: &str) -> String {
        let information = self.resolved(self.document.trailer.get(b"Info").unwrap()).as_dict().unwrap();
        lopdf::decode_text_string(information.get(key.as_bytes()).unwrap()).unwrap()
    }

    /// The titles of all bookmarks, in order.
    pub(crate) fn bookmarks(&self) -> Vec<String> {
        let mut titles = Vec::new();
        if let Ok(outlines) = self.catalogue().get(b"Outlines") {
            self.collect_bookmarks(self.resolved(outlines).as_dict().unwrap(), &mut titles);
        }
        titles
    }

    /// Adds the bookmarks below one.
    fn collect_bookmarks(&self, parent: &Dictionary, titles: &mut Vec<String>) {
        let mut next = parent.get(b"First").ok();
        while let Some(item) = next {
            let item = self.resolved(item).as_dict().unwrap();
            titles.push(lopdf::decode_text_string(item.get(b"Title").unwrap()).unwrap());
            self.collect_bookmarks(item, titles);
            next = item.get(b"Next").ok();
        }
    }

    /// The language of every passage that is marked as being in another language than the document.
    pub(crate) fn languages(&self) -> Vec<String> {
        let contents = self.document.get_pages().into_values().map(|page| self.document.get_page_content(page));
        let contents: Vec<String> = contents.map(|content| String::from_utf8_lossy(&content).into_owned()).collect();
        let marks = contents.iter().flat_map(|content| content.split("/Lang(").skip(1));
        marks.map(|rest| rest.split(')').next().unwrap().to_owned()).collect()
    }

    /// The name of every font, with whether its program is in the file.
    pub(crate) fn fonts(&self) -> Vec<(String, bool)> {
        let dictionaries = self.document.objects.values().filter_map(|object| object.as_dict().ok());
        let descriptors = dictionaries.filter_map(|one| Some((one.get(b"FontName").ok()?, one)));
        let font = |(name, descriptor): (&Object, &Dictionary)| {
            let name = String::from_utf8_lossy(name.as_name().unwrap()).into_owned();
            let embedded = [b"FontFile".as_slice(), b"FontFile2", b"FontFile3"].iter().any(|key| descriptor.has(key));
            (name, embedded)
        };
        descriptors.map(font).collect()
    }

    /// How many fonts there are that no descriptor describes, such as the standard fonts of a viewer.
    pub(crate) fn fonts_without_descriptor(&self) -> usize {
        let fonts = self.document.objects.values().filter_map(|object| object.as_dict().ok());
        let simple = fonts.filter(|font| {
            let subtype = font.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
            font.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"Font")
                && subtype != b"Type0"
                && subtype != b"Type3"
        });
        simple.filter(|font| !font.has(b"FontDescriptor")).count()
    }
}
