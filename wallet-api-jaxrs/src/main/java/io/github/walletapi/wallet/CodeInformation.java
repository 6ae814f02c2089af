package io.github.walletapi.wallet;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What a scanned code means.
 *
 * @param type what it leads to
 * @param parameters whatever belongs to it; not documented
 */
public record CodeInformation(
        @Nullable CodeType type, @Nullable JsonObject parameters) {}
