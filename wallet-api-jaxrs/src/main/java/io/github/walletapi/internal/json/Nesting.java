package io.github.walletapi.internal.json;

/**
 * How deep an answer nests. A parser calls itself for each level, so without a bound an answer decides how much of the
 * thread's stack is used; and an overflow is no exception that anybody expects.
 */
public final class Nesting {

    /** Documented answers have eight levels; a thread with the smallest stack that a JVM gives bears this many. */
    static final int DEEPEST = 64;

    private Nesting() {}

    /** Where JSON gets deeper than anything is read; its length if it does not. */
    public static int tooDeepAt(byte[] json) {
        int depth = 0;
        boolean inText = false;
        for (int i = 0; i < json.length; i++) {
            byte b = json[i];
            if (inText) {
                if (b == '\\') {
                    i++;
                } else if (b == '"') {
                    inText = false;
                }
            } else if (b == '"') {
                inText = true;
            } else if (b == '[' || b == '{') {
                if (++depth > DEEPEST) {
                    return i;
                }
            } else if (b == ']' || b == '}') {
                depth--;
            }
        }
        return json.length;
    }
}
