package io.github.walletapi.sample;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells browsers to run and load nothing but what this application serves. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeadersFilter implements Filter {

    @Inject
    private SampleSettings settings;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse http) {
            http.setHeader("Content-Security-Policy", policy(settings.tiles()));
            http.setHeader("X-Content-Type-Options", "nosniff");
            // Addresses of pages may hold somebody's position; tile servers want to know the site, and no more.
            http.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
            http.setHeader("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
        }
        chain.doFilter(request, response);
    }

    static String policy(@Nullable TileServer tiles) {
        String images = tiles == null ? "'self' data:" : "'self' data: " + tiles.origin();
        return "default-src 'self'; img-src " + images
                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
