package io.github.walletapi.cdi;

import java.io.Serializable;

/**
 * What can be seen of a client from outside.
 *
 * @param liveness whether the application has a liveness check of ours
 * @param readiness whether the readiness check looks at this client
 * @param remote whether the readiness check calls the API for it
 * @param traces whether its attempts are spans
 * @param metrics whether its attempts are measured
 */
public record ObservabilityConfig(
        @ConfigKey(
                value = "health.liveness",
                defaultValue = "true",
                description = "add a liveness check; for the whole application")
        boolean liveness,

        @ConfigKey(
                value = "health.readiness",
                defaultValue = "true",
                description = "look at this client for readiness; without a name, add the check at all")
        boolean readiness,

        @ConfigKey(
                value = "health.remote",
                defaultValue = "false",
                description = "call the API for readiness, at most every 30 seconds")
        boolean remote,

        @ConfigKey(
                value = "telemetry.traces",
                defaultValue = "true",
                description = "make a span of every attempt, where OpenTelemetry is there")
        boolean traces,

        @ConfigKey(
                value = "telemetry.metrics",
                defaultValue = "true",
                description = "measure attempts, where OpenTelemetry is there")
        boolean metrics)
        implements Serializable {}
