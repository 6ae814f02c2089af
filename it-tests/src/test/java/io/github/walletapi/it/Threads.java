package io.github.walletapi.it;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;

/** An application that injects nothing of ours, needs no key, and tells which threads the server has. */
@WebServlet("/probe/*")
public class Threads extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** For the container. */
    public Threads() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter()
                .print(Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }
}
