package io.github.walletapi.sample.location;

/** An entry of a select field. */
public record Choice(String value, String label, boolean chosen) {}
