//! Plain text made safe for a target: what goes in is what is read, whatever it looks like.

/// Makes each run of spaces, tabs and line breaks one space; other spaces, such as U+00A0, stay.
pub(super) fn collapse(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for character in text.chars() {
        if !is_space(character) {
            result.push(character);
        } else if !result.ends_with(' ') {
            result.push(' ');
        }
    }
    result
}

/// What Typst takes for white space in markup: space, tab and every kind of line break.
fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Escapes text for Typst markup, at any place in it, also at the start of a line and next to other text.
///
/// A mark that only means something in some places is escaped wherever it could stand in one of them, the two ends of
/// the text included; between letters and digits (`2016/2020`, `15.745`) it stays as it is, so sources stay readable.
pub(super) fn typst(text: &str) -> String {
    escaped(text, needs_backslash)
}

/// Puts a backslash before each character of a text, made one line, that `special` finds in its surroundings: the
/// character before, itself, the one after, and whether nothing but digits stands before it.
fn escaped(text: &str, special: impl Fn(Option<char>, char, Option<char>, bool) -> bool) -> String {
    let text = collapse(text);
    let mut result = String::with_capacity(text.len() + 8);
    let mut before: Option<char> = None;
    let mut only_digits = true;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if special(before, character, characters.peek().copied(), only_digits) {
            result.push('\\');
        }
        result.push(character);
        only_digits &= character.is_ascii_digit() || (before.is_none() && character == ' ');
        before = Some(character);
    }
    result
}

/// Whether Typst could read a character as more than itself; `only_digits` when nothing but digits stands before it.
fn needs_backslash(before: Option<char>, character: char, after: Option<char>, only_digits: bool) -> bool {
    let follows_word = before.is_some_and(char::is_alphanumeric);
    match character {
        '\\' | '#' | '$' | '*' | '_' | '`' | '<' | '@' | '~' | '[' | ']' | '"' | '\'' => true,
        '=' | '+' | '/' => !(follows_word && after.is_some_and(char::is_alphanumeric)),
        '-' => !(follows_word && after.is_some_and(|next| next.is_alphabetic() && !next.is_numeric())),
        '.' => before == Some('.') || after == Some('.') || only_digits && !after.is_some_and(char::is_alphanumeric),
        _ => false,
    }
}

/// Escapes text for Markdown, at any place in it, also at the start of a line.
pub(super) fn markdown(text: &str) -> String {
    escaped(&text.replace('\0', "\u{fffd}"), |before, character, after, only_digits| {
        let follows_word = before.is_some_and(char::is_alphanumeric);
        match character {
            '\\' | '`' | '*' | '[' | ']' | '<' | '#' | '~' | '!' | '|' => true,
            // These act only as the first mark of a line, and a fragment is one line with at most one space before it.
            '-' | '+' | '=' | '>' => before.is_none() || (before == Some(' ') && only_digits),
            '_' => !(follows_word && after.is_some_and(char::is_alphanumeric)),
            '&' => after.is_none_or(|next| next.is_ascii_alphanumeric() || next == '#'),
            '.' | ')' => only_digits && !after.is_some_and(char::is_alphanumeric),
            _ => false,
        }
    })
}

/// Makes Markdown of one block fit a cell of a table: one line, each pipe escaped once, also those in code.
pub fn table_cell(markdown: &str) -> String {
    let one_line = collapse(&markdown.trim().replace("\\\n", " "));
    let mut result = String::with_capacity(one_line.len() + 4);
    let mut escaped = false;
    for character in one_line.chars() {
        if character == '|' && !escaped {
            result.push('\\');
        }
        result.push(character);
        escaped = character == '\\' && !escaped;
    }
    result
}

/// Writes a text as a string literal of Typst code.
pub fn typst_string(text: &str) -> String {
    let mut result = String::with_capacity(text.len() + 2);
    result.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => result.extend(['\\', character]),
            '\n' => result.push_str("\\n"),
            '\r' => result.push_str("\\r"),
            '\t' => result.push_str("\\t"),
            _ if character.is_control() || is_space(character) && character != ' ' => {
                result.push_str(&format!("\\u{{{:x}}}", u32::from(character)));
            }
            _ => result.push(character),
        }
    }
    result.push('"');
    result
}
