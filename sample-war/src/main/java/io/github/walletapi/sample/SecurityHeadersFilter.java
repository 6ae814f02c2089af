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
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells browsers to run and load nothing but what this application serves. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeadersFilter implements Filter {

    /** Names the header. */
    public static final String POLICY = "Content-Security-Policy";

    private static final String POWERED_BY = "X-Powered-By";

    @Inject
    SampleSettings settings;

    /** Makes the filter, for the container. */
    @SuppressWarnings("NullAway.Init")
    public SecurityHeadersFilter() {}

    /** Leaves out what made a page of JSP: an attacker's first question, and nobody else's. */
    private static final class WithoutPoweredBy extends HttpServletResponseWrapper {

        WithoutPoweredBy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!POWERED_BY.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!POWERED_BY.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse http) {
            http.setHeader(POLICY, policy(settings.tiles(), null));
            http.setHeader("X-Content-Type-Options", "nosniff");
            // Addresses of pages may hold somebody's position; tile servers want to know the site, and no more.
            http.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
            http.setHeader("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
            if (request.isSecure()) {
                // Browsers must not believe it without TLS, where anybody could have said so.
                http.setHeader("Strict-Transport-Security", "max-age=31536000");
            }
            chain.doFilter(request, new WithoutPoweredBy(http));
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * Writes the policy.
     *
     * @param formTarget where forms may lead to besides this application; null for nowhere else
     */
    public static String policy(@Nullable TileServer tiles, @Nullable String formTarget) {
        String images = tiles == null ? "'self' data:" : "'self' data: " + tiles.origin();
        return "default-src 'self'; img-src " + images
                + "; object-src 'none'; base-uri 'none'; form-action 'self'"
                + (formTarget == null ? "" : " " + formTarget)
                + "; frame-ancestors 'none'";
    }
}
