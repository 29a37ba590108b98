//! Faults that show only when pages are made: templates, Typst, glyphs.

use snapbox::str;

use crate::harness::{BODY, BRIEFING, FIGURES, Project, REPORT, repository_text};

/// A project with its own copy of a built-in template, changed at one place.
fn with_template(path: &str, old: &str, new: &str) -> Project {
    Project::built().write(path, repository_text(path)).replace(path, old, new)
}

#[test]
fn a_misspelt_field_in_a_template_is_named_with_template_line_and_content_line() {
    Project::built()
        .write(
            "templates/briefing.typ.jinja",
            "#set document(title: \"x\")\n{% for item in flow %}\n{{ at(item.place) }}\n{{ item.tex }}\n{% endfor %}\n",
        )
        .refuses_when(
            "build --layout briefing --lang vi",
            str![[r#"
error[T01]: undefined value: `item.tex` is undefined
 --> templates/briefing.typ.jinja:4:4
  |
4 | {{ item.tex }}
  |    ^^^^^^^^
  |
 ::: content/reports/2024/briefing.yaml:2:3
  |
2 |   - headline: [state_budget_revenue, poverty_rate, new_style_communes]
  |   -------------------------------------------------------------------- while writing this
  |
  = help: the view has no such field: compare with the template that `songngu init --templates` writes

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]],
        );
}

#[test]
fn a_misspelt_field_of_the_head_is_named_with_the_edition() {
    with_template("templates/press-release.md.jinja", "{{ head.code }}", "{{ head.cod }}").refuses_when(
        "build --format md",
        str![[r#"
error[T01]: undefined value: `head.cod` is undefined
  --> templates/press-release.md.jinja:15:85
   |
15 | {% macro number() %}{% if head.serial %}{{ head.serial }}{% else %}……{% endif %}/{{ head.cod }}{% endmacro %}
   |                                                                                     ^^^^^^^^
   |
  ::: content/reports/2024/report.yaml:21:19
   |
21 |   press-release: [vi, en]
   |                   -- while writing this edition
   |
   = help: the view has no such field: compare with the template that `songngu init --templates` writes

error[T01]: undefined value: `head.cod` is undefined
  --> templates/press-release.md.jinja:15:85
   |
15 | {% macro number() %}{% if head.serial %}{{ head.serial }}{% else %}……{% endif %}/{{ head.cod }}{% endmacro %}
   |                                                                                     ^^^^^^^^
   |
  ::: content/reports/2024/report.yaml:21:23
   |
21 |   press-release: [vi, en]
   |                       -- while writing this edition
   |
   = help: the view has no such field: compare with the template that `songngu init --templates` writes

2 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]],
    );
}

