package io.github.walletapi.sample.wallet;

import io.github.walletapi.sample.JspPage;
import io.github.walletapi.sample.SampleSettings;
import io.github.walletapi.sample.Wording;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers {@code /wallet}: who one is, and what one's wallets hold. */
@WebServlet("/wallet")
public class WalletsServlet extends PersonalPage {

    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient SampleSettings settings;

    @Override
    void show(HttpServletRequest request, HttpServletResponse response, Person person)
            throws ServletException, IOException {
        WalletsPage page = new WalletsView(person, Wording.of(request, settings.timeZone())).page();
        JspPage.WALLETS.show(request, response, HttpServletResponse.SC_OK, page);
    }
}
