//! Reference pictures: the first pages of every layout in every language of the fixture, drawn small and compared with
//! `tests/reference/`. `SNAPSHOTS=overwrite cargo test pictures` draws them anew; look at them before you keep them.
//!
//! Pictures are compared block by block, by the mean of each block and colour. Drawing is deterministic, but the rounding of
//! anti-aliased edges may differ by a step or two between processors, which a mean over 16 pixels hides. What is moved by half
//! a pixel or more, changes its weight or its colour, changes the mean of the blocks at its edges many times as much.

use std::fs;
use std::path::PathBuf;

use typst_layout::{Page, PagedDocument};
use typst_render::{RenderOptions, render};

use super::editions::{FIXTURE, emit, laid_out, letter_project, library};
use crate::harness::{Project, repository, repository_text};

/// Dots in an inch: letters are grey bars, but blocks, weights, rules and colours are there.
const DENSITY: f64 = 42.0;

/// The edge of a block in pixels.
const BLOCK: usize = 4;

/// How much the mean of a block may differ, of 255.
const TOLERANCE: u32 = 6;

/// A drawn page: red, green and blue of every pixel, line by line.
#[derive(Clone, PartialEq, Eq)]
struct Picture {
    /// Its width in pixels.
    width: usize,
    /// Its height in pixels.
    height: usize,
    /// The bytes.
    pixels: Vec<u8>,
}

impl Picture {
    /// Draws a page.
    fn of(page: &Page) -> Self {
        let options = RenderOptions { pixel_per_pt: (DENSITY / 72.0).into(), ..RenderOptions::default() };
        let canvas = render(page, &options);
        let pixels = canvas.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]);
        Self {
            width: usize::try_from(canvas.width()).unwrap(),
            height: usize::try_from(canvas.height()).unwrap(),
            // Thirty-two steps of each colour are more than an eye sees here, and pack in half the room.
            pixels: pixels.map(|value| value & 0xf8 | value >> 5).collect(),
        }
    }

    /// Reads a PNG file.
    fn read(path: &PathBuf) -> Option<Self> {
        let decoder = png::Decoder::new(std::io::BufReader::new(fs::File::open(path).ok()?));
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let information = reader.next_frame(&mut pixels).unwrap();
        pixels.truncate(information.buffer_size());
        let size = |pixels: u32| usize::try_from(pixels).unwrap();
        Some(Self { width: size(information.width), height: size(information.height), pixels })
    }

    /// Writes a PNG file.
    fn write(&self, path: &PathBuf) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let size = |pixels: usize| u32::try_from(pixels).unwrap();
        let mut encoder = png::Encoder::new(fs::File::create(path).unwrap(), size(self.width), size(self.height));
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        encoder.write_header().unwrap().write_image_data(&self.pixels).unwrap();
    }

    /// The sum of each colour over a block, and how many pixels it has.
    fn sums(&self, column: usize, row: usize) -> ([u32; 3], u32) {
        let (mut sums, mut count) = ([0; 3], 0);
        for y in row..(row + BLOCK).min(self.height) {
            for x in column..(column + BLOCK).min(self.width) {
                let at = 3 * (y * self.width + x);
                for (sum, value) in sums.iter_mut().zip(&self.pixels[at..at + 3]) {
                    *sum += u32::from(*value);
                }
                count += 1;
            }
        }
        (sums, count)
    }

    /// The blocks whose mean differs from that of another picture of the same size by more than the tolerance.
    fn differences(&self, other: &Self) -> Vec<(usize, usize)> {
        let rows = (0..self.height).step_by(BLOCK);
        let blocks = rows.flat_map(|row| (0..self.width).step_by(BLOCK).map(move |column| (column, row)));
        let differs = |(column, row): &(usize, usize)| {
            let ((one, count), (two, _)) = (self.sums(*column, *row), other.sums(*column, *row));
            one.iter().zip(two).any(|(one, two)| one.abs_diff(two) > TOLERANCE * count)
        };
        blocks.filter(differs).collect()
    }

    /// The picture made pale, with these blocks in red.
    fn marked(&self, blocks: &[(usize, usize)]) -> Self {
        let mut marked = self.clone();
        for pixel in &mut marked.pixels {
            *pixel = 128 + *pixel / 2;
        }
        for (column, row) in blocks {
            for y in *row..(row + BLOCK).min(self.height) {
                for x in *column..(column + BLOCK).min(self.width) {
                    let at = 3 * (y * self.width + x);
                    marked.pixels[at] = 255;
                    marked.pixels[at + 1] /= 2;
                    marked.pixels[at + 2] /= 2;
                }
            }
        }
        marked
    }
}

