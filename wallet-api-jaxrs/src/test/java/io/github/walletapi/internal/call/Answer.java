package io.github.walletapi.internal.call;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer as an engine hands it to a mapper: status, headers, bytes; anything else is an error. */
@SuppressWarnings("NullAway") // the overridden class says nothing of null
final class Answer extends Response {
    private final int status;
    private final byte @Nullable [] body;
    private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();

    Answer(int status, byte @Nullable [] body) {
        this.status = status;
        this.body = body;
    }

    Answer with(String name, String value) {
        headers.add(name, value);
        return this;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public String getHeaderString(String name) {
        Object value = headers.getFirst(name);
        return value == null ? null : value.toString();
    }

    @Override
    public <T> T readEntity(Class<T> type) {
        if (type != InputStream.class) {
            throw unused();
        }
        return body == null ? null : type.cast(new ByteArrayInputStream(body));
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("The mapper under test has no use for this");
    }

    @Override
    public StatusType getStatusInfo() {
        throw unused();
    }

    @Override
    public Object getEntity() {
        throw unused();
    }

    @Override
    public <T> T readEntity(GenericType<T> type) {
        throw unused();
    }

    @Override
    public <T> T readEntity(Class<T> type, Annotation[] annotations) {
        throw unused();
    }

    @Override
    public <T> T readEntity(GenericType<T> type, Annotation[] annotations) {
        throw unused();
    }

    @Override
    public boolean hasEntity() {
        return body != null;
    }

    @Override
    public boolean bufferEntity() {
        throw unused();
    }

    @Override
    public void close() {}

    @Override
    public MediaType getMediaType() {
        throw unused();
    }

    @Override
    public Locale getLanguage() {
        throw unused();
    }

    @Override
    public int getLength() {
        throw unused();
    }

    @Override
    public Set<String> getAllowedMethods() {
        throw unused();
    }

    @Override
    public Map<String, NewCookie> getCookies() {
        throw unused();
    }

    @Override
    public EntityTag getEntityTag() {
        throw unused();
    }

    @Override
    public Date getDate() {
        throw unused();
    }

    @Override
    public Date getLastModified() {
        throw unused();
    }

    @Override
    public URI getLocation() {
        throw unused();
    }

    @Override
    public Set<Link> getLinks() {
        throw unused();
    }

    @Override
    public boolean hasLink(String relation) {
        throw unused();
    }

    @Override
    public Link getLink(String relation) {
        throw unused();
    }

    @Override
    public Link.Builder getLinkBuilder(String relation) {
        throw unused();
    }

    @Override
    public MultivaluedMap<String, Object> getMetadata() {
        return headers;
    }

    @Override
    public MultivaluedMap<String, String> getStringHeaders() {
        throw unused();
    }
}
