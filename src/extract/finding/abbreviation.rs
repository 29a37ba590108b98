//! Abbreviations that are one letter away from a known or defined one: `GRPD`.

use std::collections::BTreeMap;

use crate::extract::token::Tokens;

use super::TextFinding;

/// Abbreviations that reports use without saying what they mean.
const KNOWN: &str = "GRDP UBND HĐND UBMTTQ MTTQ BHXH BHYT BHTN KTXH NSNN NSTW TTHC GPMB CNTT THPT THCS TNGT KNTC OCOP PAPI SIPAS DDCI PCI PCTT PCTN PCCN PCCC TKCN ATGT ATTP ANTT TDTT XDCB MTQG CTMTQG DNNN DNTN QPPL VBQPPL VPHC GTSX ĐTPT KCN CCN FDI ODA IIP TFP USD VND HTX NTM KHCN KH&CN GDMN GDPT GDTX CBQL SDLĐ VLXD VNPT TMĐT TTYT KVPT QPĐP CCHC CSDL VSATTP SXKD XKLĐ UDCNC GCN KCB BVTV ĐBQH LĐTB TABMIS VIETGAP GLOBALGAP TNHH BTV TTCN XSKT QCVN TCVN KHKT NQD BTS ASEAN UNESCO COVID";

/// An abbreviation and where it stood first.
#[derive(Clone, Debug, Default)]
struct Seen {
    /// How often it was seen.
    times: usize,
    /// Whether it was defined: written in brackets behind what it means.
    defined: bool,
    /// Line, column and length of each place, the first two only.
    places: Vec<(usize, usize, usize)>,
}

/// The abbreviations of a document.
#[derive(Default)]
pub(in crate::extract) struct Abbreviations {
    /// Each with what was seen of it.
    seen: BTreeMap<String, Seen>,
}

/// How often an abbreviation must come to be taken as meant.
const MEANT: usize = 3;

/// The shortest abbreviation that is compared.
const SHORTEST: usize = 4;

impl Abbreviations {
    /// Takes note of an abbreviation.
    pub(super) fn read(&mut self, word: &str, defined: bool, line: usize, column: usize, length: usize) {
        if let Some(seen) = self.seen.get_mut(word) {
            seen.times += 1;
            seen.defined |= defined;
            if seen.places.len() < MEANT {
                seen.places.push((line, column, length));
            }
            return;
        }
        self.seen.insert(word.to_owned(), Seen { times: 1, defined, places: vec![(line, column, length)] });
    }

    /// Adds those that are rare, unknown, and near a known one.
    pub(super) fn finish(&self, found: &mut Vec<TextFinding>) {
        let known: Vec<&str> = KNOWN.split(' ').collect();
        let defined: Vec<&str> =
            self.seen.iter().filter(|(_, seen)| seen.defined).map(|(word, _)| word.as_str()).collect();
        for (word, seen) in &self.seen {
            if seen.times >= MEANT || seen.defined || known.contains(&word.as_str()) || word.chars().count() < SHORTEST
            {
                continue;
            }
            let near =
                known.iter().chain(&defined).find(|other| other.chars().count() >= SHORTEST && is_near(word, other));
            let Some(near) = near else { continue };
            found.extend(seen.places.iter().map(|(line, column, length)| TextFinding {
                line: *line,
                column: *column,
                length: *length,
                code: "abbreviation",
                message: format!("`{word}` is one letter away from `{near}`"),
            }));
        }
    }
}

/// The words of a passage that are all in capitals, with where each begins, in passages that are not in capitals as a whole.
pub(super) fn words<'a>(tokens: &'a Tokens, text: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
    let title = crate::extract::passage::is_all_capitals(text.get(..text.len().min(400)).unwrap_or(text));
    (0..tokens.len()).filter(move |at| !title && tokens.get(*at).capital && tokens.is_word(*at)).filter_map(move |at| {
        let token = tokens.get(at);
        let word = text.get(token.start..token.end)?;
        let capitals = word.chars().count() >= SHORTEST && word.chars().all(char::is_uppercase);
        let alone = !tokens.get(at + 1).glued || !tokens.is_mark(at + 1, '/') && !tokens.is_mark(at + 1, '-');
        let code = token.glued && at > 0 && (tokens.is_mark(at - 1, '/') || tokens.is_mark(at - 1, '-'));
        (capitals && alone && !code).then_some((token.start, word))
    })
}

/// Whether two words differ in one letter that is put in, left out, exchanged or swapped with its neighbour.
fn is_near(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same = one.iter().zip(&other).take_while(|(left, right)| left == right).count();
    let tail = |skip: usize, other_skip: usize| one.get(same + skip..) == other.get(same + other_skip..);
    match one.len().cmp(&other.len()) {
        std::cmp::Ordering::Equal => {
            let swapped = one.get(same) == other.get(same + 1) && one.get(same + 1) == other.get(same) && tail(2, 2);
            same < one.len() && swapped
        }
        std::cmp::Ordering::Greater => one.len() == other.len() + 1 && tail(1, 0),
        std::cmp::Ordering::Less => one.len() + 1 == other.len() && tail(0, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn a_letter_more_fewer_or_swapped_is_near() {
        assert!(is_near("GRPD", "GRDP"));
        assert!(is_near("UBDND", "UBND"));
        assert!(is_near("UND", "UBND"));
        assert!(!is_near("BHYT", "BHXH"));
        assert!(!is_near("GRDP", "GRDP"));
    }
}
