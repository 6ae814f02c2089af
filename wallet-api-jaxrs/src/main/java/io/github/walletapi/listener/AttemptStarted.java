package io.github.walletapi.listener;

import java.io.Serializable;

/**
 * An attempt that begins. Nothing in it depends on who calls or on what they ask for.
 *
 * @param client the name of the client, if its builder was given one; else empty
 * @param method the HTTP method
 * @param pathTemplate the path below the base URI with its parameters as names, such as
 *     {@code rest/v1/project/{projectId}}
 * @param scheme {@code https} or {@code http}
 * @param host the server's name
 * @param port the server's port
 * @param resend how many attempts of the same call came before; 0 for the first
 */
public record AttemptStarted(
        String client, String method, String pathTemplate, String scheme, String host, int port, int resend)
        implements Serializable {}
