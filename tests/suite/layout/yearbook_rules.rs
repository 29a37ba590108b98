//! Tables in two languages as yearbooks print them: rules Y1–Y21, as far as indicator tables have these parts.

use regex::Regex;

use super::editions::{FIXTURE, REPOSITORY, emit, laid_out, library};
use super::letter::{Letter, bracketed, passage, squeezed};
use super::measure::{EXACT, Measured, Missing, Outcome, Rule, holds, near};
use super::page::{Line, Page, Pages, Run};
use crate::harness::{BRIEFING, Project, repository_text};

/// The rules of tables in two languages.
pub(super) const RULES: &[Rule] = &[
    Rule { id: "Y1", words: "Vietnamese first, English below or behind", tolerance: "", measure: order },
    Rule {
        id: "Y3",
        words: "title: Vietnamese bold, English italic",
        tolerance: "600 is the boldest weight of a title of the briefing",
        measure: titles,
    },
    Rule { id: "Y4", words: "unit line under the title", tolerance: "", measure: unit_line },
    Rule { id: "Y10", words: "row label: Vietnamese upright, English italic", tolerance: "", measure: labels },
    Rule { id: "Y13", words: "one set of figures, with Vietnamese marks", tolerance: "", measure: figures },
    Rule { id: "Y17", words: "notes below the table, after `Ghi chú`", tolerance: "", measure: notes },
    Rule {
        id: "Y21",
        words: "figures stand with their decimal commas under one another",
        tolerance: "0.1 mm",
        measure: decimals,
    },
];

/// The pairs of texts that the tables of a document say behind a key, each with the lines on which both languages stand:
/// one below the other, or on one line joined by ` - `.
fn pairs<'a>(letter: &'a Letter, key: &str) -> Result<Vec<Vec<&'a Line>>, Missing> {
    let pattern = Regex::new(&format!(r"{key}: \((vi: \[.*?\], en: \[.*?\]), \)")).unwrap();
    let mut found = Vec::new();
    for table in letter.tables() {
        for capture in pattern.captures_iter(table) {
            let [vi, en] = &bracketed(&capture[1])[..] else { continue };
            if vi == en || vi.is_empty() {
                continue;
            }
            let both = |page: &'a Page| {
                let stacked = || {
                    let first = passage(&page.lines, vi)?;
                    // The same English words may also stand over it, in another row.
                    let from = page.lines.iter().position(|line| std::ptr::eq(line, first[0]))?;
                    let second = passage(&page.lines[from..], en).or_else(|| passage(&page.lines, en))?;
                    Some([first, second].concat())
                };
                stacked().or_else(|| passage(&page.lines, &format!("{vi} - {en}")))
            };
            let pair = letter.pages.pages.iter().find_map(both);
            found.push(pair.ok_or_else(|| Missing::NotFound(format!("`{vi}` and `{en}` together")))?);
        }
    }
    if found.is_empty() { Err(Missing::Inapplicable("no such part in this document")) } else { Ok(found) }
}

/// The titles of the tables.
fn of_titles(letter: &Letter) -> Result<Vec<Vec<&Line>>, Missing> {
    pairs(letter, r"(?m)^  title")
}

/// The labels of the rows.
fn of_labels(letter: &Letter) -> Result<Vec<Vec<&Line>>, Missing> {
    pairs(letter, r"cells: \(\(texts")
}

/// The runs of some lines that are marked as being in a language.
fn spoken<'a>(lines: &[&'a Line], language: &str) -> Vec<&'a Run> {
    lines.iter().flat_map(|line| &line.runs).filter(|run| run.language == language).collect()
}

/// Y1.
fn order(letter: &Letter) -> Measured {
    let all: Vec<Vec<&Line>> = of_titles(letter)?.into_iter().chain(of_labels(letter)?).collect();
    let after = |lines: &&Vec<&Line>| {
        let (vi, en) = (spoken(lines, "vi"), spoken(lines, "en"));
        let follows = |one: &Run, next: &Run| {
            next.baseline > one.baseline + 1.0 || (next.start > one.start && next.baseline > one.baseline - EXACT)
        };
        !vi.is_empty() && !en.is_empty() && vi.iter().all(|one| en.iter().all(|next| follows(one, next)))
    };
    Ok(vec![holds(
        format!("{} of {} pairs, each marked with its languages", all.iter().filter(after).count(), all.len()),
        all.iter().all(|pair| after(&pair)),
    )])
}

/// Whether what some lines say in a language is italic, or all of it upright.
fn italic(lines: &[&Line], language: &str, wanted: bool) -> bool {
    let runs = spoken(lines, language);
    !runs.is_empty() && runs.iter().all(|run| run.italic == wanted)
}

