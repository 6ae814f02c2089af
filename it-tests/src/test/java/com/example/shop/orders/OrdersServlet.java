package com.example.shop.orders;

import com.example.shop.common.Desk;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** Answers for the orders. */
@WebServlet("/probe/*")
@SuppressWarnings("NullAway.Init")
public class OrdersServlet extends Desk {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Orders orders;

    /** For the container. */
    public OrdersServlet() {}

    @Override
    protected String title() {
        return orders.title();
    }
}
