package io.github.walletapi.it;

import io.github.walletapi.WalletApi;
import io.github.walletapi.cdi.ClientGrants;
import io.github.walletapi.cdi.LocationDirectories;
import io.github.walletapi.cdi.SharedState;
import io.github.walletapi.cdi.WalletApis;
import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.device.DeviceStore;
import io.github.walletapi.device.RegisteredDevice;
import io.github.walletapi.directory.DirectoryProgress;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.location.Locations;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.project.Project;
import io.github.walletapi.project.Projects;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.UserId;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.ConfigProvider;

/** An application of which each node of a cluster has one, and which shares its state with the others. */
@WebServlet("/probe/*")
public class Member extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int OFTEN = 50;
    private static final int MANY = 250;
    private static final long PROJECT = 1221;
    private static final long NOWHERE = 404404;

    /** What is shared has to be there when the application starts. */
    @Inject
    @WalletClient("asking")
    transient Locations atStart;

    @Inject
    transient ClientGrants people;

    @Inject
    transient WalletApis clients;

    @Inject
    transient LocationDirectories directories;

    @Inject
    transient SharedState state;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Member() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        String answer;
        try {
            String what = String.valueOf(request.getPathInfo()).substring(1);
            answer = what.endsWith("-session")
                    ? inSession(what, request.getSession())
                    : answer(what, String.valueOf(request.getParameter("text")));
        } catch (RuntimeException failure) {
            log("failed", failure);
            response.setStatus(500);
            answer = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        }
        response.getWriter().print(answer);
    }

    /** What a visitor's session holds, also on the node that did not put it there. */
    private String inSession(String what, HttpSession session) {
        if (what.equals("fill-session")) {
            WalletApi asking = clients.get("asking");
            session.setAttribute("price", Money.of("12.34", "EUR"));
            session.setAttribute("project", asking.projects().get(PROJECT));
            session.setAttribute("filter", LocationFilter.ALL);
            session.setAttribute(
                    "view", asking.with(ExtraParameters.ofLocation(8)).projects());
            try {
                return String.valueOf(asking.projects().get(NOWHERE).title());
            } catch (NotFoundException absent) {
                session.setAttribute("failure", absent);
            }
            return "filled";
        }
        Projects view = (Projects) session.getAttribute("view");
        if (view == null) {
            return "nothing";
        }
        NotFoundException failure = (NotFoundException) session.getAttribute("failure");
        return session.getAttribute("price") + ", " + ((Project) session.getAttribute("project")).title() + ", "
                + LocationFilter.ALL.equals(session.getAttribute("filter")) + ", " + failure.status() + " "
                + failure.code() + ", " + view.get(PROJECT).title();
    }

    private String answer(String what, String text) {
        return switch (what) {
            case "up" -> "up";
            case "locations" -> locationsAsFastAsPossible(text);
            case "directory" -> progress(directories.get(text).progress());
            case "device" -> device(text);
            case "begin" ->
                people().begin("session", Set.of(Scope.USER_INFO), null).getRawQuery();
            case "finish" -> people().finish("session", text);
            case "read" -> readByManyThreads(text);
            case "end" -> end(text);
            case "state" -> state().getClass().getName();
            case "put" -> String.valueOf(state().put(text, text));
            case "get" -> String.valueOf(state().get(text));
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** How many calls the quota let pass. */
    private String locationsAsFastAsPossible(String client) {
        int passed = 0;
        for (int i = 0; i < OFTEN; i++) {
            try {
                clients.get(client).locations().find(LocationFilter.ALL);
                passed++;
            } catch (RateLimitedException none) {
                if (none.status() != 0) {
                    throw none;
                }
            }
        }
        return String.valueOf(passed);
    }

    /** Such as {@code loading 600}. */
    private static String progress(DirectoryProgress progress) {
        return (progress.complete() ? "complete " : "loading ") + progress.served();
    }

    /** The ID with which the device signs. */
    private String device(String deviceId) {
        RegisteredDevice device = RegisteredDevice.of(
                clients.get("application").clients(),
                ClientInfo.of("Kasa", "Linux", null, deviceId),
                DeviceStore.of(state()));
        return device.get().id();
    }

    /** How many of them could read who has granted it. */
    private String readByManyThreads(String grant) {
        WalletApi person = people().as(grant);
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try {
            List<Future<Long>> reads = threads.invokeAll(Collections.nCopies(
                    MANY, () -> person.users().get(UserId.ME).id()));
            int read = 0;
            for (Future<Long> each : reads) {
                each.get();
                read++;
            }
            return String.valueOf(read);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a read failed: " + failed.getCause(), failed);
        } catch (InterruptedException gone) {
            throw new IllegalStateException(gone);
        } finally {
            threads.shutdownNow();
        }
    }

    private String end(String grant) {
        people().end(grant);
        return "ended";
    }

    private Grants people() {
        return people.get("people");
    }

    private ConcurrentMap<String, String> state() {
        return state.map(ConfigProvider.getConfig().getValue("wallet-api.state", String.class));
    }
}
