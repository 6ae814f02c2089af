package io.github.walletapi.sandbox;

/** Requests signed by a token, at the time the tests stand still at. */
record AsUser(SandboxServer sandbox, SandboxToken token) {

    static AsUser of(SandboxServer sandbox, int userId, String... scopes) {
        return new AsUser(sandbox, sandbox.issueToken(Signed.ID, userId, scopes));
    }

    Wire.Answer get(String target) {
        return send(Signed.get("/rest/v1/" + target));
    }

    Wire.Answer send(String method, String target, String body) {
        Signed request = Signed.json(method, "/rest/v1/" + target, body);
        return send(body.isEmpty() ? request.ext("") : request);
    }

    private Wire.Answer send(Signed request) {
        return request.as(token.accessToken(), token.macKey()).sendTo(sandbox);
    }
}
