package io.github.walletapi.it.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrowserSearchTest {

    private static final Path SYSTEMS = Path.of("/usr/bin/chromium");
    private static final Path CHROMES = Path.of("/usr/bin/google-chrome");
    private static final Path PLAYWRIGHTS = Path.of("/home/me/playwright/chrome");

    private final Fake machine = new Fake();

    /** A machine with some programs, of which some are browsers. */
    private static final class Fake implements Machine {

        final Set<Path> programs = new HashSet<>();
        final Set<Path> browsers = new HashSet<>();
        final List<String> done = new ArrayList<>();
        final List<String> said = new ArrayList<>();

        @Nullable
        List<String> administrator = List.of();

        boolean downloads;
        boolean needsPackages;
        boolean hasPackage = true;

        void add(Path browser) {
            programs.add(browser);
            browsers.add(browser);
        }

        @Override
        public Stream<Path> onThePath(String name) {
            return programs.stream().filter(program -> program.equals(Path.of("/usr/bin", name)));
        }

        @Override
        public Path browserOfPlaywright() {
            return PLAYWRIGHTS;
        }

        @Override
        public boolean isBrowser(Path program) {
            return browsers.contains(program);
        }

        @Override
        public @Nullable List<String> asAdministrator() {
            return administrator;
        }

        @Override
        public boolean playwright(String... arguments) {
            done.add("playwright " + String.join(" ", arguments));
            if (arguments[0].equals("install-deps") || (!needsPackages && downloads)) {
                browsers.add(PLAYWRIGHTS);
            }
            return downloads;
        }

        @Override
        public boolean run(List<String> command) {
            done.add(String.join(" ", command));
            if (hasPackage && command.contains("install")) {
                add(SYSTEMS);
            }
            return hasPackage;
        }

        @Override
        public void say(String sentence) {
            said.add(sentence);
        }
    }

    private Path fetch(String named) {
        return new BrowserSearch(named, machine).fetch();
    }

    private Path fetch() {
        return fetch(BrowserSearch.ANY);
    }

    @Test
    void whatTheSystemHasIsTakenAndNothingIsDone() {
        machine.add(CHROMES);
        machine.browsers.add(PLAYWRIGHTS);
        assertThat(fetch()).isEqualTo(CHROMES);
        assertThat(machine.done).isEmpty();
        assertThat(machine.said).containsExactly("Pages will be tested with /usr/bin/google-chrome");
    }

    @Test
    void aProgramOfTheNameThatIsNoBrowserIsPassedOver() {
        machine.programs.add(SYSTEMS); // Ubuntu has such a script, which says that there is a snap
        machine.add(CHROMES);
        assertThat(fetch()).isEqualTo(CHROMES);
    }

    @Test
    void whatPlaywrightFetchedBeforeIsTaken() {
        machine.browsers.add(PLAYWRIGHTS);
        assertThat(fetch()).isEqualTo(PLAYWRIGHTS);
        assertThat(machine.done).isEmpty();
    }

    @Test
    void whatIsNamedIsTakenBeforeAllOthers() {
        machine.add(SYSTEMS);
        machine.browsers.add(Path.of("/opt/mine"));
        assertThat(fetch("/opt/mine")).isEqualTo(Path.of("/opt/mine"));
    }

    @Test
    void aNamedBrowserThatIsNotThereIsAnErrorAtOnceWhateverElseThereIs() {
        machine.add(SYSTEMS);
        machine.downloads = true;
        for (BrowserSearch search :
                List.of(new BrowserSearch("/nowhere", machine), new BrowserSearch("nowhere", machine))) {
            assertThatThrownBy(search::fetch)
                    .hasMessageContaining("-Dchromium=")
                    .hasMessageContaining("nowhere:");
            assertThatThrownBy(search::find).hasMessageContaining("no Chromium starts from /");
        }
        assertThatThrownBy(() -> fetch("")).hasMessageContaining("-Dchromium= names no browser");
        assertThat(machine.done).isEmpty();
    }

    @Test
    void playwrightsIsFetchedFirst() {
        machine.downloads = true;
        machine.programs.add(Path.of("/usr/bin/apt-get"));
        assertThat(fetch()).isEqualTo(PLAYWRIGHTS);
        assertThat(machine.done).containsExactly("playwright install --no-shell chromium");
        assertThat(machine.said.get(0)).contains("There is no Chromium", "-DwithoutBrowser");
    }

    @Test
    void packagesThatPlaywrightsNeedsAreInstalled() {
        machine.downloads = true;
        machine.needsPackages = true;
        assertThat(fetch()).isEqualTo(PLAYWRIGHTS);
        assertThat(machine.done)
                .containsExactly("playwright install --no-shell chromium", "playwright install-deps chromium");
    }

    @Test
    void whereNothingCanBeDownloadedTheDistributionsIsInstalled() {
        machine.programs.add(Path.of("/usr/bin/apt-get"));
        assertThat(fetch()).isEqualTo(SYSTEMS);
        assertThat(machine.done)
                .endsWith("apt-get update", "env DEBIAN_FRONTEND=noninteractive apt-get install -y chromium");
    }

    @Test
    void whoMayUseSudoWithoutAPasswordDoes() {
        machine.programs.add(Path.of("/usr/bin/dnf"));
        machine.administrator = List.of("sudo", "-n");
        assertThat(fetch()).isEqualTo(SYSTEMS);
        assertThat(machine.done).endsWith("sudo -n dnf install -y chromium");
    }

    @Test
    void whoMayNotInstallIsToldWhatToDo() {
        machine.programs.add(Path.of("/usr/bin/apt-get"));
        machine.administrator = null;
        machine.downloads = true;
        machine.needsPackages = true;
        assertThatThrownBy(this::fetch)
                .hasMessageContaining("none could be fetched")
                .hasMessageContaining("apt-get install chromium")
                .hasMessageContaining("-Dchromium=/path")
                .hasMessageContaining("-DwithoutBrowser");
        assertThat(machine.done).containsExactly("playwright install --no-shell chromium");
        assertThat(machine.said).anyMatch(said -> said.contains("neither root, nor sudo"));
    }

    @Test
    void aDistributionWithoutThePackageIsNoEndlessLoop() {
        machine.programs.add(Path.of("/usr/bin/apt-get"));
        machine.hasPackage = false;
        assertThatThrownBy(this::fetch).hasMessageContaining("none could be fetched");
        assertThat(machine.said).contains("It failed.");
    }

    @Test
    void lookingForItChangesNothing() {
        machine.downloads = true;
        machine.programs.add(Path.of("/usr/bin/apt-get"));
        assertThatThrownBy(() -> new BrowserSearch(BrowserSearch.ANY, machine).find())
                .hasMessageStartingWith("No Chromium was found.");
        assertThat(machine.done).isEmpty();
    }
}
