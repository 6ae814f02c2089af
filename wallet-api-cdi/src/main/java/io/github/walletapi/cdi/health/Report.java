package io.github.walletapi.cdi.health;

import io.github.walletapi.WalletStatus;
import io.github.walletapi.auth.CredentialsState;
import io.github.walletapi.quota.QuotaLeft;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** What a check says of all clients; a named one's words begin with its name. */
final class Report {

    private final Map<String, Object> data = new TreeMap<>();
    private boolean ready = true;

    /** Adds a client by what it knows; a clock that is wrong is told but does no harm, for it is made up for. */
    void add(String client, WalletStatus status) {
        String prefix = prefix(client);
        data.put(prefix + "credentials", status.credentials().name().toLowerCase(Locale.ROOT));
        data.put(prefix + "clock-offset-seconds", status.clockOffset().toSeconds());
        ready &= status.credentials() != CredentialsState.MISSING;
        status.certificateDaysLeft().ifPresent(days -> {
            data.put(prefix + "certificate-days-left", days);
            ready &= days >= 0;
        });
        // None left is no reason to send calls elsewhere, for other nodes share it.
        for (QuotaLeft left : status.quotaOfLocations()) {
            String limit = left.limit().calls() + "-per-" + left.limit().window();
            data.put(prefix + "locations-left-of-" + limit, (long) left.calls());
        }
    }

    /** Adds a client by what the API answered. */
    void add(String client, RemoteCheck.Answer answer) {
        data.put(prefix(client) + "remote", answer.text());
        ready &= answer.good();
    }

    HealthCheckResponse.Status status() {
        return ready ? HealthCheckResponse.Status.UP : HealthCheckResponse.Status.DOWN;
    }

    Map<String, Object> data() {
        return data;
    }

    private static String prefix(String client) {
        return client.isEmpty() ? "" : client + ".";
    }
}
