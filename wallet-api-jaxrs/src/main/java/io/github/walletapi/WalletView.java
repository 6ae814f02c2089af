package io.github.walletapi;

import io.github.walletapi.client.ApiClients;
import io.github.walletapi.internal.call.Calls;
import io.github.walletapi.location.Locations;
import io.github.walletapi.project.Projects;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.server.Server;
import io.github.walletapi.user.Registrations;
import io.github.walletapi.user.Users;
import io.github.walletapi.wallet.Wallets;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.GenericType;

/**
 * One way to look at a client: its calls, and the extra parameters that they carry from here.
 *
 * @param calls shared by all views
 * @param parameters of this view
 * @param policy how its calls are tried again
 * @param owner whether closing it closes what they share
 */
record WalletView(Calls calls, ExtraParameters parameters, RetryPolicy policy, boolean owner) implements WalletApi {

    @Override
    public Server server() {
        return calls.typed(Server.class, parameters, policy);
    }

    @Override
    public ApiClients clients() {
        return calls.typed(ApiClients.class, parameters, policy);
    }

    @Override
    public Projects projects() {
        return calls.typed(Projects.class, parameters, policy);
    }

    @Override
    public Locations locations() {
        return calls.typed(Locations.class, parameters, policy);
    }

    @Override
    public Users users() {
        return calls.typed(Users.class, parameters, policy);
    }

    @Override
    public Registrations registrations() {
        return calls.typed(Registrations.class, parameters, policy);
    }

    @Override
    public Wallets wallets() {
        return calls.typed(Wallets.class, parameters, policy);
    }

    @Override
    public WalletApi with(ExtraParameters more) {
        return new WalletView(calls, parameters.overriddenBy(more), policy, false);
    }

    @Override
    public WalletApi with(RetryPolicy other) {
        return new WalletView(calls, parameters, other, false);
    }

    @Override
    public JsonObject send(ApiRequest request) {
        return send(request, JsonObject.class);
    }

    @Override
    public <T> T send(ApiRequest request, Class<T> answer) {
        return answer.cast(calls.send(request, answer, parameters, policy));
    }

    @Override
    @SuppressWarnings("unchecked") // JSON-B makes what the type says.
    public <T> T send(ApiRequest request, GenericType<T> answer) {
        return (T) calls.send(request, answer.getType(), parameters, policy);
    }

    @Override
    public void sendIgnoringAnswer(ApiRequest request) {
        calls.sendIgnoringAnswer(request, parameters, policy);
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

    @Override
    public String toString() {
        return "WalletApi";
    }
}
