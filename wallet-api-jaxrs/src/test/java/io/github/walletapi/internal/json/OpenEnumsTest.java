package io.github.walletapi.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.walletapi.value.OpenEnum;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Open enumerations are found on the class path, so that none can be forgotten in {@link WalletJson}. */
class OpenEnumsTest {
    private static final List<Class<?>> FOUND = found();

    static List<Class<?>> openEnums() {
        return FOUND;
    }

    private static List<Class<?>> found() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.walletapi")
                        .stream()
                        .filter(type -> type.isAssignableTo(OpenEnum.class) && !type.isInterface())
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static OpenEnum word(Class<?> type, String value) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getConstructor(String.class);
        return (OpenEnum) constructor.newInstance(value);
    }

    @Test
    void thereAreSome() {
        assertThat(openEnums()).hasSizeGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("openEnums")
    void isWrittenAndReadAsAWord(Class<?> type) throws ReflectiveOperationException {
        OpenEnum word = word(type, "never_heard_of");

        String json = Samples.written(List.of(word));
        assertThat(json).isEqualTo("[\"never_heard_of\"]");
        Object read = Samples.JSON.decode("\"never_heard_of\"".getBytes(java.nio.charset.StandardCharsets.UTF_8), type);
        assertThat(read).isEqualTo(word).hasToString("never_heard_of");
    }

    @ParameterizedTest
    @MethodSource("openEnums")
    void isARecordWhoseConstantsDiffer(Class<?> type) throws ReflectiveOperationException {
        assertThat(type.isRecord()).isTrue();
        List<Object> constants = Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
        assertThat(constants).isNotEmpty().doesNotHaveDuplicates();
        for (Object constant : constants) {
            assertThat(word(type, ((OpenEnum) constant).value())).isEqualTo(constant);
        }
    }
}
