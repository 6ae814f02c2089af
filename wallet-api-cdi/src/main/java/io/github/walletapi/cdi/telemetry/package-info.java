/**
 * OpenTelemetry, where the application has it. Nothing of this package but its extension is loaded where not; so its
 * classes bear no annotation that would make them beans by themselves. Uses no more of the API than version 1.29 has,
 * or says where.
 */
@NullMarked
package io.github.walletapi.cdi.telemetry;

import org.jspecify.annotations.NullMarked;
