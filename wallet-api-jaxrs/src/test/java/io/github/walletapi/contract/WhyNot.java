package io.github.walletapi.contract;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why an operation has no typed method, or none yet. */
final class WhyNot {
    private static final String LATER = "its step comes later";
    private static final String MOBILE = "for applications on a phone";

    private static final Map<String, String> BY_OPERATION = Map.of(
            "getPublicKey", "a PEM text and no JSON; it comes with the callbacks that it checks",
            "createPartnerToken", "two SDKs disagree on everything but the path");

    private static final Map<String, String> BY_TAG = Map.ofEntries(
            Map.entry("identification", LATER),
            Map.entry("contact-book", MOBILE),
            Map.entry("payment", LATER),
            Map.entry("transaction", LATER),
            Map.entry("allowance", LATER),
            Map.entry("card", LATER),
            Map.entry("currency-conversion", LATER),
            Map.entry("generator", LATER),
            Map.entry("spot", LATER),
            Map.entry("notification", MOBILE),
            Map.entry("confirmation", MOBILE),
            Map.entry("transfer", "of the mobile SDKs; the Transfer API proper is another"),
            Map.entry("payment-initiation", "of the mobile SDKs"),
            Map.entry("easy-pay", "of the mobile SDKs"),
            Map.entry("token", "of the mobile SDKs"),
            Map.entry("partner-oauth", "for partners, known from the mobile SDKs only"));

    /** Of these, each operation has a typed method, or a reason of its own. */
    private static final Set<String> TYPED =
            Set.of("server", "client", "project", "location", "user", "wallet", "oauth");

    private WhyNot() {}

    /** Null if there is no reason. */
    static @Nullable String of(Operation operation) {
        String own = BY_OPERATION.get(operation.id());
        if (own != null || TYPED.contains(operation.tag())) {
            return own;
        }
        return BY_TAG.get(operation.tag());
    }
}
