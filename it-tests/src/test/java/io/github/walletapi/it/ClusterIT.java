package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxServer;
import jakarta.json.Json;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two WildFlys, as docs/clusters.md makes them a cluster, which share a replicated cache. */
@Tag("cluster")
class ClusterIT {

    private static final String STATE = "java:jboss/infinispan/cache/wallet-api/state";
    private static final String KEY = "key-of-the-cluster";
    private static final String TOKEN_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final int USER = 221;
    private static final String LOCATIONS = "/rest/v1/locations";
    /** In the sandbox before any is added. */
    private static final int DELIVERED = 94;

    private static final int PAGES = 8;
    private static final int LIMIT = 200;
    /** Should the map fail while a node is missed, a directory rests for a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final SandboxServer SANDBOX = SandboxServer.builder()
            .client("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU")
            .client("asking", KEY)
            .client("frugal", KEY)
            .client("list", KEY)
            .client("mortal", KEY)
            .client("application", KEY, "application")
            .client("people", KEY)
            .start();
    private static final ExecutorService VISITORS = Executors.newCachedThreadPool();

    @SuppressWarnings("NullAway.Init")
    private static WildFlyCluster cluster;

    @BeforeAll
    static void configure() {
        cluster = new WildFlyCluster(2, member());
    }

    @BeforeEach
    void bothRun() {
        SANDBOX.reset();
        cluster.start();
    }

    @AfterAll
    static void stop() {
        cluster.close();
        SANDBOX.close();
        VISITORS.shutdown();
    }

    private static WebArchive member() {
        Map<String, String> configuration = new TreeMap<>(Map.of(
                "wallet-api.base-uri", SANDBOX.baseUri().toString(),
                "wallet-api.state", STATE,
                "wallet-api.clients.asking.locations.quota", "4/4m,50/24h",
                "wallet-api.clients.frugal.locations.quota", "4/4m,50/24h",
                "wallet-api.clients.list.locations.quota", "1000/4m",
                "wallet-api.clients.mortal.locations.quota", "1000/4m",
                "wallet-api.clients.mortal.locations.lease", "5s"));
        configuration.put("wallet-api.locations.quota", "4/4m,50/24h");
        configuration.put("wallet-api.clients.people.oauth.redirect-uri", "http://localhost:9/back");
        configuration.put("wallet-api.clients.people.oauth.page-uri", SANDBOX.baseUri() + "frontend");
        configuration.put("wallet-api.clients.people.oauth.token-keys", TOKEN_KEY);
        for (String client : List.of("asking", "frugal", "list", "mortal", "application", "people")) {
            configuration.put("wallet-api.clients." + client + ".mac.id", client);
            configuration.put("wallet-api.clients." + client + ".mac.key", KEY);
        }
        return Wars.war("member.war", configuration, Member.class, Vault.class)
                .setWebXML(new StringAsset("<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">"
                        + "<distributable/></web-app>"))
                .addAsWebInfResource(
                        Path.of("..", "docs", "wildfly", "jboss-web.xml").toFile(), "jboss-web.xml");
    }

    /** Values, a failure, and a view of a client: written by one node, read by the other, also when the first is dead. */
    @Test
    void aSessionMovesToTheOtherNodeWithAllThatIsInIt() {
        String all = "12.34 EUR, Project's title, true, 404 not_found, Project's title";
        HttpClient visitor =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        assertThat(cluster.node(1).ask(visitor, "fill-session")).isEqualTo("filled");
        assertThat(cluster.node(1).ask(visitor, "read-session")).isEqualTo(all);
        Eventually.happens(
                "The other node has the session",
                () -> cluster.node(2).ask(visitor, "read-session").equals(all));

        cluster.node(1).kill();

        Eventually.happens(
                "The other node still has the session",
                () -> cluster.node(2).ask(visitor, "read-session").equals(all));
        List<RecordedRequest> requests = requestsOf("asking");
        assertThat(requests.get(requests.size() - 1).ext()).isEqualTo("location_id=8");
    }

