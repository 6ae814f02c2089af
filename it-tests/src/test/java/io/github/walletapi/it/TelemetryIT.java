package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.CannedAnswer;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a server's OpenTelemetry sends to a collector of an application that uses the library. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TelemetryIT {

    private static final Collector COLLECTOR = new Collector();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL base;

    @Deployment(testable = false)
    static WebArchive observed() {
        Map<String, String> values = new HashMap<>(Sandbox.configuration());
        values.put("otel.sdk.disabled", "false");
        values.put("otel.service.name", "observed");
        values.put("otel.traces.exporter", "otlp");
        values.put("otel.metrics.exporter", "otlp");
        values.put("otel.logs.exporter", "none");
        values.put("otel.exporter.otlp.protocol", "http/protobuf");
        values.put("otel.exporter.otlp.endpoint", COLLECTOR.endpoint().toString());
        values.put("otel.exporter.otlp.traces.protocol", "http/protobuf");
        values.put("otel.exporter.otlp.traces.endpoint", COLLECTOR.endpoint() + "/v1/traces");
        values.put("otel.exporter.otlp.metrics.protocol", "http/protobuf");
        values.put("otel.exporter.otlp.metrics.endpoint", COLLECTOR.endpoint() + "/v1/metrics");
        values.put("otel.bsp.schedule.delay", "200");
        values.put("otel.metric.export.interval", "500");
        return Wars.war("observed.war", values, Probe.class);
    }

    @Test
    void spansAndMetricsArrive() throws InterruptedException {
        Sandbox.SERVER.reset();
        Sandbox.SERVER.answerWith(
                "GET", "/rest/v1/project", CannedAnswer.status(503).times(1));
        assertThat(new ProbeClient(base).ask("shop")).isEqualTo("Project's title");
        new ProbeClient(base).ask("query", "zzqq");
        String spans = COLLECTOR.received(
                "/v1/traces",
                "GET /rest/v1/project/{projectId}",
                "GET /rest/v1/server",
                "http.request.resend_count",
                "wallet_api.correlation_id");
        String metrics = COLLECTOR.received(
                "/v1/metrics", "http.client.request.duration", "wallet_api.clock.offset", "wallet_api.retries");
        assertThat(spans).doesNotContain("zzqq");
        assertThat(spans)
                .contains("GET /rest/v1/project/{projectId}", "http.request.resend_count", "wallet_api.correlation_id");
        assertThat(metrics).contains("http.client.request.duration", "wallet_api.clock.offset", "wallet_api.retries");
    }
}
