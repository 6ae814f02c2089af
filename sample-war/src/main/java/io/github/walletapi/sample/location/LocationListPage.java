package io.github.walletapi.sample.location;

import io.github.walletapi.sample.PageLinks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows the list of places.
 *
 * @param errors what is wrong in the form, by the name of the field
 * @param language of the API's texts
 * @param narrowed whether the form asks for anything
 * @param near what the nearest come first from, in words; null if from nowhere
 * @param query what leads back to this page of the list
 */
public record LocationListPage(
        SearchForm form,
        Map<String, String> errors,
        FormChoices choices,
        String language,
        boolean narrowed,
        List<PlaceRow> rows,
        PageLinks paging,
        @Nullable String near,
        String query,
        DataAge age,
        MapView map) {}
