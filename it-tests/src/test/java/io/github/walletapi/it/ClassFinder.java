package io.github.walletapi.it;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;

/** Says whether the application sees a class. */
@WebServlet("/class")
public class ClassFinder extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** For the container. */
    public ClassFinder() {}

    /** Asks as a visitor would. */
    static String ask(URL base, String name) {
        return Pages.get(URI.create(base + "class?name=" + name)).body();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Class.forName(request.getParameter("name"), false, ClassFinder.class.getClassLoader());
            response.getWriter().print("there");
        } catch (ClassNotFoundException absent) {
            response.getWriter().print("absent");
        }
    }
}
