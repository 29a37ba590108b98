//! A letter on the measuring table: its pages, and the parts that its emitted source says it has, found on them.

use icu_normalizer::ComposingNormalizerBorrowed;

use super::measure::Missing;
use super::page::{Line, POINT, Page, Pages};

/// A letter laid out.
pub(super) struct Letter {
    /// What it is called in the table, such as `official-full.vi`.
    pub(super) name: String,
    /// Its pages.
    pub(super) pages: Pages,
    /// Whether it is a Party document.
    pub(super) party: bool,
    /// Whether it is the Vietnamese edition, whose words the rules prescribe.
    pub(super) vietnamese: bool,
    /// The Typst source it was laid out from.
    pub(super) source: String,
}

/// What stands at the end of a letter.
pub(super) struct End<'a> {
    /// The page it stands on.
    pub(super) page: &'a Page,
    /// The label over the recipients.
    pub(super) label: &'a Line,
    /// In whose place it is signed.
    pub(super) authority: Option<Vec<&'a Line>>,
    /// The signer's position.
    pub(super) position: Vec<&'a Line>,
    /// The signer's name.
    pub(super) name: Vec<&'a Line>,
    /// The lines of the recipients under the label, without the drafter's code.
    pub(super) recipients: Vec<&'a Line>,
}

/// A call of a function of the library in a source.
pub(super) struct Call {
    /// The text between its parentheses.
    arguments: String,
    /// The words of its content, as far as they stand on the same line.
    pub(super) words: String,
}

impl Call {
    /// The plain text of a named argument.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        let start = self.arguments.find(&format!("{key}: ["))?;
        bracketed(&format!("{}]", &self.arguments[start..])).into_iter().next()
    }
}

impl Letter {
    /// A letter out of its pages and the source that they were made from.
    pub(super) fn new(name: &str, pages: Pages, source: &str) -> Self {
        let party = source.contains("#show: party.with(");
        let vietnamese = source.contains("languages: (\"vi\", )");
        Self { name: name.to_owned(), pages, party, vietnamese, source: source.to_owned() }
    }

    /// What the source says behind a key at the margin of a call; none where it says `none` or an empty list.
    fn declared(&self, key: &str) -> Option<&str> {
        let start = self.source.find(&format!("\n  {key}: "))? + key.len() + 5;
        let value = self.source[start..].lines().next()?.trim_end_matches(',');
        (value != "none" && value != "()").then_some(value)
    }

    /// The texts that the source declares behind a key.
    pub(super) fn texts(&self, key: &str) -> Vec<String> {
        self.declared(key).map(bracketed).unwrap_or_default()
    }

    /// The text that the source declares behind a key, or why the rule does not apply.
    pub(super) fn text(&self, key: &str) -> Result<String, Missing> {
        self.texts(key).into_iter().next().ok_or(Missing::Inapplicable("no such part in this document"))
    }

    /// The lines of a declared text on page 1.
    pub(super) fn head(&self, key: &str) -> Result<Vec<&Line>, Missing> {
        self.shown(0, &self.text(key)?)
    }

    /// The lines of a text that must be on a page.
    pub(super) fn shown(&self, page: usize, text: &str) -> Result<Vec<&Line>, Missing> {
        passage(&self.pages.pages[page].lines, text)
            .ok_or_else(|| Missing::NotFound(format!("`{text}` on page {}", page + 1)))
    }

