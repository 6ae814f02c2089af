package io.github.walletapi.sample.signin;

import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.grant.GrantStoreException;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.sample.ErrorPage;
import io.github.walletapi.sample.FailureReport;
import io.github.walletapi.sample.JspPage;
import io.github.walletapi.sample.Visitor;
import io.github.walletapi.sample.signin.SignInPage.Why;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers {@code /sign-out}: ends the session and gives back what was granted. By a form only, and one of ours. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Grants grants;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Visitor visitor = Visitor.of(request);
        String grant = visitor.grant();
        if (grant != null && !visitor.bringsFormKey()) {
            ErrorPage page = ErrorPage.ofForeignForm();
            JspPage.ERROR.show(request, response, page.status(), page);
            return;
        }
        visitor.leave();
        Why why = grant == null || isEnded(grant) ? Why.LEFT : Why.LEFT_UNTOLD;
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", request.getContextPath() + "/sign-in?why=" + why.word());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    private boolean isEnded(String grant) {
        try {
            grants.end(grant);
            return true;
        } catch (WalletApiException | GrantStoreException untold) {
            FailureReport.log(untold);
            return false;
        }
    }
}
