package io.github.walletapi.cdi;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** The configuration does not do. The message lists every problem with its full key, and no secret. */
@ApplicationException(rollback = true)
public final class WalletConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    WalletConfigurationException(List<String> problems) {
        super("The configuration of the Wallet API has "
                + (problems.size() == 1 ? "a problem" : problems.size() + " problems") + ":\n  - "
                + String.join("\n  - ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each of them, to be told with others. */
    List<String> problems() {
        return problems == null ? List.of() : problems;
    }
}