    /// The lines of a name declared as a list of lines, each of which may wrap.
    pub(super) fn block(&self, key: &str) -> Result<Vec<&Line>, Missing> {
        self.text(key)?;
        let lines = self.texts(key).into_iter().map(|text| self.shown(0, &text));
        Ok(lines.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }

    /// The line of number and code, also where a blank for the number parts it in two.
    pub(super) fn number(&self) -> Result<Line, Missing> {
        let text = self.text("number")?;
        let left = text.split('/').next().unwrap_or(&text);
        let date = self.head("place-date")?[0];
        let parts = self.pages.pages[0].lines.iter();
        let mut parts = parts.filter(|line| (line.baseline - date.baseline).abs() < 0.6 && line.right <= date.left);
        let mut whole = parts.next().cloned().ok_or_else(|| Missing::NotFound(format!("`{left}` beside the date")))?;
        for part in parts {
            whole.text = format!("{} {}", whole.text, part.text);
            whole.right = part.right;
            whole.runs.extend(part.runs.iter().cloned());
        }
        Ok(whole)
    }

    /// The addressees with their label: first the line of the label, then the others.
    pub(super) fn addressed(&self) -> Result<Vec<&Line>, Missing> {
        self.text("to")?;
        let texts = self.texts("to");
        if let [label, only] = &texts[..] {
            return self.shown(0, &format!("{label} {only}"));
        }
        let mut lines = self.shown(0, &texts[0])?;
        for (position, addressee) in texts.iter().enumerate().skip(1) {
            let end = if position + 1 == texts.len() { "." } else { ";" };
            lines.extend(self.shown(0, &format!("- {addressee}{end}"))?);
        }
        Ok(lines)
    }

    /// The legal bases, each with its lines.
    pub(super) fn bases(&self) -> Result<Vec<Vec<&Line>>, Missing> {
        self.text("bases")?;
        let texts = self.texts("bases");
        let dash = if self.party { "- " } else { "" };
        let lines = texts.iter().enumerate().map(|(position, basis)| {
            let end = if position + 1 == texts.len() { "." } else { ";" };
            self.shown(0, &format!("{dash}{basis}{end}"))
        });
        lines.collect()
    }

    /// The calls of a function in the source, each up to its content.
    pub(super) fn calls(&self, function: &str) -> Vec<Call> {
        let opening = format!("\n#{function}(");
        let calls = self.source.split(&opening).skip(1);
        calls
            .filter_map(|rest| {
                let (arguments, content) = rest.split_once(")[")?;
                let words = bracketed(&format!("[{}", content.lines().next()?)).into_iter().next()?;
                Some(Call { arguments: arguments.to_owned(), words })
            })
            .collect()
    }

    /// The first lines of the headings of a level, each with the rest of its lines.
    pub(super) fn headings(&self, level: usize) -> Result<Vec<Vec<&Line>>, Missing> {
        let calls =
            self.calls("outline-heading").into_iter().filter(|call| call.arguments.starts_with(&level.to_string()));
        let texts: Vec<String> =
            calls.map(|call| format!("{} {}", call.text("number").unwrap_or_default(), call.words)).collect();
        if texts.is_empty() {
            return Err(Missing::Inapplicable("no such part in this document"));
        }
        let shown = |text: &String| {
            let lines = self.own_pages().iter().find_map(|page| passage(&page.lines, text));
            lines.ok_or_else(|| Missing::NotFound(format!("the heading `{text}`")))
        };
        texts.iter().map(shown).collect()
    }

    /// The tables of the source, each as the text of its call.
    pub(super) fn tables(&self) -> Vec<&str> {
        self.source.split("\n#indicator-table(").skip(1).filter_map(|rest| rest.split("\n)\n").next()).collect()
    }

    /// Whether some list of numbers has another inside it.
    pub(super) fn has_points(&self) -> bool {
        self.source.split("\n#enum(").skip(1).count() >= 2
    }

    /// The pages of the letter itself, without those of its appendices.
    pub(super) fn own_pages(&self) -> &[Page] {
        let last = self.label().map_or(self.pages.pages.len() - 1, |label| label.page);
        &self.pages.pages[..=last]
    }

    /// The label over the recipients.
    fn label(&self) -> Result<&Line, Missing> {
        let label = self.text("recipients-label")?;
        self.pages.lines().filter(|line| line.text == label).last().ok_or(Missing::NotFound(label))
    }

    /// The end of the letter.
    pub(super) fn end(&self) -> Result<End<'_>, Missing> {
        let label = self.label()?;
        let page = &self.pages.pages[label.page];
        let beside = |text: &str| {
            let start =
                page.lines.iter().position(|line| line.baseline > label.baseline - 1.0 && line.left > label.right);
            let lines = start.map_or(&[][..], |start| &page.lines[start..]);
            passage(lines, text).ok_or_else(|| Missing::NotFound(format!("`{text}` beside the recipients")))
        };
        let authority = match self.text("authority") {
            Ok(text) => Some(beside(&text)?),
            Err(_) => None,
        };
        let (position, name) = (beside(&self.text("position")?)?, beside(&self.text("name")?)?);
        let edge = [&position, &name].into_iter().flatten().chain(authority.iter().flatten());
        let edge = edge.map(|line| line.left).fold(f64::INFINITY, f64::min);
        let drafter = self.text("drafter").unwrap_or_default();
        let under = page.lines.iter().filter(|line| line.baseline > label.baseline && line.left < edge);
        let recipients = under.filter(|line| line.right <= edge && line.text != drafter).collect();
        Ok(End { page, label, authority, position, name, recipients })
    }

    /// The lines of the body text: below the opening, above the end, of the size that most of the letter has; no headings.
    pub(super) fn body(&self) -> Vec<&Line> {
        let opening = [self.head("subject").ok(), self.addressed().ok(), self.bases().ok().map(|all| all.concat())];
        let opening = opening.into_iter().flatten().flatten().map(|line| line.baseline).fold(0.0, f64::max);
        let label = self.label().ok();
        let size = self.body_size();
        let lines = self.own_pages().iter().flat_map(|page| &page.lines);
        let lines = lines.filter(|line| line.page > 0 || line.baseline > opening);
        let lines = lines
            .filter(|line| label.is_none_or(|label| line.page < label.page || line.baseline < label.baseline - 0.1));
        lines.filter(|line| (line.size() - size).abs() < 0.01 && !line.bold() && !is_number(line)).collect()
    }

