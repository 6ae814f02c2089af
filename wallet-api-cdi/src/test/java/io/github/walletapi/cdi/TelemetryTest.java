package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.WalletApi;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("NullAway") // A test may be blunter than the library.
class TelemetryTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.create(SandboxServer.builder().client("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU"));

    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();
    private static InMemoryMetricReader metrics = InMemoryMetricReader.create();

    /** As MicroProfile Telemetry gives it. */
    @ApplicationScoped
    static class Sdk {
        @Produces
        @ApplicationScoped
        OpenTelemetry openTelemetry() {
            return OpenTelemetrySdk.builder()
                    .setTracerProvider(SdkTracerProvider.builder()
                            .addSpanProcessor(SimpleSpanProcessor.create(SPANS))
                            .build())
                    .setMeterProvider(SdkMeterProvider.builder()
                            .registerMetricReader(metrics)
                            .build())
                    .build();
        }
    }

    @Dependent
    static class User {
        @Inject
        WalletApi wallet;

        @Inject
        @WalletClient("shop")
        WalletApi shop;

        @Inject
        OpenTelemetry openTelemetry;

        @Inject
        Event<CredentialsChanged> rotation;
    }

    @BeforeEach
    void forget() {
        SPANS.reset();
        metrics = InMemoryMetricReader.create();
    }

    private static Application start(String... more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "wallet-api.mac.id", "wkVd93h2uS",
                "wallet-api.mac.key", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU",
                "wallet-api.base-uri", SANDBOX.server().baseUri().toString(),
                "wallet-api.retry.first-pause", "1ms",
                "wallet-api.clients.shop.project-id", "3"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return Application.start(values, User.class, Sdk.class);
    }

    private static Map<String, Object> of(Attributes attributes) {
        return attributes.asMap().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().getKey(), Map.Entry::getValue));
    }

    private static Map<String, MetricData> measured() {
        return metrics.collectAllMetrics().stream().collect(Collectors.toMap(MetricData::getName, data -> data));
    }

    @Test
    void aSpanHasTheStandardNamesAndTheCorrelationId() {
        try (Application application = start()) {
            User user = application.get(User.class);
            Span parent =
                    user.openTelemetry.getTracer("test").spanBuilder("checkout").startSpan();
            try (Scope current = parent.makeCurrent()) {
                assertThat(current).isNotNull();
                user.shop.projects().get(1221);
            }
            SpanData span = SPANS.getFinishedSpanItems().get(0);
            assertThat(span.getName()).isEqualTo("GET /rest/v1/project/{projectId}");
            assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(span.getParentSpanId()).isEqualTo(parent.getSpanContext().getSpanId());
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
            assertThat(span.getInstrumentationScopeInfo().getName()).isEqualTo("io.github.walletapi");
            Map<String, Object> attributes = of(span.getAttributes());
            assertThat(attributes.remove("wallet_api.correlation_id")).isNotNull();
            assertThat(attributes)
                    .isEqualTo(Map.of(
                            "http.request.method", "GET",
                            "http.response.status_code", 200L,
                            "server.address", "127.0.0.1",
                            "server.port", (long) SANDBOX.server().baseUri().getPort(),
                            "url.scheme", "http",
                            "url.template", "/rest/v1/project/{projectId}",
                            "wallet_api.client", "shop"));
        }
    }

    @Test
    void everyAttemptIsASpanAndOnlyTheOthersCountAsResent() {
        try (Application application = start("wallet-api.retry.max-attempts", "3")) {
            SANDBOX.server()
                    .answerWith("GET", "/rest/v1/", CannedAnswer.status(503).body("{\"error\":\"zzqq\"}"));
            WalletApi wallet = application.get(User.class).wallet;
            assertThatThrownBy(() -> wallet.projects().get(1221)).isInstanceOf(ServerFailureException.class);
            assertThat(SPANS.getFinishedSpanItems())
                    .extracting(span -> span.getAttributes().get(AttributeKey.longKey("http.request.resend_count")))
                    .containsExactly(null, 1L, 2L);
            assertThat(SPANS.getFinishedSpanItems()).allSatisfy(span -> {
                assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
                assertThat(span.getStatus().getDescription()).isEmpty();
                assertThat(of(span.getAttributes())).containsEntry("error.type", "503");
                assertThat(span.getEvents()).isEmpty();
            });
            assertThat(measured().get("wallet_api.retries").getLongSumData().getPoints())
                    .singleElement()
                    .satisfies(point -> assertThat(point.getValue()).isEqualTo(2));
        }
    }

    @Test
    void nothingThatACallerOrTheServerSaysIsInASpanOrAMetric() {
        try (Application application = start()) {
            WalletApi wallet = application.get(User.class).wallet;
            SANDBOX.server()
                    .answerWith(
                            "GET",
                            "/rest/v1/wallet",
                            CannedAnswer.status(404).body("{\"error\":\"not_found\",\"error_description\":\"zzqq3\"}"));
            assertThatThrownBy(() -> wallet.send(ApiRequest.get("rest/v1/wallet/{walletId}")
                            .path("walletId", "zzqq1")
                            .query("phone", "zzqq2")))
                    .isInstanceOf(NotFoundException.class);
            SpanData span = SPANS.getFinishedSpanItems().get(0);
            assertThat(span.getName()).isEqualTo("GET /rest/v1/wallet/{walletId}");
            assertThat(span.toString()).doesNotContain("zzqq");
            assertThat(metrics.collectAllMetrics().toString()).doesNotContain("zzqq");
        }
    }

    @Test
    void anAttemptWithoutAnAnswerSaysWhatFailed() {
        try (Application application = start("wallet-api.retry.max-attempts", "1")) {
            SANDBOX.server().answerWith("GET", "/rest/v1/server", CannedAnswer.hangUp());
            WalletApi wallet = application.get(User.class).wallet;
            assertThatThrownBy(() -> wallet.server().info()).isInstanceOf(ConnectionFailedException.class);
            assertThat(of(SPANS.getFinishedSpanItems().get(0).getAttributes()))
                    .containsEntry("error.type", ConnectionFailedException.class.getName())
                    .doesNotContainKeys("http.response.status_code", "wallet_api.correlation_id");
        }
    }

    @Test
    void durationsAreInSecondsAndInTheBucketsOfTheStandard() {
        try (Application application = start()) {
            User user = application.get(User.class);
            user.wallet.server().info();
            user.shop.server().info();
            MetricData duration = measured().get("http.client.request.duration");
            assertThat(duration.getUnit()).isEqualTo("s");
            assertThat(duration.getHistogramData().getPoints())
                    .hasSize(2)
                    .allSatisfy(point -> assertThat(of(point.getAttributes()))
                            .containsEntry("url.template", "/rest/v1/server")
                            .containsEntry("http.response.status_code", 200L)
                            .doesNotContainKey("wallet_api.correlation_id"))
                    .extracting(HistogramPointData::getBoundaries)
                    .contains(List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0));
        }
    }

    @Test
    void theClocksOffsetIsAGaugeAndRotationsAreCounted() {
        try (Application application = start("wallet-api.locations.quota", "4/4m")) {
            User user = application.get(User.class);
            String later = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    Instant.now().plusSeconds(600).atOffset(ZoneOffset.UTC));
            SANDBOX.server()
                    .answerWith(
                            "GET",
                            "/rest/v1/server",
                            CannedAnswer.status(200).header("Date", later).body("{\"time\":1}"));
            user.shop.server().info();
            user.rotation.fire(new CredentialsChanged("shop", "another"));
            assertThat(measured()
                            .get("wallet_api.clock.offset")
                            .getDoubleGaugeData()
                            .getPoints())
                    .singleElement()
                    .satisfies(point -> {
                        assertThat(point.getValue()).isBetween(590.0, 610.0);
                        assertThat(of(point.getAttributes())).isEqualTo(Map.of("wallet_api.client", "shop"));
                    });
            assertThat(measured()
                            .get("wallet_api.credentials.rotations")
                            .getLongSumData()
                            .getPoints())
                    .singleElement()
                    .satisfies(point -> assertThat(point.getValue()).isEqualTo(1));
            user.wallet.server().info();
            assertThat(measured()
                            .get("wallet_api.quota.left")
                            .getLongGaugeData()
                            .getPoints())
                    .anySatisfy(point -> {
                        assertThat(point.getValue()).isEqualTo(4);
                        assertThat(of(point.getAttributes()))
                                .isEqualTo(Map.of(
                                        "wallet_api.quota",
                                        "locations",
                                        "wallet_api.quota.calls",
                                        4L,
                                        "wallet_api.quota.seconds",
                                        240L));
                    });
            assertThat(measured()).as("without a certificate").doesNotContainKey("wallet_api.certificate.days_left");
        }
    }

    @Test
    void eachCanBeSwitchedOff() {
        try (Application application = start(
                "wallet-api.telemetry.metrics", "false",
                "wallet-api.clients.shop.telemetry.traces", "false")) {
            User user = application.get(User.class);
            user.shop.server().info();
            assertThat(SPANS.getFinishedSpanItems()).isEmpty();
            user.wallet.server().info();
            assertThat(SPANS.getFinishedSpanItems()).hasSize(1);
            assertThat(metrics.collectAllMetrics()).isEmpty();
        }
    }

    @Test
    void gaugesEndWithTheApplication() {
        try (Application application = start()) {
            application.get(User.class).wallet.server().info();
            assertThat(measured()).containsKey("wallet_api.clock.offset");
        }
        assertThat(measured()).doesNotContainKey("wallet_api.clock.offset");
    }
}
