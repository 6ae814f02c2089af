package com.example.shop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Where the API is, as the application's own file says. */
final class Address {

    private Address() {}

    static String ofTheApi() {
        try (InputStream file = Address.class.getResourceAsStream("/api-address.txt")) {
            if (file == null) {
                throw new IllegalStateException("api-address.txt is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
