package com.example.shop;

import io.github.walletapi.WalletApi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Projects, by the client that is injected. */
@Path("injected-projects")
@RequestScoped
public class InjectedProjectResource {

    @Inject
    @SuppressWarnings("NullAway.Init")
    WalletApi wallet;

    /** A project by its ID. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public ProjectResource.Shown get(@PathParam("id") long id) {
        return new ProjectResource.Shown(
                String.valueOf(wallet.projects().get(id).title()));
    }
}
