//! How long the stages take on the repository's own content: `cargo bench`.

#![expect(clippy::unwrap_used, reason = "a bench fails by panicking")]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Duration;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use songngu::content::{Loaded, Project, load};
use songngu::markup::Target;
use songngu::model::{Body, Edition, Format, Report};
use songngu::pdf::{Job, Library, compile};
use songngu::pipeline::{Assets, Request, Selection, build};
use songngu::view::{Page, ReportData};

/// The project that is measured.
fn project() -> Project {
    Project::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every edition with what it is made from.
fn editions(loaded: &Loaded) -> Vec<(&Report, &Edition, &Body)> {
    let reports = loaded.workspace.as_ref().unwrap().reports.iter();
    reports
        .flat_map(|report| report.editions.iter().map(move |(edition, body)| (report, edition, body.as_ref())))
        .collect()
}

/// The Typst source of an edition.
fn source(loaded: &Loaded, assets: &Assets, (report, edition, body): (&Report, &Edition, &Body)) -> String {
    let (page, _) = Page::new(report, edition, body, Target::Typst);
    let content = |path: &str| loaded.files.iter().find(|file| file.path == path).cloned();
    assets.templates.render(edition, Format::Typ, &page, content).unwrap()
}

/// Everything, into a folder.
fn request(out: &Path) -> Request {
    Request {
        project: project(),
        selection: Selection::default(),
        out: PathBuf::from(out),
        jobs: None,
        compare: false,
        allow_pending: false,
    }
}

/// The data that a report's PDFs carry.
fn data(report: &Report) -> Library {
    let figures = ReportData::new(report);
    let mut data = Library::new();
    data.insert("/out/2021/figures.csv", figures.to_csv()).unwrap();
    data.insert("/out/2021/figures.json", figures.to_json()).unwrap();
    data
}

/// The stages one by one.
fn stages(criterion: &mut Criterion) {
    criterion.bench_function("load + resolve", |bencher| bencher.iter(|| black_box(load(&project()))));

    let loaded = load(&project());
    let assets = Assets::load(&project()).unwrap();
    let all = editions(&loaded);
    criterion.bench_function("view + template, all editions", |bencher| {
        bencher.iter(|| all.iter().map(|one| source(&loaded, &assets, *one).len()).sum::<usize>());
    });

    let briefing = all.iter().find(|(_, edition, _)| edition.name() == "2021/briefing.vi").unwrap();
    let typst = source(&loaded, &assets, *briefing);
    let library = library(&assets);
    let data = data(loaded.workspace.as_ref().unwrap().reports.first().unwrap());
    let path = "/out/2021/briefing.vi.typ";
    let job = Job { path, source: &typst, identity: "bench", data: &data, date: (2021, 12, 2) };
    criterion.bench_function("pdf, one briefing", |bencher| {
        let work = |()| compile(job, assets.fonts().unwrap(), &library).unwrap().pages;
        bencher.iter_batched(forget, work, BatchSize::PerIteration);
    });
}

/// Empties the cache of the Typst compiler, which would otherwise be what is measured.
fn forget() {
    typst::comemo::evict(0);
}

/// The files that a Typst source may read.
fn library(assets: &Assets) -> Library {
    let mut library = Library::new();
    let files: &BTreeMap<_, _> = &assets.sources;
    files.iter().for_each(|(path, file)| library.insert(path, file.text.as_bytes()).unwrap());
    library
}

/// The whole build.
fn builds(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let mut number = 0_u32;
    criterion.bench_function("whole build, cold", |bencher| {
        let work = |()| {
            number += 1;
            let built = build(&request(&folder.path().join(number.to_string())), &|_| {});
            assert!(built.findings.is_empty());
            built.files.len()
        };
        bencher.iter_batched(forget, work, BatchSize::PerIteration);
    });
    let out = folder.path().join("unchanged");
    build(&request(&out), &|_| {});
    criterion.bench_function("whole build, unchanged", |bencher| {
        bencher.iter(|| build(&request(&out), &|_| {}).files.len());
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(3));
    targets = stages, builds
}
criterion_main!(benches);
