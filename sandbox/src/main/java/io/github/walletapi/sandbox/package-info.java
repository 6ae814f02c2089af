/**
 * A stand-in for Paysera's Wallet API that really checks signatures, for tests of Wallet API clients.
 *
 * <pre>{@code
 * try (SandboxServer sandbox = SandboxServer.start()) {
 *     client.connectTo(sandbox.baseUri());
 *     assertEquals(200, sandbox.requests().get(0).status());
 * }
 * }</pre>
 */
@NullMarked
package io.github.walletapi.sandbox;

import org.jspecify.annotations.NullMarked;
