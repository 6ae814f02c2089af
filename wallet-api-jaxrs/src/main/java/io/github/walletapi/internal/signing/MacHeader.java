package io.github.walletapi.internal.signing;

/**
 * The content of an {@code Authorization} header.
 *
 * @param id who signs
 * @param ts Unix seconds
 * @param nonce used once
 * @param mac the signature in Base64
 * @param ext what else is signed; empty if nothing
 */
public record MacHeader(String id, String ts, String nonce, String mac, String ext) {

    /**
     * Takes what may stand between quotation marks.
     *
     * @throws IllegalArgumentException that names the part which holds something else
     */
    public MacHeader {
        if (id.isEmpty() || nonce.isEmpty()) {
            throw new IllegalArgumentException("id and nonce must not be empty");
        }
        check("id", id);
        check("nonce", nonce);
        check("ext", ext);
    }

    /** As it is sent. Without ext there is no attribute of that name. */
    @Override
    public String toString() {
        String opening = ext.isEmpty() ? "" : ", ext=\"";
        String closing = ext.isEmpty() ? "" : "\"";
        return "MAC id=\"" + id + "\", ts=\"" + ts + "\", nonce=\"" + nonce + "\", mac=\"" + mac + '"' + opening + ext
                + closing;
    }

    private static void check(String name, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c > 0x7E || c == '"' || c == '\\') {
                throw new IllegalArgumentException(
                        name + " must be printable ASCII without quotation mark and backslash");
            }
        }
    }
}
