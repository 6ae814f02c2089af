package io.github.walletapi.internal.signing;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.CredentialsState;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.TrustedCertificates;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.call.CallScope;
import io.github.walletapi.internal.call.CurrentCredentials;
import io.github.walletapi.internal.call.ErrorAnswer;
import io.github.walletapi.internal.call.NetworkFailure;
import io.github.walletapi.internal.call.ServerClock;
import io.github.walletapi.internal.http.Answer;
import io.github.walletapi.internal.http.BrokenAnswerException;
import io.github.walletapi.internal.http.NotSentException;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.internal.shared.Redaction;
import io.github.walletapi.request.Content;
import io.github.walletapi.request.FormBody;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last filter, and the only one that knows keys: makes the body's bytes, signs them and the request-URI, and sends
 * exactly these. The engine gets the answer, and never opens a connection of its own.
 */
public final class SigningFilter implements ClientRequestFilter, CurrentCredentials {

    private static final String CORRELATION_ID = "paysera-correlation-id";
    private static final byte[] NO_BODY = {};
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final URI baseUri;
    private final Identities identities;
    private final WalletJson json;
    private final ServerClock clock;
    private final Supplier<String> nonce;
    private final String userAgent;
    private final Wire wire;

    /** With everything that a signature depends on, and the way out. */
    public SigningFilter(
            URI baseUri,
            CredentialsProvider credentials,
            Supplier<TrustedCertificates> trusted,
            WalletJson json,
            ServerClock clock,
            Supplier<String> nonce,
            String userAgent,
            Wire wire) {
        this.baseUri = baseUri;
        boolean secure = "https".equalsIgnoreCase(baseUri.getScheme());
        this.identities = new Identities(credentials, trusted, secure, clock);
        this.json = json;
        this.clock = clock;
        this.nonce = nonce;
        this.userAgent = userAgent;
        this.wire = wire;
    }

    @Override
    public void filter(ClientRequestContext request) {
        CallScope scope = CallScope.current();
        SentSecrets secrets = new SentSecrets();
        Redaction shown = Redaction.NONE;
        Answer answer;
        try {
            secrets.addAllOf(request.getEntity());
            byte[] body = bodyOf(request);
            String target = targetOf(request, scope);
            secrets.addAllOfAddress(target, scope.pathTemplate());
            shown = secrets.redaction();
            Identity identity = identities.current();
            request.getHeaders().putSingle(HttpHeaders.USER_AGENT, userAgent);
            prove(identity.actingFor(scope.person()), request, target, body, scope, secrets);
            scope.sent(secrets.redaction());
            Duration left = scope.left(clock.tick());
            if (left.isNegative()) {
                // The wait for a token has used it up: what nobody waits for must not be carried out.
                throw NotSentException.tooLate();
            }
            answer = wire.send(identity.tls(), request.getMethod(), target, request.getStringHeaders(), body, left);
        } catch (RuntimeException refused) {
            scope.refuse(refused);
            throw refused;
        } catch (BrokenAnswerException broken) {
            scope.answered(broken.status(), broken.header(CORRELATION_ID));
            throw scope.failed(NetworkFailure.named(broken.reason(), scope));
        } catch (IOException lost) {
            throw scope.failed(NetworkFailure.named(lost, scope));
        } finally {
            conceal(request, shown);
        }
        clock.observe(answer.header(HttpHeaders.DATE), scope.sentAt());
        scope.answered(answer.status(), answer.header(CORRELATION_ID));
        WalletApiException failure = ErrorAnswer.in(answer, scope, clock.local());
        if (failure != null) {
            scope.failed(failure);
        }
        request.abortWith(responseOf(answer));
    }

    private byte[] bodyOf(ClientRequestContext request) {
        if (!request.hasEntity()) {
            return NO_BODY;
        }
        byte[] bytes = bytesOf(request.getEntity(), request);
        // For those who look at the request after this: what they see is what was sent.
        request.setEntity(bytes, request.getEntityAnnotations(), request.getMediaType());
        return bytes;
    }

    /** From those who look at the request after this, such as filters of the answer: it has been sent. */
    private static void conceal(ClientRequestContext request, Redaction secrets) {
        request.getHeaders().remove(HttpHeaders.AUTHORIZATION);
        String address = request.getUri().toString();
        String open = secrets.of(address);
        if (!open.equals(address)) {
            request.setUri(URI.create(open));
        }
        if (request.hasEntity() && request.getEntity() instanceof byte[] body) {
            String bytes = new String(body, StandardCharsets.UTF_8);
            String text = secrets.of(bytes);
            if (!text.equals(bytes)) {
                request.setEntity(
                        text.getBytes(StandardCharsets.UTF_8), request.getEntityAnnotations(), request.getMediaType());
            }
        }
    }

    /** JSON, but for a form, and for what is no text at all. */
    private byte[] bytesOf(Object entity, ClientRequestContext request) {
        if (entity instanceof Content content) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, content.mediaType());
            return content.bytes();
        }
        if (entity instanceof FormBody form) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED);
            return FormEncoding.of(form);
        }
        return json.encode(entity);
    }

    private String targetOf(ClientRequestContext request, CallScope scope) {
        String exact = scope.target();
        if (exact != null) {
            request.setUri(URI.create(baseUri + exact));
        }
        URI uri = request.getUri();
        // Somebody on the way could collapse these after they were signed; the check costs less than the bug.
        String path = uri.getRawPath();
        if (path.contains("//") || path.contains("/./") || path.contains("/../") || path.endsWith("/..")) {
            throw new IllegalArgumentException("The path must not hold empty or dot segments");
        }
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** By a signature, or by the certificate of the connection; never by both. */
    private void prove(
            Identity identity,
            ClientRequestContext request,
            String target,
            byte[] body,
            CallScope scope,
            SentSecrets secrets) {
        Instant now = clock.now();
        scope.sending(identity.credentials(), now, clock.tick());
        request.getHeaders().remove(HttpHeaders.AUTHORIZATION);
        MacSigner signer = identity.signer();
        if (!scope.isSigned()) {
            return;
        }
        if (signer == null) {
            CertificateHeaders.of(scope.parameters()).forEach(request.getHeaders()::putSingle);
            return;
        }
        URI uri = request.getUri();
        MacHeader header = signer.sign(
                now.getEpochSecond(),
                nonce.get(),
                request.getMethod(),
                target,
                uri.getHost().toLowerCase(Locale.ROOT),
                effectivePort(uri),
                ExtField.of(body, scope.parameters()));
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, header.toString());
        secrets.add(header.mac());
        if (identity.credentials() instanceof MacCredentials signing) {
            secrets.add(signing.key().reveal());
            if (scope.person() != null) {
                // The token. A client's own id is on the authorization page, and in no need of it.
                secrets.add(signing.id());
            }
        }
    }

    /** Makes ready what the first call will need; fails if the credentials cannot be used. */
    public void prepare() {
        identities.current();
    }

    @Override
    public @Nullable Credentials known() {
        return identities.known();
    }

    @Override
    public CredentialsState state() {
        return identities.state();
    }

    private static Response responseOf(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        // Engines choke on one that makes no sense, and our reader asks for none.
        response.header(HttpHeaders.CONTENT_TYPE, null).type(MediaType.APPLICATION_JSON_TYPE);
        return response.entity(new ByteArrayInputStream(answer.body())).build();
    }

    private static int effectivePort(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "http".equalsIgnoreCase(uri.getScheme()) ? HTTP : HTTPS;
    }
}
