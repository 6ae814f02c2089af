package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.sandbox.internal.http.FormPost;
import io.github.walletapi.sandbox.internal.payment.TransactionEvent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is posted to applications, when, signed how, and how a test gets it late, twice, out of order or not at all. */
class CallbacksTest {
    private static final int ONA = 1234;
    private static final int PAYER = 1;
    private static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());

    @RegisterExtension
    static final SandboxExtension EXTENSION = SandboxExtension.create(SandboxServer.builder()
            .clock(Fixture.fixedClock())
            .client(Signed.ID, Signed.KEY)
            .log(LOG::add));

    private final SandboxServer sandbox = EXTENSION.server();
    private final Shop shop = new Shop(sandbox);
    private final Receiver receiver = new Receiver();
    private final SandboxCallbacks callbacks = sandbox.callbacks();

    @BeforeEach
    void hold() {
        LOG.clear();
        callbacks.hold();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private String order(String more) {
        return order(receiver.uri().toString(), more);
    }

    private String order(String uri, String more) {
        return shop.transaction(
                ("{'payments': [{'description': 'Knyga „Ąžuolas“ a/b', 'price': 500, 'currency': 'EUR'%s}],"
                                + " 'callback_uri': '" + uri + "'}")
                        .formatted(more)
                        .replace('\'', '"'));
    }

    private List<String> types() {
        return callbacks.all().stream().map(SandboxCallback::type).toList();
    }

    private static String part(Receiver.Post post, String name) {
        for (String pair : post.body().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError(name + " is not in the form");
    }

    private PublicKey publishedKey() {
        String pem = Signed.get("/publickey").sendTo(sandbox).body();
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isSigned(Receiver.Post post, PublicKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update(part(post, "event").getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(part(post, "sign")));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Test
    void whatThePayerDoesIsPostedSignedWithTheTransactionAsItIsThen() {
        String key = order("");
        sandbox.accept(key, ONA, PAYER);
        JsonObject reserved = shop.read("transaction/" + key);

        assertThat(callbacks.deliver()).isEqualTo(1);

        Receiver.Post post = receiver.next();
        assertThat(post.method()).isEqualTo("POST");
        assertThat(post.target()).isEqualTo("/hear?shop=1");
        assertThat(post.host()).isEqualTo(receiver.uri().getAuthority());
        assertThat(post.type()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(isSigned(post, publishedKey())).isTrue();
        JsonObject event = json(part(post, "event"));
        assertThat(event.getString("type")).isEqualTo("reserved");
        assertThat(event.getString("object")).isEqualTo("transaction");
        assertThat(event.getJsonObject("data")).isEqualTo(reserved);
        assertThat(part(post, "event"))
                .as("as PHP writes it")
                .contains("http:\\/\\/127.0.0.1", "\\u0104\\u017euolas", "a\\/b")
                .doesNotContain("ž");
        assertThat(callbacks.pending()).isEmpty();
        assertThat(callbacks.all().get(0).answers()).containsExactly(200);
    }

    @Test
    void aClientIsNotToldOfWhatItDidItself() {
        String confirmed = order("");
        sandbox.accept(confirmed, ONA, PAYER);
        shop.done("PUT", "transaction/" + confirmed + "/confirm", "");
        String revoked = order("");
        shop.done("DELETE", "transaction/" + revoked, "");
        shop.read("transaction/" + confirmed);

        assertThat(callbacks.all())
                .extracting(SandboxCallback::transactionKey, SandboxCallback::type)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(confirmed, "reserved"));
    }

    @Test
    void everyEndThatSomebodyElseOrTimeMakesIsTold() {
        String rejected = order("");
        sandbox.reject(rejected);
        String expired = order("");
        sandbox.accept(expired, ONA, PAYER);
        sandbox.letTimePass(Duration.ofDays(31));
        sandbox.accept(order(", 'password': {'type': 'provided', 'value': 'let me in'}"), ONA, PAYER);
        sandbox.accept(order(", 'beneficiary': {'email': 'nobody@example.com'}"), ONA, PAYER);
        String poor = shop.transaction(("{'payments': [{'description': 'Much', 'price': 99999999, 'currency': 'EUR'}],"
                        + " 'callback_uri': '" + receiver.uri() + "'}")
                .replace('\'', '"'));
        sandbox.accept(poor, ONA, PAYER);
        sandbox.letTimePass(Duration.ofDays(32));

        assertThat(types())
                .containsExactly(
                        "rejected",
                        "reserved",
                        "failed",
                        "waiting_password",
                        "waiting_registration",
                        "waiting_funds",
                        "failed",
                        "failed",
                        "failed");
        assertThat(callbacks.deliver()).isEqualTo(9);
    }

    @Test
    void confirmedByItselfIsToldWithoutReserved() {
        String key = shop.transaction(("{'payments': [{'description': 'x', 'price': 5, 'currency': 'EUR'}],"
                        + " 'auto_confirm': true, 'callback_uri': '" + receiver.uri() + "'}")
                .replace('\'', '"'));
        sandbox.accept(key, ONA, PAYER);

        assertThat(types()).containsExactly("confirmed");
    }

    @Test
    void falseSwitchesThemOffAndAProjectHasADefault() {
        JsonObject project = json(
                "{\"id\": 77, \"title\": \"x\", \"wallet_id\": 2112, \"callback_uri\": \"" + receiver.uri() + "\"}");
        sandbox.addProject(project);
        String body = "{\"payments\": [{\"description\": \"x\", \"price\": 5, \"currency\": \"EUR\"}]%s}";
        String ofProject = orderOfProject(body.formatted(""));
        String off = orderOfProject(body.formatted(", \"callback_uri\": false"));
        String ofNobody = shop.order(5);
        for (String key : List.of(ofProject, off, ofNobody)) {
            sandbox.accept(key, ONA, PAYER);
        }

        assertThat(callbacks.all()).extracting(SandboxCallback::transactionKey).containsExactly(ofProject);
        assertThat(shop.read("project/77")).doesNotContainKey("callback_uri");
    }

    private String orderOfProject(String body) {
        Signed request = Signed.json("POST", "/rest/v1/transaction", body);
        return request.ext(request.ext() + "&project_id=77")
                .sendTo(sandbox)
                .object()
                .getString("transaction_key");
    }

    @Test
    void whatIsRefusedIsPostedAgainUntilItIsAccepted() {
        sandbox.accept(order(""), ONA, PAYER);

        for (int status : List.of(500, 403, 302, 404)) {
            receiver.answerWith(status);
            assertThat(callbacks.deliver()).isZero();
        }
        receiver.answerWith(204);
        assertThat(callbacks.deliver()).isEqualTo(1);
        assertThat(callbacks.deliver()).isZero();

        assertThat(callbacks.all().get(0).answers()).containsExactly(500, 403, 302, 404, 204);
        assertThat(receiver.waiting()).as("and no redirect was followed").isEqualTo(5);
        assertThat(LOG).contains("callback reserved -> 403", "callback reserved -> 204");
    }

    @Test
    void whereNobodyListensThereIsNoAnswer() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        sandbox.accept(order("http://localhost:" + port + "/", ""), ONA, PAYER);

        assertThat(callbacks.deliver()).isZero();
        assertThat(callbacks.pending().get(0).answers()).containsExactly(0);
    }

    @Test
    void theyComeLateTwiceOutOfOrderOrNever() {
        String key = order("");
        sandbox.accept(key, ONA, PAYER);
        sandbox.letTimePass(Duration.ofDays(31));
        String lost = order("");
        sandbox.reject(lost);
        List<SandboxCallback> all = callbacks.all();

        callbacks.lose(all.get(2));
        assertThat(callbacks.post(all.get(1))).isEqualTo(200);
        assertThat(callbacks.post(all.get(0))).isEqualTo(200);
        assertThat(callbacks.post(all.get(0))).isEqualTo(200);
        assertThat(callbacks.deliver()).isZero();

        List<String> heard = new ArrayList<>();
        while (receiver.waiting() > 0) {
            heard.add(json(part(receiver.next(), "event")).getString("type"));
        }
        assertThat(heard).containsExactly("failed", "reserved", "reserved");
        assertThat(all.get(2).answers()).isEmpty();
    }

    @Test
    void aForgeryAndAnOldKeyDoNotVerify() {
        sandbox.accept(order(""), ONA, PAYER);
        SandboxCallback callback = callbacks.all().get(0);
        CallbackSigner before = callbacks.signer();
        callbacks.post(callback.uri(), CallbackSigner.create().sign(callback.event()));
        Receiver.Post forged = receiver.next();
        assertThat(isSigned(forged, publishedKey())).isFalse();
        assertThat(part(forged, "event")).isEqualTo(callback.event());

        callbacks.changeKey();
        callbacks.post(callback.uri(), before.sign(callback.event()));
        assertThat(isSigned(receiver.next(), publishedKey())).isFalse();
        callbacks.post(callback);
        assertThat(isSigned(receiver.next(), publishedKey())).isTrue();

        sandbox.reset();
        assertThat(callbacks.signer().publicKeyPem()).isEqualTo(before.publicKeyPem());
        assertThat(callbacks.all()).isEmpty();
    }

    @Test
    void twoSandboxesHaveTwoKeys() {
        try (SandboxServer other = SandboxServer.start()) {
            assertThat(other.callbacks().signer().publicKeyPem())
                    .isNotEqualTo(callbacks.signer().publicKeyPem());
        }
    }

    /** A client that names an address does not get the sandbox to call whatever is reachable from it. */
    @Test
    void otherHostsAreCalledOnlyWhenTheyAreAllowed() {
        sandbox.accept(order("http://shop.example/hear", ""), ONA, PAYER);
        sandbox.accept(order("http://192.0.2.7/latest", ""), ONA, PAYER);
        sandbox.accept(order("http://localhost.shop.example/", ""), ONA, PAYER);

        assertThat(callbacks.all()).isEmpty();
        assertThat(LOG).filteredOn(line -> line.contains("not sent")).hasSize(3);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> callbacks.post(
                        URI.create("http://192.0.2.7/"), callbacks.signer().sign("x")));
        try (SandboxServer open = SandboxServer.builder()
                .clock(Fixture.fixedClock())
                .callbackHost("Shop.example")
                .start()) {
            Shop other = new Shop(open);
            open.callbacks().hold();
            String key =
                    other.transaction("{\"payments\": [{\"description\": \"x\", \"price\": 5, \"currency\": \"EUR\"}],"
                            + " \"callback_uri\": \"http://shop.example/hear\"}");
            open.accept(key, ONA, PAYER);
            assertThat(open.callbacks().pending()).hasSize(1);
        }
    }

    @Test
    void unlessTheyAreHeldTheyArePostedByThemselves() {
        callbacks.release();
        sandbox.accept(order(""), ONA, PAYER);
        assertThat(json(part(receiver.next(), "event")).getString("type")).isEqualTo("reserved");

        callbacks.hold();
        sandbox.reject(order(""));
        callbacks.release();
        assertThat(json(part(receiver.next(), "event")).getString("type")).isEqualTo("rejected");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsRefusedIsRepeatedByItself() {
        SandboxCallbacks quick = new SandboxCallbacks(new FormPost(), LOG::add, TimeUnit.MICROSECONDS);
        receiver.answerWith(500);
        quick.add(List.of(new TransactionEvent("key", "failed", receiver.uri(), JsonValue.EMPTY_JSON_OBJECT)));
        for (int i = 0; i < 3; i++) {
            receiver.next();
        }
        receiver.answerWith(200);
        // It ends by being accepted, and then nothing is left to do.
        while (!quick.pending().isEmpty()) {
            quick.deliver();
        }
        quick.close();

        List<Integer> answers = quick.all().get(0).answers();
        assertThat(answers).hasSizeBetween(4, 13).startsWith(500, 500, 500).endsWith(200);
    }

    /** The application asks the sandbox before it answers: nothing may be locked meanwhile. */
    @Test
    void anApplicationMayCallTheSandboxWhileItHears() throws Exception {
        String key = order("");
        sandbox.accept(key, ONA, PAYER);
        com.sun.net.httpserver.HttpServer asking = com.sun.net.httpserver.HttpServer.create(
                new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0), 0);
        List<String> read = Collections.synchronizedList(new ArrayList<>());
        asking.createContext("/", exchange -> {
            read.add(shop.status(key));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        asking.start();
        try {
            URI uri = URI.create("http://127.0.0.1:" + asking.getAddress().getPort() + "/");
            assertThat(callbacks.post(uri, callbacks.signer().sign("x"))).isEqualTo(200);
        } finally {
            asking.stop(0);
        }
        assertThat(read).containsExactly("reserved");
    }

    @Test
    void neitherAnEventNorItsSignatureIsShown() {
        SignedCallback signed = callbacks.signer().sign("zzqq");
        sandbox.accept(order(""), ONA, PAYER);

        assertThat(signed).hasToString("SignedCallback");
        assertThat(callbacks.all().get(0)).hasToString("callback reserved []");
    }
}
