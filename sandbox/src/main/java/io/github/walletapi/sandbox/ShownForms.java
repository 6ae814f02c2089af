package io.github.walletapi.sandbox;

/** The keys of forms that were shown and not sent yet. */
record ShownForms(OneTimeKeys<Authorization> authorizations, OneTimeKeys<Grants.Lasting> revocations) {
    static ShownForms of(SandboxState state) {
        return state.part(ShownForms.class, () -> new ShownForms(new OneTimeKeys<>(), new OneTimeKeys<>()));
    }

    /** Names a client to people: by the title of its project, or else by its id. */
    static String title(ApiClient client, SandboxState state) {
        String title = state.title(client);
        return title.isEmpty() ? client.macId() : title;
    }
}
