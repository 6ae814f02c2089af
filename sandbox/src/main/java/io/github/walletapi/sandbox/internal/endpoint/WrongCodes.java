package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.error.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts wrong PINs and codes of messages for each wallet: else all of them could be tried. */
final class WrongCodes {
    private static final int MOST = 3;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private record Tries(int number, Instant last) {}

    private final Map<Integer, Tries> byWallet = new HashMap<>();

    private WrongCodes() {}

    static WrongCodes of(SandboxState state) {
        return state.part(WrongCodes.class, WrongCodes::new);
    }

    /** Refuses even the right code after too many wrong ones, until some time has passed. */
    void requireFew(int wallet, Instant now) {
        Tries tries = byWallet.get(wallet);
        if (tries == null) {
            return;
        }
        Instant end = tries.last().plus(PAUSE);
        if (!now.isBefore(end)) {
            forget(wallet);
        } else if (tries.number() >= MOST) {
            throw ApiException.rateLimited("After too many wrong codes none is accepted", Duration.between(now, end));
        }
    }

    void add(int wallet, Instant now) {
        byWallet.merge(wallet, new Tries(1, now), (before, one) -> new Tries(before.number() + 1, now));
    }

    void forget(int wallet) {
        byWallet.remove(wallet);
    }
}
