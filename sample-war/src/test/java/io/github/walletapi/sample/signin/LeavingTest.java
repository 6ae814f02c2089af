package io.github.walletapi.sample.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.grant.GrantStoreException;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.sample.Fake;
import io.github.walletapi.sample.Visitor;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of a grant when its session ends, one way or the other, also if it cannot be revoked. */
@SuppressWarnings("UnnecessaryAssignment") // The test stands for the container.
class LeavingTest {

    private final List<String> ended = new ArrayList<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<String> answer = new ArrayList<>();
    private @Nullable RuntimeException failure;

    private final Grants grants = Fake.of(Grants.class, (method, arguments) -> {
        ended.add(method + " " + arguments[0]);
        if (failure != null) {
            throw failure;
        }
        return null;
    });

    private final HttpSession session = Fake.of(HttpSession.class, (method, arguments) -> switch (method) {
        case "getAttribute" -> attributes.get((String) arguments[0]);
        case "removeAttribute" -> attributes.remove((String) arguments[0]);
        case "invalidate" -> {
            attributes.clear();
            answer.add("session ended");
            yield null;
        }
        default -> throw new UnsupportedOperationException(method);
    });

    private final HttpServletRequest request =
            Fake.of(HttpServletRequest.class, (method, arguments) -> switch (method) {
                case "getSession" -> session;
                case "getParameter" -> "key";
                case "getContextPath" -> "/sample";
                default -> throw new UnsupportedOperationException(method);
            });

    private final HttpServletResponse response = Fake.of(HttpServletResponse.class, (method, arguments) -> {
        answer.add(arguments[arguments.length - 1].toString());
        return null;
    });

    private static GrantStoreException storeFails() {
        try {
            Constructor<GrantStoreException> made =
                    GrantStoreException.class.getDeclaredConstructor(String.class, Throwable.class);
            made.setAccessible(true);
            return made.newInstance("the map of the cluster is away", null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void signOut() throws ServletException, IOException {
        attributes.put(Visitor.GRANT, "grant-1");
        attributes.put("visitor.form-key", "key");
        SignOutServlet servlet = new SignOutServlet();
        servlet.grants = grants;
        servlet.doPost(request, response);
    }

    private void sessionEnds() {
        ExpiredSessions left = new ExpiredSessions();
        left.grants = grants;
        left.sessionDestroyed(new HttpSessionEvent(session));
    }

    @Test
    void signingOutEndsTheGrant() throws ServletException, IOException {
        signOut();

        assertThat(ended).containsExactly("end grant-1");
        assertThat(answer).containsExactly("session ended", "no-store", "/sample/sign-in?why=left", "303");
    }

    @Test
    void whoseGrantCannotBeReadIsSignedOutHereAndToldSo() throws ServletException, IOException {
        failure = storeFails();
        signOut();

        assertThat(ended).containsExactly("end grant-1");
        assertThat(answer).containsExactly("session ended", "no-store", "/sample/sign-in?why=left-untold", "303");
        assertThat(SignInPage.Why.of("left-untold").sentence()).contains("could not confirm that access was revoked");
    }

    @Test
    void aSessionThatEndsByItselfEndsItsGrant() {
        attributes.put(Visitor.GRANT, "grant-2");
        sessionEnds();

        assertThat(ended).containsExactly("end grant-2");
    }

    @Test
    void aSessionWithoutAGrantEndsNone() {
        sessionEnds();

        assertThat(ended).isEmpty();
    }

    @Test
    void aSessionEndsAlthoughItsGrantCannotBeRevoked() {
        attributes.put(Visitor.GRANT, "grant-3");
        failure = storeFails();
        sessionEnds();

        assertThat(ended).containsExactly("end grant-3");
    }
}
