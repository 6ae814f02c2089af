package io.github.walletapi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.grant.GrantStoreException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a visitor's browser is answered, page and headers, when the API cannot be used. */
class ApiFailureFilterTest {

    private static final String RAW = "SQL failed at row 7";
    private static final Failure FAILURE = Failure.of("GET", "locations", 0, "c0ffee-1");

    private final List<String> answer = new ArrayList<>();
    private final Map<String, Object> headers = new HashMap<>();
    private final Map<String, Object> shown = new HashMap<>();
    private @Nullable String grant;

    private final HttpSession session = Fake.of(HttpSession.class, (method, arguments) -> grant);

    private final RequestDispatcher page = Fake.of(RequestDispatcher.class, (method, arguments) -> answer.add(method));

    private final HttpServletRequest request =
            Fake.of(HttpServletRequest.class, (method, arguments) -> switch (method) {
                case "getSession" -> session;
                case "getContextPath" -> "/sample";
                case "setAttribute" -> shown.put((String) arguments[0], arguments[1]);
                case "getRequestDispatcher" -> {
                    answer.add((String) arguments[0]);
                    yield page;
                }
                default -> throw new UnsupportedOperationException(method);
            });

    private final HttpServletResponse response =
            Fake.of(HttpServletResponse.class, (method, arguments) -> switch (method) {
                case "setHeader", "addHeader" -> headers.put((String) arguments[0], arguments[1]);
                case "setContentType" -> headers.put("Content-Type", arguments[0]);
                case "resetBuffer" -> answer.add(method);
                case "setStatus" -> answer.add(String.valueOf(arguments[0]));
                default -> throw new UnsupportedOperationException(method);
            });

    private void visit(FilterChain application) throws ServletException, IOException {
        new ApiFailureFilter().doFilter(request, response, application);
    }

    private void fails(RuntimeException failure) throws ServletException, IOException {
        visit((asked, answered) -> {
            throw failure;
        });
    }

    private ErrorPage shownPage() {
        return (ErrorPage) Objects.requireNonNull(shown.get("shown"));
    }

    private static GrantStoreException storeFails() {
        try {
            Constructor<GrantStoreException> made =
                    GrantStoreException.class.getDeclaredConstructor(String.class, Throwable.class);
            made.setAccessible(true);
            return made.newInstance(RAW, null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Arguments> whatEndsByItself() {
        return Stream.of(
                Arguments.of(new ConnectionFailedException(RAW, FAILURE, new IOException(RAW)), "unavailable", "60"),
                Arguments.of(new ServerFailureException(RAW, FAILURE), "unavailable", "60"),
                Arguments.of(new RateLimitedException(RAW, FAILURE, Duration.ofMinutes(4)), "busy", "240"),
                Arguments.of(new RateLimitedException(RAW, FAILURE, Duration.ofMillis(3)), "busy", "1"),
                Arguments.of(new RateLimitedException(RAW, FAILURE, null), "busy", "60"),
                Arguments.of(new StillLoadingException(), "loading", "2"),
                Arguments.of(storeFails(), "sign-in-unavailable", "60"));
    }

    @ParameterizedTest
    @MethodSource("whatEndsByItself")
    void whatEndsByItselfIs503AndSaysWhenToComeBack(RuntimeException failure, String kind, String seconds)
            throws ServletException, IOException {
        fails(failure);

        assertThat(answer).containsExactly("resetBuffer", "503", "/WEB-INF/pages/error.jsp", "forward");
        assertThat(headers)
                .containsEntry("Retry-After", seconds)
                .containsEntry("Content-Type", "text/html;charset=UTF-8")
                .containsEntry("Cache-Control", "no-cache");
        assertThat(shownPage().kind()).isEqualTo(kind);
        assertThat(shownPage().toString()).doesNotContain(RAW);
        assertThat(shown).containsEntry("base", "/sample").containsEntry("signedIn", false);
    }

    @Test
    void whatDoesNotEndByItselfAsksNobodyToComeBack() throws ServletException, IOException {
        fails(new NotFoundException(RAW, FAILURE));
        fails(new ForbiddenException(RAW, FAILURE));

        assertThat(answer).contains("404", "403").doesNotContain("503");
        assertThat(headers).doesNotContainKey("Retry-After");
    }

    @Test
    void aPageAboutAFailureOfSomebodySignedInIsNotKept() throws ServletException, IOException {
        grant = "grant-1";
        fails(new ServerFailureException(RAW, FAILURE));

        assertThat(headers).containsEntry("Cache-Control", "no-store");
        assertThat(shown).containsEntry("signedIn", true);
        assertThat(shownPage().reference()).isEqualTo("c0ffee-1");
    }

    @Test
    void whatIsNoFailureOfTheApiIsLeftToTheServer() throws ServletException, IOException {
        visit((asked, answered) -> answer.add("page"));
        assertThat(answer).containsExactly("page");

        assertThatIllegalStateException().isThrownBy(() -> fails(new IllegalStateException("a fault of ours")));
        assertThat(answer).containsExactly("page");
    }
}
