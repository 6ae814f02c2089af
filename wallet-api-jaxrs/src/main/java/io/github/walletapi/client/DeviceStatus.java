package io.github.walletapi.client;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a device.
 *
 * @param status the words are not documented
 */
public record DeviceStatus(@Nullable String status) implements Serializable {}
