package com.example.shop;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Looks at every request of a visitor before it is known which resource it is for, and at nothing else. */
@Provider
@PreMatching
public class NoticeFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final System.Logger LOG = System.getLogger(NoticeFilter.class.getName());
    private static final String PATH = NoticeFilter.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        LOG.log(System.Logger.Level.INFO, "Somebody asks for {0}", path);
        request.setProperty(PATH, path);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Noticed", request.getProperty(PATH));
    }
}
