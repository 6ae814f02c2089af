package com.example.shop.tills;

import com.example.shop.common.Desk;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** Answers for the tills. */
@WebServlet("/probe/*")
@SuppressWarnings("NullAway.Init")
public class TillsServlet extends Desk {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Tills tills;

    /** For the container. */
    public TillsServlet() {}

    @Override
    protected String title() {
        return tills.title();
    }
}
