package io.github.walletapi.cdi;

/**
 * A record whose keys belong together: all of them come from the nearest place that has one, so that no client's id ever
 * meets another one's key.
 */
interface OnePlace {

    /** Adds what the keys lack together, each of which is read already. */
    void check(Settings.Group set, ConfigValues values);
}
