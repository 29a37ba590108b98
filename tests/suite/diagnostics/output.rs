//! Output that cannot be written, or is not what the content makes.

use snapbox::str;

use crate::harness::{BRIEFING, Project};

#[test]
fn an_output_folder_that_is_a_file_is_named() {
    let project = Project::new().write("out", "no folder");
    project.run("build --format md").fails().says(str![[r#"
error[O01]: the file cannot be written: a file stands where its folder should be
--> out/.record.json
 = help: see whether the folder may be written to and the disk has room; what stood there is untouched

error[O01]: the file cannot be written: a file stands where its folder should be
--> out/2024/press-release.en.md
 = help: see whether the folder may be written to and the disk has room; what stood there is untouched

error[O01]: the file cannot be written: a file stands where its folder should be
--> out/2024/press-release.vi.md
 = help: see whether the folder may be written to and the disk has room; what stood there is untouched

error[O01]: the file cannot be written: a file stands where its folder should be
--> out/manifest.json
 = help: see whether the folder may be written to and the disk has room; what stood there is untouched

4 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
    assert_eq!(project.read("out"), "no folder");
}

#[test]
fn an_output_file_that_is_a_folder_is_named_and_the_others_are_written() {
    let project = Project::new().write("out/2024/press-release.vi.md/keep", "mine");
    project.run("build --format md").fails().says(str![[r#"
wrote out/2024/press-release.en.md
error[O01]: the file cannot be written: Is a directory (os error 21)
--> out/2024/press-release.vi.md
 = help: see whether the folder may be written to and the disk has room; what stood there is untouched

1 error; `songngu explain CODE` tells more
1 written, 0 unchanged in out

"#]]);
    assert_eq!(project.read("out/2024/press-release.vi.md/keep"), "mine");
    assert!(project.read("out/2024/press-release.en.md").contains("PRESS RELEASE"));
}

#[test]
fn a_font_that_is_none_is_named() {
    Project::built().write("fonts/own/Own.ttf", "no font").refuses_when(
        "build --format pdf --check",
        str![[r#"
error[C13]: this is not a readable TrueType or OpenType font
--> fonts/own/Own.ttf
 = help: keep only .ttf and .otf files in fonts/, or delete the folder to use the fonts inside the program

1 error; `songngu explain CODE` tells more

"#]],
    );
}

#[test]
fn outputs_that_differ_are_named_one_by_one() {
    Project::built()
        .replace("out/2024/press-release.vi.md", "Nguyễn Thị Hoa", "Nguyễn Thị Huệ")
        .delete("out/2024/briefing.en.pdf")
        .refuses_when(
            "build --check",
            str![[r#"
error[O02]: the file is missing
--> out/2024/briefing.en.pdf
 = help: run `songngu build` and look at the difference

error[O02]: the file is not what the content makes
--> out/2024/press-release.vi.md
 = help: run `songngu build` and look at the difference

2 errors; `songngu explain CODE` tells more

"#]],
        );
}

#[test]
fn content_that_changed_since_the_last_build_is_drift() {
    Project::built().replace(BRIEFING, "vi: Điểm chính", "vi: Những điểm chính").refuses_when(
        "build --check --lang vi --format typ",
        str![[r#"
error[O02]: the file is not what the content makes
--> out/2024/briefing.vi.typ
 = help: run `songngu build` and look at the difference

1 error; `songngu explain CODE` tells more

"#]],
    );
}
