package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.WalletApi;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When beans are made: at the start, but not before anything of the application can be looked up. */
class ApplicationStartTest {
    private static final Map<String, String> CONFIGURATION =
            Map.of("wallet-api.mac.id", "wkVd93h2uS", "wallet-api.mac.key", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU");

    private final FakeNaming naming = new FakeNaming();

    @Dependent
    static class User {
        @Inject
        WalletApi wallet;
    }

    @AfterEach
    void close() {
        naming.close();
    }

    private static boolean areMade(Application application) {
        return application.get(WalletApiExtension.class).running() != null;
    }

    @Test
    void areMadeAtTheStartWithoutNaming() {
        try (Application application = Application.start(CONFIGURATION, User.class)) {
            assertThat(areMade(application)).isTrue();
        }
    }

    @Test
    void areMadeAtTheStartWhereTheApplicationIsKnown() {
        naming.bind("java:app/AppName", "all").bind("java:module/ModuleName", "shop");
        try (Application application = Application.start(CONFIGURATION, User.class)) {
            assertThat(areMade(application)).isTrue();
        }
    }

    @Test
    void areMadeAtTheStartWhereApplicationsHaveNoNames() {
        naming.bind("java:comp/env", "of Tomcat");
        try (Application application = Application.start(CONFIGURATION, User.class)) {
            assertThat(areMade(application)).isTrue();
        }
    }

    /** As on GlassFish. */
    @Test
    void waitForTheirModule() {
        naming.bind("java:app/AppName", "all");
        try (Application application = Application.start(CONFIGURATION, User.class)) {
            assertThat(areMade(application)).isFalse();
            naming.bind("java:module/ModuleName", "shop");
            tellOfTheStartOfAWar(application);
            assertThat(areMade(application)).isTrue();
        }
    }

    @Test
    void areMadeByTheirFirstUseElsewhere() {
        naming.begin();
        try (Application application = Application.start(CONFIGURATION, User.class)) {
            assertThat(application.get(User.class).wallet.status().baseUri()).hasScheme("https");
            assertThat(areMade(application)).isTrue();
        }
    }

    private static void tellOfTheStartOfAWar(Application application) {
        application
                .container()
                .getBeanManager()
                .getEvent()
                .select(Object.class, Initialized.Literal.APPLICATION)
                .fire("a servlet context");
    }
}