#[test]
fn a_syntax_fault_in_a_template_is_named() {
    with_template("templates/press-release.md.jinja", "{% for recipient in recipients %}", "{% for recipient in %}")
        .refuses(str![[r#"
error[T01]: syntax error: unexpected end of block
   --> templates/press-release.md.jinja:142:21
    |
142 | {% for recipient in %}
    |                     ^^
    |
    = help: compare with the template that `songngu init --templates` writes

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_fault_of_the_typst_library_is_named_with_the_content_it_was_setting() {
    Project::built()
        .write("templates/typst/own.typ", "#let shout(body) = {\n  upper(body) + 1\n}\n")
        .write(
            "templates/briefing.typ.jinja",
            "#import \"/templates/typst/own.typ\": shout\n#set document(title: \"x\")\n#set text(font: \"Inter\", lang: \"vi\")\n\
             {% for item in flow %}\n{{ at(item.place) }}\n{% if item.kind == \"heading\" %}\n#shout[{{ item.text[0].text }}]\n{% endif %}\n{% endfor %}\n",
        )
        .refuses_when("build --layout briefing --lang vi", str![[r#"
error[P01]: cannot add content and integer
  --> content/reports/2024/briefing.yaml:4:3
   |
 4 |   - heading: { vi: Điểm chính, en: Main points }
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
  ::: content/reports/2024/report.yaml:22:14
   |
22 |   briefing: [vi, en, vi-en]
   |              -- while setting this edition
   |
  ::: templates/typst/own.typ:2:3
   |
 2 |   upper(body) + 1
   |   --------------- in the Typst source
   |
   = help: the Typst source is made by the templates: compare with those that `songngu init --templates` writes

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_fault_in_the_emitted_typst_is_named_with_the_content_line() {
    Project::built()
        .write(
            "templates/briefing.typ.jinja",
            "#set document(title: \"x\")\n{% for item in flow %}\n{{ at(item.place) }}\n#no-such-function()\n{% endfor %}\n",
        )
        .refuses_when("build --layout briefing --lang en", str![[r#"
error[P01]: unknown variable: no-such-function
  --> content/reports/2024/briefing.yaml:2:3
   |
 2 |   - headline: [state_budget_revenue, poverty_rate, new_style_communes]
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
  ::: content/reports/2024/report.yaml:22:18
   |
22 |   briefing: [vi, en, vi-en]
   |                  -- while setting this edition
   |
  ::: out/2024/briefing.en.typ:3:2
   |
 3 | #no-such-function()
   |  ------------------ in the Typst source
   |
   = help: if you meant to use subtraction, try adding spaces around the minus signs: `no - such - function`

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_syntax_fault_in_the_typst_library_is_named() {
    Project::built().write("templates/typst/theme.typ", "#let accent = rgb(\n").refuses_when(
        "build --layout briefing --lang vi",
        str![[r#"
error[P01]: unclosed delimiter
  --> templates/typst/theme.typ:1:18
   |
 1 | #let accent = rgb(
   |                  ^
   |
  ::: content/reports/2024/report.yaml:22:14
   |
22 |   briefing: [vi, en, vi-en]
   |              -- while setting this edition
   |
   = help: the Typst source is made by the templates: compare with those that `songngu init --templates` writes

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]],
    );
}

#[test]
fn a_character_that_no_font_draws_is_named_in_the_content() {
    Project::built()
        .replace(BODY, "vi: Tiếp tục giảm nghèo.", "vi: Tiếp tục giảm nghèo \u{2603} bền vững.")
        .refuses_when(
            "build --layout press-release",
            str![[r#"
error[P02]: no font has a glyph for `☃` (U+2603)
  --> content/reports/2024/body.yaml:34:39
   |
34 |               vi: Tiếp tục giảm nghèo ☃ bền vững.
   |                                       ^
   |
  ::: content/reports/2024/report.yaml:21:19
   |
21 |   press-release: [vi, en]
   |                   -- while setting this edition
   |
  ::: out/2024/press-release.vi.typ:87:21
   |
87 | Tiếp tục giảm nghèo ☃ bền vững.
   |                     ----------- in the Typst source
   |
   = help: write another character, or add a font that has it to fonts/

1 error; `songngu explain CODE` tells more
0 written, 5 unchanged in out

"#]],
        );
}

#[test]
fn characters_that_no_font_draws_are_named_in_every_kind_of_text() {
    Project::built()
        .replace(REPORT, "vi: Chánh Văn phòng", "vi: Chánh Văn phòng \u{1f600}")
        .replace(BRIEFING, "vi: So với kế hoạch", "vi: So với kế hoạch \u{9f8d}")
        .replace(FIGURES, "vi: Chuẩn nghèo đa chiều", "vi: Chuẩn nghèo \u{2603}")
        .refuses_when(
            "build --lang vi",
            str![[r#"
error[P02]: no font has a glyph for `龍` (U+9F8D)
  --> content/reports/2024/briefing.yaml:16:40
   |
16 |           title: { vi: So với kế hoạch 龍, en: Against plan }
   |                                        ^^
   |
  ::: content/reports/2024/report.yaml:22:14
   |
22 |   briefing: [vi, en, vi-en]
   |              -- while setting this edition
   |
  ::: out/2024/briefing.vi.typ:64:32
   |
64 |   title: (vi: [So với kế hoạch 龍], ),
   |                                ------- in the Typst source
   |
   = help: write another character, or add a font that has it to fonts/

error[P02]: no font has a glyph for `☃` (U+2603)
  --> content/reports/2024/figures.yaml:15:29
   |
15 |     note: { vi: Chuẩn nghèo ☃, en: Multidimensional poverty line }
   |                             ^
   |
  ::: content/reports/2024/report.yaml:21:19
   |
21 |   press-release: [vi, en]
   |                   -- while setting this edition
   |
  ::: out/2024/press-release.vi.typ:79:174
   |
79 | ... năm 2023.], ), (vi: [Tỷ lệ hộ nghèo: Chuẩn nghèo ☃], ), ),
   |                                                      --------- in the Typst source
   |
   = help: write another character, or add a font that has it to fonts/

error[P02]: no font has a glyph for `☃` (U+2603)
  --> content/reports/2024/figures.yaml:15:29
   |
15 |     note: { vi: Chuẩn nghèo ☃, en: Multidimensional poverty line }
   |                             ^
   |
  ::: content/reports/2024/report.yaml:22:14
   |
22 |   briefing: [vi, en, vi-en]
   |              -- while setting this edition
   |
  ::: out/2024/briefing.vi.typ:82:76
   |
82 |   notes: ((vi: [\* số ước thực hiện], ), (vi: [Tỷ lệ hộ nghèo: Chuẩn nghèo ☃], ), ),
   |                                                                            --------- in the Typst source
   |
   = help: write another character, or add a font that has it to fonts/

error[P02]: no font has a glyph for `😀` (U+1F600)
   --> content/reports/2024/report.yaml:13:35
    |
 13 |   position: { vi: Chánh Văn phòng 😀, en: Chief of Office }
    |                                   ^^
    |
   ::: content/reports/2024/report.yaml:21:19
    |
 21 |   press-release: [vi, en]
    |                   -- while setting this edition
    |
   ::: out/2024/press-release.vi.typ:102:30
    |
102 |   position: [Chánh Văn phòng 😀],
    |                              ---- in the Typst source
    |
    = help: write another character, or add a font that has it to fonts/

4 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]],
        );
}
