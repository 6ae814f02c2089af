package io.github.walletapi.sample;

import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.grant.GrantStoreException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Turns a failed call of any page into a page for people. Pages call the API before they write. */
@WebFilter(urlPatterns = "/*")
public class ApiFailureFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (WalletApiException failure) {
            ErrorPage page = ErrorPage.of(failure, FailureReport.log(failure));
            if (page.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                Duration pause = failure instanceof RateLimitedException limited
                        ? limited.retryAfter().orElse(A_MINUTE)
                        : A_MINUTE;
                response.setHeader("Retry-After", Long.toString(Math.max(1, pause.toSeconds())));
            }
            show(request, response, page);
        } catch (StillLoadingException loading) {
            response.setHeader("Retry-After", Long.toString(MOMENT.toSeconds()));
            // The browser asks again by itself, also without JavaScript.
            response.setHeader("Refresh", Long.toString(MOMENT.toSeconds()));
            show(request, response, ErrorPage.ofLoading());
        } catch (GrantStoreException failure) {
            response.setHeader("Retry-After", Long.toString(A_MINUTE.toSeconds()));
            show(request, response, ErrorPage.ofGrantStore(FailureReport.log(failure)));
        }
    }

    private static void show(HttpServletRequest request, HttpServletResponse response, ErrorPage page)
            throws IOException, ServletException {
        response.resetBuffer();
        JspPage.ERROR.show(request, response, page.status(), page);
    }
}
