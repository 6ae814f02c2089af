package io.github.walletapi.it;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The visitor of this session goes away: it ends by itself in a second, and not in half an hour. */
@WebServlet("/short-session")
public class ShortSession extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        request.getSession(false).setMaxInactiveInterval(1);
    }
}
