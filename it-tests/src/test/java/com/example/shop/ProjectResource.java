package com.example.shop;

import io.github.walletapi.WalletApi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;

/** Projects, by a client that is built for each request: for a test only. */
@Path("projects")
public class ProjectResource {

    /** What the page of a project shows. */
    public record Shown(String projectTitle) {}

    /** A project by its ID. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Shown get(@PathParam("id") long id) {
        try (WalletApi wallet = WalletApi.builder()
                .mac("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU")
                .baseUri(URI.create(Address.ofTheApi()))
                .build()) {
            return new Shown(String.valueOf(wallet.projects().get(id).title()));
        }
    }
}
