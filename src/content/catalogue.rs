//! The workspace file and the catalogues, raw → model.

use std::sync::Arc;

use super::raw::{RawGlossary, RawIndicators, RawNature, RawOrganisations, RawSense, RawUnits, RawWorkspace};
use super::reading::{Catalogued, Lookup, Reading};
use crate::diagnostic::{Code, Diagnostic, Findings, SourceFile};
use crate::figure::{Dimension, Scale};
use crate::language::UnitText;
use crate::model::{Document, Indicator, Nature, Organisation, Sector, Sense, Term, Unit, Words};

/// The dimension whose differences are in percentage points.
const PERCENT: &str = "percent";
/// The unit of those differences.
const PERCENTAGE_POINT: &str = "percentage_point";

/// Everything that reports share.
pub(super) struct Catalogue {
    /// Whose reports these are.
    pub(super) name: Words,
    /// The legacy documents.
    pub(super) documents: Catalogued<Document>,
    /// The units.
    pub(super) units: Catalogued<Unit>,
    /// The sectors.
    pub(super) sectors: Catalogued<Sector>,
    /// The indicators.
    pub(super) indicators: Catalogued<Indicator>,
    /// The organisations.
    pub(super) organisations: Catalogued<Organisation>,
    /// The glossary.
    pub(super) glossary: Vec<Term>,
}

/// The name of the workspace and its documents.
pub(super) fn workspace(
    raw: RawWorkspace,
    file: &Arc<SourceFile>,
    findings: &mut Findings,
) -> (Words, Catalogued<Document>) {
    let mut reading = Reading { file, findings };
    let name = reading.words(&raw.name);
    let entries = raw.documents.0.into_iter().map(|(id, document)| {
        let id = id.0.value;
        let title = reading.words(&document.title);
        (id.clone(), Some(Arc::new(Document { id, title, file: document.file })))
    });
    let entries = entries.collect();
    (name, Catalogued { file: file.path.clone(), entries })
}

/// The units.
pub(super) fn units(raw: RawUnits, file: &Arc<SourceFile>, findings: &mut Findings) -> Catalogued<Unit> {
    let mut reading = Reading { file, findings };
    let entries = raw.units.0.into_iter().map(|(id, unit)| {
        let id = id.0.value;
        let scale = reading.number(&unit.scale).and_then(|number| match Scale::new(number) {
            Ok(scale) => Some(scale),
            Err(fault) => {
                let place = reading.place(&unit.scale.0);
                let fault = Diagnostic::error(Code::WrongNumber, &place, fault.to_string());
                reading.error(fault.hint("write how many of the base one unit is: 1000000000 for a billion"));
                None
            }
        });
        let texts = [Some(&unit.text.vi), Some(&unit.text.en), unit.singular.as_ref()];
        for text in texts.into_iter().flatten().filter(|text| text.0.value.matches("{}").count() != 1) {
            let message = format!("`{}` does not say where the number stands", text.0.value);
            let fault = Diagnostic::error(Code::WrongKind, &reading.place(text), message);
            reading.error(fault.hint("put `{}` exactly once where the number belongs: \"VND {} billion\""));
        }
        let words = UnitText {
            text: reading.words(&unit.text).map(|text| text.text.clone()),
            singular: unit.singular.as_ref().map(|text| reading.text(text).text),
            head: reading.words(&unit.head).map(|text| text.text.clone()),
        };
        let entry = scale.map(|scale| {
            let dimension = Dimension(unit.dimension);
            Arc::new(Unit { id: id.clone(), dimension, scale, counted: unit.counted, words })
        });
        (id, entry)
    });
    let entries = entries.collect();
    Catalogued { file: file.path.clone(), entries }
}

