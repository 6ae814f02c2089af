package io.github.walletapi.sample.signin;

import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.grant.GrantStoreException;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.grant.UnknownStateException;
import io.github.walletapi.oauth.AuthorizationRefusedException;
import io.github.walletapi.sample.FailureReport;
import io.github.walletapi.sample.Visitor;
import io.github.walletapi.sample.signin.SignInPage.Why;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers {@code /sign-in/return}: where the browser comes back to with an answer of Paysera's page. */
@WebServlet("/sign-in/return")
public class SignInReturnServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Grants grants;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Visitor visitor = Visitor.of(request);
        String begun = visitor.signInBegun();
        Why why = begun == null ? Why.UNKNOWN : finish(visitor, begun, request.getQueryString());
        String base = request.getContextPath();
        response.sendRedirect(
                why == Why.FIRST ? visitor.takeAddress(base + "/wallet") : base + "/sign-in?why=" + why.word());
    }

    /** Tells why the visitor is not signed in; {@link Why#FIRST} if they are. */
    private Why finish(Visitor visitor, String begun, String query) {
        try {
            String before = visitor.signIn(grants.finish(begun, query));
            if (before != null) {
                end(before);
            }
            return Why.FIRST;
        } catch (UnknownStateException | IllegalArgumentException notOurs) {
            return Why.UNKNOWN;
        } catch (AuthorizationRefusedException refused) {
            return refused.error().equals(AuthorizationRefusedException.ACCESS_DENIED) ? Why.REFUSED : Why.FAILED;
        } catch (InvalidCredentialsException refused) {
            if (!refused.code().equals(ErrorCode.INVALID_GRANT)) {
                throw refused;
            }
            FailureReport.log(refused);
            return Why.FAILED;
        }
    }

    /** Ends the old one; the new one is there, whatever becomes of it. */
    private void end(String before) {
        try {
            grants.end(before);
        } catch (WalletApiException | GrantStoreException untold) {
            FailureReport.log(untold);
        }
    }
}
