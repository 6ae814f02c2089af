package io.github.walletapi.sandbox;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The command line: {@code java -jar wallet-api-sandbox.jar}. */
final class Main {
    private static final int DEFAULT_PORT = 8081;
    private static final String USAGE = """
            usage: java -jar wallet-api-sandbox.jar [options]
              --port <port>           port to listen on, 0 for a free one (default 8081)
              --host <address>        address to listen on (default 127.0.0.1)
              --public-uri <origin>   the origin clients sign, such as https://wallet.paysera.com
              --time <unix seconds>   stop the clock at this time
              --clock-window <s>      how far a time stamp may be off (default 300)
              --client <id:key:type>  a client instead of the documented sample; repeatable; type is
                                      private_client (default), application or app_client
              --charset               answer with application/json;charset=utf-8
              --quiet                 no line for each request
              --help                  this text
            """;

    private final SandboxBuilder builder = SandboxServer.builder().port(DEFAULT_PORT);
    private boolean quiet;
    private boolean help;

    private Main() {}

    public static void main(String... arguments) throws InterruptedException {
        Main main = new Main();
        try {
            main.read(new ArrayDeque<>(List.of(arguments)));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(USAGE);
            System.exit(2);
        }
        if (main.help) {
            System.out.print(USAGE);
            return;
        }
        main.run();
    }

    private void run() throws InterruptedException {
        if (!quiet) {
            builder.log(System.err::println);
        }
        SandboxServer server;
        try {
            server = builder.start();
        } catch (UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println(server.baseUri());
        System.out.flush();
        // The sandbox runs on daemon threads; only a signal ends this process.
        Thread.currentThread().join();
    }

    private void read(Deque<String> arguments) {
        while (!arguments.isEmpty()) {
            String argument = arguments.pop();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (List.of("--charset", "--quiet", "--help").contains(argument)) {
                flag(name);
            } else if (equals >= 0) {
                option(name, argument.substring(equals + 1));
            } else {
                option(name, arguments.isEmpty() ? "" : arguments.pop());
            }
        }
    }

    private void flag(String name) {
        switch (name) {
            case "--charset" -> builder.charsetInContentType(true);
            case "--quiet" -> quiet = true;
            default -> help = true;
        }
    }

    private void option(String name, String value) {
        switch (name) {
            case "--port" -> builder.port((int) number(name, value, 65535));
            case "--host" -> builder.host(text(name, value));
            case "--public-uri" -> builder.publicUri(URI.create(text(name, value)));
            case "--time" ->
                builder.clock(Clock.fixed(Instant.ofEpochSecond(number(name, value, 99_999_999_999L)), ZoneOffset.UTC));
            case "--clock-window" -> builder.clockWindow(Duration.ofSeconds(number(name, value, 1_000_000_000)));
            case "--client" -> client(value);
            default -> throw new IllegalArgumentException("unknown option " + name);
        }
    }

    private void client(String value) {
        String[] parts = value.split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new IllegalArgumentException("--client needs id:key or id:key:type");
        }
        builder.client(parts[0], parts[1], parts.length == 3 ? parts[2] : "private_client");
    }

    private static String text(String name, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return value;
    }

    private static long number(String name, String value, long most) {
        if (!value.matches("[0-9]{1,11}") || Long.parseLong(value) > most) {
            throw new IllegalArgumentException(name + " needs a whole number up to " + most);
        }
        return Long.parseLong(value);
    }
}