    @Test
    void togetherTheyNeverAskMoreThanTheQuotaAllows() {
        List<String> passed = onBoth(node -> node.ask("locations", "asking"));

        assertThat(passed.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(4);
        assertThat(requestsOf("asking")).hasSize(4);
    }

    /** Nobody knows an id: what tells its entries from others' is the name of the application. */
    @Test
    void soDoThoseOfAnApplicationThatKnowsItsCredentialsItself() {
        List<String> passed = onBoth(node -> node.ask("locations", ""));

        assertThat(passed.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(4);
    }

    @Test
    void oneLoadsTheListAndBothServe() {
        int total = addLocations();
        onBoth(node -> node.ask("directory", "list"));
        Stream.of(1, 2).map(cluster::node).forEach(node -> awaitAll(node, "list", total));

        assertThat(offsets("list")).containsExactly(0, 200, 400, 600, 800, 1000, 1200, 1400);
    }

    @Test
    void whenOneIsKilledWhileItLoadsTheOtherGoesOnFromThere() {
        int total = addLocations();
        SANDBOX.answerWith("GET", LOCATIONS, CannedAnswer.own().times(3));
        SANDBOX.answerWith(
                "GET", LOCATIONS, CannedAnswer.own().cutHeadAfter(0).stalling().times(1));
        cluster.node(1).ask("directory", "mortal");
        Eventually.happens(
                "The fourth answer is held back", () -> requestsOf("mortal").size() == 4);
        Eventually.happens(
                "The other serves what has come",
                () -> cluster.node(2).ask("directory", "mortal").equals("loading " + 3 * LIMIT));

        cluster.node(1).kill();
        awaitAll(cluster.node(2), "mortal", total);

        assertThat(offsets("mortal"))
                .as("no page twice but the one that was on its way")
                .containsExactly(0, 200, 400, 600, 600, 800, 1000, 1200, 1400);
        cluster.start();
        awaitAll(cluster.node(1), "mortal", total);
        assertThat(offsets("mortal")).as("who comes back asks nothing").hasSize(PAGES + 1);
    }

    @Test
    void whatIsSharedOutlivesAllNodes() {
        cluster.node(1).ask("locations", "frugal");
        String id = cluster.node(2).ask("device", "till-2");
        cluster.node(1).kill();
        cluster.node(2).kill();
        SANDBOX.reset();
        cluster.start();

        assertThat(onBoth(node -> node.ask("locations", "frugal"))).containsExactly("0", "0");
        assertThat(onBoth(node -> node.ask("device", "till-2"))).containsExactly(id, id);
        assertThat(SANDBOX.requests()).isEmpty();
    }

    @Test
    void registeringOneDeviceOnBothGivesOneClient() {
        List<String> ids = onBoth(node -> node.ask("device", "till-1"));

        assertThat(ids.get(0)).isNotBlank().isEqualTo(ids.get(1));
        assertThat(requestsOf("application"))
                .extracting(RecordedRequest::toString)
                .containsExactly("POST /rest/v1/client -> 200");
    }

    @Test
    void fiveHundredThreadsOfBothWithAnExpiredTokenMakeOneRefresh() {
        String query = cluster.node(1).ask("begin", "");
        String code = SANDBOX.authorize("people", USER, "user_info");
        String grant = cluster.node(2).ask("finish", "code=" + code + "&state=" + query.replaceAll(".*state=", ""));
        SANDBOX.expireAccessTokens();

        assertThat(onBoth(node -> node.ask("read", grant))).containsExactly("250", "250");
        assertThat(requestsOf("people"))
                .filteredOn(request -> request.bodyText().startsWith("grant_type=refresh_token"))
                .hasSize(1);
        cluster.node(1).ask("end", grant);
        assertThat(cluster.node(2).ask("read", grant)).contains("GrantEndedException");
    }

    /** As many as fill the pages; how many there are then. */
    private static int addLocations() {
        int total = PAGES * LIMIT;
        for (int id = 10_000; id < 10_000 + total - DELIVERED; id++) {
            SANDBOX.addLocation(Json.createObjectBuilder()
                    .add("id", id)
                    .add("title", "Place " + id)
                    .build());
        }
        return total;
    }

    private static void awaitAll(WildFlyNode node, String client, int total) {
        Eventually.happens(
                node + " serves all",
                PATIENCE,
                () -> node.ask("directory", client).equals("complete " + total));
    }

    private static List<RecordedRequest> requestsOf(String client) {
        return SANDBOX.requests().stream()
                .filter(request -> client.equals(request.clientId()))
                .toList();
    }

    private static List<Integer> offsets(String client) {
        return requestsOf(client).stream()
                .map(request -> Integer.valueOf(
                        request.query().getOrDefault("offset", List.of("0")).get(0)))
                .toList();
    }

    /** At the same time. */
    private static <T> List<T> onBoth(Function<WildFlyNode, T> question) {
        List<CompletableFuture<T>> answers = Stream.of(1, 2)
                .map(cluster::node)
                .map(node -> CompletableFuture.supplyAsync(() -> question.apply(node), VISITORS))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
