package io.github.walletapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;

class MissingPartTest {

    /** As servers have some: what they provide is not found from everywhere. */
    private static final ClassLoader WITHOUT_SERVICES = new ClassLoader(MissingPartTest.class.getClassLoader()) {
        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.startsWith("META-INF/services/") ? Collections.emptyEnumeration() : super.getResources(name);
        }
    };

    /** Thrown by none of ours. */
    private static Throwable foreign(Throwable failure) {
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
    }

    @Test
    void providerThatCannotBeLoadedIsNamedAndNoOtherIsGuessed() {
        Throwable failure =
                foreign(new ServiceConfigurationError("jakarta.json.bind.spi.JsonbProvider: Provider a.b.C not found"));

        assertThat(MissingPart.sentence(failure, WITHOUT_SERVICES))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains("Provider a.b.C not found")
                        .doesNotContain("No implementation of"));
    }

    @Test
    void firstServiceWithoutAProviderIsNamed() {
        assertThat(MissingPart.sentence(foreign(new IllegalStateException()), WITHOUT_SERVICES))
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).startsWith("No implementation of MicroProfile Rest Client is on the"));
    }
}
