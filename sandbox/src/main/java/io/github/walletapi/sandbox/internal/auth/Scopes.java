package io.github.walletapi.sandbox.internal.auth;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Knows the names of scopes: {@code phone}, {@code phone_offline}, {@code phone_offline_optional}. */
public final class Scopes {
    private static final String OFFLINE = "_offline";
    private static final String OPTIONAL = "_optional";
    /** Never in a first request, and never for good. */
    public static final Set<String> EXTENDED = Set.of("convert_currency", "make_bank_transfers");

    /** In the order in which the page asks for them. */
    static final List<String> KNOWN = List.of(
            "user_info",
            "full_name",
            "email",
            "phone",
            "phone_confirmation",
            "address",
            "identity",
            "dob",
            "gender",
            "identification_level",
            "identification_data",
            "pep",
            "politically_exposed_persons",
            "avatar",
            "user_position",
            "services",
            "wallet_list",
            "balance",
            "check_has_sufficient_balance",
            "statements",
            "recent_statements",
            "incoming_payments",
            "outgoing_payments",
            "favourites",
            "manage_account",
            "cards",
            "projects",
            "initiate_transfers",
            "sent_transaction_requests",
            "received_transaction_requests");

    private Scopes() {}

    /** Splits a space separated text; each name is there once. */
    public static Set<String> split(String text) {
        Set<String> names = new LinkedHashSet<>(Arrays.asList(text.strip().split(" +", -1)));
        names.remove("");
        return names;
    }

    static boolean isExtended(String name) {
        return EXTENDED.contains(name);
    }

    /** Says whether a first request can ask for it; no source knows {@code recent_statements_offline}. */
    public static boolean isKnown(String name) {
        return KNOWN.contains(base(name)) && !(base(name).equals("recent_statements") && isOffline(name));
    }

    public static String base(String name) {
        String required = isOptional(name) ? name.substring(0, name.length() - OPTIONAL.length()) : name;
        return required.endsWith(OFFLINE) ? required.substring(0, required.length() - OFFLINE.length()) : required;
    }

    /** Says whether the scope stays and is usable without a token. */
    public static boolean isOffline(String name) {
        return name.endsWith(OFFLINE) || name.endsWith(OFFLINE + OPTIONAL);
    }

    /** Says whether a user can grant it before meeting its condition. */
    public static boolean isOptional(String name) {
        return name.endsWith(OPTIONAL);
    }
}
