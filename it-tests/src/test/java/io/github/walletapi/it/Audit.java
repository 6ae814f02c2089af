package io.github.walletapi.it;

import io.github.walletapi.cdi.CredentialsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers which credentials were changed. */
@ApplicationScoped
public class Audit {

    private final List<CredentialsChanged> seen = new CopyOnWriteArrayList<>();

    /** For the container. */
    public Audit() {}

    void changed(@Observes CredentialsChanged event) {
        seen.add(event);
    }

    /** Oldest first. */
    List<CredentialsChanged> seen() {
        return List.copyOf(seen);
    }
}
