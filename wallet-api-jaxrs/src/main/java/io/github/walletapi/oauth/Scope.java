package io.github.walletapi.oauth;

import io.github.walletapi.value.OpenEnum;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something of a person's that can be granted. One that this version does not know is kept as it is.
 *
 * @param value the word as the server knows it, in lower case, with {@code _offline} and {@code _optional} in this order
 */
public record Scope(String value) implements OpenEnum {

    /** Balances of wallets. */
    public static final Scope BALANCE = new Scope("balance");

    /** Statements of wallets. */
    public static final Scope STATEMENTS = new Scope("statements");

    /** The latest statements of wallets. */
    public static final Scope RECENT_STATEMENTS = new Scope("recent_statements");

    /** The e-mail address. */
    public static final Scope EMAIL = new Scope("email");

    /** The phone number. */
    public static final Scope PHONE = new Scope("phone");

    /** The address. */
    public static final Scope ADDRESS = new Scope("address");

    /** Name, codes and documents of a person. */
    public static final Scope IDENTITY = new Scope("identity");

    /** The name. */
    public static final Scope FULL_NAME = new Scope("full_name");

    /** The date of birth. */
    public static final Scope DATE_OF_BIRTH = new Scope("dob");

    /** The gender. */
    public static final Scope GENDER = new Scope("gender");

    /** How well the person is known. */
    public static final Scope IDENTIFICATION_LEVEL = new Scope("identification_level");

    /** The list of wallets. */
    public static final Scope WALLET_LIST = new Scope("wallet_list");

    /** The basic data. */
    public static final Scope USER_INFO = new Scope("user_info");

    /** Whether the person is politically exposed; some pages call it {@code politically_exposed_persons}. */
    public static final Scope POLITICALLY_EXPOSED = new Scope("pep");

    /** The projects that the person administers. */
    public static final Scope PROJECTS = new Scope("projects");

    /** Payments that come in. */
    public static final Scope INCOMING_PAYMENTS = new Scope("incoming_payments");

    /** Payments that go out. */
    public static final Scope OUTGOING_PAYMENTS = new Scope("outgoing_payments");

    /** Favourites of a wallet. */
    public static final Scope FAVOURITES = new Scope("favourites");

    /** Whether a wallet holds enough, without how much. */
    public static final Scope CHECK_HAS_SUFFICIENT_BALANCE = new Scope("check_has_sufficient_balance");

    /** Services that the person uses. */
    public static final Scope SERVICES = new Scope("services");

    /** Converting currencies; extended. */
    public static final Scope CONVERT_CURRENCY = new Scope("convert_currency");

    /** Making bank transfers; extended. */
    public static final Scope MAKE_BANK_TRANSFERS = new Scope("make_bank_transfers");

    // By name: the constants above are made before this one.
    private static final Set<String> EXTENDED = Set.of("convert_currency", "make_bank_transfers");
    private static final String OFFLINE = "_offline";
    private static final String OPTIONAL = "_optional";

    /**
     * Puts it into lower case, for some pages of the documentation print it in capitals.
     *
     * @throws IllegalArgumentException if it is no word of letters and underscores
     */
    public Scope {
        value = value.toLowerCase(Locale.ROOT);
        if (!value.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '_') || value.isEmpty()) {
            throw new IllegalArgumentException("A scope must be a word of letters and underscores, such as email");
        }
        if (value.endsWith(OPTIONAL + OFFLINE)) {
            throw new IllegalArgumentException("A scope must be email_offline_optional, in this order");
        }
    }

    /** The same for good: used with the client's own credentials and the user's ID, until the user takes it back. */
    public Scope offline() {
        return new Scope(base() + OFFLINE + (isOptional() ? OPTIONAL : ""));
    }

    /** The same also for a person who cannot grant it yet, such as one without a phone. */
    public Scope optional() {
        return isOptional() ? this : new Scope(value + OPTIONAL);
    }

    /** Whether it lasts for good. */
    public boolean isOffline() {
        return withoutOptional().endsWith(OFFLINE);
    }

    /** Whether it may be granted by a person who does not meet its condition yet. */
    public boolean isOptional() {
        return value.endsWith(OPTIONAL);
    }

    /** Whether a person must confirm it once more, with a code: it is never part of a first request. */
    public boolean isExtended() {
        return EXTENDED.contains(base());
    }

    private String base() {
        String scope = withoutOptional();
        return scope.endsWith(OFFLINE) ? scope.substring(0, scope.length() - OFFLINE.length()) : scope;
    }

    private String withoutOptional() {
        return isOptional() ? value.substring(0, value.length() - OPTIONAL.length()) : value;
    }

    /** As it is sent: each once, with spaces between. */
    static String text(Collection<Scope> scopes) {
        return scopes.stream().map(Scope::value).distinct().collect(Collectors.joining(" "));
    }

    /** The scopes of such a text, in their order. */
    public static Set<Scope> parse(String text) {
        return text.isBlank()
                ? Set.of()
                : List.of(text.strip().split("\\s+")).stream()
                        .map(Scope::new)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those that an answer names. It holds a token too, which must not be lost over a word of another form. */
    static Set<Scope> received(String text) {
        Set<Scope> scopes = new LinkedHashSet<>();
        for (String word : text.strip().split("[\\s,]+", -1)) {
            try {
                scopes.add(new Scope(word));
            } catch (IllegalArgumentException noScope) {
                // Nothing that this library could ask for.
            }
        }
        return scopes;
    }

    /** @throws IllegalArgumentException that names a scope which needs a code */
    static void refuseExtended(Collection<Scope> scopes) {
        for (Scope scope : scopes) {
            if (scope.isExtended()) {
                throw new IllegalArgumentException(
                        "The scope " + scope + " is an extended one: the person grants others"
                                + " first, and this one by a refresh with a code");
            }
        }
    }

    /** The word itself, so that it can stand in a query. */
    @Override
    public String toString() {
        return value;
    }
}
