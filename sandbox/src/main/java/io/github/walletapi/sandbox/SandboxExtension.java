package io.github.walletapi.sandbox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives JUnit Jupiter one sandbox for a test class, reset before each test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static SandboxExtension sandbox = SandboxExtension.create();
 * }</pre>
 *
 * <p>With {@code @ExtendWith(SandboxExtension.class)} tests take a {@link SandboxServer} parameter instead.
 */
public final class SandboxExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
    private final SandboxBuilder builder;
    private @Nullable SandboxServer server;
    /** Nested test classes pass through here too; only the outermost ends the sandbox. */
    private int depth;

    /** Makes an extension for {@code @ExtendWith}, with the defaults. */
    public SandboxExtension() {
        this(SandboxServer.builder());
    }

    private SandboxExtension(SandboxBuilder builder) {
        this.builder = builder;
    }

    /** Makes an extension with the defaults. */
    public static SandboxExtension create() {
        return new SandboxExtension();
    }

    /** Makes an extension whose sandbox has these settings. */
    public static SandboxExtension create(SandboxBuilder builder) {
        return new SandboxExtension(builder);
    }

    /** Returns the sandbox; the first call starts it. */
    public synchronized SandboxServer server() {
        if (server == null) {
            server = builder.start();
        }
        return server;
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        depth++;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server().reset();
    }

    /** Only a field that is not static sees no beforeAll. */
    @Override
    public synchronized void afterEach(ExtensionContext context) {
        if (depth == 0) {
            stop();
        }
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        depth--;
        if (depth == 0) {
            stop();
        }
    }

    private void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SandboxServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server();
    }
}
