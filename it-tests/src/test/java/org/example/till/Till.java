package org.example.till;

import io.github.walletapi.WalletApi;
import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.project.Project;
import io.github.walletapi.project.Projects;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.WalletId;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.ArrayList;
import java.util.List;

/** Says what its beans did, and what its session holds. */
@WebServlet("/probe/*")
public class Till extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long THERE = 1221;
    private static final long NOWHERE = 404404;

    @EJB
    transient Shelf shelf;

    @EJB
    transient RemoteShelf distant;

    @EJB
    transient Basket basket;

    @EJB
    transient Catalogue catalogue;

    @EJB
    transient Clerk clerk;

    @Inject
    transient Ledger ledger;

    @Inject
    transient Outcome outcome;

    @Inject
    transient WalletApi wallet;

    @Inject
    @WalletClient("shop")
    transient WalletApi shop;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Till() {}

    private interface Title {
        String of(long id) throws Exception;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        String answer;
        try {
            answer = answer(String.valueOf(request.getPathInfo()).substring(1), request.getSession());
        } catch (Exception failure) {
            log("failed", failure);
            answer = failure.toString();
        }
        response.getWriter().print(answer);
    }

    private String answer(String what, HttpSession session) throws Exception {
        return switch (what) {
            case "up" -> "up";
            case "stateless" -> behind(shelf::title);
            case "remote" -> behind(distant::title);
            case "stateful" -> behind(basket::title) + ", asked " + basket.asked();
            case "singleton" -> behind(catalogue::title);
            case "own-transaction" -> behind(clerk::title);
            case "transactional" -> behind(ledger::title);
            case "keep" -> keep(session);
            case "kept" -> kept(everythingIn(session));
            case "passivated" -> kept(passivated(everythingIn(session)));
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** As users write it. */
    private String behind(Title bean) throws Exception {
        String there = bean.of(THERE);
        String before = outcome.inAWord();
        try {
            return bean.of(NOWHERE);
        } catch (NotFoundException absent) {
            return there + ", " + before + "; " + absent.status() + " " + absent.code() + " " + absent.pathTemplate()
                    + ", " + outcome.inAWord();
        }
    }

    private String keep(HttpSession session) {
        session.setAttribute("price", Money.of("12.34", "EUR"));
        session.setAttribute("wallet", WalletId.of(14471));
        session.setAttribute("project", wallet.projects().get(THERE));
        session.setAttribute("filter", LocationFilter.ALL);
        session.setAttribute("terms", ExtraParameters.ofLocation(7));
        session.setAttribute("view", shop.with(ExtraParameters.ofLocation(8)).projects());
        return "kept";
    }

    private static List<Object> everythingIn(HttpSession session) {
        List<Object> all = new ArrayList<>();
        for (String name : List.of("price", "wallet", "project", "filter", "terms", "view")) {
            all.add(session.getAttribute(name));
        }
        return all;
    }

    private static String kept(List<?> all) {
        boolean same = all.get(3).equals(LocationFilter.ALL) && all.get(4).equals(ExtraParameters.ofLocation(7));
        return all.get(0) + ", " + all.get(1) + ", " + ((Project) all.get(2)).title() + ", " + same + ", "
                + ((Projects) all.get(5)).get(THERE).title();
    }

    /** As a server does it that writes a session away: by the application's class loader. */
    private static List<?> passivated(List<Object> all) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(all);
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass described) throws ClassNotFoundException {
                return Class.forName(described.getName(), false, loader);
            }
        }) {
            return (List<?>) in.readObject();
        }
    }
}
