package io.github.walletapi.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Names a page below {@code WEB-INF/pages}, which finds what it shows under the name {@code shown}. */
public enum JspPage {
    HOME("home"),
    PROJECTS("projects"),
    LOCATIONS("locations"),
    LOCATION("location"),
    SIGN_IN("sign-in"),
    WALLETS("wallets"),
    STATEMENTS("statements"),
    ERROR("error");

    /** Not {@code view}: expressions of Jakarta Faces, where a server has it, take that for their own. */
    private static final String SHOWN = "shown";

    private final String path;

    JspPage(String name) {
        this.path = "/WEB-INF/pages/" + name + ".jsp";
    }

    /** Answers with this page. */
    public void show(HttpServletRequest request, HttpServletResponse response, int status, Object shown)
            throws ServletException, IOException {
        boolean signedIn = Visitor.of(request).isSignedIn();
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        // What belongs to somebody, or to a session, must not come back by the back button.
        response.setHeader("Cache-Control", signedIn || this == SIGN_IN ? "no-store" : "no-cache");
        // Dates, times and amounts are written in the visitor's way.
        response.addHeader("Vary", "Accept-Language");
        request.setAttribute(SHOWN, shown);
        request.setAttribute("signedIn", signedIn);
        request.setAttribute("base", request.getContextPath());
        request.getRequestDispatcher(path).forward(request, response);
    }
}
