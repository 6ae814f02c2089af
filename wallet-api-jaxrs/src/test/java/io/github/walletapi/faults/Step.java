package io.github.walletapi.faults;

import java.io.IOException;

/** What becomes of one request that has reached the proxy. */
@FunctionalInterface
interface Step {
    /** Nothing but what the server says. */
    Step PASS = exchange -> exchange.deliver(exchange.forward());

    /** The server's answer, after which the connection ends. */
    Step PASS_AND_CLOSE = exchange -> {
        exchange.deliver(exchange.forward().with("Connection: close"));
        return false;
    };

    /** Carries it out; false if the connection carries no other request. */
    boolean take(Exchange exchange) throws IOException;

    /** Refused before the server sees it, so that any method is tried again; perhaps the connection ends too. */
    static Step refusing(String headers) {
        HttpMessage answer = HttpMessage.answer(429, headers, "{\"error\":\"rate_limit_exceeded\"}");
        return exchange -> exchange.send(answer.bytes()) && !headers.contains("close");
    }

    /** An error of a gateway, before or after the server has carried out the request: nobody can tell. */
    static Step failing(int status) {
        HttpMessage answer = HttpMessage.answer(status, "Content-Type: text/html\r\n", "<html>Sorry</html>");
        return exchange -> {
            if (exchange.random().nextBoolean()) {
                exchange.forward();
            }
            return exchange.send(answer.bytes());
        };
    }

    /** The server's answer up to a place from the first share to the second, and then the end or silence. */
    static Step breaking(Part part, boolean silent) {
        return exchange -> {
            HttpMessage answer = exchange.forward();
            exchange.send(part.of(answer, exchange.random()));
            return silent && exchange.awaitEnd();
        };
    }
}
