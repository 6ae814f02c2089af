package io.github.walletapi.internal.call;

import io.github.walletapi.internal.http.Answer;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.internal.shared.Redaction;
import io.github.walletapi.internal.signing.Proof;
import io.github.walletapi.internal.signing.UnsignedRequest;
import io.github.walletapi.request.Content;
import io.github.walletapi.request.FormBody;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A request as the engine and filters of the application made it, until it is answered. */
final class EngineRequest {

    private static final byte[] NO_BODY = {};

    private final ClientRequestContext context;
    private final SentSecrets secrets = new SentSecrets();
    /** What the engine's own parts of it hold: without the keys. */
    private Redaction shown = Redaction.NONE;

    EngineRequest(ClientRequestContext context) {
        this.context = context;
    }

    /** Makes the body's bytes and the target, once and for all. */
    UnsignedRequest completed(Call call, URI baseUri, WalletJson json) {
        secrets.addAllOf(context.getEntity());
        byte[] body = body(json);
        String target = target(call, baseUri);
        secrets.addAllOfAddress(target, call.pathTemplate());
        shown = secrets.redaction();
        return new UnsignedRequest(
                context.getMethod(),
                context.getUri(),
                target,
                body,
                call.terms().parameters());
    }

    private byte[] body(WalletJson json) {
        if (!context.hasEntity()) {
            return NO_BODY;
        }
        byte[] bytes = bytesOf(context.getEntity(), json);
        // For those who look at the request after this: what they see is what was sent.
        context.setEntity(bytes, context.getEntityAnnotations(), context.getMediaType());
        return bytes;
    }

    /** JSON, but for a form, and for what is no text at all. */
    private byte[] bytesOf(Object entity, WalletJson json) {
        if (entity instanceof Content content) {
            context.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, content.mediaType());
            return content.bytes();
        }
        if (entity instanceof FormBody form) {
            context.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED);
            return FormEncoding.of(form);
        }
        return json.encode(entity);
    }

    private String target(Call call, URI baseUri) {
        if (call.target() != null) {
            context.setUri(URI.create(baseUri + call.target()));
        }
        URI uri = context.getUri();
        // Somebody on the way could collapse these after they were signed; the check costs less than the bug.
        String path = uri.getRawPath();
        if (path.contains("//") || path.contains("/./") || path.contains("/../") || path.endsWith("/..")) {
            throw new IllegalArgumentException("The path must not hold empty or dot segments");
        }
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** Says who sends it, instead of whatever was said of that before; the headers as they go out. */
    Map<String, List<String>> proven(Proof proof, String userAgent) {
        proof.secrets().forEach(secrets::add);
        context.getHeaders().remove(HttpHeaders.AUTHORIZATION);
        context.getHeaders().putSingle(HttpHeaders.USER_AGENT, userAgent);
        proof.headers().forEach(context.getHeaders()::putSingle);
        return context.getStringHeaders();
    }

    /** Takes out of a text all that is secret in the request, and what made it so. */
    Redaction secrets() {
        return secrets.redaction();
    }

    /** Hides its secrets from those who look at it after this, such as filters of the answer: it has been sent. */
    void conceal() {
        context.getHeaders().remove(HttpHeaders.AUTHORIZATION);
        if (shown == Redaction.NONE) {
            return;
        }
        String address = context.getUri().toString();
        String open = shown.of(address);
        if (!open.equals(address)) {
            context.setUri(URI.create(open));
        }
        if (context.hasEntity() && context.getEntity() instanceof byte[] body) {
            String bytes = new String(body, StandardCharsets.UTF_8);
            String text = shown.of(bytes);
            if (!text.equals(bytes)) {
                context.setEntity(
                        text.getBytes(StandardCharsets.UTF_8), context.getEntityAnnotations(), context.getMediaType());
            }
        }
    }

    /** Hands the answer to the engine, which then opens no connection of its own. */
    void answer(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        // Engines choke on one that makes no sense, and our reader asks for none.
        response.header(HttpHeaders.CONTENT_TYPE, null).type(MediaType.APPLICATION_JSON_TYPE);
        context.abortWith(
                response.entity(new ByteArrayInputStream(answer.body())).build());
    }
}
