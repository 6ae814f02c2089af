package io.github.walletapi.cdi.telemetry;

import io.github.walletapi.WalletStatus;
import io.github.walletapi.listener.AttemptEnded;
import io.github.walletapi.listener.AttemptStarted;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleGauge;
import io.opentelemetry.api.metrics.ObservableLongGauge;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** What is counted and measured of one client. */
final class Metrics implements AutoCloseable {

    /** Those that the standard recommends for this metric. */
    private static final List<Double> BUCKETS =
            List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private final Attributes client;
    private final DoubleHistogram duration;
    private final LongCounter retries;
    private final LongCounter rotations;
    private final ObservableDoubleGauge clockOffset;
    private final ObservableLongGauge certificate;
    private final ObservableLongGauge quota;

    Metrics(String name, Meter meter, Supplier<WalletStatus> status) {
        this.client = Names.ofClient(name);
        this.duration = duration(meter);
        this.retries = meter.counterBuilder("wallet_api.retries")
                .setUnit("{retry}")
                .setDescription("Attempts that repeat one before")
                .build();
        this.rotations = meter.counterBuilder("wallet_api.credentials.rotations")
                .setUnit("{rotation}")
                .setDescription("How often other credentials took over")
                .build();
        this.clockOffset = meter.gaugeBuilder("wallet_api.clock.offset")
                .setUnit("s")
                .setDescription("By how much the server's clock is ahead of this machine's")
                .buildWithCallback(gauge -> gauge.record(seconds(status.get().clockOffset()), client));
        this.certificate = meter.gaugeBuilder("wallet_api.certificate.days_left")
                .ofLongs()
                .setUnit("d")
                .setDescription("Whole days until the client certificate expires")
                .buildWithCallback(
                        gauge -> status.get().certificateDaysLeft().ifPresent(days -> gauge.record(days, client)));
        this.quota = meter.gaugeBuilder("wallet_api.quota.left")
                .ofLongs()
                .setUnit("{call}")
                .setDescription("Calls that the quota of locations still allows")
                .buildWithCallback(gauge -> status.get()
                        .quotaOfLocations()
                        .forEach(left -> gauge.record(left.calls(), Names.ofQuota(name, left.limit()))));
    }

    private static DoubleHistogram duration(Meter meter) {
        DoubleHistogramBuilder histogram = meter.histogramBuilder("http.client.request.duration")
                .setUnit("s")
                .setDescription("Duration of HTTP client requests.");
        try {
            histogram.setExplicitBucketBoundariesAdvice(BUCKETS);
        } catch (NoSuchMethodError older) {
            // Came with 1.32; Payara 6 carries 1.29. Then the buckets are those of the SDK.
        }
        return histogram.build();
    }

    /** The span is the example by which one finds a trace of a slow one. */
    void measure(AttemptStarted attempt, AttemptEnded ended, Span span) {
        Attributes attributes =
                Names.of(attempt).toBuilder().putAll(Names.of(ended)).build();
        duration.record(seconds(ended.took()), attributes, Context.current().with(span));
        if (attempt.resend() > 0) {
            retries.add(1, Names.of(attempt));
        }
    }

    void rotated() {
        rotations.add(1, client);
    }

    /** The server's collector must not keep an application that is gone. */
    @Override
    public void close() {
        clockOffset.close();
        certificate.close();
        quota.close();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS_PER_SECOND;
    }
}