/// Y3.
fn titles(letter: &Letter) -> Measured {
    let titles = of_titles(letter)?;
    let heavy = |lines: &Vec<&Line>| spoken(lines, "vi").iter().all(|run| run.weight >= 600);
    Ok(vec![
        holds("Vietnamese bold and upright", titles.iter().all(|pair| heavy(pair) && italic(pair, "vi", false))),
        holds("English italic", titles.iter().all(|pair| italic(pair, "en", true))),
    ])
}

/// Y4.
fn unit_line(letter: &Letter) -> Measured {
    let pattern = Regex::new(r"unit-line: (\(label: .*\)),").unwrap();
    let mut measures = Vec::new();
    for table in letter.tables() {
        let Some(capture) = pattern.captures(table) else { continue };
        let texts = bracketed(&capture[1]);
        let says = |line: &&Line| texts.iter().all(|text| squeezed(&line.text).contains(&squeezed(text)));
        let line = letter.pages.lines().find(says);
        measures.push(holds(
            line.map_or(format!("{texts:?} on one line"), |line| format!("`{}`", line.text)),
            line.is_some(),
        ));
    }
    if measures.is_empty() { Err(Missing::Inapplicable("no such part in this document")) } else { Ok(measures) }
}

/// Y10.
fn labels(letter: &Letter) -> Measured {
    let labels = of_labels(letter)?;
    Ok(vec![
        holds("Vietnamese upright", labels.iter().all(|pair| italic(pair, "vi", false))),
        holds("English italic", labels.iter().all(|pair| italic(pair, "en", true))),
    ])
}

/// The figures in cells.
fn cells(letter: &Letter) -> Vec<&Line> {
    let figure = Regex::new(r"^[≈~<>]?[+−-]?\d([\d.,]*\d)?[*†‡]*[a-z]?$").unwrap();
    letter.pages.lines().filter(|line| figure.is_match(&line.text)).collect()
}

/// Y13.
fn figures(letter: &Letter) -> Measured {
    if letter.tables().is_empty() {
        return Err(Missing::Inapplicable("no such part in this document"));
    }
    let vietnamese = Regex::new(r"^[≈~<>]?[+−-]?\d{1,3}(\.\d{3})*(,\d+)?[*†‡]*[a-z]?$|^\d+[a-z]?$").unwrap();
    let cells = cells(letter);
    let odd: Vec<&str> =
        cells.iter().map(|line| line.text.as_str()).filter(|text| !vietnamese.is_match(text)).collect();
    Ok(vec![holds(format!("{} figures, others {odd:?}", cells.len()), odd.is_empty() && !cells.is_empty())])
}

/// Y17.
fn notes(letter: &Letter) -> Measured {
    let mut measures = Vec::new();
    for table in letter.tables() {
        let Some(note) = table.split("notes: (").nth(1).and_then(|notes| bracketed(notes).into_iter().next()) else {
            continue;
        };
        let title = bracketed(table).into_iter().next().unwrap_or_default();
        let heading = letter.pages.pages.iter().find_map(|page| passage(&page.lines, &title));
        let words: String = squeezed(&note).chars().take(16).collect();
        // Several tables may have the same note.
        let mut found = letter.pages.lines().filter(|line| {
            let text = squeezed(&line.text);
            text.starts_with("GHICHÚ") && text.contains(&words)
        });
        let at = |line: &Line| (line.page, line.baseline);
        let below = heading.is_some_and(|heading| found.any(|line| (line.page, line.baseline) > at(heading[0])));
        let short: String = note.chars().take(24).collect();
        measures.push(holds(format!("`Ghi chú` with `{short}…` below its table"), below));
    }
    if measures.is_empty() { Err(Missing::Inapplicable("no such part in this document")) } else { Ok(measures) }
}

/// Every line on which a chart begins, whose figures stand where its marks are.
fn of_charts(letter: &Letter) -> Vec<&Line> {
    let pattern = Regex::new(r"(?m)^[ ]{2}title: \(vi: \[(.*?)\], en: .*\n[ ]{2}alt: ").unwrap();
    let titles: Vec<String> = pattern.captures_iter(&letter.source).map(|capture| capture[1].to_owned()).collect();
    let first = |title: &String| letter.pages.pages.iter().find_map(|page| passage(&page.lines, title));
    titles.iter().filter_map(first).map(|lines| lines[0]).collect()
}

