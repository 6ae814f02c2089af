package io.github.walletapi.transaction;

import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a payer to one item of an inquiry.
 *
 * @param inquiryIdentifier the name of the inquiry
 * @param itemIdentifier the name of the item
 * @param itemType what was asked for; not every answer says it
 * @param value what the payer has answered
 */
public record InquiryResult(
        @Nullable String inquiryIdentifier,
        @Nullable String itemIdentifier,
        @Nullable InquiryItemType itemType,
        @JsonbTypeAdapter(InquiryValues.class) @Nullable InquiryValue value)
        implements Serializable {}
