package io.github.walletapi;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Reloading;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.auth.TrustedCertificates;
import io.github.walletapi.internal.call.CallTerms;
import io.github.walletapi.internal.call.Calls;
import io.github.walletapi.internal.call.Listeners;
import io.github.walletapi.internal.call.Quotas;
import io.github.walletapi.internal.call.Retries;
import io.github.walletapi.internal.call.ServerClock;
import io.github.walletapi.internal.http.HttpProxy;
import io.github.walletapi.internal.http.Limits;
import io.github.walletapi.internal.http.Transport;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.internal.signing.Identities;
import io.github.walletapi.internal.signing.Nonce;
import io.github.walletapi.listener.CallListener;
import io.github.walletapi.quota.CallQuota;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.request.HttpAddress;
import io.github.walletapi.retry.Pause;
import io.github.walletapi.retry.RetryPolicy;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link WalletApi}. Everything that configuration can set, this can set.
 *
 * <pre>{@code
 * WalletApi wallet = WalletApi.builder().mac("wkVd93h2uS", key).readTimeout(Duration.ofSeconds(10)).build();
 * }</pre>
 */
public final class WalletApiBuilder {

    /** How long a connection may take to come about, unless set otherwise. */
    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** How long the server may keep silent, unless set otherwise. */
    public static final Duration DEFAULT_READ_TIMEOUT = Duration.ofSeconds(30);

    /** How long a whole answer may take, unless set otherwise. */
    public static final Duration DEFAULT_ANSWER_TIMEOUT = Duration.ofSeconds(60);

    /** By how much the server's clock may differ from this machine's to be believed, unless set otherwise. */
    public static final Duration DEFAULT_LARGEST_CLOCK_OFFSET = Duration.ofHours(24);

