package io.github.walletapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SecurityHeadersFilterTest {
    private static final String STRICT = "Strict-Transport-Security";

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** What a page arrives with that a container makes by JSP. */
    @SuppressWarnings("UnnecessaryAssignment") // There is no container here that injects.
    private Map<String, String> headers(boolean secure) throws IOException, ServletException {
        SampleSettings settings =
                SampleSettings.from(key -> Optional.empty(), URI.create("https://wallet.paysera.com/"));
        HttpServletRequest request = Fake.of(HttpServletRequest.class, (method, arguments) -> secure);
        HttpServletResponse response = Fake.of(HttpServletResponse.class, (method, arguments) -> {
            headers.put(String.valueOf(arguments[0]), String.valueOf(arguments[1]));
            return null;
        });
        FilterChain page = Fake.of(FilterChain.class, (method, arguments) -> {
            HttpServletResponse itsResponse = (HttpServletResponse) (ServletResponse) arguments[1];
            itsResponse.addHeader("X-Powered-By", "JSP/3.1");
            itsResponse.setHeader("x-powered-by", "JSP/3.1");
            itsResponse.addHeader("X-Added", "1");
            itsResponse.setHeader("X-Set", "2");
            return null;
        });
        SecurityHeadersFilter filter = new SecurityHeadersFilter();
        filter.settings = settings;
        filter.doFilter(request, response, page);
        return headers;
    }

    @Test
    void nobodyIsToldWhatMadeThePage() throws IOException, ServletException {
        assertThat(headers(false))
                .doesNotContainKey("X-Powered-By")
                .containsEntry("X-Added", "1")
                .containsEntry("X-Set", "2")
                .containsKey(SecurityHeadersFilter.POLICY);
    }

    @Test
    void browsersAreToldToStayWithTlsOverTlsOnly() throws IOException, ServletException {
        assertThat(headers(false)).doesNotContainKey(STRICT);
        assertThat(headers(true)).containsEntry(STRICT, "max-age=31536000");
    }
}
