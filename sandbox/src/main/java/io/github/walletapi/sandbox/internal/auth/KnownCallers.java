package io.github.walletapi.sandbox.internal.auth;

/** Holds everything a request can be signed with, and the nonces that were used. */
public record KnownCallers(ClientRepository clients, GrantRepository grants, UsedNonces nonces) {}
