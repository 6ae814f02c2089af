package io.github.walletapi.cdi;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Secret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads who a client is, from the nearest place that says anything of it. */
final class IdentityReader {

    private static final String[] KINDS = {"mac.id", "tls.certificate", "tls.key-store"};

    private final Settings.Group group;
    private final List<String> problems = new ArrayList<>();
    private final ConfigValues values = new ConfigValues(problems);

    private IdentityReader(Settings.Group group) {
        this.group = group;
    }

    static Settings.Group groupIn(Settings settings) {
        return settings.nearestGroup(ConfigKeys.in(IdentityConfig.class));
    }

    /** Adds what is wrong; null if anything is. */
    static @Nullable IdentityConfig read(Settings.Group group, List<String> problems) {
        IdentityReader reader = new IdentityReader(group);
        reader.checkWhichKind();
        IdentityConfig read = reader.config();
        reader.problems.stream().distinct().forEach(problems::add);
        return reader.problems.isEmpty() ? read : null;
    }

    private void checkWhichKind() {
        boolean pem = group.has("tls.certificate") || (group.has("tls.key") && !group.has("tls.key-store"));
        boolean store = group.has("tls.key-store");
        boolean mac = group.has("mac.id") || group.has("mac.key") || group.has("mac.key-file");
        values.atMostOne(group, KINDS);
        if (mac && !group.has("mac.id") && (pem || store)) {
            values.atMostOne(group, "mac.key", "mac.key-file", "tls.certificate", "tls.key-store");
        } else if (mac || !(pem || store)) {
            text("mac.id");
            values.exactlyOne(group, "mac.key", "mac.key-file");
        }
        if (pem) {
            required("tls.certificate");
            required("tls.key");
        }
        if (store) {
            values.exactlyOne(group, "tls.key-store-password", "tls.key-store-password-file");
        }
        values.atMostOne(group, "tls.key-password", "tls.key-password-file");
    }

    private void text(String key) {
        values.required(group, key, Function.identity());
    }

    private void required(String key) {
        values.required(group, key, ConfigValues::path);
    }

    private IdentityConfig config() {
        return new IdentityConfig(
                values.optional(
                        group, "mac.id", text -> MacCredentials.of(text, "any").id()),
                values.optional(
                        group, "mac.key", text -> MacCredentials.of("any", text).key()),
                path("mac.key-file"),
                path("tls.certificate"),
                path("tls.key"),
                values.optional(group, "tls.key-password", Secret::of),
                path("tls.key-password-file"),
                path("tls.key-store"),
                values.optional(group, "tls.key-store-type", Function.identity()),
                values.optional(group, "tls.key-store-password", Secret::of),
                path("tls.key-store-password-file"),
                values.optional(group, "tls.key-alias", Function.identity()));
    }

    private @Nullable Path path(String key) {
        return values.optional(group, key, ConfigValues::path);
    }
}
