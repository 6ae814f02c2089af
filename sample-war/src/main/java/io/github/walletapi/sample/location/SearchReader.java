package io.github.walletapi.sample.location;

import io.github.walletapi.directory.LocationQuery;
import io.github.walletapi.directory.LocationQuery.Point;
import io.github.walletapi.location.ServiceName;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a search of a form, and collects what is wrong in it by the name of the field. */
final class SearchReader {

    private static final Pattern DEGREES = Pattern.compile("[+-]?[0-9]{1,3}(?:[.,][0-9]{1,15})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final int MAX_LAT = 90;
    private static final int MAX_LNG = 180;
    private static final int MOST_METRES = 1_000_000;

    private final Map<String, String> errors = new HashMap<>();
    private final SearchForm form;

    SearchReader(SearchForm form) {
        this.form = form;
    }

    /** Says what is wrong, by the name of the field. */
    Map<String, String> errors() {
        return Map.copyOf(errors);
    }

    /** Reads the language asked for, or the first. */
    String language(List<String> known) {
        if (form.language().isEmpty()) {
            return known.get(0);
        }
        String asked = form.language().toLowerCase(Locale.ROOT);
        if (!known.contains(asked)) {
            errors.put("language", "Please choose a language from the list.");
            return known.get(0);
        }
        return asked;
    }

    /** Reads the page asked for; the first if there is no such page. */
    int page() {
        return WHOLE.matcher(form.page()).matches() ? Math.max(1, Integer.parseInt(form.page())) : 1;
    }

    /** Reads the search; carry it out only if there are no errors. */
    Search search(LocationList list, ZonedDateTime now) {
        Point typed = point();
        Town town = town(list);
        Integer metres = distance(typed, town);
        // Around a town's centre means what lies around it, whatever the addresses say.
        Point origin = typed == null && town != null ? town.centre() : typed;
        return new Search(query(list, now), origin, metres, metres == null ? town : null);
    }

    private LocationQuery query(LocationList list, ZonedDateTime now) {
        LocationQuery query = LocationQuery.ALL.withPayCategories(
                categories(list).stream().mapToLong(Long::longValue).toArray());
        ServiceName service = service();
        query = service == null ? query : query.withServices(service);
        return form.open().isEmpty() ? query : query.openAt(now);
    }

    private @Nullable Point point() {
        if (form.lat().isEmpty() && form.lng().isEmpty()) {
            return null;
        }
        Double lat = degrees("lat", form.lat(), "Latitude", MAX_LAT);
        Double lng = degrees("lng", form.lng(), "Longitude", MAX_LNG);
        return lat == null || lng == null ? null : new Point(lat, lng);
    }

    private @Nullable Double degrees(String field, String typed, String name, int bound) {
        if (typed.isEmpty()) {
            errors.put(field, name + " is missing. Please enter both latitude and longitude.");
            return null;
        }
        double degrees = DEGREES.matcher(typed).matches() ? Double.parseDouble(typed.replace(',', '.')) : bound + 1;
        if (Math.abs(degrees) > bound) {
            errors.put(field, name + " must be a number from -" + bound + " to " + bound + ", such as 54.6872.");
            return null;
        }
        return degrees;
    }

    private @Nullable Town town(LocationList list) {
        if (form.town().isEmpty()) {
            return null;
        }
        if (!(form.lat() + form.lng()).isEmpty()) {
            errors.put("town", "Please enter either a town or coordinates, not both.");
        }
        for (Town town : list.towns()) {
            if (town.name().equalsIgnoreCase(form.town())) {
                return town;
            }
        }
        errors.put("town", "There are no locations in this town. Please choose a town from the list.");
        return null;
    }

    private @Nullable Integer distance(@Nullable Point typed, @Nullable Town town) {
        if (form.distance().isEmpty()) {
            return null;
        }
        int metres = WHOLE.matcher(form.distance()).matches() ? Integer.parseInt(form.distance()) : 0;
        if (metres < 1 || metres > MOST_METRES) {
            errors.put("distance", "The distance must be a whole number of metres from 1 to " + MOST_METRES + ".");
        } else if (errors.isEmpty() && typed == null && town == null) {
            errors.put("distance", "Please also choose a town or enter coordinates.");
        } else if (errors.isEmpty() && town != null && town.centre() == null) {
            errors.put("distance", "The position of this town is unknown. Please search without a distance.");
        }
        return metres;
    }

    private @Nullable ServiceName service() {
        ServiceName service = Services.named(form.service());
        if (service == null && !form.service().isEmpty()) {
            errors.put("service", "Please choose a service from the list.");
        }
        return service;
    }

    private Set<Long> categories(LocationList list) {
        if (form.category().isEmpty()) {
            return Set.of();
        }
        Set<Long> ids = WHOLE.matcher(form.category()).matches()
                ? list.withChildren(Long.parseLong(form.category()))
                : Set.of();
        if (ids.isEmpty()) {
            errors.put("category", "Please choose a category from the list.");
        }
        return ids;
    }
}
