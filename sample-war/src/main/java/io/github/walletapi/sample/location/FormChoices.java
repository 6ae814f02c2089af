package io.github.walletapi.sample.location;

import io.github.walletapi.location.PayCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lists what can be chosen in the search form. A value that was typed into the address and is not among the choices becomes
 * one more, so that it is still there beside the message about it.
 */
public record FormChoices(
        List<Choice> towns,
        List<Choice> distances,
        List<Choice> services,
        List<Group> categories,
        List<Choice> languages) {

    private static final int METRES_OF_KILOMETRE = 1000;
    private static final int[] METRES = {500, 1000, 2000, 5000, 10_000, 50_000};

    /**
     * Holds a main category and those below it.
     *
     * @param label its title; null for choices that belong to none
     */
    public record Group(@Nullable String label, List<Choice> choices) {}

    static FormChoices of(SearchForm form, LocationList list, List<String> languages) {
        List<Choice> distances = new ArrayList<>();
        for (int metres : METRES) {
            distances.add(choice(
                    Integer.toString(metres),
                    metres < METRES_OF_KILOMETRE ? metres + " m" : metres / METRES_OF_KILOMETRE + " km",
                    form.distance()));
        }
        return new FormChoices(
                withTyped(form.town(), towns(form, list), ""),
                withTyped(form.distance(), distances, form.distance().matches("[0-9]+") ? " m" : ""),
                withTyped(form.service(), services(form), ""),
                categories(form, list),
                withTyped(
                        form.language(),
                        languages.stream()
                                .map(code -> new Choice(
                                        code,
                                        Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH),
                                        code.equals(list.language())))
                                .toList(),
                        ""));
    }

    private static List<Choice> towns(SearchForm form, LocationList list) {
        return list.towns().stream()
                .map(town -> choice(town.name(), town.name(), form.town()))
                .toList();
    }

    private static List<Choice> services(SearchForm form) {
        return List.of(Services.values()).stream()
                .map(known -> choice(known.service().value(), known.label(), form.service()))
                .toList();
    }

    private static List<Group> categories(SearchForm form, LocationList list) {
        List<Group> groups = new ArrayList<>();
        boolean known = form.category().isEmpty();
        for (PayCategory main : list.categories()) {
            if (main.parentId() != null) {
                continue;
            }
            String title = title(main);
            List<Choice> choices = new ArrayList<>();
            choices.add(choice(Long.toString(main.id()), "All of " + title, form.category()));
            list.categories().stream()
                    .filter(category -> Objects.equals(category.parentId(), main.id()))
                    .forEach(category ->
                            choices.add(choice(Long.toString(category.id()), title(category), form.category())));
            known |= choices.stream().anyMatch(Choice::chosen);
            groups.add(new Group(title, choices));
        }
        if (!known) {
            groups.add(0, new Group(null, List.of(new Choice(form.category(), form.category(), true))));
        }
        return groups;
    }

    static String title(PayCategory category) {
        String title = category.title();
        return title == null || title.isBlank() ? "Category " + category.id() : title;
    }

    private static List<Choice> withTyped(String typed, List<Choice> choices, String unit) {
        if (typed.isEmpty()
                || choices.stream().anyMatch(choice -> choice.value().equalsIgnoreCase(typed))) {
            return choices;
        }
        List<Choice> more = new ArrayList<>();
        more.add(new Choice(typed, typed + unit, true));
        choices.forEach(choice -> more.add(new Choice(choice.value(), choice.label(), false)));
        return more;
    }

    private static Choice choice(String value, String label, String chosen) {
        return new Choice(value, label, value.equalsIgnoreCase(chosen));
    }
}