/// The sectors and the indicators.
pub(super) fn indicators(
    raw: RawIndicators,
    units: &Catalogued<Unit>,
    file: &Arc<SourceFile>,
    findings: &mut Findings,
) -> (Catalogued<Sector>, Catalogued<Indicator>) {
    let mut reading = Reading { file, findings };
    let sectors: Vec<(String, Option<Arc<Sector>>)> = (raw.sectors.0.into_iter().enumerate())
        .map(|(position, (id, name))| {
            let id = id.0.value;
            (id.clone(), Some(Arc::new(Sector { id, position, name: reading.words(&name) })))
        })
        .collect();
    let sectors = Catalogued { file: file.path.clone(), entries: sectors };
    let mut entries = Vec::new();
    for (id, raw) in raw.indicators.0 {
        let id = id.0.value;
        let unit = reading.named("unit", &raw.unit, units);
        let sector = reading.named("sector", &raw.sector, &sectors);
        let name = reading.words(&raw.name);
        let short = raw.short.as_ref().map_or_else(|| name.clone(), |short| reading.words(short));
        let difference_unit = unit.as_ref().and_then(|unit| difference_unit(unit, units, &raw.unit, &mut reading));
        let sense = match raw.sense {
            RawSense::MoreIsBetter => Sense::MoreIsBetter,
            RawSense::LessIsBetter => Sense::LessIsBetter,
            RawSense::Neutral => Sense::Neutral,
        };
        let entry = unit.zip(sector).zip(difference_unit).map(|((unit, sector), difference_unit)| {
            let id = id.clone();
            let constant_prices = raw.growth.is_some();
            let nature = match raw.nature {
                Some(RawNature::Stock) => Nature::Stock,
                Some(RawNature::Growth) => Nature::Growth,
                Some(RawNature::Flow) | None => Nature::Flow,
            };
            Arc::new(Indicator { id, name, short, unit, difference_unit, sector, sense, constant_prices, nature })
        });
        entries.push((id, entry));
    }
    (sectors, Catalogued { file: file.path.clone(), entries })
}

/// The unit in which differences of a level in this unit are stated.
fn difference_unit(
    unit: &Arc<Unit>,
    units: &Catalogued<Unit>,
    place: &super::raw::Located<String>,
    reading: &mut Reading<'_>,
) -> Option<Arc<Unit>> {
    if unit.dimension.0 != PERCENT {
        return Some(Arc::clone(unit));
    }
    match units.find(PERCENTAGE_POINT) {
        Lookup::Found(points) => Some(points),
        Lookup::Broken => None,
        Lookup::Unknown => {
            let message = format!("an indicator in per cent needs the unit `{PERCENTAGE_POINT}`");
            let fault = Diagnostic::error(Code::UnknownName, &reading.place(place), message);
            reading.error(fault.hint(format!("declare `{PERCENTAGE_POINT}` in {}", units.file)));
            None
        }
    }
}

/// The organisations.
pub(super) fn organisations(
    raw: RawOrganisations,
    file: &Arc<SourceFile>,
    findings: &mut Findings,
) -> Catalogued<Organisation> {
    let mut reading = Reading { file, findings };
    let entries = raw.organisations.0.into_iter().map(|(id, raw)| {
        let id = id.0.value;
        let organisation = Organisation {
            id: id.clone(),
            name: reading.words(&raw.name),
            short: reading.words(&raw.short),
            letterhead: reading.lines(&raw.letterhead),
            code: raw.code,
            superior: raw.superior.as_ref().map(|lines| reading.lines(lines)),
        };
        (id, Some(Arc::new(organisation)))
    });
    let entries = entries.collect();
    Catalogued { file: file.path.clone(), entries }
}

/// The glossary.
pub(super) fn glossary(raw: RawGlossary, file: &Arc<SourceFile>, findings: &mut Findings) -> Vec<Term> {
    let mut reading = Reading { file, findings };
    let terms = raw.terms.into_iter().map(|raw| Term {
        words: Words { vi: reading.text(&raw.vi), en: reading.text(&raw.en) },
        abbreviation: raw.abbreviation.as_ref().map(|words| reading.words(words)),
    });
    terms.collect()
}
