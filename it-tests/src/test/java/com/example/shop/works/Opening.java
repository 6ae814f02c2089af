package com.example.shop.works;

import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.project.Projects;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Calls when the application starts. */
@Singleton
@Startup
@SuppressWarnings("NullAway.Init")
public class Opening {

    @Inject
    @WalletClient("startup")
    Projects projects;

    @PostConstruct
    void open() {
        projects.get(1221);
    }
}
