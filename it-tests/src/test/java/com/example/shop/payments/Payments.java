package com.example.shop.payments;

import io.github.walletapi.project.Projects;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Behind a facade, as many applications have it. */
@Stateless
@Local(Supplier.class)
@SuppressWarnings("NullAway.Init")
public class Payments implements Supplier<String> {

    @Inject
    @RestClient
    Projects projects;

    /** For the container. */
    public Payments() {}

    @Override
    public String get() {
        return String.valueOf(projects.get(1221).title());
    }
}
