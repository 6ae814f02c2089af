package io.github.walletapi.sample.wallet;

import io.github.walletapi.sample.JspPage;
import io.github.walletapi.sample.SampleSettings;
import io.github.walletapi.sample.Wording;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers {@code /wallet/14471?from=2026-01-01&to=2026-01-31&currency=EUR&page=2}. */
@WebServlet("/wallet/*")
public class StatementsServlet extends PersonalPage {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([1-9][0-9]{0,17})");

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient SampleSettings settings;

    @Override
    void show(HttpServletRequest request, HttpServletResponse response, Person person)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Wording wording = Wording.of(request, settings.timeZone());
        StatementsView view = new StatementsView(
                person, StatementsForm.of(request::getParameter), wording.now().toLocalDate(), wording);
        StatementsPage page = view.of(Long.parseLong(path.group(1)));
        if (page == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        int status = page.errors().isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST;
        JspPage.STATEMENTS.show(request, response, status, page);
    }
}
