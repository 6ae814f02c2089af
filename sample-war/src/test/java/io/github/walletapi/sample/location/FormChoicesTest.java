package io.github.walletapi.sample.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormChoicesTest {

    private static final List<String> LANGUAGES = List.of("en", "lt");

    @Test
    void categoriesStandInTwoLevels() {
        FormChoices choices = FormChoices.of(SearchForm.of(Map.of("category", "5")::get), Places.DATA, LANGUAGES);

        assertThat(choices.categories()).extracting(FormChoices.Group::label).containsExactly("Restaurant", "Shop");
        assertThat(choices.categories().get(0).choices())
                .containsExactly(
                        new Choice("4", "All of Restaurant", false),
                        new Choice("5", "Cafe", true),
                        new Choice("6", "Pizzeria", false));
        assertThat(choices.categories().get(1).choices()).contains(new Choice("8", "Category 8", false));
    }

    @Test
    void whatWasTypedStaysChosenEvenIfItIsWrong() {
        SearchForm form = SearchForm.of(Map.of(
                "town", "Nowhere", "distance", "1500", "service", "fly", "category", "99", "language", "xx")::get);

        FormChoices choices = FormChoices.of(form, Places.DATA, LANGUAGES);

        assertThat(choices.towns()).contains(new Choice("Nowhere", "Nowhere", true));
        assertThat(choices.distances()).contains(new Choice("1500", "1500 m", true), new Choice("1000", "1 km", false));
        assertThat(choices.services()).contains(new Choice("fly", "fly", true));
        assertThat(choices.categories().get(0).choices()).containsExactly(new Choice("99", "99", true));
        assertThat(choices.languages())
                .containsExactly(
                        new Choice("xx", "xx", true),
                        new Choice("en", "English", false),
                        new Choice("lt", "Lithuanian", false));
    }
}
