//! Kinds of organisation: the quadruple helix and the bodies between.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What kind of body an organisation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A firm.
    Company,
    /// A university, university of applied sciences, research group or institute.
    Research,
    /// A school or training institute.
    Education,
    /// A municipality, province, ministry or agency.
    Government,
    /// A cluster, association, campus or programme.
    Network,
    /// A lab, fieldlab or site where things can be tried.
    Testbed,
    /// A hospital or care institution.
    Care,
    /// A project with partners of its own.
    Project,
}

impl Kind {
    /// All kinds, in the order they are shown.
    pub const ALL: [Self; 8] = [
        Self::Company,
        Self::Research,
        Self::Education,
        Self::Government,
        Self::Network,
        Self::Testbed,
        Self::Care,
        Self::Project,
    ];

    /// The identifier used in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Research => "research",
            Self::Education => "education",
            Self::Government => "government",
            Self::Network => "network",
            Self::Testbed => "testbed",
            Self::Care => "care",
            Self::Project => "project",
        }
    }

    /// Whether distance matters little: firms cross the region for knowledge, not for suppliers.
    pub fn is_knowledge_institute(self) -> bool {
        matches!(self, Self::Research | Self::Education)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Kind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|kind| kind.id() == text).ok_or_else(|| {
            let known: Vec<_> = Self::ALL.iter().map(|kind| kind.id()).collect();
            format!("unknown kind `{text}`: use one of {}", known.join(", "))
        })
    }
}
