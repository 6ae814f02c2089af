package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.WalletApi;
import io.github.walletapi.project.Projects;
import io.github.walletapi.server.Server;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"UnnecessaryAssignment", "UnusedVariable"}) // A test may be blunter than the library.
class ServletCheckTest {

    static class Parent extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Inject
        transient @Nullable WalletApi wallet;

        transient @Nullable Server notInjected;
    }

    static class Child extends Parent {
        private static final long serialVersionUID = 1L;

        @Inject
        @WalletClient("shop")
        transient @Nullable Projects projects;

        @Inject
        void settle(@WalletClient("till") WalletApi till, String other) {
            projects = till.projects();
        }
    }

    @Test
    void clientsAreFoundInFieldsAndMethodsOfAServletAndOfItsParents() {
        Map<String, Set<Class<?>>> wanted = new HashMap<>();
        ServletCheck.collect(Child.class, wanted);
        assertThat(wanted)
                .isEqualTo(Map.of(
                        "", Set.of(WalletApi.class), "shop", Set.of(Projects.class), "till", Set.of(WalletApi.class)));
    }

    @Test
    void whatInjectsNothingWantsNothing() {
        Map<String, Set<Class<?>>> wanted = new HashMap<>();
        ServletCheck.collect(HttpServlet.class, wanted);
        assertThat(wanted).isEmpty();
    }

    /** Of an optional library, such as one that only some installations have. */
    interface Optional {}

    static class Partial extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Inject
        transient @Nullable WalletApi wallet;

        @Nullable
        Optional optional() {
            return null;
        }
    }

    /** Has a copy of one class, and not of another that it names. */
    private static final class Incomplete extends ClassLoader {

        Incomplete() {
            super(ServletCheckTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(Optional.class.getName())) {
                throw new ClassNotFoundException(name);
            }
            return name.equals(Partial.class.getName()) ? copy(name) : super.loadClass(name, resolve);
        }

        private Class<?> copy(String name) throws ClassNotFoundException {
            try (InputStream code = Objects.requireNonNull(getResourceAsStream(name.replace('.', '/') + ".class"))) {
                byte[] bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }

    @Test
    void servletThatNamesAClassWhichIsNotThereIsLeftToTheServer() throws ClassNotFoundException {
        assertThat(ServletCheck.isWhole(new Incomplete().loadClass(Partial.class.getName())))
                .isFalse();
        assertThat(ServletCheck.isWhole(Partial.class)).isTrue();
    }
}
