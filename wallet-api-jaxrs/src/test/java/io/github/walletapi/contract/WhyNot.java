package io.github.walletapi.contract;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why an operation has no typed method, or none yet. */
final class WhyNot {
    private static final String LATER = "its step comes later";
    private static final String MOBILE = "for applications on a phone";

    private static final Map<String, String> BY_OPERATION =
            Map.of("createPartnerToken", "two SDKs disagree on everything but the path");

    private static final Map<String, String> BY_TAG = Map.ofEntries(
            Map.entry("identification", LATER),
            Map.entry("contact-book", MOBILE),
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

    private WhyNot() {}

    /** Null if there is no reason, neither of its own nor of its tag. */
    static @Nullable String of(Operation operation) {
        String own = ofItself(operation);
        return own != null ? own : BY_TAG.get(operation.tag());
    }

    /** Null if it has none of its own. */
    static @Nullable String ofItself(Operation operation) {
        return BY_OPERATION.get(operation.id());
    }

    /** Those that say why none or not all of their operations are typed. */
    static Set<String> tags() {
        return BY_TAG.keySet();
    }
}
