//! The signals a score is made of.

/// One signal; each lies in [0, 1].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Signal {
    /// What is asked meets what the partner offers.
    NeedOffer,
    /// What the asker offers meets what the partner needs.
    OfferNeed,
    /// What is asked, or the asker itself, is what the partner is about.
    About,
    /// The words of the request stand in the partner's texts.
    FullText,
    /// What is asked resembles the nearest of what the partner did.
    Evidence,
    /// What is asked resembles much of what the partner did.
    Experience,
    /// What is asked resembles questions the partner can be asked.
    Question,
    /// What the asker can be asked resembles what the partner can be asked.
    Kindred,
    /// Ties to organisations that fit, or with the asker.
    Relations,
    /// What the asker and the partner did together resembles what is asked.
    Together,
    /// The asker and the partner have contacts in common.
    Contacts,
    /// The partner is in the asker's country.
    Country,
    /// The partner is of a kind or in a role that is asked for.
    Wanted,
    /// The partner is near; knowledge institutes are near everywhere.
    Proximity,
    /// The partner can be called upon now; less so the older its profile is.
    Readiness,
}

impl Signal {
    /// All signals, in the order a score is added up.
    pub const ALL: [Self; 15] = [
        Self::NeedOffer,
        Self::OfferNeed,
        Self::About,
        Self::FullText,
        Self::Evidence,
        Self::Experience,
        Self::Question,
        Self::Kindred,
        Self::Relations,
        Self::Together,
        Self::Contacts,
        Self::Country,
        Self::Wanted,
        Self::Proximity,
        Self::Readiness,
    ];

    /// The identifier used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Self::NeedOffer => "need_offer",
            Self::OfferNeed => "offer_need",
            Self::About => "about",
            Self::FullText => "full_text",
            Self::Evidence => "evidence",
            Self::Experience => "experience",
            Self::Question => "question",
            Self::Kindred => "kindred",
            Self::Relations => "relations",
            Self::Together => "together",
            Self::Contacts => "contacts",
            Self::Country => "country",
            Self::Wanted => "wanted",
            Self::Proximity => "proximity",
            Self::Readiness => "readiness",
        }
    }

    /// Position in [`Signal::ALL`].
    pub fn idx(self) -> usize {
        self as usize
    }

    /// Whether the signal says that the partner knows the subject. A partner without any of these is no
    /// candidate, however near or willing.
    pub fn is_subject(self) -> bool {
        matches!(
            self,
            Self::NeedOffer
                | Self::OfferNeed
                | Self::About
                | Self::FullText
                | Self::Evidence
                | Self::Experience
                | Self::Question
                | Self::Kindred
        )
    }
}
