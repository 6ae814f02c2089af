package io.github.walletapi.callback;

import io.github.walletapi.WalletApi;
import io.github.walletapi.callback.RefusedCallbackException.Reason;
import io.github.walletapi.internal.json.UnreadableBody;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.internal.shared.Unicode;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.server.CallbackKey;
import io.github.walletapi.server.PublicKeys;
import io.github.walletapi.transaction.Transaction;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes an event of what was posted to {@code callback_uri}, if the API has signed it: in any web framework. One instance
 * lives as long as the application, and may be used from any number of threads.
 *
 * <pre>{@code
 * CallbackVerifier verifier = CallbackVerifier.of(wallet);
 * try {
 *     CallbackEvent event = verifier.verify(body, contentType);
 *     // Is event.transactionKey() one that was created here? Then read the transaction, and act on what it says.
 *     answer(200, "OK");
 * } catch (RefusedCallbackException refused) {
 *     answer(refused.reason().status(), "");
 * }
 * }</pre>
 */
public final class CallbackVerifier {

    /** How many bytes may be posted: read no more than one more. */
    public static final int LARGEST_BODY = 64 * 1024;

    private final CallbackKeys keys;
    private final WalletJson json = new WalletJson();

    private CallbackVerifier(CallbackKeys keys) {
        this.keys = keys;
    }

    /**
     * By the key that the API gives. It is fetched when it is first needed, and again when it does not prove a signature:
     * at most once a minute, and without retries, for whoever posts waits for it.
     */
    public static CallbackVerifier of(WalletApi wallet) {
        PublicKeys once = wallet.with(RetryPolicy.NONE).publicKeys();
        return fetching(once::ofCallbacks, System::nanoTime);
    }

    static CallbackVerifier fetching(Supplier<CallbackKey> source, LongSupplier ticks) {
        return new CallbackVerifier(new FetchedKeys(source, ticks));
    }

    /**
     * By this key and no other, whatever the API says.
     *
     * @param pem an RSA key, as {@code GET /publickey} gives it
     * @throws IllegalArgumentException if it is none
     */
    public static CallbackVerifier pinned(String pem) {
        return new CallbackVerifier(CallbackKeys.pinned(CallbackSignature.key(pem)));
    }

    /**
     * Verifies a body as it was posted, which is safer than what a server has made of it.
     *
     * @param body the bytes, all of them
     * @param contentType the header
     * @throws RefusedCallbackException that says why it is not to be believed
     */
    public CallbackEvent verify(byte[] body, @Nullable String contentType) {
        CallbackForm form = CallbackForm.of(body, contentType);
        return verified(form.event(), form.sign());
    }

    /**
     * Verifies the two parameters of a form that somebody else has decoded, in UTF-8.
     *
     * @param event exactly as it came: parsed and written again, it is another text
     * @throws RefusedCallbackException that says why it is not to be believed
     */
    public CallbackEvent verify(@Nullable String event, @Nullable String sign) {
        if (event == null || sign == null) {
            throw new RefusedCallbackException(Reason.MISSING_PARAMETER);
        }
        if ((long) event.length() + sign.length() > LARGEST_BODY) {
            throw new RefusedCallbackException(Reason.TOO_LARGE);
        }
        if (!Unicode.isWellFormed(event)) {
            throw new RefusedCallbackException(Reason.MALFORMED_FORM);
        }
        return verified(event.getBytes(StandardCharsets.UTF_8), sign);
    }

    private CallbackEvent verified(byte[] event, String sign) {
        if (event.length == 0) {
            throw new RefusedCallbackException(Reason.MISSING_PARAMETER);
        }
        String text = CallbackForm.text(event);
        keys.require(new CallbackSignature(event, sign));
        return read(text);
    }

    /** Of what is verified, and of nothing else. */
    private CallbackEvent read(String text) {
        JsonObject signed = tryToRead(text, JsonObject.class);
        String type = signed == null ? null : word(signed, "type");
        String object = signed == null ? null : word(signed, "object");
        if (signed == null || type == null || object == null) {
            throw new RefusedCallbackException(Reason.UNREADABLE_EVENT);
        }
        CallbackObject kind = new CallbackObject(object);
        JsonObject data = signed.get("data") instanceof JsonObject given ? given : JsonValue.EMPTY_JSON_OBJECT;
        Transaction transaction = kind.equals(CallbackObject.TRANSACTION) && !data.isEmpty()
                ? tryToRead(data.toString(), Transaction.class)
                : null;
        return new CallbackEvent(new CallbackType(type), kind, word(data, "transaction_key"), transaction, text);
    }

    private static @Nullable String word(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? text.getString() : null;
    }

    /** What this version does not understand is left to the application, as a text. */
    private <T> @Nullable T tryToRead(String text, Class<T> type) {
        try {
            return type.cast(json.decode(text.getBytes(StandardCharsets.UTF_8), type));
        } catch (UnreadableBody another) {
            return null;
        }
    }
}
