package io.github.walletapi.internal.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.auth.TrustedCertificates;
import io.github.walletapi.internal.tls.TlsContext;
import io.github.walletapi.sandbox.SandboxAuthority;
import io.github.walletapi.sandbox.SandboxCertificate;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dead addresses, peers that stop reading, servers that leave, proxies that refuse. */
@Timeout(60)
@SuppressWarnings({"AddressSelection", "NullAway", "FutureReturnValueIgnored"
}) // A test may be blunter than the library.
class NetworkTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    private static final SandboxAuthority AUTHORITY = SandboxAuthority.create();
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final byte[] NOTHING = {};
    /** More than the buffers of both ends hold. */
    private static final byte[] HUGE = new byte[20_000_000];

    private static Limits limits() {
        return new Limits(LONG, LONG, LONG, 100_000);
    }

    private static SSLContext trusting() {
        return TlsContext.of(null, TrustedCertificates.of(List.of(AUTHORITY.certificate())));
    }

    private static SSLContext serving() throws Exception {
        SandboxCertificate server = AUTHORITY.issueServer("localhost");
        char[] password = "zzqq".toCharArray();
        KeyStore store = server.keyStore(password);
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), new TrustManager[] {new AnyClient()}, null);
        return context;
    }

    private static Answer send(Transport transport, @Nullable SSLContext tls, String method, byte[] body, Duration left)
            throws IOException {
        return transport.send(tls, method, "/a", Map.of(), body, left);
    }

    private static String get(Transport transport, @Nullable SSLContext tls) throws IOException {
        return new String(send(transport, tls, "GET", NOTHING, LONG).body(), UTF_8);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IOException("nobody came");
            }
        } catch (InterruptedException over) {
            throw new SocketException("The test is over");
        }
    }

    // Kept connections whose end has come

    private static Link linkTo(ScriptedServer server, boolean secure, Set<TimedChannel> open) throws IOException {
        TimedChannel wire = new TimedChannel(open);
        wire.until(Deadline.in(LONG, LONG));
        wire.connect(new InetSocketAddress("127.0.0.1", server.uri().getPort()), 20_000);
        if (!secure) {
            return wire;
        }
        SSLEngine engine = trusting().createSSLEngine("localhost", 1);
        engine.setUseClientMode(true);
        return TlsLink.over(wire, engine);
    }

    private static void ask(Link link) throws IOException {
        link.write("GET /a HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
        byte[] answer = new byte[OK.length()];
        for (int count = 0; count < answer.length; ) {
            count += link.read(answer, count, answer.length - count);
        }
        assertThat(new String(answer, US_ASCII)).isEqualTo(OK);
    }

    private static boolean isNoticed(Link link) {
        long end = System.nanoTime() + LONG.toNanos() / 2;
        boolean quiet = true;
        while (quiet && System.nanoTime() < end) {
            quiet = link.isQuiet(false);
        }
        return !quiet;
    }

    @ParameterizedTest
    @CsvSource({
        "false, leaves", "false, is cut off", "false, speaks",
        "true, leaves", "true, is cut off", "true, speaks"
    })
    void lookWithoutWaitingSeesTheEndAndWhatNobodyAskedFor(boolean secure, String peer) throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        Set<TimedChannel> open = ConcurrentHashMap.newKeySet();
        try (ScriptedServer server = new ScriptedServer(
                (request, out) -> {
                    ScriptedServer.write(out, OK, true);
                    await(looked);
                    return peer.equals("is cut off") || (peer.equals("speaks") && ScriptedServer.write(out, OK, true));
                },
                secure ? serving() : null)) {
            Link link = linkTo(server, secure, open);
            ask(link);
            for (int i = 0; i < 1000; i++) {
                // Tickets of TLS 1.3 have come by now, and are no words.
                assertThat(link.isQuiet(i % 100 == 0)).isTrue();
            }
            if (peer.equals("is cut off")) {
                // Below TLS: without its goodbye.
                server.hangUp();
            }
            looked.countDown();

            assertThat(isNoticed(link)).isTrue();
        } finally {
            open.forEach(TimedChannel::abort);
        }
    }

    /** The loss of one says little; who loses two in a row, with none that worked between them, keeps none. */
    @Test
    void whoLosesKeptConnectionsAgainAndAgainKeepsNone() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        Set<Object> used = ConcurrentHashMap.newKeySet();
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    requests.incrementAndGet();
                    // A second request on a connection is read and not answered.
                    return used.add(out) && ScriptedServer.write(out, OK, true);
                });
                Transport transport = new Transport(server.uri(), null, limits())) {
            int failures = 0;
            for (int i = 0; i < 20; i++) {
                try {
                    get(transport, null);
                } catch (IOException lost) {
                    failures++;
                }
            }
            assertThat(failures).isEqualTo(2);
            assertThat(requests).hasValue(20);
        }
    }

    // Addresses of a host

    /** Takes no connection: its queue is full, so that whoever knocks waits. */
    private static final class Full implements AutoCloseable {
        private final ServerSocket listener;
        private final List<Socket> queue = new ArrayList<>();

        Full(String address, int port) throws IOException {
            listener = new ServerSocket(port, 1, InetAddress.getByName(address));
            boolean full = false;
            while (!full) {
                Socket waiting = new Socket();
                queue.add(waiting);
                try {
                    waiting.connect(listener.getLocalSocketAddress(), 200);
                } catch (SocketTimeoutException noMore) {
                    full = true;
                }
            }
        }

        @Override
        public void close() throws IOException {
            for (Socket waiting : queue) {
                waiting.close();
            }
            listener.close();
        }
    }

    private static InetAddress[] addresses(String... all) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[all.length];
        for (int i = 0; i < all.length; i++) {
            addresses[i] = InetAddress.getByAddress(
                    "wallet.example", InetAddress.getByName(all[i]).getAddress());
        }
        return addresses;
    }

    private static Transport to(int port, Duration connect, String... addresses) {
        return new Transport(
                URI.create("http://wallet.example:" + port + "/"),
                null,
                new Limits(connect, LONG, LONG, 100_000),
                name -> addresses(addresses));
    }

    @Test
    void deadFirstAddressLeavesTimeForTheSecond() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(OK);
                Full dead = new Full("127.0.0.2", server.uri().getPort());
                Transport transport = to(server.uri().getPort(), Duration.ofMillis(600), "127.0.0.2", "127.0.0.1")) {
            assertThat(get(transport, null)).isEqualTo("{}");
            assertThat(dead.queue).isNotEmpty();
        }
    }

    /** Otherwise one that is dead would cost its share with each connection. */
    @Test
    void addressThatWasReachedLastGoesFirst() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(OK.replace("200 OK", "200 OK\r\nConnection: close"));
                ServerSocketChannel other = ServerSocketChannel.open();
                Transport transport = to(server.uri().getPort(), LONG, "127.0.0.2", "127.0.0.1")) {
            // Nobody listens at the first address yet.
            assertThat(get(transport, null)).isEqualTo("{}");
            other.bind(new InetSocketAddress("127.0.0.2", server.uri().getPort()));
            other.configureBlocking(false);

            assertThat(get(transport, null)).isEqualTo("{}");
            assertThat(other.accept()).isNull();
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void allAddressesTogetherTakeNoLongerThanOneMay() throws Exception {
        int number;
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            number = port.getLocalPort();
        }
        try (Full first = new Full("127.0.0.2", number);
                Full second = new Full("127.0.0.3", number);
                Full third = new Full("127.0.0.4", number);
                Transport transport = to(number, Duration.ofMillis(900), "127.0.0.2", "127.0.0.3", "127.0.0.4")) {
            long began = System.nanoTime();
            NotSentException failure = catchThrowableOfType(NotSentException.class, () -> get(transport, null));

            assertThat(failure.reason()).isInstanceOf(SocketTimeoutException.class);
            assertThat(failure.reason().getSuppressed()).hasSize(1);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
            assertThat(List.of(first, second, third)).noneMatch(dead -> dead.queue.isEmpty());
        }
    }

    @Test
    void refusingFirstAddressIsPassedOver() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(OK);
                Transport transport = to(server.uri().getPort(), LONG, "::1", "127.0.0.9", "127.0.0.1")) {
            assertThat(get(transport, null)).isEqualTo("{}");
        }
    }

    // Peers that stop reading

    /** Accepts, answers a CONNECT if it is to be a proxy, and then reads nothing more. */
    private static final class Deaf implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final CountDownLatch over = new CountDownLatch(1);
        private final CountDownLatch connected = new CountDownLatch(1);

        Deaf(boolean tunnels, @Nullable SSLContext tls) throws IOException {
            thread.submit(() -> {
                try (Socket socket = listener.accept()) {
                    if (tunnels) {
                        readHead(socket);
                        socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(US_ASCII));
                    }
                    if (tls == null) {
                        readHead(socket);
                    } else {
                        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true);
                        secured.startHandshake();
                        readHead(secured);
                    }
                    connected.countDown();
                    over.await();
                }
                return null;
            });
        }

        private static void readHead(Socket socket) throws IOException {
            int last = 0;
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                last = last << 8 | next;
                if (last == 0x0D0A0D0A) {
                    return;
                }
            }
        }

        @Override
        public void close() throws IOException {
            over.countDown();
            listener.close();
            thread.shutdownNow();
        }
    }

    private static Transport to(Deaf server, String way, Limits limits) {
        int port = server.listener.getLocalPort();
        HttpProxy itself = HttpProxy.at("127.0.0.1", port);
        return switch (way) {
            case "plain" -> new Transport(URI.create("http://127.0.0.1:" + port + "/"), null, limits);
            case "tls" -> new Transport(URI.create("https://localhost:" + port + "/"), null, limits);
            case "proxy" -> new Transport(URI.create("http://wallet.example/"), itself, limits);
            default -> new Transport(URI.create("https://localhost/"), itself, limits);
        };
    }

    private static Deaf deaf(String way) throws Exception {
        return new Deaf(way.equals("tunnel"), isSecure(way) ? serving() : null);
    }

    private static boolean isSecure(String way) {
        return way.equals("tls") || way.equals("tunnel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "tls", "proxy", "tunnel"})
    void peerThatStopsReadingIsLeftInTime(String way) throws Exception {
        try (Deaf server = deaf(way);
                Transport transport = to(server, way, limits())) {
            SSLContext tls = isSecure(way) ? trusting() : null;

            assertThatThrownBy(() -> send(transport, tls, "POST", HUGE, Duration.ofSeconds(2)))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void silenceOfOneThatStopsReadingEndsInTimeToo() throws Exception {
        try (Deaf server = deaf("plain");
                Transport transport = to(server, "plain", new Limits(LONG, Duration.ofMillis(300), LONG, 100))) {
            assertThatThrownBy(() -> send(transport, null, "POST", HUGE, LONG))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** It lets some in all the time, so that nothing ever waits for long. */
    @Test
    void peerThatReadsSlowlyIsLeftInTime() throws Exception {
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
                Transport transport = new Transport(
                        URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/"),
                        null,
                        new Limits(LONG, LONG, Duration.ofMillis(1), 100))) {
            reader.submit(() -> {
                try (Socket socket = listener.accept()) {
                    int count = 0;
                    while (count >= 0) {
                        count = socket.getInputStream().read(new byte[4096]);
                    }
                }
                return null;
            });

            assertThatThrownBy(() -> send(transport, null, "POST", HUGE, LONG))
                    .isInstanceOf(SocketTimeoutException.class);
        } finally {
            reader.shutdownNow();
        }
    }

    /** Threads of the JDK, and since 21 its virtual ones. */
    static Stream<Arguments> threadsAndWays() throws Exception {
        List<Arguments> all = new ArrayList<>();
        for (String kind : kinds()) {
            for (String way : List.of("plain", "tls", "proxy", "tunnel")) {
                all.add(Arguments.of(kind, way));
            }
        }
        return all.stream();
    }

    static List<String> kinds() {
        return Runtime.version().feature() >= 21 ? List.of("platform", "virtual") : List.of("platform");
    }

    private static Thread started(String kind, Runnable work) throws Exception {
        if (kind.equals("virtual")) {
            return (Thread)
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
        }
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private static Thread failing(
            String kind, AtomicReference<Object> ended, Transport transport, boolean secure, byte[] body)
            throws Exception {
        SSLContext tls = secure ? trusting() : null;
        return started(kind, () -> {
            try {
                ended.set(send(transport, tls, body.length > 0 ? "POST" : "GET", body, LONG));
            } catch (IOException failure) {
                ended.set(failure);
            } finally {
                if (!Thread.currentThread().isInterrupted()) {
                    ended.set("The interrupt was swallowed after " + ended.get());
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("threadsAndWays")
    void interruptEndsWhoWaitsForAPeerThatStopsReading(String kind, String way) throws Exception {
        AtomicReference<Object> ended = new AtomicReference<>();
        try (Deaf server = deaf(way);
                Transport transport = to(server, way, limits())) {
            Thread caller = failing(kind, ended, transport, isSecure(way), HUGE);
            await(server.connected);
            caller.interrupt();
            caller.join(20_000);

            assertThat(ended.get()).isExactlyInstanceOf(InterruptedIOException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void interruptEndsWhoWaitsForAnAnswerToAGet(String kind) throws Exception {
        AtomicReference<Object> ended = new AtomicReference<>();
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    arrived.countDown();
                    await(never);
                    return false;
                });
                Transport transport = new Transport(server.uri(), null, limits())) {
            Thread caller = failing(kind, ended, transport, false, NOTHING);
            await(arrived);
            caller.interrupt();
            caller.join(20_000);

            assertThat(ended.get()).isExactlyInstanceOf(InterruptedIOException.class);
            never.countDown();
        }
    }

    /** Only the answer says what was done, and with it may come the only copy of a new key. */
    @ParameterizedTest
    @MethodSource("kinds")
    void interruptDoesNotCostTheAnswerToWhatWasSentAndMayBeDone(String kind) throws Exception {
        for (boolean secure : new boolean[] {false, true}) {
            AtomicReference<Object> ended = new AtomicReference<>();
            CountDownLatch arrived = new CountDownLatch(1);
            CountDownLatch interrupted = new CountDownLatch(1);
            try (ScriptedServer server = new ScriptedServer(
                            (request, out) -> {
                                arrived.countDown();
                                await(interrupted);
                                return ScriptedServer.write(out, OK, true);
                            },
                            secure ? serving() : null);
                    Transport transport = new Transport(server.uri(), null, limits())) {
                Thread caller = failing(kind, ended, transport, secure, new byte[10]);
                await(arrived);
                caller.interrupt();
                interrupted.countDown();
                caller.join(20_000);

                assertThat(ended.get()).isInstanceOf(Answer.class);
            }
        }
    }

    @Test
    void interruptedThreadSendsNothing() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(OK);
                Transport transport = new Transport(server.uri(), null, limits())) {
            for (int kept = 0; kept < 2; kept++) {
                Thread.currentThread().interrupt();
                NotSentException failure = catchThrowableOfType(NotSentException.class, () -> get(transport, null));

                assertThat(Thread.interrupted()).isTrue();
                assertThat(failure.reason()).isExactlyInstanceOf(InterruptedIOException.class);
                assertThat(server.requests()).hasSize(kept);
                get(transport, null);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "tls"})
    void closeEndsWhoWaitsForAPeerThatStopsReading(String way) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (Deaf server = deaf(way)) {
            Transport transport = to(server, way, limits());
            SSLContext tls = isSecure(way) ? trusting() : null;
            Future<Answer> waiting = executor.submit(() -> send(transport, tls, "POST", HUGE, LONG));
            await(server.connected);
            transport.close();

            assertThatThrownBy(() -> waiting.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
        } finally {
            executor.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closeEndsWhoWaitsForAnAnswerThatAnInterruptDoesNotCost(boolean secure) throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (ScriptedServer server = new ScriptedServer(
                        (request, out) -> {
                            arrived.countDown();
                            await(never);
                            return false;
                        },
                        secure ? serving() : null);
                Transport transport = new Transport(server.uri(), null, limits())) {
            AutoCloseable undeployment = transport;
            SSLContext tls = secure ? trusting() : null;
            Future<Answer> waiting = executor.submit(() -> send(transport, tls, "POST", new byte[10], LONG));
            await(arrived);
            undeployment.close();

            assertThatThrownBy(() -> waiting.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
            never.countDown();
        } finally {
            executor.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void longRequestArrivesWhole(boolean secure) throws Exception {
        byte[] body = new byte[3_000_000];
        Arrays.fill(body, (byte) 'x');
        try (ScriptedServer server = new ScriptedServer(
                        (request, out) -> ScriptedServer.write(out, OK, true), secure ? serving() : null);
                Transport transport = new Transport(server.uri(), null, limits())) {
            SSLContext tls = secure ? trusting() : null;
            for (int i = 0; i < 2; i++) {
                send(transport, tls, "POST", body, LONG);
            }
            assertThat(server.requests())
                    .hasSize(2)
                    .allMatch(request -> request.endsWith("\r\n\r\n" + "x".repeat(3_000_000)));
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    // TLS

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTP/1.1 200 OK\r\n\r\n{\"amount\":1", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\n"})
    void endOfTlsWithoutAGoodbyeCutsTheAnswerOff(String raw) throws Exception {
        try (ScriptedServer server =
                        new ScriptedServer((request, out) -> ScriptedServer.write(out, raw, true), serving());
                Transport transport = new Transport(server.uri(), null, limits())) {
            ScriptedServer.Script cutting = (request, out) -> {
                ScriptedServer.write(out, raw, true);
                // Below TLS, as anybody on the way could.
                server.hangUp();
                return true;
            };
            server.script(cutting);
            assertThatThrownBy(() -> get(transport, trusting())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void endOfTlsWithAGoodbyeEndsTheAnswer() throws Exception {
        try (ScriptedServer server = new ScriptedServer(
                        (request, out) -> ScriptedServer.write(out, "HTTP/1.1 200 OK\r\n\r\n{}", false), serving());
                Transport transport = new Transport(server.uri(), null, limits())) {
            assertThat(get(transport, trusting())).isEqualTo("{}");
        }
    }

    /** Believes every client, so that what is refused is that there is no certificate. */
    private static final class AnyClient extends javax.net.ssl.X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(java.security.cert.X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(java.security.cert.X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(java.security.cert.X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(java.security.cert.X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(java.security.cert.X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(java.security.cert.X509Certificate[] chain, String type) {}

        @Override
        public java.security.cert.X509Certificate[] getAcceptedIssuers() {
            return new java.security.cert.X509Certificate[] {AUTHORITY.certificate()};
        }
    }

    /** It may hang up while we still write: its alert says more than the broken pipe. */
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void serverThatWantsACertificateIsHeard(String protocol) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (SSLServerSocket listener = (SSLServerSocket)
                serving().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            listener.setEnabledProtocols(new String[] {protocol});
            listener.setNeedClientAuth(true);
            executor.submit(() -> {
                while (true) {
                    try (SSLSocket socket = (SSLSocket) listener.accept()) {
                        socket.startHandshake();
                    } catch (SSLException noCertificate) {
                        // The next one.
                    }
                }
            });
            for (int i = 0; i < 50; i++) {
                try (Transport transport = new Transport(
                        URI.create("https://localhost:" + listener.getLocalPort() + "/"), null, limits())) {
                    NotSentException failure =
                            catchThrowableOfType(NotSentException.class, () -> get(transport, trusting()));

                    assertThat(failure.reason()).isInstanceOf(SSLException.class);
                    assertThat(failure.reason()).hasMessageContaining("fatal alert: ");
                }
            }
        } finally {
            executor.shutdownNow();
        }
    }

    /** Plays a server of TLS 1.2 that says its alert and hangs up before our part of the handshake has come. */
    @Test
    void alertBehindABrokenPipeIsFound() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
                Transport transport = new Transport(
                        URI.create("https://localhost:" + listener.getLocalPort() + "/"), null, limits())) {
            executor.submit(() -> {
                try (Socket socket = listener.accept()) {
                    socket.getInputStream().read();
                    // handshake_failure, in the clear; what is left unread makes the end a reset.
                    socket.getOutputStream().write(new byte[] {21, 3, 3, 0, 2, 2, 40});
                }
                return null;
            });
            NotSentException failure = catchThrowableOfType(NotSentException.class, () -> get(transport, trusting()));

            assertThat(failure.reason()).hasMessageContaining("fatal alert: handshake_failure");
        } finally {
            executor.shutdownNow();
        }
    }

    // Proxies

    private static NotSentException refusedBy(ScriptedServer proxy, String uri, boolean shown) {
        HttpProxy at = HttpProxy.at("127.0.0.1", proxy.uri().getPort());
        HttpProxy with = shown ? at.with("wallet", () -> Secret.of("zzqq:ü")) : at;
        SSLContext tls = uri.startsWith("https") ? trusting() : null;
        try (Transport transport = new Transport(URI.create(uri), with, limits())) {
            return catchThrowableOfType(NotSentException.class, () -> get(transport, tls));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "407, https://wallet.example/, false, ': it wants user and password'",
        "407, https://wallet.example/, true, ': it does not accept our user and password'",
        "407, http://wallet.example/, false, ': it wants user and password'",
        "407, http://wallet.example/, true, ': it does not accept our user and password'",
        "403, https://wallet.example/, false, ''",
        "502, https://wallet.example/, true, ''",
        "302, https://wallet.example/, true, ''",
        "600, https://wallet.example/, true, ''"
    })
    void refusalOfAProxyIsItsOwn(int status, String uri, boolean shown, String why) throws Exception {
        try (ScriptedServer proxy =
                ScriptedServer.answering("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n")) {
            NotSentException failure = refusedBy(proxy, uri, shown);

            assertThat(failure.reason())
                    .isInstanceOf(ProxyException.class)
                    .hasMessage("the proxy refuses, by HTTP " + status + why);
            assertThat(((ProxyException) failure.reason()).isRefusal()).isTrue();
            assertThat(failure.peer())
                    .startsWith("wallet.example:")
                    .endsWith(" through proxy 127.0.0.1:" + proxy.uri().getPort());
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @Test
    void answerOfTheServerThroughAPlainProxyIsTheServers() throws Exception {
        try (ScriptedServer proxy = ScriptedServer.answering("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n");
                Transport transport = new Transport(
                        URI.create("http://wallet.example/"),
                        HttpProxy.at("127.0.0.1", proxy.uri().getPort()),
                        limits())) {
            assertThat(send(transport, null, "GET", NOTHING, LONG).status()).isEqualTo(403);
        }
    }

    @Test
    void userAndPasswordAreShownToTheProxyAlone() throws Exception {
        String basic = Base64.getEncoder().encodeToString("wallet:zzqq:ü".getBytes(UTF_8));
        AtomicReference<String> password = new AtomicReference<>("zzqq:ü");
        try (ScriptedServer proxy = ScriptedServer.answering(OK);
                Transport plain = new Transport(
                        URI.create("http://wallet.example/"),
                        HttpProxy.at("127.0.0.1", proxy.uri().getPort())
                                .with("wallet", () -> Secret.of(password.get())),
                        limits())) {
            get(plain, null);
            password.set("other");
            get(plain, null);
            assertThat(proxy.requests().get(0))
                    .isEqualTo(
                            "GET http://wallet.example/a HTTP/1.1\r\nHost: wallet.example\r\nProxy-Authorization: Basic "
                                    + basic + "\r\n\r\n");
            assertThat(proxy.requests().get(1))
                    .contains(Base64.getEncoder().encodeToString("wallet:other".getBytes(UTF_8)));
        }
    }

    /** Reads the CONNECT, and lets through to a server of TLS what follows. */
    @Test
    void serverBehindATunnelSeesNothingOfTheProxysPassword() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicReference<String> connect = new AtomicReference<>("");
        ExecutorService threads = Executors.newCachedThreadPool();
        try (ScriptedServer server =
                        new ScriptedServer((request, out) -> ScriptedServer.write(out, OK, true), serving());
                ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            threads.submit(() -> {
                try (Socket client = proxy.accept();
                        Socket onwards = new Socket("127.0.0.1", server.uri().getPort())) {
                    StringBuilder head = new StringBuilder();
                    while (head.indexOf("\r\n\r\n") < 0) {
                        head.append((char) client.getInputStream().read());
                    }
                    connect.set(head.toString());
                    asked.countDown();
                    client.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n".getBytes(US_ASCII));
                    threads.submit(() -> onwards.getInputStream().transferTo(client.getOutputStream()));
                    client.getInputStream().transferTo(onwards.getOutputStream());
                }
                return null;
            });
            try (Transport transport = new Transport(
                    URI.create("https://localhost/"),
                    HttpProxy.at("127.0.0.1", proxy.getLocalPort()).with("wallet", () -> Secret.of("zzqq")),
                    limits())) {
                SSLContext tls = trusting();
                assertThat(get(transport, tls)).isEqualTo("{}");
                assertThat(get(transport, tls)).isEqualTo("{}");
            }
            await(asked);
            assertThat(connect.get())
                    .isEqualTo("CONNECT localhost:443 HTTP/1.1\r\nHost: localhost:443\r\nProxy-Authorization: Basic "
                            + Base64.getEncoder().encodeToString("wallet:zzqq".getBytes(UTF_8)) + "\r\n\r\n");
            assertThat(server.requests()).hasSize(2).noneMatch(request -> request.contains("roxy"));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void proxyThatIsNotThereIsNamed() throws Exception {
        int free;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            free = listener.getLocalPort();
        }
        for (String uri : List.of("http://wallet.example/", "https://wallet.example/")) {
            for (Map.Entry<String, String> one : Map.of(
                            "127.0.0.1", "could not be reached",
                            "no-such-host.invalid", "has a name that could not be resolved")
                    .entrySet()) {
                HttpProxy proxy = HttpProxy.at(one.getKey(), free);
                try (Transport transport = new Transport(URI.create(uri), proxy, limits())) {
                    NotSentException failure = catchThrowableOfType(
                            NotSentException.class, () -> get(transport, uri.startsWith("https") ? trusting() : null));

                    assertThat(failure.reason()).hasMessage("the proxy " + one.getValue());
                    assertThat(((ProxyException) failure.reason()).isRefusal()).isFalse();
                }
            }
        }
    }
}
