//! Tone marks placed in two ways in one report.
//!
//! # What it checks
//!
//! In `hòa` and `hoà`, `thủy` and `thuỷ` the tone may stand on either vowel, and both are accepted; but a report should keep to one.
//! Open syllables in oa, oe and uy are counted; where both placements occur, the first word of the rarer one is noted.
//!
//! # Why
//!
//! Parts from two departments are put together, and a search for `hòa` finds half of the places.
//!
//! # Example
//!
//! `Hòa bình, hoà nhập` is noted. `Hòa bình, hòa nhập` is right, and so is `Hoà bình, hoà nhập`.
//!
//! # How to mend it
//!
//! Write the words of the message as the others are written.

use crate::check::passage::{Passage, words};
use crate::diagnostic::{Code, Diagnostic, Findings, Message, Place, Severity};
use crate::language::Language;
use crate::model::Report;

/// Endings with the tone on the first vowel.
const FIRST: [&str; 15] = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"];
/// The same endings with the tone on the second vowel.
const SECOND: [&str; 15] = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"];

/// Runs the rule.
pub(in crate::check) fn mixed_tones(report: &Report) -> Findings {
    let (mut first, mut second): (Vec<Place>, Vec<Place>) = (Vec::new(), Vec::new());
    let mut told: [Option<String>; 2] = [None, None];
    for passage in Passage::all(report) {
        for word in words(passage.text.vi) {
            let lower = word.text.to_lowercase();
            // In qu the u belongs to the consonant, so that quý has only one way.
            let ends =
                |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending)) && !lower.starts_with("qu");
            let [early, late] = &mut told;
            if ends(&FIRST) {
                first.push(passage.place_of(Language::Vi, &word));
                early.get_or_insert_with(|| word.text.to_owned());
            } else if ends(&SECOND) {
                second.push(passage.place_of(Language::Vi, &word));
                late.get_or_insert_with(|| word.text.to_owned());
            }
        }
    }
    let [Some(early), Some(late)] = told else { return Findings::new() };
    let ((rarer, rare), usual) =
        if first.len() < second.len() { ((&first, early), late) } else { ((&second, late), early) };
    let Some(place) = rarer.first() else { return Findings::new() };
    let message = Message::both(
        format!(
            "`{rare}` đặt dấu thanh khác với `{usual}` ({} so với {} chữ)",
            rarer.len(),
            first.len().max(second.len())
        ),
        format!(
            "`{rare}` has its tone mark elsewhere than `{usual}` ({} against {})",
            rarer.len(),
            first.len().max(second.len())
        ),
    );
    Findings::from(Diagnostic::new(Severity::Note, Code::MixedTones, place, message).about(&report.id, []).hint(
        Message::both("đặt dấu thanh thống nhất trong cả báo cáo", "place the tone marks alike in the whole report"),
    ))
}
