package io.github.walletapi.it;

import io.github.walletapi.WalletApi;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/** An application of sixteen threads that call until they are told to stop, and keep count of how that went. */
@WebServlet("/probe/*")
public class Storm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int THREADS = 16;

    @Inject
    transient WalletApi wallet;

    @Inject
    transient Audit audit;

    private final transient AtomicIntegerArray calls = new AtomicIntegerArray(THREADS);
    private final transient Queue<String> failures = new ConcurrentLinkedQueue<>();
    private transient List<Thread> threads = List.of();
    private transient volatile boolean stopped;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Storm() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(answer(String.valueOf(request.getPathInfo()).substring(1)));
    }

    private Object answer(String what) {
        return switch (what) {
            case "start" -> start();
            case "calls" -> calls;
            case "stop" -> stop();
            case "events" -> audit.seen();
            case "failures" -> failures;
            default -> throw new IllegalArgumentException(what);
        };
    }

    private int start() {
        threads = IntStream.range(0, THREADS)
                .mapToObj(number -> {
                    Thread thread = new Thread(() -> callUntilStopped(number), "storm-" + number);
                    if (number % 2 == 0) {
                        // Not every thread of an application knows its class loader.
                        thread.setContextClassLoader(null);
                    }
                    thread.start();
                    return thread;
                })
                .toList();
        return threads.size();
    }

    private void callUntilStopped(int number) {
        while (!stopped) {
            try {
                wallet.projects().get(1221);
            } catch (RuntimeException failure) {
                failures.add(failure.toString());
            }
            calls.incrementAndGet(number);
        }
    }

    private String stop() {
        stopped = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return "stopped";
    }

    @Override
    public void destroy() {
        stop();
    }
}
