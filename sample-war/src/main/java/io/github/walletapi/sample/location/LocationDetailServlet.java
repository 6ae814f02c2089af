package io.github.walletapi.sample.location;

import io.github.walletapi.directory.FoundLocation;
import io.github.walletapi.directory.LocationQuery.Point;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationStatus;
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
import java.time.ZonedDateTime;

/** Answers {@code /locations/48}; the filters in the address lead back to the list. */
@WebServlet("/locations/*")
public class LocationDetailServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LocationLists lists;

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
        LocationList list = lists.in(reader.language(settings.languages()));
        Location location =
                list.directory().get(Long.parseLong(path.substring(1))).orElse(null);
        if (location == null || LocationStatus.INACTIVE.equals(location.status())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Wording wording = Wording.of(request, settings.timeZone());
        ZonedDateTime now = wording.now();
        Point origin = reader.search(list, now).origin();
        Double metres =
                origin == null ? null : Point.of(location).map(origin::metresTo).orElse(null);
        LocationDetailPage page = LocationDetailPage.of(
                new FoundLocation(location, metres),
                list,
                now,
                wording,
                form,
                form.queryOfPage(reader.page()),
                MapView.of(settings, origin));
        JspPage.LOCATION.show(request, response, HttpServletResponse.SC_OK, page);
    }
}
