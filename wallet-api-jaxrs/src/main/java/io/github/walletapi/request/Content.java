package io.github.walletapi.request;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A body that is no JSON, such as a picture: sent as it is, byte by byte.
 *
 * @param mediaType what it is, such as {@code image/png}
 * @param bytes the body; not copied, so leave it alone until the call returns
 */
@SuppressWarnings("ArrayRecordComponent") // A copy of a picture would help nobody.
public record Content(String mediaType, byte[] bytes) implements Serializable {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]+/[a-z0-9.+-]+");

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if it has no media type, or is empty
     */
    public Content {
        Objects.requireNonNull(bytes, "bytes");
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException("mediaType must be such as image/png");
        }
        if (bytes.length == 0) {
            throw new IllegalArgumentException("bytes must not be empty");
        }
    }

    /** Its type and length. */
    @Override
    public String toString() {
        return mediaType + ", " + bytes.length + " bytes";
    }
}
