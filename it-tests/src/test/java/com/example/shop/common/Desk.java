package com.example.shop.common;

import io.github.walletapi.WalletApi;
import io.github.walletapi.cdi.WalletApis;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the servlets of every part inherit: each of the ways to the API fetches the title of a project. */
@SuppressWarnings({"NullAway.Init", "BanJNDI"}) // The name is written here, and nobody else gives one.
public abstract class Desk extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient WalletApi wallet;

    @Inject
    transient Instance<WalletApi> wallets;

    @Inject
    transient WalletApis byName;

    @Inject
    transient Ledger ledger;

    /** By a bean of the part. */
    protected abstract String title();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.getWriter().print(answer(request.getPathInfo().substring(1)));
        } catch (NamingException | RuntimeException failure) {
            response.getWriter().print(failure);
        }
    }

    private Object answer(String what) throws NamingException {
        return switch (what) {
            case "configured" -> ConfigProvider.getConfig().getValue("wallet-api.mac.id", String.class);
            case "inherited" -> title(wallet);
            case "instance" -> title(wallets.get());
            case "looked-up" -> title(byName.get("branch"));
            case "own-credentials" -> title(byName.get("safe"));
            case "bean" -> title();
            case "library" -> ledger.title();
            case "ejb" -> ((Supplier<?>) InitialContext.doLookup("java:app/payments/Payments")).get();
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static Object title(WalletApi wallet) {
        return String.valueOf(wallet.projects().get(1221).title());
    }
}
