package io.github.walletapi.it;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An application that injects nothing of ours, needs no key, and tells which threads the server has: a line each, with
 * its name, its class loader, and whether it is in code of ours.
 */
@WebServlet("/probe/*")
public class Threads extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** For the container. */
    public Threads() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter()
                .print(Thread.getAllStackTraces().entrySet().stream()
                        .map(Threads::describe)
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    private static String describe(Map.Entry<Thread, StackTraceElement[]> entry) {
        boolean ours = Arrays.stream(entry.getValue())
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith("io.github.walletapi.")
                        && !name.startsWith(Threads.class.getPackageName() + "."));
        String loader = String.valueOf(entry.getKey().getContextClassLoader());
        return entry.getKey().getName() + " | " + loader.replaceAll("\\s+", " ") + (ours ? " | in code of ours" : "");
    }
}
