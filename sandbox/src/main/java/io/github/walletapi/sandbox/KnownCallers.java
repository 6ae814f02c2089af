package io.github.walletapi.sandbox;

/** Everything a request can be signed with, and the nonces that were used. */
record KnownCallers(Clients clients, Grants grants, Nonces nonces) {}
