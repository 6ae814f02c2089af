package io.github.walletapi.auth;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A MAC id and its key, as Paysera hands them out with the algorithm {@code hmac-sha-256}.
 *
 * <p>It holds a secret, so it is never serialised: writing it to a session or a cache fails.
 *
 * @param id the client ID, or an access token when acting for a user; printable ASCII without {@code "} and {@code \}
 * @param key the MAC key; its characters are the key, it is not decoded
 * @see <a href="https://developers.paysera.com/guides/wallet/authentication">Authentication</a>
 */
public record MacCredentials(String id, Secret key) implements Credentials, Serializable {

    /**
     * Checks what can be checked without the server.
     *
     * @throws IllegalArgumentException if the id cannot stand in the Authorization header, or the key is not ASCII
     */
    public MacCredentials {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(key, "key");
        if (id.isEmpty() || !id.chars().allMatch(MacCredentials::mayStandInHeader)) {
            throw new IllegalArgumentException(
                    "The MAC id must be printable ASCII without quotation mark and backslash, and not empty");
        }
        if (!key.reveal().chars().allMatch(MacCredentials::mayStandInKey)) {
            throw new IllegalArgumentException("The MAC key must be printable ASCII without white space");
        }
    }

    /** Uses an id and the text of its key. */
    public static MacCredentials of(String id, String key) {
        return new MacCredentials(id, Secret.of(key));
    }

    /**
     * Reads an id and a file that holds the key and nothing else. No key holds white space, so blanks and line ends around
     * it are what an editor or {@code echo} left there, and no part of it.
     *
     * @throws IllegalArgumentException if there is no such key in it; the message names the file, never its content
     */
    public static MacCredentials ofKeyFile(String id, Path file) {
        String text = SecretFile.read(file).reveal().strip();
        String problem = problemOfKey(text);
        if (!problem.isEmpty()) {
            throw new IllegalArgumentException(
                    file.toAbsolutePath() + " must hold the MAC key and nothing else: it " + problem);
        }
        return of(id, text);
    }

    private static String problemOfKey(String text) {
        if (text.startsWith("-----BEGIN ")) {
            return "holds a certificate or a private key instead";
        }
        if (text.chars().anyMatch(c -> c == '\n' || c == '\r')) {
            return "has several lines";
        }
        OptionalInt invisible = text.codePoints().filter(Oddities::isInvisible).findFirst();
        if (invisible.isPresent()) {
            return "holds " + Oddities.name(invisible.getAsInt())
                    + ", which a copy from a page or a document can bring";
        }
        if (text.indexOf(' ') >= 0) {
            return "holds a blank between other characters";
        }
        if (!text.chars().allMatch(MacCredentials::mayStandInKey)) {
            return "holds a character that is not ASCII";
        }
        if (text.length() > 1 && isQuote(text.charAt(0)) && text.charAt(text.length() - 1) == text.charAt(0)) {
            return "begins and ends with a quotation mark, which would be taken as a part of the key";
        }
        return text.endsWith("\\n") ? "ends with \\ and n instead of a line end" : "";
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean mayStandInKey(int c) {
        return c > 0x20 && c < 0x7F;
    }

    @Override
    public boolean isSameAs(Credentials other) {
        return other == this
                || (other instanceof MacCredentials mac
                        && id.equals(mac.id)
                        && key.reveal().equals(mac.key.reveal()));
    }

    /** Only the beginning of the id: it can be an access token. */
    @Override
    public String toString() {
        return "MacCredentials[" + id.substring(0, Math.min(3, id.length())) + "…]";
    }

    private static boolean mayStandInHeader(int c) {
        return c >= 0x20 && c <= 0x7E && c != '"' && c != '\\';
    }
}
