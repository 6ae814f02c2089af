package io.github.walletapi.sample.location;

/** Stands for an entry of a select field. */
public record Choice(String value, String label, boolean chosen) {}
