package io.github.walletapi.sandbox.internal.payment;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * Holds the password that the beneficiary has to know.
 *
 * @param type {@code provided} by the client, or {@code generated}
 * @param cancelable whether the payer may take the payment back as long as it waits
 */
public record PaymentPassword(String type, String value, boolean cancelable) {

    JsonObject toJson(boolean unlocked) {
        return Json.createObjectBuilder()
                .add("type", type)
                .add("status", unlocked ? "unlocked" : "pending")
                .build();
    }
}
