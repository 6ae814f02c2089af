package io.github.walletapi;

import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.internal.call.CallTerms;
import io.github.walletapi.internal.call.Calls;
import io.github.walletapi.internal.shared.Serialised;
import io.github.walletapi.oauth.AccessToken;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.retry.RetryPolicy;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.GenericType;
import java.io.NotSerializableException;
import java.io.Serializable;

/**
 * One way to look at a client: its calls, and the terms on which they are made from here.
 *
 * @param calls shared by all views
 * @param terms of this view
 * @param owner whether closing it closes what they share
 */
record WalletView(Calls calls, CallTerms terms, boolean owner) implements WalletApi, Serializable {

    @Override
    public <T> T api(Class<T> type) {
        return calls.typed(type, terms);
    }

    @Override
    public WalletApi with(ExtraParameters more) {
        return new WalletView(calls, terms.with(more), false);
    }

    @Override
    public WalletApi with(RetryPolicy other) {
        return new WalletView(calls, terms.with(other), false);
    }

    @Override
    public WalletApi as(AccessToken token) {
        MacCredentials signing = AccessToken.toMac(token);
        return as(() -> signing);
    }

    @Override
    public WalletApi as(CredentialsProvider tokens) {
        return new WalletView(calls, terms.as(tokens), false);
    }

    @Override
    public JsonObject send(ApiRequest request) {
        return send(request, JsonObject.class);
    }

    @Override
    public <T> T send(ApiRequest request, Class<T> answer) {
        return answer.cast(calls.send(request, answer, terms));
    }

    @Override
    @SuppressWarnings("unchecked") // JSON-B makes what the type says.
    public <T> T send(ApiRequest request, GenericType<T> answer) {
        return (T) calls.send(request, answer.getType(), terms);
    }

    @Override
    public void sendIgnoringAnswer(ApiRequest request) {
        calls.sendIgnoringAnswer(request, terms);
    }

    @Override
    public WalletStatus status() {
        return calls.status(WalletStatus::new);
    }

    @Override
    public void close() {
        if (owner) {
            calls.close();
        }
    }

    private Object writeReplace() throws NotSerializableException {
        throw Serialised.refusal("A client");
    }

    @Override
    public String toString() {
        return "WalletApi";
    }
}
