package io.github.walletapi.cdi;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigValue;
import org.jspecify.annotations.Nullable;

/**
 * What a value means by the rules of MicroProfile Config: <code>${name}</code> and <code>${name:default}</code> are expressions,
 * <code>\$</code> is a dollar sign, and every other character is itself. Implementations know better: one makes one dollar sign
 * of two, another loses colons of a default and what has no value. A key that is changed so signs wrongly, and nobody
 * can see why.
 */
final class Expressions {

    private static final Pattern PLAIN_NAME = Pattern.compile("[\\w.%,\"-]+");

    private final Function<String, ConfigValue> lookup;
    private final Set<String> being = new HashSet<>();

    /** Asks this for the keys that expressions name. */
    Expressions(Function<String, ConfigValue> lookup) {
        this.lookup = lookup;
    }

    /**
     * The meaning of a value; null if it leads to none.
     *
     * @throws IllegalArgumentException if nobody can tell, without the value
     */
    @Nullable
    String meaning(ConfigValue of) {
        String raw = of.getRawValue();
        String given = of.getValue();
        if (raw == null || raw.equals(given)) {
            return given;
        }
        if (start(raw, 0) < 0) {
            String meant = raw.replace("\\$", "$");
            // Anything else is the work of somebody who changes values on purpose, such as one who decrypts them.
            return given == null || isOneOf(given, doubledDollars(raw), escapedBraces(raw)) ? meant : given;
        }
        if (!being.add(String.valueOf(of.getName()))) {
            throw new IllegalArgumentException("it leads to itself");
        }
        try {
            return evaluated(raw);
        } catch (ForeignSyntax onlyTheServerKnows) {
            return given;
        } finally {
            being.remove(String.valueOf(of.getName()));
        }
    }

    private static boolean isOneOf(String given, String one, String other) {
        return given.equals(one) || given.equals(other);
    }

    /** As SmallRye reads it. */
    private static String doubledDollars(String raw) {
        return raw.replace("\\$", "$$").replace("$$", "$");
    }

    /** As Payara reads it. */
    private static String escapedBraces(String raw) {
        return raw.replace("\\$", "$").replace("\\{", "{").replace("\\}", "}");
    }

    private @Nullable String evaluated(String raw) throws ForeignSyntax {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int start = start(raw, 0); start >= 0; start = start(raw, from)) {
            int end = end(raw, start);
            text.append(raw.substring(from, start).replace("\\$", "$"));
            String part = expression(raw.substring(start + 2, end));
            if (part == null) {
                return null;
            }
            text.append(part);
            from = end + 1;
        }
        return text.append(raw.substring(from).replace("\\$", "$")).toString();
    }

    private @Nullable String expression(String inside) throws ForeignSyntax {
        int colon = inside.indexOf(':');
        String name = colon < 0 ? inside : inside.substring(0, colon);
        boolean handler = inside.startsWith("::", Math.max(colon, 0));
        if (handler || !PLAIN_NAME.matcher(name).matches()) {
            throw new ForeignSyntax();
        }
        ConfigValue named = lookup.apply(name);
        boolean isThere = named.getRawValue() != null || named.getValue() != null;
        String found = isThere ? meaning(named) : null;
        if (found != null && !found.isEmpty()) {
            return found;
        }
        return colon < 0 ? null : evaluated(inside.substring(colon + 1));
    }

    /** Where an expression begins; negative if none does. */
    private static int start(String raw, int from) {
        int start = raw.indexOf("${", from);
        while (start > 0 && raw.charAt(start - 1) == '\\') {
            start = raw.indexOf("${", start + 1);
        }
        return start;
    }

    private static int end(String raw, int start) {
        int depth = 1;
        for (int i = start + 2; i < raw.length(); i++) {
            if (raw.startsWith("${", i)) {
                depth++;
            } else if (raw.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("${ without its }; write \\$ for a dollar sign");
    }

    /** Something that this server alone understands, such as a handler of secrets. */
    private static final class ForeignSyntax extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
