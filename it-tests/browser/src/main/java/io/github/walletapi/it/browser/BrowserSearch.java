package io.github.walletapi.it.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a Chromium: the one that is named and no other; else the system's, else Playwright's own. */
final class BrowserSearch {

    /** In place of a name: take what is there. */
    static final String ANY = "any";

    private static final List<String> NAMES = List.of(
            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "headless-shell");

    private static final String OTHER_WAYS = "Install one (Debian: apt-get install chromium), or name one with"
            + " -Dchromium=/path/to/it, or leave the tests of pages out with -DwithoutBrowser.";

    private final String named;
    private final Machine machine;

    BrowserSearch(String named, Machine machine) {
        this.named = named;
        this.machine = machine;
    }

    /** The browser that is there, without changing anything. */
    Path find() {
        return found().orElseThrow(() -> new IllegalStateException("No Chromium was found. " + OTHER_WAYS));
    }

    /** The browser that is there, or was brought. */
    Path fetch() {
        Optional<Path> there = found();
        if (there.isPresent()) {
            machine.say("Pages will be tested with " + there.get());
            return there.get();
        }
        machine.say(
                "There is no Chromium for the tests of pages. Fetching one; -DwithoutBrowser would leave them out.");
        return fromPlaywright()
                .or(this::fromPackages)
                .map(path -> {
                    machine.say("Pages will be tested with " + path);
                    return path;
                })
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium was found, and none could be fetched, as told above. " + OTHER_WAYS));
    }

    private Optional<Path> found() {
        if (!named.equals(ANY)) {
            return Optional.of(theNamed());
        }
        return Stream.concat(
                        NAMES.stream().flatMap(machine::onThePath),
                        Stream.generate(machine::browserOfPlaywright).limit(1))
                .filter(machine::isBrowser)
                .findFirst();
    }

    private Path theNamed() {
        if (named.isBlank()) {
            throw new IllegalStateException("-Dchromium= names no browser. Without it, one is looked for.");
        }
        Path program = Path.of(named).toAbsolutePath();
        if (!machine.isBrowser(program)) {
            throw new IllegalStateException("-Dchromium=" + named + ": no Chromium starts from " + program
                    + ". Without -Dchromium, one is looked for.");
        }
        return program;
    }

    private Optional<Path> fromPlaywright() {
        machine.say("Trying Playwright's own Chromium");
        if (!machine.playwright("install", "--no-shell", "chromium")) {
            machine.say("It could not be downloaded.");
            return Optional.empty();
        }
        Path program = machine.browserOfPlaywright();
        if (machine.isBrowser(program)) {
            return Optional.of(program);
        }
        machine.say("It is there, but does not start: it needs packages of the system.");
        if (machine.asAdministrator() == null) {
            machine.say("This user may not install them. Root may: npx playwright install-deps chromium");
            return Optional.empty();
        }
        machine.playwright("install-deps", "chromium");
        return Optional.of(program).filter(machine::isBrowser);
    }

    private Optional<Path> fromPackages() {
        List<String> administrator = machine.asAdministrator();
        if (administrator == null) {
            machine.say("This user may not install packages: neither root, nor sudo without a password.");
            return Optional.empty();
        }
        for (PackageManager manager : PackageManager.values()) {
            if (machine.onThePath(manager.program()).findAny().isEmpty()) {
                continue;
            }
            for (List<String> arguments : manager.commands()) {
                List<String> command = new ArrayList<>(administrator);
                command.addAll(arguments);
                machine.say("Running " + String.join(" ", command));
                if (!machine.run(command)) {
                    machine.say("It failed.");
                }
            }
            return found();
        }
        machine.say("There is no package manager that this build knows.");
        return Optional.empty();
    }
}
