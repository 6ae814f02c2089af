package io.github.walletapi.contract;

import java.util.Map;

/** Where typed interfaces differ from the description, and why. A test fails if one of them no longer does. */
final class Exceptions {

    /** By operation and parameter. */
    static final Map<String, String> PARAMETERS = Map.of(
            "getUserProjects fields", "Partial answers of the mobile SDKs; the form of the list is not known.",
            "findUser nationality", "The Java SDK's form; the documented one, person_code[LT], is sent.",
            "getWalletBarcode parameters", "Any map in the PHP SDK; the criteria of GET /wallet are sent.");

    /** By schema path in the answer, the same for every operation that answers with it. */
    static final Map<String, String> ANSWERS =
            Map.of("spots", "Spots are a feature of their own, whose step comes later.");

    private static final String OLDER = "The older form, which counts hours; the other is sent.";

    /** By operation and field. */
    static final Map<String, String> REQUESTS = Map.ofEntries(
            Map.entry("createProjectLocation id", "The server gives the ID."),
            Map.entry("updateLocation id", "The ID stands in the path."),
            Map.entry("createProjectLocation spots", "Spots are a feature of their own, whose step comes later."),
            Map.entry("updateLocation spots", "Spots are a feature of their own, whose step comes later."),
            Map.entry("createMposCredential id", "The server gives the ID."),
            Map.entry("createPayment freeze_for", OLDER),
            Map.entry("createPayment freeze_until", OLDER),
            Map.entry("createPayment beneficiary.wallet", "Of answers only."),
            Map.entry("createPayment password.status", "Of answers only."),
            Map.entry("createPayment items[].total_price", "The API counts it."),
            Map.entry("createPayment items[].total_price_decimal", "The API counts it."),
            Map.entry("changePaymentFreeze freeze_for", OLDER),
            Map.entry("createTransaction payments[].freeze_for", OLDER),
            Map.entry("createTransaction payments[].freeze_until", OLDER),
            Map.entry("createTransaction payments[].beneficiary.wallet", "Of answers only."),
            Map.entry("createTransaction payments[].password.status", "Of answers only."),
            Map.entry("createTransaction payments[].items[].total_price", "The API counts it."),
            Map.entry("createTransaction payments[].items[].total_price_decimal", "The API counts it."),
            Map.entry("createTransaction reserve_for", OLDER),
            Map.entry("createTransaction reserve_until", OLDER),
            Map.entry("createTransaction allowance.data.valid_for", OLDER),
            Map.entry("createTransaction allowance.data.valid_until", OLDER),
            Map.entry("createTransaction allowance.data.valid.from", "Of answers only."),
            Map.entry("createTransaction allowance.data.limits[].period", "Another name of time, which is sent."),
            Map.entry("reserveTransaction payer.id", "The PHP form; wallet_id is sent beside payer."),
            Map.entry("reserveTransaction payer.wallet_id", "It is sent beside payer."),
            Map.entry("reserveTransaction reservation_code", "Another name of code, which is sent."),
            Map.entry("reserveTransaction funds_sources", "The PHP form; payment_funds_sources is sent."),
            Map.entry("reserveTransactionByWallet payer.id", "The PHP form; the path names the wallet."),
            Map.entry("reserveTransactionByWallet payer.wallet_id", "The path names the wallet."),
            Map.entry("reserveTransactionByWallet reservation_code", "Another name of code, which is sent."),
            Map.entry("reserveTransactionByWallet funds_sources", "The PHP form; payment_funds_sources is sent."),
            Map.entry("createAllowance valid_for", OLDER),
            Map.entry("createAllowance valid_until", OLDER),
            Map.entry("createAllowance valid.from", "Of answers only."),
            Map.entry("createAllowance limits[].period", "Another name of time, which is sent."));

    private Exceptions() {}
}
