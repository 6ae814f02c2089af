package io.github.walletapi.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Holds an event and its signature, as they are posted.
 *
 * @param event the text that is signed
 * @param sign its signature in base64
 */
public record SignedCallback(String event, String sign) {
    /** Writes both as a body of the type {@code application/x-www-form-urlencoded}. */
    public String form() {
        return "event=" + encoded(event) + "&sign=" + encoded(sign);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Shows nothing of it: an event holds data of people. */
    @Override
    public String toString() {
        return "SignedCallback";
    }
}
