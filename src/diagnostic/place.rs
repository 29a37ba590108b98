//! A place in a file that a person can open: the file's text is kept, so that an excerpt can always be shown.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// A text that was read or generated, with the path a person knows it by.
#[derive(PartialEq, Eq)]
pub struct SourceFile {
    /// Path relative to the project, with `/` between the parts, e.g. `content/reports/2021/figures.yaml`.
    pub path: String,
    /// The whole text; empty when the file could not be read.
    pub text: String,
}

impl SourceFile {
    /// A file with its text, ready to be shared by places.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self { path: path.into(), text: text.into() })
    }
}

impl fmt::Debug for SourceFile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.path)
    }
}

/// A range of bytes in a file; prints as `path:line:column`.
#[derive(Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: Arc<SourceFile>,
    /// The bytes meant; always inside the text and on character borders.
    range: Range<usize>,
}

impl Place {
    /// The given bytes of a file, moved inward to the nearest character borders.
    pub fn new(file: &Arc<SourceFile>, range: Range<usize>) -> Self {
        let start = floor_border(&file.text, range.start);
        let end = floor_border(&file.text, range.end).max(start);
        Self { file: Arc::clone(file), range: start..end }
    }

    /// The beginning of a file, for what concerns it as a whole.
    pub fn start_of(file: &Arc<SourceFile>) -> Self {
        Self::new(file, 0..0)
    }

    /// A file whose text is not at hand, e.g. because it does not exist.
    pub fn path(path: impl Into<String>) -> Self {
        Self::start_of(&SourceFile::new(path, ""))
    }

    /// The place of a line and column (both from 1, the column in characters).
    pub fn at_line(file: &Arc<SourceFile>, line: usize, column: usize) -> Self {
        let start = line_start(&file.text, line);
        let rest = file.text.get(start..).unwrap_or_default();
        let text = rest.lines().next().unwrap_or_default();
        let offset = text.char_indices().nth(column.saturating_sub(1)).map_or(text.len(), |(index, _)| index);
        Self::new(file, start + offset..start + text.len())
    }

    /// The bytes meant.
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// The text meant.
    pub fn text(&self) -> &str {
        self.file.text.get(self.range()).unwrap_or_default()
    }

    /// Line number, from 1.
    pub fn line(&self) -> usize {
        self.before().matches('\n').count() + 1
    }

    /// Column in characters, from 1.
    pub fn column(&self) -> usize {
        self.before().rsplit('\n').next().unwrap_or_default().chars().count() + 1
    }

    /// Everything before the place.
    fn before(&self) -> &str {
        self.file.text.get(..self.range.start).unwrap_or_default()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.file.text.is_empty() {
            return formatter.write_str(&self.file.path);
        }
        write!(formatter, "{}:{}:{}", self.file.path, self.line(), self.column())
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// The byte at which a line (from 1) begins; the text's length when there are fewer lines.
fn line_start(text: &str, line: usize) -> usize {
    text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum()
}

/// The nearest character border at or before a byte.
fn floor_border(text: &str, byte: usize) -> usize {
    let mut border = byte.min(text.len());
    while !text.is_char_boundary(border) {
        border -= 1;
    }
    border
}

#[cfg(test)]
mod tests {
    use super::{Place, SourceFile};

    #[test]
    fn columns_are_counted_in_characters_not_bytes() {
        let file = SourceFile::new("a.yaml", "vi: một\nen: tỷ x\n");
        let place = Place::new(&file, file.text.find('x').unwrap_or_default()..file.text.len());
        assert_eq!(place.to_string(), "a.yaml:2:8");
        assert_eq!(Place::at_line(&file, 2, 8).range().start, place.range().start);
    }

    #[test]
    fn a_range_inside_a_character_or_past_the_end_is_moved_inward() {
        let file = SourceFile::new("a.yaml", "tỷ");
        assert_eq!(Place::new(&file, 2..99).text(), "ỷ");
    }
}
