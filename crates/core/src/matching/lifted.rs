//! Which wishes of a request keep an organisation out, and where it would stand without them: an explanation by what of
//! the question would have to change (a query counterfactual: Rorseth et al. 2023, CREDENCE).
//!
//! Nothing here changes a profile; see `catalogue::profile_change` for that.

use super::{Connected, Engine, MatchRequest, Rule, Standing};
use crate::error::Error;
use crate::organisation::Visibility;

/// A request without the wishes that keep one organisation out.
#[derive(Debug, Clone)]
pub struct Lifted {
    /// The fields of the request that had to be dropped or changed, in the order of the rules; none where no wish
    /// keeps it out.
    pub fields: Vec<&'static str>,
    /// What is left of the request.
    pub request: MatchRequest,
    /// The rule that no wish lies behind, such as that it is the asker itself; being hidden is told apart.
    pub rule: Option<Rule>,
    /// Whether its profile says that it may not be shown.
    pub is_hidden: bool,
    /// Where it stands in the answer to what is left.
    pub standing: Standing,
}

impl Engine {
    /// Drops the wishes of `request` that keep `organisation` out, and asks again.
    ///
    /// # Errors
    /// As [`Engine::why`].
    pub fn lift(&self, request: &MatchRequest, organisation: &str) -> Result<Lifted, Error> {
        let idx = self.find(organisation)?;
        let (mut request, mut fields) = (request.clone(), Vec::new());
        // Each round drops one wish, so the rules come to an end.
        let rule = loop {
            let query = self.read(&request)?;
            let Some(rule) = Rule::blocking_though_shown(&self.profiles, &request, &query, idx) else {
                break None;
            };
            let Some((field, wider)) = rule.lifted(&request, organisation) else { break Some(rule) };
            fields.push(field);
            request = wider;
        };
        let is_hidden = self.profiles.organisation(idx).visibility == Visibility::Hidden;
        let standing = self.standing(&request, organisation)?;
        Ok(Lifted { fields, request, rule, is_hidden, standing })
    }
}

impl Rule {
    /// The field of the request behind the rule, and the request without that wish. Nothing where the rule comes from
    /// what the organisation is, or where nothing would be asked any more.
    fn lifted(self, request: &MatchRequest, organisation: &str) -> Option<(&'static str, MatchRequest)> {
        let mut wider = request.clone();
        let field = match self {
            Self::Excluded => {
                wider.exclude.retain(|id| id != organisation);
                "exclude"
            }
            Self::Example if request.unlike.iter().any(|id| id == organisation) => {
                wider.unlike.retain(|id| id != organisation);
                "unlike"
            }
            Self::Example => {
                wider.like.retain(|id| id != organisation);
                "like"
            }
            Self::KindNotAsked => {
                wider.kinds.clear();
                "kinds"
            }
            Self::CountryNotAsked => {
                wider.countries.clear();
                "countries"
            }
            Self::TooFar => {
                wider.near.iter_mut().for_each(|near| near.km = None);
                "near.km"
            }
            Self::Connected => {
                wider.connected = Connected::Include;
                "connected"
            }
            Self::NotConnected => {
                wider.connected = Connected::Exclude;
                "connected"
            }
            Self::Itself | Self::SameGroup | Self::Hidden | Self::Collective => return None,
        };
        wider.check().is_ok().then_some((field, wider))
    }
}
