package io.github.walletapi.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.walletapi.value.OpenEnum;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Open enumerations are found on the class path, so that the rules hold for each; none is registered anywhere. */
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

    /** One that nobody registered. */
    public record Colour(String value) implements OpenEnum {}

    /** Every place where a word can stand. */
    public record Palette(
            @Nullable Colour first,
            @Nullable List<Colour> others,
            @Nullable Map<String, Colour> byName) {}

    @Test
    void needsNoRegistrationWhereverItStands() {
        Palette palette = new Palette(
                new Colour("red"), List.of(new Colour("green"), new Colour("blue")), Map.of("sky", new Colour("grey")));
        String json = "{\"by_name\":{\"sky\":\"grey\"},\"first\":\"red\",\"others\":[\"green\",\"blue\"]}";

        assertThat(Samples.written(palette)).isEqualTo(json);
        assertThat(read(json)).isEqualTo(palette);
        assertThat(read("{\"first\":null}")).isEqualTo(new Palette(null, null, null));
    }

    /** As texts always were. */
    @Test
    void aNumberOrATruthIsAWordTooAndAnObjectIsNone() {
        assertThat(read("{\"first\":7}")).isEqualTo(new Palette(new Colour("7"), null, null));
        assertThat(read("{\"first\":true}")).isEqualTo(new Palette(new Colour("true"), null, null));
        assertThatThrownBy(() -> read("{\"first\":{\"a\":\"zzqq\"}}"))
                .isInstanceOf(UnreadableBody.class)
                .hasMessageContaining("first")
                .hasMessageNotContaining("zzqq");
    }

    private static Object read(String json) {
        return Samples.JSON.decode(json.getBytes(StandardCharsets.UTF_8), Palette.class);
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
        Object read = Samples.JSON.decode("\"never_heard_of\"".getBytes(StandardCharsets.UTF_8), type);
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
