package io.github.walletapi.sample.location;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds what stands in the search form, right or wrong, as it stands in the address of the page. What is not there is empty.
 *
 * @param lat latitude of the place to search around
 * @param lng its longitude
 * @param town or a town instead
 * @param distance metres from there
 * @param service a service's name
 * @param category the ID of a category of what can be paid for
 * @param open anything for what is open now
 * @param language of the API's texts
 * @param page which page of the list, from 1
 */
public record SearchForm(
        String lat,
        String lng,
        String town,
        String distance,
        String service,
        String category,
        String open,
        String language,
        String page) {

    private static final int LONGEST_VALUE = 100;

    static SearchForm of(HttpServletRequest request) {
        return of(request::getParameter);
    }

    static SearchForm of(Function<String, @Nullable String> parameters) {
        return new SearchForm(
                text(parameters.apply("lat")),
                text(parameters.apply("lng")),
                text(parameters.apply("town")),
                text(parameters.apply("distance")),
                text(parameters.apply("service")),
                text(parameters.apply("category")),
                text(parameters.apply("open")),
                text(parameters.apply("language")),
                text(parameters.apply("page")));
    }

    /** Gives the address's query with these values and another page: with its question mark, or empty. */
    String queryOfPage(int number) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("town", town);
        values.put("lat", lat);
        values.put("lng", lng);
        values.put("distance", distance);
        values.put("service", service);
        values.put("category", category);
        values.put("open", open);
        values.put("language", language);
        values.put("page", number == 1 ? "" : Integer.toString(number));
        String query = values.entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** Says what distances start from; null if from nowhere. */
    @Nullable
    String near() {
        if (!lat.isEmpty()) {
            return "the coordinates you entered";
        }
        return town.isEmpty() ? null : "the centre of " + town;
    }

    /** Tells whether anything but the language and the page is asked for. */
    boolean isNarrowed() {
        return !(lat + lng + town + distance + service + category + open).isEmpty();
    }

    private static String text(@Nullable String value) {
        String text = value == null ? "" : value.strip();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE);
    }
}
