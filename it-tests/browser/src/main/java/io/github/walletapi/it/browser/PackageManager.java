package io.github.walletapi.it.browser;

import java.util.List;

/** Brings the distribution's Chromium. */
@SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that nobody can change.
enum PackageManager {
    APT(List.of(
            List.of("apt-get", "update"),
            List.of("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "chromium"))),
    DNF(List.of(List.of("dnf", "install", "-y", "chromium")));

    private final List<List<String>> commands;

    PackageManager(List<List<String>> commands) {
        this.commands = commands;
    }

    String program() {
        return commands.get(0).get(0);
    }

    List<List<String>> commands() {
        return commands;
    }
}
