package io.github.walletapi.sample.project;

import io.github.walletapi.WalletApi;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.project.Project;
import io.github.walletapi.sample.Caller;
import io.github.walletapi.sample.FailureReport;
import io.github.walletapi.sample.JspPage;
import io.github.walletapi.sample.SampleSettings;
import io.github.walletapi.sample.project.ProjectPage.Card;
import io.github.walletapi.value.UserId;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /projects}, {@code /projects?id=1221} from the form, and {@code /projects/1221}. */
@WebServlet({"/projects", "/projects/*"})
public class ProjectServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient WalletApi api;

    @Inject
    private transient SampleSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo();
        String typed = request.getParameter("id");
        if (path != null && !path.equals("/")) {
            Long id = ProjectId.read(path.substring(1));
            if (id == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            ProjectPage page = page(Long.toString(id), null, api.projects().get(id));
            JspPage.PROJECTS.show(request, response, HttpServletResponse.SC_OK, page);
        } else if (typed == null) {
            ProjectPage page = page(Long.toString(settings.projectId()), null, null);
            JspPage.PROJECTS.show(request, response, HttpServletResponse.SC_OK, page);
        } else {
            showTyped(request, response, typed);
        }
    }

    private void showTyped(HttpServletRequest request, HttpServletResponse response, String typed)
            throws ServletException, IOException {
        Long id = ProjectId.read(typed);
        if (id != null) {
            response.sendRedirect(request.getContextPath() + "/projects/" + id);
            return;
        }
        ProjectPage page =
                page(typed, "A project’s number is digits only, such as " + settings.projectId() + ".", null);
        JspPage.PROJECTS.show(request, response, HttpServletResponse.SC_BAD_REQUEST, page);
    }

    private ProjectPage page(String typed, @Nullable String error, @Nullable Project chosen) {
        Instant before = Instant.now();
        Instant server = api.server().info().time();
        ClockCheck clock = ClockCheck.of(server, before, Instant.now());
        Caller caller = Caller.of(api.clients().current());
        List<Card> administered = administered();
        return new ProjectPage(
                typed,
                error,
                chosen == null ? null : Card.of(chosen),
                administered == null ? List.of() : administered,
                administered != null,
                caller,
                clock);
    }

    /** Not every client may list them, and the page is of use without the list. */
    private @Nullable List<Card> administered() {
        try {
            return api.projects().administeredBy(UserId.ME).stream()
                    .map(Card::of)
                    .toList();
        } catch (ForbiddenException | NotFoundException unwilling) {
            FailureReport.log(unwilling);
            return null;
        }
    }
}
