package io.github.walletapi.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtraParametersTest {
    @Test
    void bodyHashCannotBeGiven() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExtraParameters.of("body_hash", "x"))
                .withMessageContaining("body_hash");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "aB",
                "project-id",
                "_a",
                "a_",
                "a__b",
                "1a",
                "a b",
                "a=b",
                "a&b",
                "a\r\nb",
                "ą",
                "BODY_HASH"
            })
    void nameThatCannotTravelInBothFormsIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExtraParameters.of(name, "x"))
                .withMessageContaining("lower case");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", " a", "a ", "a\r\nX-Evil: 1", "a\nb", "a\rb", "a\tb", "a\u0000", "ą", "a\u007f", "😀"})
    void valueThatCouldForgeAHeaderIsRefusedByName(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExtraParameters.of("note", value))
                .withMessageStartingWith("note must be 1 to 1000 printable ASCII");
    }

    @Test
    void valueOfThousandCharactersIsTakenAndOneMoreIsNot() {
        assertThat(ExtraParameters.of("note", "x".repeat(1000)).values()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> ExtraParameters.of("note", "x".repeat(1001)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void idsArePositive(long id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExtraParameters.ofProject(id))
                .withMessage("project_id must be a positive number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExtraParameters.ofLocation(id))
                .withMessage("location_id must be a positive number");
    }

    @Test
    void laterOnesTakeThePlaceOfEarlierOnes() {
        ExtraParameters defaults = ExtraParameters.ofProject(1).andLocation(2).and("a", "b");

        ExtraParameters merged =
                defaults.overriddenBy(ExtraParameters.of("c", "d").andProject(9));

        assertThat(merged.values())
                .containsExactly(
                        org.assertj.core.api.Assertions.entry("project_id", "9"),
                        org.assertj.core.api.Assertions.entry("location_id", "2"),
                        org.assertj.core.api.Assertions.entry("a", "b"),
                        org.assertj.core.api.Assertions.entry("c", "d"));
        assertThat(defaults.values()).containsEntry("project_id", "1").hasSize(3);
        assertThat(defaults.overriddenBy(ExtraParameters.NONE)).isSameAs(defaults);
    }

    @Test
    void mapCannotBeChangedFromOutside() {
        java.util.Map<String, String> mine = new java.util.HashMap<>(java.util.Map.of("a", "b"));
        ExtraParameters parameters = new ExtraParameters(mine);
        mine.put("c", "d");

        assertThat(parameters.values()).containsOnlyKeys("a").isUnmodifiable();
    }
}