    /** How many retries there may be for a hundred calls, unless set otherwise. */
    public static final int DEFAULT_RETRY_BUDGET = 20;

    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);
    private static final int LONGEST_ANSWER = 16 * 1024 * 1024;

    private String name = "";
    private @Nullable CredentialsProvider credentials;
    private boolean prepared;
    private Supplier<TrustedCertificates> trusted = TrustedCertificates::platform;
    private URI baseUri = WalletEnvironment.PRODUCTION.baseUri();
    private boolean insecureHttpAllowed;
    private ExtraParameters parameters = ExtraParameters.NONE;
    private Duration connectTimeout = DEFAULT_CONNECT_TIMEOUT;
    private Duration readTimeout = DEFAULT_READ_TIMEOUT;
    private Duration answerTimeout = DEFAULT_ANSWER_TIMEOUT;
    private Duration largestClockOffset = DEFAULT_LARGEST_CLOCK_OFFSET;
    private RetryPolicy retry = RetryPolicy.DEFAULT;
    private int retryBudget = DEFAULT_RETRY_BUDGET;
    private Pause pause = Pause.SLEEPING;
    private @Nullable CallQuota quotaOfLocations;
    private boolean quotaIsSet;
    private final List<CallListener> listeners = new ArrayList<>();
    private @Nullable HttpProxy proxy;
    private @Nullable String proxyUser;
    private @Nullable Supplier<Secret> proxyPassword;
    private Clock clock = Clock.systemUTC();
    private Supplier<String> nonce = new Nonce();

    WalletApiBuilder() {}

    /** Signs with a MAC id and key. */
    public WalletApiBuilder mac(String id, String key) {
        return credentials(MacCredentials.of(id, key));
    }

    /** Uses these credentials: a MAC key signs requests, a certificate the connections. */
    public WalletApiBuilder credentials(Credentials fixed) {
        Objects.requireNonNull(fixed, "credentials");
        credentials(() -> fixed);
        this.prepared = true;
        return this;
    }

    /** Uses credentials that are read again from time to time, and when the server refused them. */
    public WalletApiBuilder credentials(Reloading<? extends Credentials> reloading) {
        credentials(Reloading.credentials(reloading));
        this.prepared = true;
        return this;
    }

    /** Uses what the provider gives, asked for every attempt and not before. */
    public WalletApiBuilder credentials(CredentialsProvider provider) {
        this.credentials = Objects.requireNonNull(provider, "credentials");
        this.prepared = false;
        return this;
    }

    /** Believes servers with these certificates; those that the platform trusts unless set otherwise. */
    public WalletApiBuilder trusted(TrustedCertificates certificates) {
        Objects.requireNonNull(certificates, "trusted");
        return trusted(() -> certificates);
    }

    /** Believes servers with what is given, asked for every attempt, such as a {@link Reloading}. */
    public WalletApiBuilder trusted(Supplier<TrustedCertificates> certificates) {
        this.trusted = Objects.requireNonNull(certificates, "trusted");
        return this;
    }

    /** Calls the API of an environment; production unless set otherwise. */
    public WalletApiBuilder environment(WalletEnvironment environment) {
        return baseUri(environment.baseUri());
    }

    /**
     * Calls the API at another address.
     *
     * @param uri its origin, and a path if it stands behind one, without {@code rest/v1}: {@code rest/v1/…} follows
     * @throws IllegalArgumentException if it is not absolute, or has user information, a query, a fragment, or a path
     *     with empty or dot segments
     */
    public WalletApiBuilder baseUri(URI uri) {
        this.baseUri = BaseUri.checked(uri);
        return this;
    }

    /**
     * Lets requests and answers travel without encryption, readable and changeable by everybody on the way, also to
     * hosts other than this one. For tests behind a proxy that ends TLS; never for real money.
     */
    public WalletApiBuilder allowInsecureHttpToRemoteHosts(boolean allow) {
        this.insecureHttpAllowed = allow;
        return this;
    }

    /** Sends these with every call, unless a view or a call says otherwise. */
    public WalletApiBuilder extraParameters(ExtraParameters defaults) {
        this.parameters = Objects.requireNonNull(defaults, "extraParameters");
        return this;
    }

    /**
     * How long a connection may take to come about; 5 seconds unless set otherwise.
     *
     * @throws IllegalArgumentException if it is not from 1 millisecond to 1 day
     */
    public WalletApiBuilder connectTimeout(Duration timeout) {
        this.connectTimeout = checked("connectTimeout", timeout);
        return this;
    }

    /**
     * How long the server may keep silent; 30 seconds unless set otherwise.
     *
     * @throws IllegalArgumentException if it is not from 1 millisecond to 1 day
     */
    public WalletApiBuilder readTimeout(Duration timeout) {
        this.readTimeout = checked("readTimeout", timeout);
        return this;
    }

    /**
     * How long a whole answer may take, however lively it trickles; 60 seconds unless set otherwise.
     *
     * @throws IllegalArgumentException if it is not from 1 millisecond to 1 day
     */
    public WalletApiBuilder answerTimeout(Duration timeout) {
        this.answerTimeout = checked("answerTimeout", timeout);
        return this;
    }

    /**
     * By how much the server's clock may differ from this machine's. Up to that, requests are signed with the server's
     * time, as its answers tell it; zero means that this machine's clock is always used. 24 hours unless set otherwise.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public WalletApiBuilder largestClockOffset(Duration offset) {
        if (offset.isNegative()) {
            throw new IllegalArgumentException("largestClockOffset must not be negative");
        }
        this.largestClockOffset = offset;
        return this;
    }

    /**
     * Goes through an HTTP proxy.
     *
     * @throws IllegalArgumentException if the host is no plain name or address, or the port not from 1 to 65535
     */
    public WalletApiBuilder proxy(String host, int port) {
        InetSocketAddress address = HttpAddress.hostAndPort("The proxy", host + ":" + port);
        this.proxy = HttpProxy.at(address.getHostString(), address.getPort());
        return this;
    }

    /** Shows this user and password to the proxy, and to nobody else; see {@link #proxyCredentials(String, Supplier)}. */
    public WalletApiBuilder proxyCredentials(String user, Secret password) {
        Objects.requireNonNull(password, "password");
        return proxyCredentials(user, () -> password);
    }

    /**
     * Shows this user to the proxy, by the scheme Basic (RFC 7617), with the password that is given at that time, such
     * as by a {@link Reloading}. Between here and the proxy both travel without encryption.
     *
     * @throws IllegalArgumentException if the user is empty, or holds a colon or a control character
     */
    public WalletApiBuilder proxyCredentials(String user, Supplier<Secret> password) {
        if (user.isEmpty() || !user.codePoints().allMatch(c -> c != ':' && !Character.isISOControl(c))) {
            throw new IllegalArgumentException("The user of a proxy must not be empty, nor hold colons or controls");
        }
        this.proxyUser = user;
        this.proxyPassword = Objects.requireNonNull(password, "password");
        return this;
    }

    /** Tries calls again in this way; {@link RetryPolicy#DEFAULT} unless set otherwise. */
    public WalletApiBuilder retry(RetryPolicy policy) {
        this.retry = Objects.requireNonNull(policy, "retry");
        return this;
    }

    /**
     * How many retries there may be for a hundred calls, after the first fifty; 20 unless set otherwise. An outage is
     * then not answered with many times the usual load.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1000
     */
    public WalletApiBuilder retryBudget(int percent) {
        if (percent < 0 || percent > 1000) {
            throw new IllegalArgumentException("retryBudget must be from 0 to 1000");
        }
        this.retryBudget = percent;
        return this;
    }

    /**
     * Keeps calls of the list of locations within this quota; null for none. Unless set, {@link
     * CallQuota#OF_LOCATIONS} for Paysera's own servers, counted by this client alone, and none for others.
     */
    public WalletApiBuilder quotaOfLocations(@Nullable CallQuota quota) {
        this.quotaOfLocations = quota;
        this.quotaIsSet = true;
        return this;
    }

    /** Waits in this way between attempts; sleeps unless set otherwise. */
    public WalletApiBuilder pause(Pause way) {
        this.pause = Objects.requireNonNull(way, "pause");
        return this;
    }

    /** Calls the client so to those who hear of its attempts; it has no name unless set. */
    public WalletApiBuilder name(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return this;
    }

    /** Tells this one of every attempt too. */
    public WalletApiBuilder listener(CallListener listener) {
        this.listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /** Reads the time from this clock; the system's unless set otherwise. */
    public WalletApiBuilder clock(Clock other) {
        this.clock = Objects.requireNonNull(other, "clock");
        return this;
    }

    /**
     * Takes nonces from here; 192 bits of {@code SecureRandom} unless set otherwise. Must be safe for use by many
     * threads, and never give the same text twice.
     */
    public WalletApiBuilder nonce(Supplier<String> source) {
        this.nonce = Objects.requireNonNull(source, "nonce");
        return this;
    }

    /**
     * Checks the address as {@link #build()} does, for those who read it from somewhere and want to say what is wrong.
     *
     * @throws IllegalArgumentException if it is {@code http:}, it or the proxy is not on this host, and that was not
     *     allowed
     */
    public WalletApiBuilder checkTransport() {
        BaseUri.checkTransport(baseUri, insecureHttpAllowed);
        if (proxy != null) {
            BaseUri.checkProxy(baseUri, proxy.host(), insecureHttpAllowed);
        }
        return this;
    }

    /**
     * Builds the client with all that it needs later, so that it can be used from any thread.
     *
     * @throws IllegalStateException if credentials are missing, or those of a proxy are there without the proxy, or a
     *     part is missing that every server has; the message names it
     * @throws IllegalArgumentException as {@link #checkTransport()}
     */
    public WalletApi build() {
        if (credentials == null) {
            throw new IllegalStateException("Credentials are missing: call mac(id, key) or credentials(…)");
        }
        checkTransport();
        ClassLoader loader = applicationLoader();
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            WalletJson json = new WalletJson();
            try {
                return new WalletView(calls(credentials, json, loader), CallTerms.of(parameters, retry), true);
            } catch (RuntimeException | LinkageError | ServiceConfigurationError failure) {
                json.close();
                throw failure;
            }
        } catch (RuntimeException | LinkageError | ServiceConfigurationError failure) {
            Optional<String> missing = MissingPart.sentence(failure, loader);
            if (missing.isPresent()) {
                throw new IllegalStateException(missing.get(), failure);
            }
            throw failure;
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    private Calls calls(CredentialsProvider provider, WalletJson json, ClassLoader loader) {
        boolean secure = "https".equalsIgnoreCase(baseUri.getScheme());
        Identities identities = new Identities(provider, trusted, secure, clock, System::nanoTime);
        if (prepared) {
            identities.current();
        }
        return new Calls(new Calls.Parts(
                loader,
                baseUri,
                json,
                identities,
                nonce,
                UserAgent.text(),
                new Transport(baseUri, proxy(), new Limits(connectTimeout, readTimeout, answerTimeout, LONGEST_ANSWER)),
                new ServerClock(clock, System::nanoTime, largestClockOffset),
                new Retries(() -> new SplittableRandom().nextDouble(), retryBudget, pause),
                new Listeners(listeners, name, baseUri),
                new Quotas(quota())));
    }

    private @Nullable HttpProxy proxy() {
        if (proxyUser == null || proxyPassword == null) {
            return proxy;
        }
        if (proxy == null) {
            throw new IllegalStateException("The proxy is missing: call proxy(host, port)");
        }
        return proxy.with(proxyUser, proxyPassword);
    }

    /** The documented one is that of Paysera's own servers. */
    private @Nullable CallQuota quota() {
        boolean documented = baseUri.equals(WalletEnvironment.PRODUCTION.baseUri())
                || baseUri.equals(WalletEnvironment.SANDBOX.baseUri());
        return quotaIsSet || !documented
                ? quotaOfLocations
                : CallQuota.builder(new ConcurrentHashMap<>(), "locations").build();
    }

    /** The thread's, if it belongs to the application: that is, if it finds this library where we are. */
    private static ClassLoader applicationLoader() {
        ClassLoader ours = WalletApi.class.getClassLoader();
        ClassLoader threads = Thread.currentThread().getContextClassLoader();
        if (threads == null) {
            return ours;
        }
        try {
            return threads.loadClass(WalletApi.class.getName()) == WalletApi.class ? threads : ours;
        } catch (ClassNotFoundException notTheApplications) {
            return ours;
        }
    }

    private static Duration checked(String name, Duration timeout) {
        if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(name + " must be from 1 millisecond to 1 day");
        }
        return timeout;
    }
}
