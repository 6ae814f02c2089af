package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

/** The documented client as one that takes money, at the time the tests stand still at. */
record Shop(SandboxServer sandbox) {
    /** The wallet of the project, which is paid where nobody else is named. */
    static final int WALLET = 2112;

    Wire.Answer get(String target) {
        return Signed.get("/rest/v1/" + target).sendTo(sandbox);
    }

    Wire.Answer send(String method, String target, String body) {
        Signed request = Signed.json(method, "/rest/v1/" + target, body);
        return (body.isEmpty() ? request.ext("") : request).sendTo(sandbox);
    }

    /** What is answered where nothing is wrong. */
    JsonObject done(String method, String target, String body) {
        Wire.Answer answer = send(method, target, body);
        assertThat(answer.status())
                .as(method + " " + target + " " + answer.body())
                .isEqualTo(200);
        return answer.object();
    }

    JsonObject payment(String body) {
        return done("POST", "payment", body);
    }

    /** The key of a transaction that is created like this. */
    String transaction(String body) {
        return done("POST", "transaction", body).getString("transaction_key");
    }

    /** The key of a transaction of one payment. */
    String order(int cents) {
        return transaction("{\"payments\": [{\"description\": \"Order\", \"price\": " + cents
                + ", \"currency\": \"EUR\"}], \"use_allowance\": true}");
    }

    JsonObject read(String target) {
        Wire.Answer answer = get(target);
        assertThat(answer.status()).as(target + " " + answer.body()).isEqualTo(200);
        return answer.object();
    }

    String status(String key) {
        return read("transaction/" + key).getString("status");
    }

    /** What is at disposal and what is reserved, in cents. */
    String balance(int userId, int wallet, String currency) {
        JsonObject balance = AsUser.of(sandbox, userId, "balance")
                .get("wallet/" + wallet + "/balance")
                .object()
                .getJsonObject(currency);
        return balance.getInt("at_disposal") + "+" + balance.getInt("reserved");
    }
}
