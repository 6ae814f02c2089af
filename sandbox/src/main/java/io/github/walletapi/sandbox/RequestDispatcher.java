package io.github.walletapi.sandbox;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import io.github.walletapi.sandbox.internal.auth.Authenticator;
import io.github.walletapi.sandbox.internal.auth.Caller;
import io.github.walletapi.sandbox.internal.auth.ClientFile;
import io.github.walletapi.sandbox.internal.auth.ConfiguredClient;
import io.github.walletapi.sandbox.internal.auth.RateLimiter;
import io.github.walletapi.sandbox.internal.auth.Token;
import io.github.walletapi.sandbox.internal.auth.TokenLifetimes;
import io.github.walletapi.sandbox.internal.data.SampleData;
import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.endpoint.LocationRoutes;
import io.github.walletapi.sandbox.internal.endpoint.PublicKeyEndpoint;
import io.github.walletapi.sandbox.internal.endpoint.Routes;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.http.AllowedHosts;
import io.github.walletapi.sandbox.internal.http.Delivery;
import io.github.walletapi.sandbox.internal.http.FormPost;
import io.github.walletapi.sandbox.internal.http.HttpHandler;
import io.github.walletapi.sandbox.internal.http.HttpRequest;
import io.github.walletapi.sandbox.internal.http.HttpResponse;
import io.github.walletapi.sandbox.internal.http.RequestTarget;
import io.github.walletapi.sandbox.internal.page.FrontendPages;
import io.github.walletapi.sandbox.internal.payment.TransactionLifecycle;
import jakarta.json.JsonValue;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Leads each request to its response: canned before the check, authentication, canned after it, endpoint or page. */
final class RequestDispatcher implements HttpHandler {
    /** Holds a response, and why it is an error. */
    private record Outcome(HttpResponse response, String reason) {
        Outcome sentAs(@Nullable CannedAnswer disturbance) {
            return disturbance == null ? this : new Outcome(disturbance.over(response), reason);
        }
    }

    private final SampleData data;
    private final AllowedHosts hosts;
    private final Clock clock;
    private final TokenLifetimes lifetimes;
    private final @Nullable ClientFile clientFile;
    private final Authenticator authenticator;
    private final List<ConfiguredClient> clients;
    private final CannedAnswers canned = new CannedAnswers();
    private final SandboxCallbacks callbacks;
    private final Object lock = new Object();
    private final RequestLog requests;
    private SandboxState state;
    private RateLimiter rateLimiter;

    RequestDispatcher(
            SampleData data,
            AllowedHosts hosts,
            Clock clock,
            TokenLifetimes lifetimes,
            Authenticator authenticator,
            List<ConfiguredClient> clients,
            @Nullable ClientFile clientFile,
            RateLimiter rateLimiter,
            FormPost post,
            Consumer<String> log) {
        this.data = data;
        this.hosts = hosts;
        this.clock = clock;
        this.lifetimes = lifetimes;
        this.authenticator = authenticator;
        this.clients = clients;
        this.clientFile = clientFile;
        this.rateLimiter = rateLimiter;
        this.requests = new RequestLog(log);
        this.callbacks = new SandboxCallbacks(post, log, TimeUnit.SECONDS);
        this.state = new SandboxState(data, clients, clock, lifetimes);
    }

    /** Records the request before it is answered: it counts once it has arrived, whatever becomes of the answer. */
    @Override
    public HttpResponse handle(HttpRequest request, @Nullable InetAddress arrivedAt) {
        synchronized (lock) {
            if (clientFile != null) {
                clientFile.applyTo(state.clients(), requests::note);
            }
            ApiClient shown =
                    request.certificate() == null ? null : state.clients().findByCertificate(request.certificate());
            Outcome outcome = respond(request, arrivedAt);
            int status = outcome.response().status();
            RecordedRequest recorded = new RecordedRequest(request, status, shown == null ? null : shown.macId());
            requests.add(recorded, named(recorded.clientId()), outcome.reason());
            takeEvents();
            return outcome.response();
        }
    }

