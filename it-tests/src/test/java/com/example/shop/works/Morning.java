package com.example.shop.works;

import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** Calls when the application's scope begins. */
@ApplicationScoped
public class Morning {

    void begin(@Observes @Initialized(ApplicationScoped.class) Object event, @WalletClient("scope") Projects projects) {
        projects.get(1221);
    }
}
