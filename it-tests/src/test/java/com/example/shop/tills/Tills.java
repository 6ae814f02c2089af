package com.example.shop.tills;

import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A bean of the WAR, of which the application has one. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Tills {

    @Inject
    @WalletClient("branch")
    Projects projects;

    /** For the container. */
    public Tills() {}

    public String title() {
        return String.valueOf(projects.get(1221).title());
    }
}
