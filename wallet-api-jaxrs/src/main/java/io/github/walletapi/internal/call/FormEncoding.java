package io.github.walletapi.internal.call;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.internal.shared.Unicode;
import io.github.walletapi.request.FormBody;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The bytes of a form: encoded here and nowhere else, so that what is signed is what is sent. */
final class FormEncoding {

    private FormEncoding() {}

    static byte[] of(FormBody form) {
        return form.fields().entrySet().stream()
                .map(field -> encoded(Unicode.checked("The name of a field", field.getKey()))
                        + '='
                        + encoded(textOf(field.getKey(), field.getValue())))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String textOf(String name, Object value) {
        return Unicode.checked(name, value instanceof Secret secret ? secret.reveal() : value.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
