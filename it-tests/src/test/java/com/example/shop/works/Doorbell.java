package com.example.shop.works;

import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.project.Projects;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Calls when the web application is ready. */
@WebListener
@SuppressWarnings("NullAway.Init")
public class Doorbell implements ServletContextListener {

    @Inject
    @WalletClient("listener")
    Projects projects;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        projects.get(1221);
    }
}
