package io.github.walletapi.sample.signin;

import io.github.walletapi.grant.Grants;
import io.github.walletapi.sample.JspPage;
import io.github.walletapi.sample.SampleSettings;
import io.github.walletapi.sample.SecurityHeadersFilter;
import io.github.walletapi.sample.Visitor;
import io.github.walletapi.sample.signin.SignInPage.Why;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Answers {@code /sign-in}: asks whether to begin, and sends the browser to Paysera's page. */
@WebServlet("/sign-in")
public class SignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Grants grants;

    @Inject
    private transient SampleSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(request, response, HttpServletResponse.SC_OK, Why.of(request.getParameter("why")));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Visitor visitor = Visitor.of(request);
        if (!visitor.bringsFormKey()) {
            show(request, response, HttpServletResponse.SC_FORBIDDEN, Why.STALE);
            return;
        }
        URI page = grants.begin(visitor.beginSignIn(), Shared.asked(), language(request));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", page.toString());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, int status, Why why)
            throws ServletException, IOException {
        // Browsers look at where the answer to a form leads as well, and this one leads to Paysera's page.
        response.setHeader(
                SecurityHeadersFilter.POLICY, SecurityHeadersFilter.policy(settings.tiles(), settings.signInOrigin()));
        JspPage.SIGN_IN.show(
                request,
                response,
                status,
                SignInPage.of(why, Visitor.of(request).formKey()));
    }

    /** Gives the visitor's, where the other pages have it too; else Paysera decides. */
    private @Nullable Locale language(HttpServletRequest request) {
        boolean known = request.getHeader("Accept-Language") != null
                && settings.languages().contains(request.getLocale().getLanguage());
        return known ? Locale.forLanguageTag(request.getLocale().getLanguage()) : null;
    }
}
