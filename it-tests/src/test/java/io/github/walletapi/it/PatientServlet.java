package io.github.walletapi.it;

import io.github.walletapi.error.WalletApiException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Asks {@link PatientProjects}. */
@WebServlet("/probe/*")
public class PatientServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PatientProjects projects;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public PatientServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getWriter().print(projects.title(Long.parseLong(request.getParameter("text"))));
        } catch (WalletApiException failure) {
            response.getWriter().print(failure.getClass().getSimpleName());
        }
    }
}
