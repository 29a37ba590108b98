//! A body of the new report: the same text with its references moved on. Names of figures and periods are replaced where they
//! stand, so that nothing else of the file changes.

use std::sync::Arc;

use super::Move;
use super::typed::{Edits, with_lines};
use crate::content::raw::{Located, RawBlock, RawBody, RawPeriod, RawSection, RawTableColumn};
use crate::content::yaml;
use crate::diagnostic::{Findings, SourceFile};
use crate::figure::Period;

/// A body moved on, and the lines on which years are typed by hand.
///
/// # Errors
///
/// When the file cannot be read.
pub(super) fn body(moved: &Move<'_>, file: &Arc<SourceFile>) -> Result<(String, Vec<usize>), Findings> {
    let raw: RawBody = yaml::read(file)?;
    let mut walk = Walk { moved, file, edits: Edits::default() };
    walk.blocks(&raw.opening);
    raw.sections.iter().for_each(|sections| walk.sections(sections));
    raw.parts.iter().for_each(|parts| walk.sections(&parts.0.value));
    walk.blocks(&raw.closing);
    for (_, appendix) in raw.appendices.iter().flat_map(|entries| &entries.0) {
        walk.blocks(&appendix.blocks);
        walk.sections(&appendix.sections);
    }
    walk.prose();
    Ok(with_lines(moved, file, walk.edits))
}

/// The edits of a file so far.
struct Walk<'a> {
    /// What is moved on.
    moved: &'a Move<'a>,
    /// The file.
    file: &'a Arc<SourceFile>,
    /// What is replaced.
    edits: Edits,
}

impl Walk<'_> {
    /// Sections and all below them.
    fn sections(&mut self, sections: &[RawSection]) {
        for section in sections {
            self.blocks(&section.blocks);
            self.sections(&section.sections);
        }
    }

    /// The names and periods in blocks.
    fn blocks(&mut self, blocks: &[Located<RawBlock>]) {
        for block in blocks.iter().map(|block| &block.0.value) {
            if let Some(table) = &block.table {
                table.columns.iter().for_each(|column| self.column(column));
                for group in table.groups.iter().map(|group| &group.0.value) {
                    group.figures.iter().for_each(|id| self.name(id));
                    group.groups.iter().flat_map(|inner| &inner.0.value.figures).for_each(|id| self.name(id));
                }
            }
            block.headline.iter().flatten().for_each(|id| self.name(id));
            if let Some(chart) = &block.chart {
                chart.figures.iter().for_each(|id| self.name(id));
                chart.periods.iter().flatten().for_each(|period| self.period(period));
            }
        }
    }

    /// The periods of a column.
    fn column(&mut self, column: &Located<RawTableColumn>) {
        let RawTableColumn::Wide(wide) = &column.0.value else { return };
        wide.period.iter().for_each(|period| self.period(period));
        wide.trend.iter().flatten().for_each(|period| self.period(period));
        wide.columns.iter().flatten().for_each(|inner| self.column(inner));
    }

    /// A figure named by id.
    fn name(&mut self, id: &Located<String>) {
        if let Some(new) = self.moved.names.get(&id.0.value) {
            self.replace(id, &id.0.value, new);
        }
    }

    /// A period; spans of years stay, as their figures do.
    fn period(&mut self, raw: &RawPeriod) {
        let written = &raw.0.0.value;
        let Ok(period) = written.parse::<Period>() else { return };
        let stays = matches!(period, Period::Span(..)) && !matches!(self.moved.period, Period::Span(..));
        let later = period.years_later(self.moved.years).filter(|_| !stays).unwrap_or(period);
        self.replace(&raw.0, written, &later.to_string());
    }

    /// Replaces a scalar within the quotes it may have.
    fn replace(&mut self, located: &Located<String>, old: &str, new: &str) {
        let place = yaml::place(self.file, located.0.referenced);
        if let Some(offset) = place.text().find(old) {
            let start = place.range().start + offset;
            self.edits.replace(start..start + old.len(), new.to_owned());
        }
    }

    /// The references in prose.
    fn prose(&mut self) {
        let text = &self.file.text;
        for (mark, _) in text.match_indices("{{").filter(|(mark, _)| !text[..*mark].ends_with('\\')) {
            let inside = &text[mark + 2..];
            let start = mark + 2 + inside.len() - inside.trim_start().len();
            let name: String =
                text[start..].chars().take_while(|one| one.is_ascii_alphanumeric() || "_-".contains(*one)).collect();
            if let Some(new) = self.moved.names.get(&name) {
                self.edits.replace(start..start + name.len(), new.clone());
            }
        }
    }
}
