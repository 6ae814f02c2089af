package io.github.walletapi;

import io.github.walletapi.auth.CredentialsState;
import io.github.walletapi.quota.QuotaLeft;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How a client is doing, as far as it knows without asking the server: to show on a page, or to watch.
 *
 * @param baseUri the address that is called, without {@code rest/v1}
 * @param clockOffset by how much the server's clock is ahead of this machine's; zero while they agree
 * @param certificateDaysLeft whole days until the client certificate expires, negative afterwards; empty without one
 * @param credentials whether there are any to call with
 * @param quotaOfLocations what is left of each limit of the list of locations; empty if none is kept, or
 *     while the map that nodes share cannot be read
 */
public record WalletStatus(
        URI baseUri,
        Duration clockOffset,
        OptionalLong certificateDaysLeft,
        CredentialsState credentials,
        List<QuotaLeft> quotaOfLocations)
        implements Serializable {

    /** Takes a copy of the list. */
    public WalletStatus {
        quotaOfLocations = List.copyOf(quotaOfLocations);
    }

    /** Optional values of the JDK cannot be serialised. */
    private Object writeReplace() {
        return new Written(
                baseUri,
                clockOffset,
                certificateDaysLeft.isPresent() ? certificateDaysLeft.getAsLong() : null,
                credentials,
                quotaOfLocations);
    }

    private record Written(
            URI baseUri,
            Duration clockOffset,
            @Nullable Long certificateDaysLeft,
            CredentialsState credentials,
            List<QuotaLeft> quotaOfLocations)
            implements Serializable {

        private Object readResolve() {
            return new WalletStatus(
                    baseUri,
                    clockOffset,
                    certificateDaysLeft == null ? OptionalLong.empty() : OptionalLong.of(certificateDaysLeft),
                    credentials,
                    quotaOfLocations);
        }
    }
}
