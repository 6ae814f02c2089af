package com.example.shop.works;

import io.github.walletapi.cdi.WalletApis;
import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.project.Projects;
import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The servlet of the works: calls, or has another component call. */
@WebServlet("/probe/*")
@SuppressWarnings("NullAway.Init")
public class Works extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @RestClient
    transient Projects plain;

    @Inject
    @WalletClient("managed")
    transient Projects managed;

    @Inject
    @WalletClient("bare")
    transient Projects bare;

    @Inject
    transient WalletApis byName;

    @EJB
    transient Workshop workshop;

    @Resource
    transient ManagedExecutorService threads;

    @Inject
    transient JMSContext post;

    @Resource(lookup = Letters.QUEUE)
    transient Queue letters;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.getWriter().print(answer(request.getPathInfo().substring(1)));
        } catch (Exception failure) {
            response.getWriter().print(failure);
        }
    }

    private @Nullable Object answer(String what) throws Exception {
        return switch (what) {
            case "up" -> "up";
            case "rest-client" -> plain.get(1221).title();
            case "managed" -> threads.submit(() -> managed.get(1221).title()).get();
            case "bare" -> withoutLoader(() -> bare.get(1221).title());
            case "bare-look-up" ->
                withoutLoader(() -> byName.get("look-up").projects().get(1221).title());
            case "asynchronous" -> workshop.work().get();
            case "timer" -> {
                workshop.setTimer();
                yield "set";
            }
            case "message" -> {
                post.createProducer().send(letters, "hello");
                yield "sent";
            }
            case "batch" -> BatchRuntime.getJobOperator().start("inventory", new Properties()) > 0 ? "started" : "no";
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** As a library's own threads may be. */
    private static String withoutLoader(Callable<String> call) throws Exception {
        FutureTask<String> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "bare");
        thread.setContextClassLoader(null);
        thread.start();
        return task.get();
    }
}
