package io.github.walletapi.paging;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A page on a walk through its list.
 *
 * @param position where it begins; a walk from there reads it again
 * @param page what stands there
 * @param next where the next page begins; null if this is the last
 * @param <T> what the list is of
 */
public record PositionedPage<T>(
        PagePosition position, Page<T> page, @Nullable PagePosition next) implements Serializable {}
