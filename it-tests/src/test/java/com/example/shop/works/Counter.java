package com.example.shop.works;

import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.project.Projects;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Calls before each answer of the servlet. */
@WebFilter("/probe/*")
@SuppressWarnings("NullAway.Init")
public class Counter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    @WalletClient("filter")
    transient Projects projects;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        projects.get(1221);
        chain.doFilter(request, response);
    }
}
