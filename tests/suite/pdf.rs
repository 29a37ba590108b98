//! Typst to PDF: the same bytes every time, the standards declared, faults that say where.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use songngu::pdf::{Compiled, Fault, FontFault, Fonts, Job, Library, compile};

/// The two families of the project.
pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let files: [&'static [u8]; 4] = [
        include_bytes!("../../fonts/liberation-serif/LiberationSerif-Regular.ttf"),
        include_bytes!("../../fonts/liberation-serif/LiberationSerif-Bold.ttf"),
        include_bytes!("../../fonts/liberation-serif/LiberationSerif-Italic.ttf"),
        include_bytes!("../../fonts/inter/Inter-Regular.otf"),
    ];
    Fonts::new(files.map(Cow::Borrowed)).unwrap()
});

/// What every document needs to keep the standards.
const HEAD: &str = "#set document(title: \"Báo cáo\")\n#set text(font: \"Liberation Serif\", lang: \"vi\")\n";

/// Compiles a body under [`HEAD`], which takes two lines.
pub(crate) fn build(body: &str, library: &Library) -> Result<Compiled, Vec<Fault>> {
    let source = format!("{HEAD}{body}");
    let path = "/out/2021/briefing.vi.typ";
    let job = Job { path, source: &source, identity: "2021/briefing.vi", data: &Library::new(), date: (2021, 7, 5) };
    compile(job, &FONTS, library)
}

/// The first fault of a body that must not compile.
fn fault(body: &str) -> Fault {
    build(body, &Library::new()).unwrap_err().swap_remove(0)
}

/// A page as a briefing has it.
const PAGE: &str = "= Tình hình kinh tế\nTổng sản phẩm tăng *13,02%* so với cùng kỳ.\n\
    #table(columns: 2, table.header[Chỉ tiêu][Số liệu], [GRDP], [15.745 tỷ đồng])\n#pagebreak()\nHết.";

#[test]
fn two_compiles_give_the_same_bytes() {
    let first = build(PAGE, &Library::new()).unwrap();
    let second = build(PAGE, &Library::new()).unwrap();
    assert_eq!(first.pages, 2);
    assert!(first.warnings.is_empty(), "{:?}", first.warnings);
    assert!(first.pdf == second.pdf);
}

#[test]
fn threads_give_the_same_bytes_as_one() {
    let alone = build(PAGE, &Library::new()).unwrap().pdf;
    let library = Arc::new(Library::new());
    let threads: Vec<_> = (0..4)
        .map(|number| {
            let library = Arc::clone(&library);
            std::thread::spawn(move || {
                let other = build(&format!("{PAGE} {number}"), &library).unwrap().pdf;
                (other, build(PAGE, &library).unwrap().pdf)
            })
        })
        .collect();
    for thread in threads {
        let (other, same) = thread.join().unwrap();
        assert!(same == alone);
        assert!(other != alone);
    }
}

#[test]
fn the_file_declares_its_standards_creator_date_and_language() {
    let compiled = build(PAGE, &Library::new()).unwrap();
    let document = lopdf::Document::load_mem(&compiled.pdf).unwrap();
    let catalog = document.catalog().unwrap();
    let metadata = catalog.get(b"Metadata").unwrap().as_reference().unwrap();
    let stream = document.get_object(metadata).unwrap().as_stream().unwrap();
    let xmp = String::from_utf8(stream.get_plain_content().unwrap()).unwrap();
    for declared in [
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<xmp:CreatorTool>songngu</xmp:CreatorTool>",
        "2021-07-05T00:00:00",
    ] {
        assert!(xmp.contains(declared), "{declared} is not in {xmp}");
    }
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"vi");
}

#[test]
fn only_our_fonts_are_embedded() {
    let compiled = build("Chữ #raw(\"mã\") #text(font: \"Inter\")[Inter]", &Library::new()).unwrap();
    let document = lopdf::Document::load_mem(&compiled.pdf).unwrap();
    let mut names = Vec::new();
    for object in document.objects.values() {
        let Ok(dictionary) = object.as_dict() else {
            continue;
        };
        if let Ok(name) = dictionary.get(b"FontName") {
            names.push(String::from_utf8_lossy(name.as_name().unwrap()).into_owned());
        }
    }
    assert!(!names.is_empty());
    assert!(names.iter().all(|name| name.contains("LiberationSerif") || name.contains("Inter")), "{names:?}");
}

