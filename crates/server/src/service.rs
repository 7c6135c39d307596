//! What runs: one store, one configuration, and a catalogue that is exchanged when the register changes.

use std::sync::{Arc, PoisonError, RwLock};

use axum::extract::FromRef;
use schakel_core::catalogue::{Catalogue, Dataset};
use schakel_core::model::Model;
use schakel_core::organisation::Date;
use schakel_store::{Store, StoreError, register};
use thiserror::Error;
use tokio::sync::{Mutex, Semaphore};

use crate::config::Config;
use crate::limits::Allowances;
use crate::mail::Mailer;
use crate::oidc::Provider;
use crate::{App, clock};

/// A service that can be asked. Cloning gives another handle to the same one.
#[derive(Debug, Clone)]
pub struct Service {
    running: Arc<Running>,
    /// Everything that outlives a page.
    pub store: Store,
    pub(crate) config: Arc<Config>,
    pub(crate) allowances: Arc<Allowances>,
    pub(crate) mailer: Option<Arc<Mailer>>,
    pub(crate) provider: Option<Arc<Provider>>,
    /// One import is worked out at a time.
    pub(crate) planning: Arc<Semaphore>,
}

/// The catalogue that answers now, and what the next one is made of.
#[derive(Debug)]
struct Running {
    /// The catalogue's files.
    base: Arc<Dataset>,
    /// The model the service was started with.
    model: Model,
    current: RwLock<Current>,
    /// One builds at a time.
    building: Mutex<()>,
}

#[derive(Debug, Clone)]
struct Current {
    catalogue: Arc<Catalogue>,
    /// The last change of the register that is in it.
    revision: i64,
    /// The last adoption of a model that is in it.
    model: i64,
    /// The month old profiles are looked at in.
    month: Option<Date>,
}

/// Why the catalogue could not follow the register; the one before goes on answering.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum RefreshError {
    /// The register could not be read.
    #[error("the register could not be read")]
    Store(#[from] StoreError),
    /// No catalogue could be built.
    #[error("no catalogue could be built of the register")]
    Build(#[from] schakel_core::Error),
    /// Building was broken off.
    #[error("building the catalogue was broken off")]
    BrokenOff,
}

impl Service {
    /// A service over a catalogue built of the files in `base`. Changes of the register are not in it before
    /// [`Self::refresh`].
    pub fn new(catalogue: Arc<Catalogue>, base: Arc<Dataset>, store: Store, config: Config) -> Self {
        let allowances = Arc::new(Allowances::new(&config));
        let running = Running {
            base,
            model: catalogue.engine().model.clone(),
            current: RwLock::new(Current { catalogue, revision: 0, model: 0, month: None }),
            building: Mutex::new(()),
        };
        // Settings that were read have been tried; others are looked at here.
        let mailer = config.mail.as_ref().and_then(|mail| Mailer::new(mail, &config.operator.name).ok());
        let provider = config.oidc.as_ref().zip(config.address.as_deref());
        let provider = provider.map(|(oidc, address)| Provider::new(oidc, address));
        Self {
            running: Arc::new(running),
            provider: provider.map(Arc::new),
            store,
            config: Arc::new(config),
            allowances,
            mailer: mailer.map(Arc::new),
            planning: Arc::new(Semaphore::new(1)),
        }
    }

    /// Builds a catalogue if the register changed, another model was adopted, or a month began since the one that answers, and
    /// lets it answer from then on. Requests that are being answered keep the one they began with. True if the register or the
    /// model changed, or there is a new one.
    ///
    /// # Errors
    /// When the store cannot be read, the model is none, or no catalogue can be built: the one before goes on answering.
    pub async fn refresh(&self) -> Result<bool, RefreshError> {
        let _turn = self.running.building.lock().await;
        let Current { catalogue: before, revision: had_revision, model: had_model, month: had_month } =
            self.current();
        // What is stated in between is in the facts and has a higher number: it is looked at again.
        let (revision, number) = (self.store.revision().await?, self.store.model_number().await?);
        let now = clock::now();
        let month = Date::of_unix(now).map(Date::month);
        let is_changed = (revision, number) != (had_revision, had_model);
        if !is_changed && month == had_month {
            return Ok(false);
        }
        let changes = self.store.register_changes().await?;
        let model = match self.store.model().await?.and_then(|adopted| adopted.content) {
            Some(content) => Model::parse(&content).map_err(schakel_core::Error::from)?,
            None => self.running.model.clone(),
        };
        let base = Arc::clone(&self.running.base);
        let (catalogue, is_new) = tokio::task::spawn_blocking(move || {
            let changed = register::apply(&base, &changes).as_of(now);
            let is_same =
                number == had_model && format!("{:016x}", changed.fingerprint()) == before.version();
            let catalogue = if is_same { before } else { Arc::new(Catalogue::build(changed, model, None)?) };
            Ok::<_, schakel_core::Error>((catalogue, !is_same))
        })
        .await
        .map_err(|_| RefreshError::BrokenOff)??;
        *self.running.current.write().unwrap_or_else(PoisonError::into_inner) =
            Current { catalogue, revision, model: number, month };
        Ok(is_changed || is_new)
    }

    /// The catalogue that answers now.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        self.current().catalogue
    }

    fn current(&self) -> Current {
        self.running.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl FromRef<Service> for App {
    fn from_ref(service: &Service) -> Self {
        Self {
            catalogue: service.catalogue(),
            base: Arc::clone(&service.running.base),
            store: service.store.clone(),
            config: Arc::clone(&service.config),
            allowances: Arc::clone(&service.allowances),
        }
    }
}
