package io.github.walletapi.sample;

import io.github.walletapi.error.WalletApiException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows the start page; it works without the API, and says so. */
@WebServlet("")
public class HomeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CachedAnswers answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        JspPage.HOME.show(request, response, HttpServletResponse.SC_OK, page());
    }

    private HomePage page() {
        try {
            return new HomePage(Caller.of(answers.client()), null);
        } catch (WalletApiException failure) {
            return new HomePage(null, ErrorPage.of(failure, FailureReport.log(failure)));
        }
    }
}