#[test]
fn an_unknown_variable_is_named_with_its_place_and_a_hint() {
    let fault = fault("Tăng #grdp-growth so với cùng kỳ");
    assert!(fault.error);
    assert_eq!(fault.message, "unknown variable: grdp-growth");
    assert_eq!((fault.file.as_str(), fault.line, fault.column), ("/out/2021/briefing.vi.typ", 3, 7));
    assert!(!fault.hints.is_empty());
    assert!(fault.range.is_some());
}

#[test]
fn a_fault_in_an_imported_file_names_that_file_and_the_way_there() {
    let mut library = Library::new();
    library.insert("/templates/typst/theme.typ", "#let cell(body) = {\n  body + 1\n}").unwrap();
    let faults = build("#import \"/templates/typst/theme.typ\": cell\n#cell[a]", &library).unwrap_err();
    assert_eq!((faults[0].file.as_str(), faults[0].line), ("/templates/typst/theme.typ", 2));
    assert_eq!(faults[0].trace[0].message, "while calling `cell`");
    assert_eq!((faults[0].trace[0].file.as_str(), faults[0].trace[0].line), ("/out/2021/briefing.vi.typ", 4));
}

#[test]
fn a_missing_character_is_named_with_its_code_and_place() {
    let faults = build("Tuyết ☃ và 龍 rơi, #text(\"☃\")", &Library::new()).unwrap_err();
    let messages: Vec<_> = faults.iter().map(|fault| fault.message.as_str()).collect();
    let snowman = "no font has a glyph for `☃` (U+2603)";
    assert_eq!(messages, [snowman, "no font has a glyph for `龍` (U+9F8D)", snowman]);
    assert!(faults.iter().all(|fault| fault.error && fault.line == 3));
    assert_eq!((faults[0].column, faults[1].column), (7, 12));
}

#[test]
fn an_unknown_font_family_is_an_error() {
    let faults = build("#text(font: \"Comic Sans MS\")[a]", &Library::new()).unwrap_err();
    assert!(faults[0].error);
    assert_eq!(faults[0].message, "unknown font family: comic sans ms");
    assert_eq!((faults[0].line, faults[0].column), (3, 13));
}

#[test]
fn a_file_outside_the_library_cannot_be_read() {
    for path in ["/etc/passwd", "secret.yaml", "../../../../etc/passwd"] {
        let fault = fault(&format!("#read(\"{path}\")"));
        assert!(fault.message.contains("not found") || fault.message.contains("escape"), "{}", fault.message);
        assert_eq!(fault.line, 3);
    }
}

#[test]
fn a_package_is_refused_with_the_reason() {
    let fault = fault("#import \"@preview/cetz:0.3.0\"");
    assert_eq!(
        fault.message,
        "failed to load package (`@preview/cetz:0.3.0` was asked for, but packages are switched off)"
    );
}

#[test]
fn the_clock_cannot_be_read() {
    assert!(fault("#datetime.today()").message.contains("current date"));
}

#[test]
fn what_breaks_the_standards_is_a_fault() {
    let none = Library::new();
    let job = Job { path: "/a.typ", source: "a", identity: "a", data: &none, date: (2021, 7, 5) };
    let faults = compile(job, &FONTS, &Library::new()).unwrap_err();
    assert!(faults[0].message.contains("missing document title"), "{}", faults[0].message);
    let faults = compile(Job { date: (2021, 2, 30), ..job }, &FONTS, &Library::new()).unwrap_err();
    assert_eq!((faults[0].message.as_str(), faults[0].line), ("2021-2-30 is not a date", 0));
}

#[test]
fn a_file_that_is_no_font_is_named() {
    assert_eq!(Fonts::new([]).unwrap_err(), FontFault::NoFonts);
    let broken = Fonts::new([Cow::Borrowed(b"no font".as_slice())]).unwrap_err();
    assert_eq!(broken, FontFault::Unreadable { position: 0 });
    assert_eq!(broken.to_string(), "font file 1 is not a readable TrueType or OpenType font");
}

#[test]
fn fonts_know_what_they_cover() {
    assert_eq!(FONTS.families(), ["Inter", "Liberation Serif"]);
    assert!(FONTS.covers("liberation serif", 'ự') && FONTS.covers("Inter", 'ự'));
    assert!(!FONTS.covers("Liberation Serif", '龍') && !FONTS.covers("No Such", 'a'));
}

#[test]
fn data_can_be_attached() {
    let body = "#pdf.attach(\"figures.csv\", bytes(\"a,b\"), relationship: \"data\", \
        mime-type: \"text/csv\", description: \"Số liệu\")\nHết.";
    let compiled = build(body, &Library::new()).unwrap();
    let document = lopdf::Document::load_mem(&compiled.pdf).unwrap();
    assert!(document.catalog().unwrap().has(b"AF"));
}
