package io.github.walletapi.it;

import io.github.walletapi.WalletApi;
import io.github.walletapi.cdi.WalletApis;
import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ApiClients;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.client.IssuedCredentials;
import io.github.walletapi.client.NewClient;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.location.Locations;
import io.github.walletapi.location.ServiceName;
import io.github.walletapi.project.Projects;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.server.Server;
import io.github.walletapi.value.UserId;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The application under test: does as it is asked with what was injected, and answers with text. */
@WebServlet("/probe/*")
public class Probe extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient WalletApi wallet;

    @Inject
    @WalletClient("shop")
    transient WalletApi shop;

    @Inject
    @WalletClient("application")
    transient ApiClients application;

    @Inject
    transient Server server;

    @Inject
    transient ApiClients clients;

    @Inject
    transient Projects projects;

    @Inject
    @WalletClient("shop")
    transient Projects projectsOfTheShop;

    @Inject
    @RestClient
    transient Projects restClient;

    @Inject
    transient Locations locations;

    @Inject
    transient WalletApis byName;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Probe() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        response.setContentType("text/plain;charset=UTF-8");
        String text = String.valueOf(request.getParameter("text"));
        String said;
        try {
            said = String.valueOf(answer(request.getPathInfo().substring(1), text));
        } catch (RuntimeException failure) {
            response.setStatus(500);
            said = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        }
        response.getWriter().print(said);
    }

    private @Nullable Object answer(String what, String text) {
        return switch (what) {
            case "plain" -> wallet.projects().get(1221).title();
            case "shop" -> shop.projects().get(1221).title();
            case "shop-projects" -> projectsOfTheShop.get(1221).title();
            case "rest-client" -> restClient.get(1221).title();
            case "by-name" -> byName.get("shop").server().info().time();
            case "time" -> server.info().time();
            case "configuration" -> server.configuration().minimumPasswordLength();
            case "current" -> clients.current();
            case "register" -> register();
            case "update" ->
                clients.update(
                        Long.parseLong(text),
                        ClientUpdate.of(ClientType.PRIVATE_CLIENT).revokingAll(ClientUpdate.Part.PERMISSIONS));
            case "permissions" -> clients.permissionsToWallets(Long.parseLong(text));
            case "project" -> projects.get(Long.parseLong(text));
            case "my-projects" -> projects.administeredBy(UserId.ME).size();
            case "locations" -> locations.find(everyFilter());
            case "categories" -> locations.payCategories(text).size();
            case "with" ->
                wallet.with(ExtraParameters.ofProject(12).andLocation(7).and("note", text))
                        .server()
                        .info()
                        .time();
            case "query" -> wallet.send(ApiRequest.get("rest/v1/server").query("value", text));
            case "path" ->
                wallet.send(ApiRequest.get("rest/v1/wallet/{walletId}").path("walletId", text));
            case "send" -> wallet.send(requestOf(text));
            case "null-loader" ->
                withoutContextClassLoader(() -> wallet.server().info().time());
            case "in-a-row" ->
                IntStream.range(0, 100)
                        .mapToObj(i -> server.info().time())
                        .distinct()
                        .count();
            case "at-once" -> atOnce(16, 20);
            case "threads" ->
                Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .sorted()
                        .collect(Collectors.joining("\n"));
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** Such as {@code POST rest/v1/thing}. */
    private static ApiRequest requestOf(String text) {
        String path = text.substring(text.indexOf(' ') + 1);
        JsonObject body = Json.createObjectBuilder().add("price", 100).build();
        return switch (text.substring(0, text.indexOf(' '))) {
            case "GET" -> ApiRequest.get(path);
            case "POST" -> ApiRequest.post(path).body(body);
            case "PUT" -> ApiRequest.put(path).body(body);
            case "DELETE" -> ApiRequest.delete(path);
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** A device that was just registered signs the next call itself. */
    private String register() {
        ApiClient device = application.create(NewClient.device(ClientInfo.of("Kasa", "Linux", null, "device-1")));
        IssuedCredentials issued = device.credentials();
        if (issued == null) {
            return "no credentials";
        }
        String baseUri = ConfigProvider.getConfig().getValue("wallet-api.base-uri", String.class);
        try (WalletApi wallet = WalletApi.builder()
                .baseUri(URI.create(baseUri))
                .credentials(IssuedCredentials.toMac(issued))
                .build()) {
            return String.valueOf(wallet.clients().current().type());
        }
    }

    private static LocationFilter everyFilter() {
        return LocationFilter.ALL
                .withLocale("lt")
                .near(54.668516, 25.235055)
                .within(5000)
                .withUpdatedAfter(Instant.ofEpochSecond(1))
                .withStatus(LocationStatus.ACTIVE, LocationStatus.INACTIVE)
                .withServices(ServiceName.PAY, ServiceName.CASH_IN)
                .withPayCategories(1, 4)
                .withLimit(5)
                .withOffset(0);
    }

    private static @Nullable Object withoutContextClassLoader(Callable<@Nullable Object> call) {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "no-loader");
            thread.setContextClassLoader(null);
            return thread;
        });
        try {
            return executor.submit(call).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(String.valueOf(failure.getCause()), failure);
        } finally {
            executor.shutdown();
        }
    }

    private String atOnce(int threads, int calls) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        CountDownLatch together = new CountDownLatch(threads);
        try {
            List<Future<Integer>> results = IntStream.range(0, threads)
                    .mapToObj(thread -> executor.submit(() -> {
                        together.countDown();
                        together.await();
                        for (int i = 0; i < calls; i++) {
                            wallet.with(ExtraParameters.ofProject(thread + 1))
                                    .server()
                                    .info();
                        }
                        return calls;
                    }))
                    .toList();
            int sum = 0;
            for (Future<Integer> result : results) {
                sum += result.get();
            }
            return String.valueOf(sum);
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(String.valueOf(failure.getCause()), failure);
        } finally {
            executor.shutdown();
        }
    }
}
