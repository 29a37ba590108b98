//! What rules over all reports hold against each other, found out once for all of them.

use super::claim::{Claims, plans, results};
use super::instance::instances;
use super::observation::Observation;
use crate::model::{Identity, Workspace};

/// The figures of a workspace as the rules between them need them.
pub(super) struct Evidence<'a> {
    /// The workspace.
    pub(super) workspace: &'a Workspace,
    /// Every relation with the figures that it joins.
    pub(super) identities: Vec<Identity<Observation<'a>>>,
    /// What is said of results.
    pub(super) results: Vec<Claims<'a>>,
    /// What is said of the plans of years.
    pub(super) plans: Vec<Claims<'a>>,
}

impl<'a> Evidence<'a> {
    /// The evidence of a workspace.
    pub(super) fn of(workspace: &'a Workspace) -> Self {
        let identities = instances(workspace);
        let plans = plans(workspace, &identities);
        Self { workspace, results: results(workspace), plans, identities }
    }
}
