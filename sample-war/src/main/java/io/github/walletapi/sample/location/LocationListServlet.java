package io.github.walletapi.sample.location;

import io.github.walletapi.directory.FoundLocation;
import io.github.walletapi.sample.JspPage;
import io.github.walletapi.sample.PageLinks;
import io.github.walletapi.sample.SampleSettings;
import io.github.walletapi.sample.Wording;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Answers {@code /locations}: the search, its filters in the address. */
@WebServlet("/locations")
public class LocationListServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LocationLists lists;

    @Inject
    private transient SampleSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        LocationListPage page = page(SearchForm.of(request), Wording.of(request, settings.timeZone()));
        int status = page.errors().isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST;
        JspPage.LOCATIONS.show(request, response, status, page);
    }

    private LocationListPage page(SearchForm form, Wording wording) {
        ZonedDateTime now = wording.now();
        SearchReader reader = new SearchReader(form);
        LocationList list = lists.in(reader.language(settings.languages()));
        Search search = reader.search(list, now);
        List<FoundLocation> found = reader.errors().isEmpty() ? search.in(list.directory()) : List.of();
        PageLinks paging = PageLinks.of(found.size(), settings.pageSize(), reader.page(), form::queryOfPage);
        return new LocationListPage(
                form,
                reader.errors(),
                FormChoices.of(form, list, settings.languages()),
                list.language(),
                form.isNarrowed(),
                rows(paging, found, now, wording),
                paging,
                search.origin() == null ? null : form.near(),
                form.queryOfPage(paging.page()),
                DataAge.of(list.progress(), now, wording),
                MapView.of(settings, reader.errors().isEmpty() ? search.origin() : null));
    }

    private static List<PlaceRow> rows(
            PageLinks paging, List<FoundLocation> found, ZonedDateTime now, Wording wording) {
        List<PlaceRow> rows = new ArrayList<>();
        for (FoundLocation one : paging.shown(found)) {
            rows.add(PlaceRow.of(paging.first() + rows.size(), one, now, wording));
        }
        return rows;
    }
}
