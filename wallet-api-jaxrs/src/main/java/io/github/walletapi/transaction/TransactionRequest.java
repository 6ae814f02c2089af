package io.github.walletapi.transaction;

import io.github.walletapi.value.UnixTime;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to pay a transaction.
 *
 * @param id the request's ID
 * @param transaction the key of the transaction
 * @param createdAt when it was created, to the second
 * @param userId the ID of the user who is asked
 * @param email the address that is asked
 * @param phone the phone number that is asked
 * @param initiatorId the ID of the user who asks
 */
public record TransactionRequest(
        long id,
        @JsonbProperty("transaction_key") @Nullable String transaction,
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant createdAt,
        @Nullable Long userId,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Long initiatorId)
        implements Serializable {}
