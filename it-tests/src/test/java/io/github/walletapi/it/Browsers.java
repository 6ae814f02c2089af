package io.github.walletapi.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Where Chromium is. */
final class Browsers {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private Browsers() {}

    /** The browser's program: {@code -Dchromium=…}, or the first of its usual names on the path. */
    static Path chromium() {
        String set = System.getProperty("chromium");
        return Stream.concat(Stream.of(set).filter(Objects::nonNull).map(Path::of), onThePath())
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium was found for the browser tests."
                        + " Install it (Debian: apt-get install chromium), or name it with -Dchromium=/path/to/it,"
                        + " or leave these tests out with -DwithoutBrowser."));
    }

    private static Stream<Path> onThePath() {
        return Arrays.stream(String.valueOf(System.getenv("PATH")).split(System.getProperty("path.separator")))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
    }
}
