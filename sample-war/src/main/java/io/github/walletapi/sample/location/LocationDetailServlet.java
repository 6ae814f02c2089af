package io.github.walletapi.sample.location;

import io.github.walletapi.location.Location;
import io.github.walletapi.sample.JspPage;
import io.github.walletapi.sample.SampleSettings;
import io.github.walletapi.sample.Wording;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /locations/48}; the filters in the address lead back to the list. */
@WebServlet("/locations/*")
public class LocationDetailServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LocationCache cache;

    @Inject
    private transient SampleSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo();
        if (path == null || !path.matches("/[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        SearchForm form = SearchForm.of(request);
        SearchReader reader = new SearchReader(form);
        Snapshot data = cache.in(reader.language(settings.languages()));
        Location location = data.location(Long.parseLong(path.substring(1)));
        if (location == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Point origin = reader.search(data).origin();
        Point there = Point.of(location);
        Double metres = origin == null || there == null ? null : Double.valueOf(origin.metresTo(there));
        Wording wording = Wording.of(request, settings.timeZone());
        LocationDetailPage page = LocationDetailPage.of(
                new Search.Found(location, metres),
                data,
                wording.now(),
                wording,
                form,
                form.queryOfPage(reader.page()),
                MapView.of(settings, origin));
        JspPage.LOCATION.show(request, response, HttpServletResponse.SC_OK, page);
    }
}