    /// The size in which most characters of the letter itself are set.
    fn body_size(&self) -> f64 {
        let mut sizes: Vec<(f64, usize)> = Vec::new();
        for run in self.own_pages().iter().flat_map(|page| &page.lines).flat_map(|line| &line.runs) {
            match sizes.iter_mut().find(|(size, _)| (size - run.size).abs() < 0.01) {
                Some((_, count)) => *count += run.text.len(),
                None => sizes.push((run.size, run.text.len())),
            }
        }
        sizes.into_iter().max_by_key(|(_, count)| *count).map_or(0.0, |(size, _)| size)
    }

    /// The left edge of the text, where the lines of a paragraph after its first begin.
    pub(super) fn left(&self) -> f64 {
        self.body().iter().map(|line| line.left).fold(f64::INFINITY, f64::min)
    }

    /// The right edge of the text, where the justified lines of a paragraph end.
    pub(super) fn right(&self) -> f64 {
        self.body().iter().map(|line| line.right).fold(0.0, f64::max)
    }

    /// The middle of the text.
    pub(super) fn centre(&self) -> f64 {
        (self.left() + self.right()) / 2.0
    }

    /// Every line of a paragraph with the line that continues it.
    pub(super) fn continued(&self) -> Vec<(&Line, &Line)> {
        let left = self.left();
        let body = self.body();
        let pairs = body.windows(2).map(|pair| (pair[0], pair[1]));
        pairs.filter(|(one, next)| follows(one, next) && (next.left - left).abs() < 0.3).collect()
    }

    /// Every last line of a paragraph with the first line of the paragraph right below it.
    pub(super) fn parted(&self) -> Vec<(&Line, &Line)> {
        let left = self.left();
        let body = self.body();
        let pairs = body.windows(2).map(|pair| (pair[0], pair[1]));
        pairs.filter(|(one, next)| follows(one, next) && next.left - left > 3.0).collect()
    }

    /// The page numbers: of each page the digits at its head, if there are any.
    pub(super) fn page_numbers(&self) -> Vec<Option<&Line>> {
        self.pages.pages.iter().map(|page| page.lines.iter().find(|line| is_number(line))).collect()
    }
}

/// How far down the head of a page reaches, with its number and perhaps a mark beside it.
pub(super) const HEAD: f64 = 20.0;

/// Whether a line is a page number.
pub(super) fn is_number(line: &Line) -> bool {
    line.baseline < HEAD && line.text.chars().all(|character| character.is_ascii_digit())
}

/// Whether a line stands right below another, with no heading or table between them.
fn follows(one: &Line, next: &Line) -> bool {
    one.page == next.page && (4.0..40.0).contains(&((next.baseline - one.baseline) / POINT))
}

/// The lines, one below the other, that say a text, in whatever case and however it is broken.
pub(super) fn passage<'a>(lines: &'a [Line], text: &str) -> Option<Vec<&'a Line>> {
    let wanted = squeezed(text);
    (0..lines.len()).find_map(|start| {
        let mut last = &lines[start];
        let mut rest = wanted.strip_prefix(&squeezed(&last.text))?;
        let mut found = vec![last];
        while !rest.is_empty() {
            let below = |line: &&Line| {
                let drop = line.baseline - last.baseline;
                drop > 1.0 && drop < 15.0 && line.left < last.right && line.right > last.left
            };
            let next = lines.iter().filter(below).find(|line| rest.starts_with(&squeezed(&line.text)))?;
            rest = &rest[squeezed(&next.text).len()..];
            last = next;
            found.push(next);
        }
        Some(found)
    })
}

/// A text in capitals and without white space, to be found however it was broken and set.
pub(super) fn squeezed(text: &str) -> String {
    let visible: String =
        text.chars().filter(|character| !character.is_whitespace() && *character != '\u{200b}').collect();
    ComposingNormalizerBorrowed::new_nfc().normalize(&visible).to_uppercase()
}

/// The plain texts in the outermost brackets of a piece of Typst.
pub(super) fn bracketed(typst: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut depth = 0;
    let mut characters = typst.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '[' => {
                depth += 1;
                if depth == 1 {
                    texts.push(String::new());
                }
            }
            ']' => depth -= 1,
            '#' => {
                while characters.next_if(|next| next.is_alphanumeric()).is_some() {}
                if characters.next_if_eq(&'(').is_some() {
                    while characters.next().is_some_and(|next| next != ')') {}
                }
            }
            '\\' => texts.last_mut().unwrap().extend(characters.next()),
            other if depth > 0 => texts.last_mut().unwrap().push(other),
            _ => {}
        }
    }
    texts
}
