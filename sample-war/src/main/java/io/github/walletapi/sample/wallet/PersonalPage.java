package io.github.walletapi.sample.wallet;

import io.github.walletapi.error.GrantEndedException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.grant.GrantStoreException;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.sample.FailureReport;
import io.github.walletapi.sample.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows a page to who has signed in; anybody else is asked to, and comes back after it. */
abstract class PersonalPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Grants grants;

    abstract void show(HttpServletRequest request, HttpServletResponse response, Person person)
            throws ServletException, IOException;

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        Visitor visitor = Visitor.of(request);
        String grant = visitor.grant();
        if (grant == null) {
            ask(request, response, "");
            return;
        }
        try {
            show(request, response, new Person(grants.as(grant), grants.scopesOf(grant), visitor.formKey()));
        } catch (GrantEndedException ended) {
            forget(visitor, grant);
            ask(request, response, "?why=ended");
        }
    }

    private static void ask(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        Visitor.of(request).comeBackHere();
        response.sendRedirect(request.getContextPath() + "/sign-in" + why);
    }

    private void forget(Visitor visitor, String grant) {
        visitor.forgetGrant();
        try {
            grants.end(grant);
        } catch (WalletApiException | GrantStoreException untold) {
            // It has ended before; what matters is that we do not keep it.
            FailureReport.log(untold);
        }
    }
}
