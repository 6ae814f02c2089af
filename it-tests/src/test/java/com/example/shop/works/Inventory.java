package com.example.shop.works;

import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.project.Projects;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Calls as a step of a batch job. */
@Named("inventory")
@Dependent
@SuppressWarnings("NullAway.Init")
public class Inventory extends AbstractBatchlet {

    @Inject
    @WalletClient("batch")
    Projects projects;

    @Override
    public String process() {
        return String.valueOf(projects.get(1221).title());
    }
}
