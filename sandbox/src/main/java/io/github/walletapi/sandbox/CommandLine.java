package io.github.walletapi.sandbox;

import io.github.walletapi.sandbox.internal.auth.ClientFile;
import io.github.walletapi.sandbox.internal.auth.ConfiguredClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the options of the runnable jar; acts on them when all of them are right. */
final class CommandLine {
    static final String USAGE = """
            usage: java -jar wallet-api-sandbox.jar [options]
              --port <port>           port to listen on, 0 for a free one (default 8081)
              --host <address>        address to listen on (default 127.0.0.1)
              --allow-host <name>     a Host header to accept besides those of this machine, of the address and
                                      of --public-uri; repeatable
              --public-uri <origin>   the origin clients sign, such as https://wallet.paysera.com
              --time <unix seconds>   stop the clock at this time
              --clock-offset <s>      run the clock this many seconds ahead, or behind when negative
              --clock-window <s>      how far a time stamp may be off (default 300)
              --token-lifetime <s>    how long an access token can be used (default 3600)
              --refresh-token-lifetime <s>
                                      how long a refresh token can be used (default 2592000)
              --read-timeout <s>      how long a client may stay silent before it is cut off (default 60)
              --client <id:key:type>  a client instead of the documented sample; repeatable; type is
                                      private_client (default), application or app_client
              --client-file <file>    clients, one id:key or id:key:type in a line, several lines for several
                                      keys; what it has at the time of a request counts
              --quota <limits>        refuse with 429 what is asked for more often: documented, or such as
                                      4/4m,50/24h,token:60/1m,account:1000/1h (default: nothing is counted)
              --callback-host <name>  a host to post callbacks to besides this machine; repeatable
              --https                 speak HTTPS, with a certificate authority made at start
              --ca-out <file>         write the certificate of that authority as PEM
              --client-certificate <id:type=directory>
                                      write client.pem and client.key for a client into the directory;
                                      repeatable; a client of the same id may have a key as well
              --documented-hours      place 48 has its hours as from and to, as in the documented example, which
                                      Paysera's own clients cannot read
              --charset               answer with application/json;charset=utf-8
              --quiet                 no line for each request
              --help                  this text
            """;

    private static final int DEFAULT_PORT = 8081;
    private static final List<String> FLAGS =
            List.of("--https", "--documented-hours", "--charset", "--quiet", "--help");

    private record Holder(String id, String type, Path directory) {}

    private final SandboxBuilder builder = SandboxServer.builder().port(DEFAULT_PORT);
    private Clock clock = Clock.systemUTC();
    private Duration clockOffset = Duration.ZERO;
    private boolean https;
    private @Nullable Path caFile;
    private final List<Holder> holders = new ArrayList<>();
    private boolean quiet;
    private boolean help;

    void read(Deque<String> arguments) {
        while (!arguments.isEmpty()) {
            String argument = arguments.pop();
            int equals = argument.indexOf('=');
            if (FLAGS.contains(argument)) {
                flag(argument);
            } else if (equals >= 0) {
                option(argument.substring(0, equals), argument.substring(equals + 1));
            } else {
                option(argument, arguments.isEmpty() ? "" : arguments.pop());
            }
        }
        if (!https && (caFile != null || !holders.isEmpty())) {
            throw new IllegalArgumentException("--ca-out and --client-certificate need --https");
        }
    }

    boolean asksForHelp() {
        return help;
    }

    SandboxServer start() {
        if (!quiet) {
            builder.log(System.err::println);
        }
        builder.clock(Clock.offset(clock, clockOffset));
        if (https) {
            useCertificates();
        }
        return builder.start();
    }

    private void useCertificates() {
        SandboxAuthority authority = SandboxAuthority.create();
        builder.https(authority);
        try {
            if (caFile != null) {
                Files.writeString(caFile, authority.certificatePem());
            }
            for (Holder holder : holders) {
                SandboxCertificate certificate = authority.issueClient(holder.id());
                Files.createDirectories(holder.directory());
                certificate.writePem(
                        holder.directory().resolve("client.pem"),
                        holder.directory().resolve("client.key"));
                builder.clientWithCertificate(holder.id(), certificate.certificate(), holder.type());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + e.getMessage(), e);
        }
    }

    private void flag(String name) {
        switch (name) {
            case "--https" -> https = true;
            case "--documented-hours" -> builder.documentedHours();
            case "--charset" -> builder.charsetInContentType(true);
            case "--quiet" -> quiet = true;
            default -> help = true;
        }
    }

    private void option(String name, String value) {
        switch (name) {
            case "--port" -> builder.port((int) number(name, value, 65535));
            case "--host" -> builder.host(text(name, value));
            case "--allow-host" -> builder.allowHost(text(name, value));
            case "--public-uri" -> builder.publicUri(URI.create(text(name, value)));
            case "--time" ->
                clock = Clock.fixed(Instant.ofEpochSecond(number(name, value, 99_999_999_999L)), ZoneOffset.UTC);
            case "--clock-offset" -> clockOffset = offset(name, value);
            case "--clock-window" -> builder.clockWindow(Duration.ofSeconds(number(name, value, 1_000_000_000)));
            case "--read-timeout" -> builder.readTimeout(Duration.ofSeconds(number(name, value, 1_000_000)));
            case "--token-lifetime" -> builder.tokenLifetime(lifetime(name, value));
            case "--refresh-token-lifetime" -> builder.refreshTokenLifetime(lifetime(name, value));
            case "--client" -> client(value);
            case "--client-file" -> builder.clientFile(new ClientFile(Path.of(text(name, value))));
            case "--quota" -> builder.quota(value);
            case "--callback-host" -> builder.callbackHost(text(name, value));
            case "--ca-out" -> caFile = Path.of(text(name, value));
            case "--client-certificate" -> holder(value);
            default -> throw new IllegalArgumentException("unknown option " + name);
        }
    }

    private void client(String value) {
        ConfiguredClient client = ConfiguredClient.parse(value);
        builder.client(client.id(), client.keys().get(0), client.type());
    }

    private void holder(String value) {
        int equals = value.indexOf('=');
        String[] parts = value.substring(0, Math.max(equals, 0)).split(":", -1);
        if (parts.length > 2 || parts[0].isEmpty() || equals == value.length() - 1) {
            throw new IllegalArgumentException("--client-certificate needs id=directory or id:type=directory");
        }
        String type = parts.length == 2 ? parts[1] : "private_client";
        // Made here only to be checked: a bad type is a bad option.
        ConfiguredClient checked = new ConfiguredClient(parts[0], type, List.of(), List.of());
        holders.add(new Holder(checked.id(), checked.type(), Path.of(value.substring(equals + 1))));
    }

    private static String text(String name, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return value;
    }

    private static Duration offset(String name, String value) {
        boolean behind = value.startsWith("-");
        Duration offset = Duration.ofSeconds(number(name, behind ? value.substring(1) : value, 10_000_000_000L));
        return behind ? offset.negated() : offset;
    }

    private static Duration lifetime(String name, String value) {
        return Duration.ofSeconds(number(name, value, 1_000_000_000));
    }

    private static long number(String name, String value, long most) {
        if (!value.matches("[0-9]{1,11}") || Long.parseLong(value) > most) {
            throw new IllegalArgumentException(name + " needs a whole number up to " + most);
        }
        return Long.parseLong(value);
    }
}