/// The pictures of a document: its first two pages, by name.
fn pictures(name: &str, document: &PagedDocument) -> Vec<(String, Picture)> {
    let pages = document.pages().iter().enumerate().take(2);
    pages.map(|(number, page)| (format!("{name}.{}.png", number + 1), Picture::of(page))).collect()
}

/// The pictures of every layout of the fixture, and of the letters with all that they may carry.
fn all_pictures() -> Vec<(String, Picture)> {
    let editions =
        FIXTURE.iter().flat_map(|edition| pictures(edition.name.split('/').next_back().unwrap(), &edition.document));
    let full = ["official-full", "party-full"].map(|name| {
        let project = letter_project(name);
        emit(&project);
        let layout = name.split('-').next().unwrap();
        let edition = format!("2024/{layout}.vi");
        let document = laid_out(&project, &library(&project), &edition, &project.read(&format!("out/{edition}.typ")));
        pictures(&format!("{name}.vi"), &document)
    });
    editions.chain(full.into_iter().flatten()).collect()
}

/// Whether references are to be written rather than compared.
fn overwrites() -> bool {
    std::env::var("SNAPSHOTS").is_ok_and(|action| action == "overwrite")
}

#[test]
fn every_layout_looks_as_in_its_reference_pictures() {
    let mut faults = String::new();
    let mut names = Vec::new();
    for (name, picture) in all_pictures() {
        let reference = repository("tests/reference").join(&name);
        let known = Picture::read(&reference);
        let differences = match &known {
            Some(known) if (known.width, known.height) == (picture.width, picture.height) => picture.differences(known),
            _ => vec![(0, 0)],
        };
        if !differences.is_empty() && overwrites() {
            picture.write(&reference);
        } else if !differences.is_empty() {
            let folder = repository("target/pictures");
            picture.write(&folder.join(&name));
            picture.marked(&differences).write(&folder.join(format!("difference.{name}")));
            faults += &format!(
                "{name} differs in {} places: look at target/pictures/{name} and target/pictures/difference.{name}\n",
                differences.len()
            );
        }
        names.push(name);
    }
    assert!(faults.is_empty(), "\n{faults}`SNAPSHOTS=overwrite cargo test pictures` keeps the new pictures");
    for entry in fs::read_dir(repository("tests/reference")).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        assert!(names.contains(&file), "tests/reference/{file} is of no page any more");
    }
}

/// How many blocks of the first page of an edition change when a file of the library does.
fn changed(edition: &str, file: &str, old: &str, new: &str) -> usize {
    let project = Project::new();
    emit(&project);
    let source = project.read(&format!("out/{edition}.typ"));
    let picture = |project: &Project| {
        let document = laid_out(project, &library(project), edition, &source);
        Picture::of(&document.pages()[0])
    };
    let before = picture(&project);
    let path = format!("templates/typst/{file}.typ");
    let project = project.write(&path, repository_text(&path)).replace(&path, old, new);
    emit(&project);
    picture(&project).differences(&before).len()
}

#[test]
fn a_moved_block_a_changed_weight_and_a_changed_colour_are_noticed() {
    let letter = "2024/press-release.vi";
    let briefing = "2024/briefing.vi";
    let same = changed(briefing, "theme", "// deep, calm blue-green", "// deep and calm blue-green");
    let changes = [
        ("a block 2 mm lower", changed(letter, "theme", "title-gap: 9mm", "title-gap: 11mm")),
        ("a block 0.5 mm lower", changed(letter, "theme", "title-gap: 9mm", "title-gap: 9.5mm")),
        (
            "another weight",
            changed(letter, "theme", "heading-weights: (\"bold\", \"bold\"", "heading-weights: (\"regular\", \"bold\""),
        ),
        ("another accent", changed(briefing, "theme", "accent = rgb(\"#0f4c5c\")", "accent = rgb(\"#1c5c4c\")")),
        ("a longer rule", changed(letter, "theme", "rule-share: 42%", "rule-share: 48%")),
    ];
    assert_eq!(same, 0, "a comment changes nothing");
    for (what, places) in changes {
        assert!(places > 0, "{what} is not noticed");
    }
}

#[test]
fn anti_aliasing_is_not_noticed() {
    let picture = Picture::of(&FIXTURE[0].document.pages()[0]);
    let mut other = picture.clone();
    // Every pixel a step of the last bits darker or lighter, by turns.
    for (position, pixel) in other.pixels.iter_mut().enumerate() {
        *pixel = if position % 2 == 0 { pixel.saturating_sub(4) } else { pixel.saturating_add(4) };
    }
    assert_eq!(picture.differences(&other), []);
}
