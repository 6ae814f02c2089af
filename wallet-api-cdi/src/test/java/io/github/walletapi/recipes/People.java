package io.github.walletapi.recipes;

import io.github.walletapi.WalletApi;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.grant.UnknownStateException;
import io.github.walletapi.oauth.AuthorizationRefusedException;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.value.UserId;
import io.github.walletapi.wallet.Wallet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

@SuppressWarnings("NullAway.Init")
// recipe: oauth.md: Sign in
@ApplicationScoped
class People {

    @Inject
    Grants grants;

    /** 1. A button leads here. The session must exist: its ID is what only this browser knows. */
    void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Set<Scope> wanted = Set.of(Scope.FULL_NAME, Scope.WALLET_LIST, Scope.BALANCE);
        URI page = grants.begin(request.getSession().getId(), wanted, Locale.ENGLISH);
        response.sendRedirect(page.toString());
    }

    /** 2. The browser comes back to redirect-uri. What to tell the person. */
    String comeBack(HttpServletRequest request) {
        HttpSession session = request.getSession();
        try {
            String granted = grants.finish(session.getId(), request.getQueryString());
            request.changeSessionId(); // as after every sign-in: no session fixation
            session.setAttribute("grant", granted); // an ID only; no token leaves the library
            return "signed in";
        } catch (AuthorizationRefusedException no) {
            return "not signed in"; // the person refused: error() is access_denied; or the page could not ask
        } catch (UnknownStateException | IllegalArgumentException odd) {
            return "begin anew"; // not asked for by this session, late, or twice
        } catch (WalletApiException failed) {
            return "begin anew"; // the code could not be exchanged, or was used
        }
    }

    /** 3. From now on, in any thread, on any node. */
    List<Wallet> wallets(HttpSession session) {
        if (!(session.getAttribute("grant") instanceof String grant)) {
            return List.of(); // nobody has signed in: show the button
        }
        WalletApi person = grants.as(grant);
        return person.users().wallets(UserId.ME, null);
    }

    /** 4. Sign out: the tokens are revoked, and forgotten in any case. */
    void signOut(HttpSession session) {
        if (session.getAttribute("grant") instanceof String grant) {
            session.removeAttribute("grant");
            grants.end(grant);
        }
    }
}
// end
