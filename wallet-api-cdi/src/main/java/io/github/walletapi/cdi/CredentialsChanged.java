package io.github.walletapi.cdi;

import java.io.Serializable;

/**
 * A CDI event: a client goes on with other credentials, because a file or a value of the configuration changed. Fired in
 * the thread of the call that noticed; observers should be quick.
 *
 * <pre>{@code
 * void rotated(@Observes CredentialsChanged event) {
 *     audit.note(event.client(), event.credentials());
 * }
 * }</pre>
 *
 * @param client the client's name; empty for the plain one
 * @param credentials what they are, without any secret: the beginning of a MAC id, or whom a certificate names
 */
public record CredentialsChanged(String client, String credentials) implements Serializable {}
