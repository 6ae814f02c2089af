package io.github.walletapi.directory;

import io.github.walletapi.location.Location;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A location that matches a query.
 *
 * @param location the location
 * @param metres how far from the query's point it is, along the great circle; null if the query has none
 */
public record FoundLocation(Location location, @Nullable Double metres) implements Serializable {}