/// Y21: figures whose decimals stand in one column of one page.
fn decimals(letter: &Letter) -> Measured {
    let comma = |line: &&Line| line.runs.iter().flat_map(|run| run.commas.iter().copied()).last();
    let tables: Vec<&Line> = of_titles(letter).unwrap_or_default().into_iter().map(|lines| lines[0]).collect();
    let charts = of_charts(letter);
    let above = |line: &Line, titles: &[&Line]| {
        let over = titles.iter().filter(|title| title.page == line.page && title.baseline < line.baseline);
        over.map(|title| title.baseline).fold(f64::MIN, f64::max)
    };
    let titles: Vec<&Line> = tables.iter().chain(&charts).copied().collect();
    let of_one_table = |one: &Line, other: &Line| {
        let between =
            |title: &&Line| title.page == one.page && title.baseline > one.baseline && title.baseline < other.baseline;
        one.page == other.page && !titles.iter().any(between)
    };
    let in_table = |line: &&Line| above(line, &charts) <= above(line, &tables);
    let cells = cells(letter).into_iter().filter(in_table);
    let cells: Vec<(&Line, f64)> = cells.filter_map(|line| Some((line, comma(&line)?))).collect();
    let mut columns = 0;
    let mut off: f64 = 0.0;
    for (position, (one, at)) in cells.iter().enumerate() {
        for (other, there) in &cells[position + 1..] {
            if of_one_table(one, other) && one.left < other.right && other.left < one.right {
                columns += 1;
                off = off.max((at - there).abs());
            }
        }
    }
    if columns == 0 {
        return Err(Missing::Inapplicable("no two decimals in one column"));
    }
    Ok(vec![near("commas apart by", off, 0.0, EXACT, "mm")])
}

/// The editions in two languages that have tables.
pub(super) fn bilingual() -> Vec<Letter> {
    let all = REPOSITORY.iter().chain(FIXTURE.iter()).filter(|edition| edition.name.ends_with(".vi-en"));
    let letters = all.map(|edition| Letter::new(&edition.name, Pages::new(&edition.document), &edition.source));
    letters.filter(|letter| !letter.tables().is_empty()).collect()
}

#[test]
fn every_table_in_two_languages_keeps_every_rule_of_yearbooks() {
    let mut faults = String::new();
    let letters = bilingual();
    for rule in RULES {
        let held: Vec<_> = letters.iter().map(|letter| (letter, rule.hold(letter))).collect();
        for (letter, (_, found)) in held.iter().filter(|(_, (outcome, _))| *outcome == Outcome::Broken) {
            faults += &format!("{} breaks {}: {found}\n", letter.name, rule.id);
        }
    }
    assert!(faults.is_empty() && letters.len() >= 4, "\n{faults}");
}

#[test]
fn each_rule_of_yearbooks_is_broken_by_a_wrong_table() {
    let table = "      - table:\n          title: { vi: Tỷ lệ, en: Rates }\n          columns: [value, state]\n          groups: [{ figures: [poverty_rate] }]\n";
    let project = Project::new().replace(BRIEFING, "      - table:\n", &format!("{table}      - table:\n"));
    emit(&project);
    let name = "2024/briefing.vi-en";
    let source = project.read(&format!("out/{name}.typ"));
    let measured = |project: &Project, source: &str| {
        let document = laid_out(project, &library(project), name, source);
        let letter = Letter::new(name, Pages::new(&document), source);
        let broken = RULES.iter().filter(|rule| rule.hold(&letter).0 == Outcome::Broken);
        broken.map(|rule| rule.id).collect::<Vec<_>>()
    };
    assert_eq!(measured(&project, &source), Vec::<&str>::new());
    let changed = |changes: &[(&str, &str)]| {
        changes.iter().fold(source.clone(), |source, (old, new)| {
            assert!(source.contains(old), "`{old}` is in {source}");
            source.replace(old, new)
        })
    };
    let figures = changed(&[
        ("label: (vi: [Đơn vị tính]", "label: (vi: [#hide[Đơn vị tính]]"),
        ("(number: ([2], [,5]))", "(texts: (vi: [2,5], en: [2.5], ))"),
        ("(number: ([15.745], [,0\\*]))", "(number: ([15,745], [.0]))"),
        ("notes: ((vi: [", "notes: ((vi: [#hide[Ẩn] "),
    ]);
    assert_eq!(measured(&project, &figures), ["Y4", "Y13", "Y17", "Y21"]);
    let theme = repository_text("templates/typst/theme.typ");
    let project = project.write("templates/typst/theme.typ", theme).replace(
        "templates/typst/theme.typ",
        "voices(texts) = texts.pairs().map(",
        "voices(texts) = texts.pairs().rev().map(",
    );
    assert_eq!(measured(&project, &source), ["Y1", "Y3", "Y10", "Y17"]);
}
