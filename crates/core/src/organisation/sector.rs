//! The sectors of the regional innovation strategy.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A regional sector. An organisation may belong to several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sector {
    /// High-tech systems and materials.
    Htsm,
    /// Chemistry.
    Chemie,
    /// Energy.
    Energie,
    /// Circular building.
    BouwCirculair,
    /// Agriculture and food.
    AgriFood,
    /// Health and care.
    Health,
    /// Logistics.
    Logistiek,
    /// Leisure economy.
    Vrijetijd,
    /// Digital.
    Digitaal,
    /// Across sectors.
    Overstijgend,
}

impl Sector {
    /// All sectors.
    pub const ALL: [Self; 10] = [
        Self::Htsm,
        Self::Chemie,
        Self::Energie,
        Self::BouwCirculair,
        Self::AgriFood,
        Self::Health,
        Self::Logistiek,
        Self::Vrijetijd,
        Self::Digitaal,
        Self::Overstijgend,
    ];

    /// The identifier used in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Htsm => "htsm",
            Self::Chemie => "chemie",
            Self::Energie => "energie",
            Self::BouwCirculair => "bouw-circulair",
            Self::AgriFood => "agri-food",
            Self::Health => "health",
            Self::Logistiek => "logistiek",
            Self::Vrijetijd => "vrijetijd",
            Self::Digitaal => "digitaal",
            Self::Overstijgend => "overstijgend",
        }
    }
}

impl FromStr for Sector {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|sector| sector.id() == text).ok_or_else(|| {
            let known: Vec<_> = Self::ALL.iter().map(|sector| sector.id()).collect();
            format!("unknown sector `{text}`: use one of {}", known.join(", "))
        })
    }
}
