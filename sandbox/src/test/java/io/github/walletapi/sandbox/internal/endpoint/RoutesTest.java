package io.github.walletapi.sandbox.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.internal.routing.Route;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a new list of routes stands among the others does not matter. */
class RoutesTest {
    private static Route first(String method, List<String> segments) {
        return Routes.ALL.stream()
                .filter(route -> route.match(method, segments) != null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyRouteIsReachedByItsPath() {
        assertThat(Routes.ALL).hasSizeGreaterThan(60).allSatisfy(route -> {
            List<String> segments = route.path().stream()
                    .map(segment -> segment.replace("*", "1"))
                    .toList();
            assertThat(first(route.method(), segments)).isSameAs(route);
        });
    }
}
