package io.github.walletapi.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.callback.RefusedCallbackException.Reason;
import io.github.walletapi.sandbox.CallbackSigner;
import io.github.walletapi.sandbox.SignedCallback;
import io.github.walletapi.transaction.TransactionStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackVerifierTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String EVENT = "{\"type\":\"confirmed\",\"object\":\"transaction\",\"data\":"
            + "{\"transaction_key\":\"aBcDeFgH\",\"status\":\"confirmed\",\"redirect_uri\":\"https:\\/\\/shop.example\\/Ąžuolas\"}}";
    private static final CallbackSigner SIGNER = CallbackSigner.create();

    private final CallbackVerifier verifier = CallbackVerifier.pinned(SIGNER.publicKeyPem());

    private static byte[] bytes(String form) {
        return form.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Reason refusal(byte[] body, @Nullable String contentType) {
        return Objects.requireNonNull(
                        catchThrowableOfType(RefusedCallbackException.class, () -> verifier.verify(body, contentType)))
                .reason();
    }

    private Reason refusal(String form) {
        return refusal(bytes(form), FORM);
    }

    private Reason refusal(@Nullable String event, @Nullable String sign) {
        return Objects.requireNonNull(
                        catchThrowableOfType(RefusedCallbackException.class, () -> verifier.verify(event, sign)))
                .reason();
    }

    @Test
    void whatIsSignedIsAnEvent() {
        CallbackEvent event = verifier.verify(bytes(SIGNER.sign(EVENT).form()), FORM);

        assertThat(event.type()).isEqualTo(CallbackType.CONFIRMED);
        assertThat(event.object()).isEqualTo(CallbackObject.TRANSACTION);
        assertThat(event.transactionKey()).isEqualTo("aBcDeFgH");
        assertThat(Objects.requireNonNull(event.transaction()).status()).isEqualTo(TransactionStatus.CONFIRMED);
        assertThat(event.transaction().redirectUri()).isEqualTo("https://shop.example/Ąžuolas");
        assertThat(event.text()).isEqualTo(EVENT);
        assertThat(event).hasToString("CallbackEvent[transaction confirmed]");
    }

    /** Base64 comes out of forms and mails in these spellings. */
    @Test
    void aSignatureIsReadHoweverItsLettersCame() {
        String sign = signWithAllLetters();

        assertThat(verifier.verify(EVENT, sign.replace('+', ' ')).type()).isEqualTo(CallbackType.CONFIRMED);
        assertThat(verifier.verify(EVENT, sign.replaceAll("(.{64})", "$1\r\n") + "\n")
                        .type())
                .isEqualTo(CallbackType.CONFIRMED);
        assertThat(verifier.verify(
                                EVENT, sign.replace('+', '-').replace('/', '_').replace("=", ""))
                        .type())
                .isEqualTo(CallbackType.CONFIRMED);
        // As a sender writes it that does not encode its form.
        assertThat(verifier.verify(bytes("sign=" + sign + "&event=" + encoded(EVENT)), FORM)
                        .type())
                .isEqualTo(CallbackType.CONFIRMED);
    }

    /** PKCS#1 v1.5 has one signature for a text: one that holds both letters in question. */
    private static String signWithAllLetters() {
        String sign = SIGNER.sign(EVENT).sign();
        assertThat(sign).as("344 letters without one of two").containsPattern("[+/]");
        return sign;
    }

    @Test
    void anotherSignatureIsRefused() {
        byte[] signature = Base64.getDecoder().decode(SIGNER.sign(EVENT).sign());
        byte[] shorter = java.util.Arrays.copyOf(signature, 255);
        byte[] changed = signature.clone();
        changed[17] ^= 1;

        assertThat(refusal(EVENT, Base64.getEncoder().encodeToString(changed))).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(refusal(EVENT, Base64.getEncoder().encodeToString(shorter))).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(refusal(EVENT, "")).isEqualTo(Reason.MALFORMED_SIGNATURE);
        assertThat(refusal(EVENT, "\n")).isEqualTo(Reason.MALFORMED_SIGNATURE);
        assertThat(refusal(EVENT, "nö base64")).isEqualTo(Reason.MALFORMED_SIGNATURE);
        assertThat(refusal(EVENT, CallbackSigner.create().sign(EVENT).sign())).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(List.of(Reason.WRONG_SIGNATURE.status(), Reason.MALFORMED_SIGNATURE.status()))
                .containsOnly(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s", "%s ", "%s\n", "%s\u0000", "\uFEFF%s"})
    void anEventIsWhatWasSignedToTheLastByte(String changed) {
        SignedCallback signed = SIGNER.sign(EVENT);
        String other = changed.replace("%s", EVENT);

        assertThat(refusal(other, signed.sign())).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(refusal("event=" + encoded(other) + "&sign=" + encoded(signed.sign())))
                .isEqualTo(Reason.WRONG_SIGNATURE);
    }

    @Test
    void aPlusInAnEventIsABlankAndNothingElse() {
        String event = "{\"type\":\"failed\",\"object\":\"x\",\"note\":\"1 + 1\"}";
        SignedCallback signed = SIGNER.sign(event);

        assertThat(verifier.verify(bytes(signed.form()), FORM).text()).isEqualTo(event);
        assertThat(refusal("event=" + encoded(event).replace("%2B", "+") + "&sign=" + encoded(signed.sign())))
                .isEqualTo(Reason.WRONG_SIGNATURE);
    }

    @Test
    void bothAreNeededAndEachOnlyOnce() {
        String sign = encoded(SIGNER.sign(EVENT).sign());
        String event = encoded(EVENT);

        for (String incomplete : List.of("", "&&", "event=" + event, "sign=" + sign, "event=&sign=" + sign, "a=b")) {
            assertThat(refusal(incomplete)).as(incomplete).isEqualTo(Reason.MISSING_PARAMETER);
        }
        assertThat(refusal((String) null, sign)).isEqualTo(Reason.MISSING_PARAMETER);
        assertThat(refusal(EVENT, null)).isEqualTo(Reason.MISSING_PARAMETER);
        for (String twice : List.of("event=" + event, "sign=" + sign, "%65vent=" + event, "a=1&a=2", "event")) {
            assertThat(refusal("event=" + event + "&sign=" + sign + "&" + twice))
                    .as(twice)
                    .isEqualTo(Reason.REPEATED_PARAMETER);
        }
        assertThat(verifier.verify(bytes("more=1&event=" + event + "&sign=" + sign + "&"), FORM)
                        .text())
                .isEqualTo(EVENT);
        StringBuilder many = new StringBuilder("event=" + event + "&sign=" + sign);
        for (int i = 0; i < 15; i++) {
            many.append("&p").append(i);
        }
        assertThat(refusal(many.toString())).isEqualTo(Reason.MALFORMED_FORM);
        assertThat(Reason.MISSING_PARAMETER.status()).isEqualTo(400);
    }

    /** The same bytes, however they are written. */
    @Test
    void formsAreDecodedAsUtf8OrNotAtAll() {
        SignedCallback signed = SIGNER.sign(EVENT);
        String everyByte = percent(EVENT.getBytes(StandardCharsets.UTF_8));

        assertThat(verifier.verify(bytes("event=" + everyByte + "&sign=" + encoded(signed.sign())), FORM)
                        .text())
                .isEqualTo(EVENT);
        assertThat(verifier.verify(
                                ("event=" + EVENT + "&sign=" + encoded(signed.sign())).getBytes(StandardCharsets.UTF_8),
                                FORM)
                        .text())
                .as("not encoded at all")
                .isEqualTo(EVENT);
        for (String broken : List.of("%", "%4", "%4g", "%-1", "%FF", "%C4", "%ED%A0%80", "%c0%80", "\u00C4x")) {
            assertThat(refusal("event=" + broken + "&sign=" + encoded(signed.sign())))
                    .as(broken)
                    .isEqualTo(Reason.MALFORMED_FORM);
        }
        assertThat(refusal("\uD800" + EVENT, signed.sign())).isEqualTo(Reason.MALFORMED_FORM);
    }

    private static String percent(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(String.format("%%%02x", b & 0xFF));
        }
        return text.toString();
    }

    @Test
    void onlyAFormInUtf8IsRead() {
        byte[] body = bytes(SIGNER.sign(EVENT).form());

        for (String fine : List.of(
                FORM,
                "Application/X-WWW-Form-Urlencoded; Charset=\"utf-8\"",
                FORM + ";charset=UTF-8",
                FORM + "; a=b")) {
            assertThat(verifier.verify(body, fine).text()).as(fine).isEqualTo(EVENT);
        }
        for (String other : List.of(
                "text/plain", "multipart/form-data; boundary=a", "", FORM + "; charset=ISO-8859-1", FORM + "x")) {
            assertThat(refusal(body, other)).as(other).isEqualTo(Reason.UNSUPPORTED_CONTENT_TYPE);
        }
        assertThat(refusal(body, null)).isEqualTo(Reason.UNSUPPORTED_CONTENT_TYPE);
        assertThat(Reason.UNSUPPORTED_CONTENT_TYPE.status()).isEqualTo(415);
    }

    @Test
    void aBodyIsJudgedUpTo64KiB() {
        String form = SIGNER.sign(EVENT).form() + "&x=";
        String largest = form + "y".repeat(CallbackVerifier.LARGEST_BODY - form.length());

        assertThat(largest).hasSize(65_536);
        assertThat(verifier.verify(bytes(largest), FORM).text()).isEqualTo(EVENT);
        assertThat(refusal(largest + "y")).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(EVENT, "y".repeat(65_537))).isEqualTo(Reason.TOO_LARGE);
        assertThat(Reason.TOO_LARGE.status()).isEqualTo(413);
    }

    private CallbackEvent verified(String event) {
        return verifier.verify(bytes(SIGNER.sign(event).form()), FORM);
    }

    @Test
    void whatThisVersionDoesNotKnowIsStillAnEvent() {
        CallbackEvent otherType = verified("{\"type\":\"melted\",\"object\":\"transaction\",\"more\":[1.50],\"data\":"
                + "{\"transaction_key\":\"k1\",\"status\":\"liquid\",\"new_field\":{\"a\":null}}}");
        assertThat(otherType.type()).isEqualTo(new CallbackType("melted"));
        assertThat(otherType.transactionKey()).isEqualTo("k1");
        assertThat(Objects.requireNonNull(otherType.transaction()).status()).isEqualTo(new TransactionStatus("liquid"));
        assertThat(otherType.text()).contains("\"more\":[1.50]");

        CallbackEvent otherObject =
                verified("{\"type\":\"done\",\"object\":\"payment\",\"data\":{\"id\":7,\"transaction_key\":\"k2\"}}");
        assertThat(otherObject.object()).isEqualTo(CallbackObject.PAYMENT);
        assertThat(otherObject.transactionKey()).isEqualTo("k2");
        assertThat(otherObject.transaction()).isNull();

        CallbackEvent otherShape = verified(
                "{\"type\":\"failed\",\"object\":\"transaction\",\"data\":{\"transaction_key\":\"k3\",\"wallet\":{}}}");
        assertThat(otherShape.transactionKey()).isEqualTo("k3");
        assertThat(otherShape.transaction()).isNull();
        assertThat(verified("{\"type\":\"failed\",\"object\":\"transaction\",\"data\":[]}")
                        .transactionKey())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "[]", "{}", "{\"type\":\"reserved\"}", "{\"type\":1,\"object\":\"transaction\"}"})
    void whatIsSignedAndNoEventIsRefusedAndNotLost(String text) {
        SignedCallback signed = SIGNER.sign(text);

        assertThat(refusal(text, signed.sign())).isEqualTo(Reason.UNREADABLE_EVENT);
        assertThat(Reason.UNREADABLE_EVENT.status()).isEqualTo(500);
    }

    /** Neither in the exception nor in a log, at whatever level. */
    @Test
    void nothingThatWasPostedIsRepeated() {
        List<String> logged = new ArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage() + String.valueOf(line.getThrown()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger all = Logger.getLogger("io.github.walletapi");
        Level before = all.getLevel();
        all.setLevel(Level.ALL);
        all.addHandler(listening);
        try {
            for (String odd : List.of("event=zzqq%", "event=zzqq&sign=AAAA", "zzqq=1&zzqq=2", "event=zzqq")) {
                RefusedCallbackException refused = Objects.requireNonNull(
                        catchThrowableOfType(RefusedCallbackException.class, () -> verifier.verify(bytes(odd), FORM)));
                assertThat(refused).hasMessage("A callback was refused: " + refused.reason());
                assertThat(refused).hasNoCause();
            }
        } finally {
            all.removeHandler(listening);
            all.setLevel(before);
        }
        assertThat(logged).noneMatch(line -> line.contains("zzqq"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MIIB",
                "-----BEGIN PUBLIC KEY-----\nzzqq\n-----END PUBLIC KEY-----",
                "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----",
                // Of 1024 bits, and of an elliptic curve.
                "-----BEGIN PUBLIC KEY-----\nMIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCaLF8CBrnJuEsUqh+eJ/EO9Co9iCtxcUTxPVp2"
                        + "7j6FwOYKri5ebusN6tl2MnhvARK5yNzPS439oNUx+zZGLydc87jtPGcU0/b/J2nrjygQAPOxW9orvP7IwIV8eNECbqgVSVN2En"
                        + "FiTv+DIWCgkgY3+Lqr+0+3Rsd9GUIJdTiL1QIDAQAB\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAESLeHS5MxicLpQVffptblJP0aj04Soq+VtKhYnShHdm7R0K"
                        + "+clR38P1WQdqz0D4BVpGK7o/8ljSuoS8zWo68tFA==\n-----END PUBLIC KEY-----"
            })
    void whatIsNoKeyIsNotPinned(String pem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallbackVerifier.pinned(pem))
                .withMessageStartingWith("The key of callbacks")
                .withMessageNotContaining("zzqq")
                .withNoCause();
    }
}
