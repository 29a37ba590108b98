//! A figure that takes part in a relation and is changed by more than its rounding is noticed.

use std::fmt::Write as _;
use std::io::Write as _;

use songngu::check::check;
use songngu::content::{Project as Folder, load};

use super::world;
use crate::harness::{FIGURES, Project};

/// How many trials there are.
const TRIALS: u32 = 100;
/// How many of them must be noticed.
const NOTICED: u32 = 95;

/// A sequence of numbers that looks like chance and is the same in every run (Numerical Recipes).
struct Chance(u32);

impl Chance {
    /// The next number below a limit.
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % limit
    }
}

/// The relations of the world below.
const RELATIONS: &str = "  sum: { sum: { total: money_a, parts: [money_b, money_c] } }
  shares: { shares: [share_a, share_b, share_c] }
  plan: { plan: { result: real_a, plan: stock_a } }
  share: { share: { share: growth_a, part: count_a, total: count_b } }
";

/// Figures that keep all relations, by id: the tenths of their value.
fn consistent(chance: &mut Chance) -> Vec<(&'static str, u32)> {
    let (b, c) = (10_000 + chance.below(90_000), 10_000 + chance.below(90_000));
    let (first, second) = (200 + chance.below(200), 200 + chance.below(200));
    let (part, whole) = (400 + chance.below(300), 800 + chance.below(200));
    let share = (part * 1000 + whole / 2) / whole;
    vec![
        ("money_a", b + c),
        ("money_b", b),
        ("money_c", c),
        ("share_a", first),
        ("share_b", second),
        ("share_c", 1000 - first - second),
        ("count_a", part * 10),
        ("count_b", whole * 10),
        ("growth_a", share),
    ]
}

/// The figures as YAML; a level and its plan stand last, joined by their ratio.
fn yaml(values: &[(&str, u32)], (level, plan, ratio): (u32, u32, u32)) -> String {
    let tenths = |value: u32| format!("{}.{}", value / 10, value % 10);
    let mut text = String::new();
    for (id, value) in values {
        let printed = if id.starts_with("count") { (value / 10).to_string() } else { tenths(*value) };
        writeln!(text, "  {id}: {{ status: actual, value: {printed} }}").unwrap();
    }
    let (level, plan, ratio) = (tenths(level), tenths(plan), tenths(ratio));
    writeln!(text, "  real_a: {{ status: actual, value: {level}, plan: {{ ratio: {ratio} }} }}").unwrap();
    writeln!(text, "  stock_a: {{ status: actual, value: {plan} }}").unwrap();
    text
}

/// The messages about figures.
fn messages(project: &Project) -> Vec<String> {
    let loaded = load(&Folder::new(project.path()));
    let found = check(loaded.workspace.as_ref().unwrap());
    let related = ["K04", "K08", "K10", "K11"];
    found
        .iter()
        .filter(|one| related.contains(&one.code.number()))
        .map(|one| one.message.english().to_owned())
        .collect()
}

#[test]
fn a_changed_figure_of_a_relation_is_noticed_in_95_of_100_trials() {
    let mut chance = Chance(20_211_202);
    let base = world("", RELATIONS);
    let own = base.read(FIGURES).replacen("figures:\n", "figures:\nMORE", 1);
    let mut noticed = 0;
    for _ in 0..TRIALS {
        let mut values = consistent(&mut chance);
        let (level, plan) = (20_000 + chance.below(50_000), 40_000 + chance.below(40_000));
        let mut planned = (level, plan, (level * 1000 + plan / 2) / plan);
        let with = |text: String| base.overwrite(FIGURES, &own.replace("MORE", &text));
        with(yaml(&values, planned));
        let before = messages(&base);
        assert_eq!(before, Vec::<String>::new(), "the figures keep their relations");
        // More than the rounding, which is half a tenth: from two tenths (two whole ones of a count) to a fifth of the value.
        let which = usize::try_from(chance.below(12)).unwrap();
        let change = |value: u32, least: u32, chance: &mut Chance| {
            let size = least + chance.below((value / 5).max(least + 1));
            if chance.below(2) == 0 || value <= size { value + size } else { value - size }
        };
        match which {
            9 => planned.0 = change(planned.0, 40, &mut chance),
            10 => planned.1 = change(planned.1, 80, &mut chance),
            11 => planned.2 = change(planned.2, 2, &mut chance),
            _ => {
                let (id, value) = &mut values[which];
                let least = if id.starts_with("count") { 20 } else { 2 };
                *value = change(*value, least, &mut chance);
            }
        }
        with(yaml(&values, planned));
        noticed += u32::from(messages(&base) != before);
    }
    // Written past the test runner, which keeps to itself what a passing test prints.
    writeln!(std::io::stderr(), "mutations noticed: {noticed} of {TRIALS}").unwrap();
    assert!(noticed >= NOTICED, "only {noticed} of {TRIALS} changes were noticed");
}
