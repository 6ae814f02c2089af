package io.github.walletapi.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page below {@code WEB-INF/pages}, which finds what it shows under the name {@code view}. */
public enum JspPage {
    HOME("home"),
    PROJECTS("projects"),
    LOCATIONS("locations"),
    LOCATION("location"),
    SIGN_IN("sign-in"),
    WALLETS("wallets"),
    STATEMENTS("statements"),
    ERROR("error");

    private final String path;

    JspPage(String name) {
        this.path = "/WEB-INF/pages/" + name + ".jsp";
    }

    /** Answers with this page. */
    public void show(HttpServletRequest request, HttpServletResponse response, int status, Object view)
            throws ServletException, IOException {
        boolean signedIn = Visitor.of(request).isSignedIn();
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        // What belongs to somebody, or to a session, must not come back by the back button.
        response.setHeader("Cache-Control", signedIn || this == SIGN_IN ? "no-store" : "no-cache");
        request.setAttribute("view", view);
        request.setAttribute("signedIn", signedIn);
        request.setAttribute("base", request.getContextPath());
        request.getRequestDispatcher(path).forward(request, response);
    }
}
