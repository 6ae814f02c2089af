package io.github.walletapi.sample;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers what the server cannot answer itself: see {@code error-page} in web.xml. */
@WebServlet("/error-page")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Answers any method, for the failed request may have had any. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        // Nobody comes here by an address of their own: for them there is nothing here.
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        ErrorPage page = ErrorPage.of(status);
        JspPage.ERROR.show(request, response, page.status(), page);
    }
}
