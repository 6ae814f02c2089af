package io.github.walletapi;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Names the part that a class path lacks and a server has; asked only when something failed already. */
final class MissingPart {

    private static final String ALL = "io.github.wallet-api:wallet-api-standalone brings all that is needed";

    /** A class of an API, and the artifact with it. */
    private record Api(String type, String what, String artifact) {}

    /** A service that an API looks for, and an artifact that provides it. */
    private record Service(String type, String what, String artifact) {}

    private static final List<Api> APIS = List.of(
            new Api("jakarta.ws.rs.core.Response", "Jakarta REST", "jakarta.ws.rs:jakarta.ws.rs-api"),
            new Api(
                    "org.eclipse.microprofile.rest.client.RestClientBuilder",
                    "MicroProfile Rest Client",
                    "org.eclipse.microprofile.rest.client:microprofile-rest-client-api"),
            new Api(
                    "org.eclipse.microprofile.config.ConfigProvider",
                    "MicroProfile Config",
                    "org.eclipse.microprofile.config:microprofile-config-api"),
            new Api("jakarta.json.bind.Jsonb", "JSON-B", "jakarta.json.bind:jakarta.json.bind-api"),
            new Api("jakarta.json.Json", "JSON-P", "jakarta.json:jakarta.json-api"));

    private static final List<Service> IMPLEMENTATIONS = List.of(
            new Service(
                    "org.eclipse.microprofile.rest.client.spi.RestClientBuilderResolver",
                    "MicroProfile Rest Client",
                    "org.jboss.resteasy.microprofile:microprofile-rest-client"),
            new Service(
                    "jakarta.ws.rs.client.ClientBuilder",
                    "the client of Jakarta REST",
                    "org.jboss.resteasy:resteasy-client"),
            new Service(
                    "org.eclipse.microprofile.config.spi.ConfigProviderResolver",
                    "MicroProfile Config",
                    "io.smallrye.config:smallrye-config"),
            new Service("jakarta.json.spi.JsonProvider", "JSON-P", "org.eclipse.parsson:parsson"),
            new Service("jakarta.json.bind.spi.JsonbProvider", "JSON-B", "org.eclipse:yasson"));

    private MissingPart() {}

    /** One sentence on the first part that is not there, if that explains the failure. */
    static Optional<String> sentence(Throwable failure, ClassLoader loader) {
        if (saidByUs(failure)) {
            return Optional.empty();
        }
        return APIS.stream()
                .filter(api -> type(api.type(), loader).isEmpty())
                .map(api ->
                        "The API of " + api.what() + " is not on the class path: add " + api.artifact() + "; " + ALL)
                .findFirst()
                .or(() -> failure instanceof ServiceConfigurationError ? misfit(failure) : Optional.empty())
                .or(() -> IMPLEMENTATIONS.stream()
                        .filter(one -> !provided(one.type(), loader))
                        .map(one -> "No implementation of " + one.what() + " is on the class path: add "
                                + one.artifact() + "; " + ALL)
                        .findFirst())
                .or(() -> failure instanceof LinkageError ? misfit(failure) : Optional.empty());
    }

    /** Says itself what could not be loaded. */
    private static Optional<String> misfit(Throwable failure) {
        return Optional.of(
                "The class path lacks something, or its jars do not fit each other (" + failure + "); " + ALL);
    }

    /** A failure that our own code told needs no other explanation. */
    private static boolean saidByUs(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return !(failure instanceof LinkageError)
                && trace.length > 0
                && trace[0].getClassName().startsWith("io.github.walletapi.");
    }

    private static Optional<Class<?>> type(String name, ClassLoader loader) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }

    private static boolean provided(String service, ClassLoader loader) {
        try {
            Iterator<?> found = type(service, loader)
                    .<Iterator<?>>map(type -> ServiceLoader.load(type, loader).iterator())
                    .orElseThrow();
            return found.hasNext() && found.next() != null;
        } catch (ServiceConfigurationError | LinkageError incomplete) {
            // What is there fails for another reason, which the first failure tells.
            return true;
        }
    }
}
