//! Who calls, and how often it may. Counts are kept in memory, per process.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{Extensions, HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::api::Problem;
use crate::config::Config;
use crate::{App, web};

/// The network a client calls from: /24 of IPv4, /48 of IPv6. It is in the audit of the desk, and stored or
/// logged nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Client(IpAddr);

impl Client {
    /// Who sent a request: the peer, or where the peer is a trusted proxy the last address it did not add itself.
    pub(crate) fn of(extensions: &Extensions, headers: &HeaderMap, config: &Config) -> Self {
        let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
        let mut address = peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        let forwarded = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let hops: Vec<&str> = forwarded.flat_map(|value| value.split(',')).map(str::trim).collect();
        for hop in hops.iter().rev() {
            let Ok(hop) = hop.parse() else { break };
            if !config.trusted_proxies.contains(&address) {
                break;
            }
            address = hop;
        }
        Self::in_network(address)
    }

    fn in_network(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V4(address) => Ipv4Addr::from_bits(address.to_bits() & !0xff).into(),
            IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 80 << 80).into(),
        })
    }
}

impl std::fmt::Display for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// What is left to each client.
#[derive(Debug)]
pub(crate) struct Allowances {
    drafts: DefaultKeyedRateLimiter<Client>,
    codes: DefaultKeyedRateLimiter<Client>,
    logins: DefaultKeyedRateLimiter<Client>,
    pages: DefaultKeyedRateLimiter<Client>,
    calls: DefaultKeyedRateLimiter<Client>,
}

impl Allowances {
    pub(crate) fn new(config: &Config) -> Self {
        let at_least_one = |n: u32| NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN);
        let limits = &config.limits;
        Self {
            drafts: RateLimiter::keyed(Quota::per_hour(at_least_one(limits.drafts_per_hour))),
            codes: RateLimiter::keyed(Quota::per_hour(at_least_one(limits.codes_per_hour))),
            logins: RateLimiter::keyed(Quota::per_hour(at_least_one(limits.logins_per_hour))),
            pages: RateLimiter::keyed(Quota::per_minute(at_least_one(limits.pages_per_minute))),
            calls: RateLimiter::keyed(Quota::per_minute(at_least_one(limits.calls_per_minute))),
        }
    }

    /// Counts a new draft; false when there were too many.
    pub(crate) fn may_begin(&self, client: Client) -> bool {
        self.drafts.check_key(&client).is_ok()
    }

    /// Counts a code that is tried; false when there were too many.
    pub(crate) fn may_try_code(&self, client: Client) -> bool {
        self.codes.check_key(&client).is_ok()
    }

    /// Counts a log-in that is tried; false when there were too many.
    pub(crate) fn may_log_in(&self, client: Client) -> bool {
        self.logins.check_key(&client).is_ok()
    }

    /// Forgets clients that have their whole allowance again.
    pub(crate) fn forget_rested(&self) {
        for limiter in [&self.drafts, &self.codes, &self.logins, &self.pages, &self.calls] {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

/// Refuses pages to a client that asks for too many.
pub(crate) async fn limit_pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let client = Client::of(request.extensions(), request.headers(), &app.config);
    if app.allowances.pages.check_key(&client).is_err() {
        return web::too_many(&app, request.uri());
    }
    next.run(request).await
}

/// Gives the bare refusal of a form from another site a page that says so.
pub(crate) async fn explain_refusals(State(app): State<App>, request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let response = next.run(request).await;
    // A page that refuses has said why.
    let is_bare = !response.headers().contains_key(header::CONTENT_TYPE);
    if response.status() == StatusCode::FORBIDDEN && is_bare { web::foreign(&app, &uri) } else { response }
}

/// Refuses calls to a client that makes too many.
pub(crate) async fn limit_calls(State(app): State<App>, request: Request, next: Next) -> Response {
    let client = Client::of(request.extensions(), request.headers(), &app.config);
    if app.allowances.calls.check_key(&client).is_err() {
        return ([("retry-after", "60")], Problem::too_many()).into_response();
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(peer: &str, forwarded: &str, trusted: &[&str]) -> IpAddr {
        let mut extensions = Extensions::new();
        extensions.insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 4000)));
        let mut headers = HeaderMap::new();
        if !forwarded.is_empty() {
            headers.insert("x-forwarded-for", forwarded.parse().unwrap());
        }
        let trusted_proxies = trusted.iter().map(|address| address.parse().unwrap()).collect();
        Client::of(&extensions, &headers, &Config { trusted_proxies, ..Config::default() }).0
    }

    #[test]
    fn a_client_is_its_network_and_only_trusted_proxies_are_believed() {
        assert_eq!(client("192.0.2.77", "", &[]).to_string(), "192.0.2.0");
        assert_eq!(client("192.0.2.77", "203.0.113.9", &[]).to_string(), "192.0.2.0");
        assert_eq!(client("10.0.0.1", "203.0.113.9", &["10.0.0.1"]).to_string(), "203.0.113.0");
        // What a client wrote itself stands before what the proxy added.
        assert_eq!(client("10.0.0.1", "1.1.1.1, 203.0.113.9", &["10.0.0.1"]).to_string(), "203.0.113.0");
        assert_eq!(client("10.0.0.1", "rubbish", &["10.0.0.1"]).to_string(), "10.0.0.0");
        assert_eq!(client("2001:db8:1:2::3", "", &[]).to_string(), "2001:db8:1::");
    }
}