    /** Names who the request says has signed it; a token is not for the log, dead or alive. */
    private @Nullable String named(@Nullable String id) {
        if (id == null || state.clients().findByMacId(id) != null) {
            return id;
        }
        Token token = state.grants().findByAccessToken(id);
        return token == null ? "unknown" : "token of " + token.grant().client().macId();
    }

    private Outcome respond(HttpRequest request, @Nullable InetAddress arrivedAt) {
        try {
            hosts.requireAllowed(request, arrivedAt);
            RequestTarget target = RequestTarget.parse(request.target());
            CannedAnswer early = canned.take(request, target, true);
            if (early != null && !early.isOwn()) {
                return new Outcome(early.toResponse(), "");
            }
            return authenticated(request, target).sentAs(early);
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private Outcome authenticated(HttpRequest request, RequestTarget target) {
        try {
            boolean server = Routes.isServer(request, target);
            boolean page = FrontendPages.matches(target) || PublicKeyEndpoint.matches(request, target);
            boolean open = server || Routes.isConfiguration(request, target);
            Caller caller = page || (open && !request.headers().containsKey("Authorization"))
                    ? null
                    : authenticator.authenticate(request, target, state.callers(), server);
            CannedAnswer late = canned.take(request, target, false);
            return late != null && !late.isOwn()
                    ? new Outcome(late.toResponse(), "")
                    : executed(caller, request, target).sentAs(late);
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private Outcome executed(@Nullable Caller caller, HttpRequest request, RequestTarget target) {
        try {
            if (PublicKeyEndpoint.matches(request, target)) {
                return new Outcome(PublicKeyEndpoint.answer(callbacks.signer().publicKeyPem()), "");
            }
            return new Outcome(
                    FrontendPages.matches(target)
                            ? FrontendPages.answer(request, target, state)
                            : HttpResponse.ok(endpoint(caller, request, target)),
                    "");
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private JsonValue endpoint(@Nullable Caller caller, HttpRequest request, RequestTarget target) {
        if (Routes.isServer(request, target)) {
            return Routes.server(clock.instant().getEpochSecond());
        }
        if (caller == null || Routes.isConfiguration(request, target)) {
            return Routes.configuration();
        }
        rateLimiter.acquire(caller, LocationRoutes.isSearch(request, target), clock.instant());
        return Routes.answer(caller, request, target, state);
    }

    private static Outcome failed(RuntimeException e) {
        return e instanceof ApiException refusal
                ? new Outcome(HttpResponse.of(refusal), refusal.reason())
                : new Outcome(HttpResponse.of(ApiException.internal()), "failed: " + e);
    }

    @Override
    public HttpResponse handleUnreadable(ApiException refusal) {
        requests.note("unreadable request -> " + refusal.status() + " " + refusal.reason());
        return HttpResponse.of(refusal).sentAs(Delivery.UNTIL_CLOSE);
    }

    @Override
    public void tlsFailed(SSLException e) {
        requests.note("TLS -> " + e.getMessage());
    }

    void reset() {
        synchronized (lock) {
            state = new SandboxState(data, clients, clock, lifetimes);
            rateLimiter = rateLimiter.withoutCounts();
            requests.clear();
            canned.clear();
            callbacks.reset();
        }
    }

    List<RecordedRequest> requests() {
        synchronized (lock) {
            return requests.all();
        }
    }

    void change(Consumer<SandboxState> change) {
        synchronized (lock) {
            change.accept(state);
            takeEvents();
        }
    }

    <T> T read(Function<SandboxState, T> reading) {
        synchronized (lock) {
            return reading.apply(state);
        }
    }

    private void takeEvents() {
        callbacks.add(TransactionLifecycle.of(state).takeEvents());
    }

    SandboxCallbacks callbacks() {
        return callbacks;
    }

    CannedAnswers canned() {
        return canned;
    }
}
