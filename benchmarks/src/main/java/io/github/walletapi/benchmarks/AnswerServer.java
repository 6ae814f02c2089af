package io.github.walletapi.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/**
 * A server that answers everything with the same project, as fast as the JDK can. It verifies nothing, so both clients
 * cost it the same. Prints its port, and ends with whoever started it.
 */
final class AnswerServer {

    private final byte[] answer;

    private AnswerServer(byte[] answer) {
        this.answer = answer;
    }

    public static void main(String[] args) throws IOException {
        byte[] project;
        try (SandboxAnswers answers = new SandboxAnswers()) {
            project = answers.project();
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", new AnswerServer(project)::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        System.out.println(server.getAddress().getPort());
        // Nobody writes here: this returns when the other end is gone.
        int ended = System.in.read();
        System.exit(ended < 0 ? 0 : 1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
