package io.github.walletapi.sample.project;

import io.github.walletapi.project.Project;
import io.github.walletapi.sample.CachedAnswers;
import io.github.walletapi.sample.Caller;
import io.github.walletapi.sample.JspPage;
import io.github.walletapi.sample.SampleSettings;
import io.github.walletapi.sample.Wording;
import io.github.walletapi.sample.project.ProjectPage.Card;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers {@code /projects}, {@code /projects?id=1221} from the form, and {@code /projects/1221}. */
@WebServlet({"/projects", "/projects/*"})
public class ProjectServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CachedAnswers answers;

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
            ProjectPage page =
                    page(Wording.of(request, settings.timeZone()), Long.toString(id), null, answers.project(id));
            JspPage.PROJECTS.show(request, response, HttpServletResponse.SC_OK, page);
        } else if (typed == null) {
            ProjectPage page =
                    page(Wording.of(request, settings.timeZone()), Long.toString(settings.projectId()), null, null);
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
        ProjectPage page = page(
                Wording.of(request, settings.timeZone()),
                typed,
                "A project number has digits only, such as " + settings.projectId() + ".",
                null);
        JspPage.PROJECTS.show(request, response, HttpServletResponse.SC_BAD_REQUEST, page);
    }

    private ProjectPage page(Wording wording, String typed, @Nullable String error, @Nullable Project chosen) {
        Long wallet = chosen == null ? null : Card.walletId(chosen);
        Instant midnight =
                wording.now().toLocalDate().atStartOfDay(wording.zone()).toInstant();
        CachedAnswers.Clocks clocks = answers.clocks();
        Optional<List<Project>> administered = answers.administered();
        return new ProjectPage(
                typed,
                error,
                chosen == null ? null : Card.of(chosen),
                wallet == null ? null : MoneyList.cameIn(() -> answers.cameIn(wallet, midnight), wording),
                chosen == null ? null : MoneyList.waiting(() -> answers.waiting(chosen.id()), wording),
                administered.orElse(List.of()).stream().map(Card::of).toList(),
                administered.isPresent(),
                Caller.of(answers.client()),
                ClockCheck.of(clocks.server(), clocks.before(), clocks.after()));
    }
}
