package io.github.walletapi.sample.wallet;

import io.github.walletapi.sample.signin.Shared;

/**
 * Shows something that the visitor was asked to share.
 *
 * @param words what it is
 * @param state {@code granted}, {@code refused}, or {@code missing} if it cannot be told
 * @param note the same in words; empty if it is granted
 */
public record Share(String words, String state, String note) {

    static Share of(Shared what, boolean granted) {
        return new Share(what.words(), granted ? "granted" : "refused", granted ? "" : "not shared");
    }

    static Share of(Shared what, Fact fact) {
        return switch (fact.state()) {
            case "known" -> of(what, true);
            case "not-set" -> new Share(what.words(), "granted", "shared, but not provided");
            case "not-granted" -> of(what, false);
            default -> new Share(what.words(), "missing", "not shared or not verified");
        };
    }
}
