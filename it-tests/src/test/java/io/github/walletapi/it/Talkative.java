package io.github.walletapi.it;

import io.github.walletapi.cdi.WalletApis;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.client.IssuedCredentials;
import io.github.walletapi.client.NewClient;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** A careless application: logs whatever it gets, and every failure with all that led to it. */
@WebServlet("/probe/*")
public class Talkative extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger("talkative");

    @Inject
    transient WalletApis clients;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Talkative() {}

    /** What to do, and with which client: the answer tells the secret that was issued, the log must not. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String what = String.valueOf(request.getPathInfo()).substring(1);
        String client = String.valueOf(request.getParameter("text"));
        try {
            response.getWriter().print(answer(what, client));
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "It failed: " + failure, failure);
            response.setStatus(500);
            response.getWriter().print(failure.getClass().getSimpleName());
        }
    }

    private String answer(String what, String client) {
        LOG.log(Level.INFO, "Asked for " + what + " by " + clients.get(client));
        if (what.equals("call")) {
            LOG.log(Level.INFO, "Got " + clients.get(client).projects().get(1221));
            return "called";
        }
        ApiClient device = clients.get(client)
                .clients()
                .create(NewClient.device(ClientInfo.of("Kasa", "Linux", null, "device-of-" + client)));
        LOG.log(Level.INFO, "Got " + device);
        IssuedCredentials issued = device.credentials();
        return issued == null
                ? "nothing"
                : IssuedCredentials.toMac(issued).key().reveal();
    }
}
