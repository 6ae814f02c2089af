package io.github.walletapi.request;

/** What may stand between two slashes of a path. */
public final class PathSegment {

    private PathSegment() {}

    /**
     * A value that reaches the server as one segment, and as the one that was meant. No engine encodes a slash, and
     * all of them or a proxy on the way resolve dots.
     *
     * @throws IllegalArgumentException that names the parameter
     */
    public static String checked(String name, String value) {
        boolean harmful = value.codePoints().anyMatch(c -> c == '/' || c == '\\' || cannotBeSent(c));
        if (value.isEmpty() || value.equals(".") || value.equals("..") || harmful) {
            throw new IllegalArgumentException(
                    name + " must not be empty, \".\" or \"..\", nor hold a slash, backslash or control character");
        }
        return value;
    }

    /** Controls, and halves of a character, which UTF-8 cannot write. */
    public static boolean cannotBeSent(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
