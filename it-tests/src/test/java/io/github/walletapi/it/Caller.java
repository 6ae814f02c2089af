package io.github.walletapi.it;

import io.github.walletapi.WalletApi;
import io.github.walletapi.cdi.WalletApis;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An application that makes one signed call with the client that it is asked for; the plain one has no name. */
@WebServlet("/probe/*")
public class Caller extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient WalletApi wallet;

    @Inject
    transient WalletApis clients;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Caller() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        String name = String.valueOf(request.getPathInfo()).substring(1);
        String said;
        try {
            WalletApi client = name.equals("plain") ? wallet : clients.get(name);
            said = String.valueOf(client.projects().get(1221).title());
        } catch (RuntimeException failure) {
            response.setStatus(500);
            said = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        }
        response.getWriter().print(said);
    }
}
