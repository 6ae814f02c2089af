package io.github.walletapi.it;

import io.github.walletapi.WalletApi;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.oauth.TokenRequest;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** An application that neither catches a failure nor has an error page: visitors see the server's own. */
@WebServlet("/token")
public class Uncaught extends HttpServlet {

    static final String TOKEN = "refresh-token-nobody-may-read";
    private static final long serialVersionUID = 1L;

    @Inject
    transient WalletApi wallet;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Uncaught() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        wallet.oauth().create(TokenRequest.ofRefreshToken(Secret.of(TOKEN)));
    }
}
