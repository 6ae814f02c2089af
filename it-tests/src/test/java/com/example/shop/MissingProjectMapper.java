package com.example.shop;

import io.github.walletapi.error.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A project that there is not is no error of the application. */
@Provider
public class MissingProjectMapper implements ExceptionMapper<NotFoundException> {

    @Override
    public Response toResponse(NotFoundException missing) {
        return Response.status(Response.Status.NOT_FOUND)
                .type(MediaType.TEXT_PLAIN)
                .entity("no such project")
                .build();
    }
}
