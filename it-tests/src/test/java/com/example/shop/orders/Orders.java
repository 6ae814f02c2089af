package com.example.shop.orders;

import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.project.Projects;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** A bean of the WAR. */
@Dependent
public class Orders {

    private final Projects projects;

    @Inject
    Orders(@WalletClient("branch") Projects projects) {
        this.projects = projects;
    }

    public String title() {
        return String.valueOf(projects.get(1221).title());
    }
}
