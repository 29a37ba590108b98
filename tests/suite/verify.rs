//! The figures inside a finished PDF: carried as data, read back, and held against themselves and the content.

use lopdf::{Document, Object};
use snapbox::str;

use crate::harness::{FIGURES, Project};

/// Replaces text in the data that a PDF carries, as somebody with a PDF editor could.
fn tamper(pdf: &[u8], old: &str, new: &str) -> Vec<u8> {
    let mut document = Document::load_mem(pdf).unwrap();
    let mut changed = 0;
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        let embedded = stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"EmbeddedFile");
        let text = stream.get_plain_content().ok().and_then(|bytes| String::from_utf8(bytes).ok());
        if let Some(text) = text.filter(|text| embedded && text.contains(old)) {
            stream.dict.remove(b"Filter");
            stream.set_plain_content(text.replace(old, new).into_bytes());
            changed += 1;
        }
    }
    assert!(changed > 0, "{old} is in no attached file");
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn every_pdf_carries_the_figures_as_data() {
    let project = Project::built();
    let pdfs: Vec<(String, Vec<u8>)> =
        project.output().into_iter().filter(|(path, _)| path.ends_with(".pdf")).collect();
    assert_eq!(pdfs.len(), 5);
    for (path, bytes) in pdfs {
        let carried = songngu::pdf::attachments(&bytes).unwrap();
        let names: Vec<&str> = carried.keys().map(String::as_str).collect();
        assert_eq!(names, ["figures.csv", "figures.json"], "{path}");
        for (name, data) in &carried {
            assert_eq!(data, &project.output()[&format!("2024/{name}")], "{path}: {name}");
        }
        let document = Document::load_mem(&bytes).unwrap();
        let data = document.objects.values().filter_map(|object| object.as_dict().ok());
        let related =
            data.filter(|one| one.get(b"AFRelationship").and_then(Object::as_name).is_ok_and(|name| name == b"Data"));
        assert_eq!(related.count(), 2, "{path}");
    }
}

#[test]
fn a_pdf_is_verified_against_itself_and_the_content() {
    let run = Project::built().run("verify out/2024/briefing.vi-en.pdf").succeeds().says("");
    assert!(run.stdout.contains("report   2024 (period 2024"), "{}", run.stdout);
    assert!(run.stdout.contains("the same figures as this project has now"), "{}", run.stdout);
    assert!(run.stdout.contains("every printed form and every share holds"), "{}", run.stdout);
}

#[test]
fn a_figure_that_changed_since_is_told() {
    let project = Project::new();
    project.run("build").succeeds();
    let project = project.replace(FIGURES, "status: actual", "status: provisional");
    let run = project.run("verify out/2024/briefing.vi.pdf").succeeds();
    assert!(run.stdout.contains("other figures than this project has now"), "{}", run.stdout);
}

#[test]
fn a_figure_changed_inside_the_pdf_is_found() {
    let project = Project::new();
    project.run("build").succeeds();
    let pdf = tamper(&project.output()["2024/briefing.vi.pdf"], "\"value\": \"138\"", "\"value\": \"148\"");
    let project = project.write("tampered.pdf", pdf);
    let run = project.run("verify tampered.pdf").fails();
    assert!(run.stderr.contains("not those that the hash beside them was made of"), "{}", run.stderr);
    assert!(run.stderr.contains("`138/184` is not the ratio of `new_style_communes`"), "{}", run.stderr);
    assert!(run.stderr.contains("the share of `new_style_communes` is not what 148 of 184 gives"), "{}", run.stderr);
    assert!(!run.stdout.contains("verdict"), "{}", run.stdout);
}

#[test]
fn a_figure_changed_only_in_the_csv_is_found_at_its_line() {
    let project = Project::new();
    project.run("build").succeeds();
    let pdf = tamper(&project.output()["2024/briefing.vi.pdf"], ",138,", ",139,");
    let project = project.write("tampered.pdf", pdf);
    let run = project.run("verify tampered.pdf").fails();
    let words = "figures.csv does not say here what figures.json says";
    assert!(run.stderr.contains(words) && run.stderr.contains("139"), "{}", run.stderr);
    assert_eq!(run.stderr.matches("error[").count(), 1, "{}", run.stderr);
}

#[test]
fn a_percentage_of_plan_changed_inside_the_pdf_is_found() {
    let project = Project::new();
    project.run("build").succeeds();
    let pdf = project.output()["2024/briefing.vi.pdf"].clone();
    let carried = songngu::pdf::attachments(&pdf).unwrap();
    let json = String::from_utf8(carried["figures.json"].clone()).unwrap();
    let (_, rest) = json.split_once("\"percentage\": \"").unwrap();
    let percentage = rest.split('"').next().unwrap();
    let old = format!("\"percentage\": \"{percentage}\"");
    let project = project.write("tampered.pdf", tamper(&pdf, &old, "\"percentage\": \"17\""));
    let run = project.run("verify tampered.pdf").fails();
    assert!(run.stderr.contains("17 % of plan for `"), "{}", run.stderr);
}

#[test]
fn a_change_printed_with_its_sign_holds_in_the_pdf_too() {
    let project = Project::new().replace(FIGURES, "change: \"0,75\"", "change: \"-0,75\"");
    project.run("build --layout briefing --lang vi").succeeds();
    project.run("verify out/2024/briefing.vi.pdf").succeeds();
}

#[test]
fn what_carries_no_figures_is_refused() {
    let project = Project::new().write("no.pdf", "this is no PDF");
    project.run("verify no.pdf").fails().says(str![[r#"
error[V01]: this is not a readable PDF: couldn't parse input
--> no.pdf
 = help: verify a PDF that songngu has made; others carry no figures

1 error; `songngu explain CODE` tells more

"#]]);
    project.run("verify missing.pdf").fails().says(str![[r#"
error[C13]: there is no such file
--> missing.pdf
 = help: write it; `songngu init DIR` shows every content file in a small project

1 error; `songngu explain CODE` tells more

"#]]);
}
