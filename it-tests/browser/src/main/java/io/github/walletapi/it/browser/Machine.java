package io.github.walletapi.it.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the search for a browser asks of the machine and does to it. */
interface Machine {

    /** Where a program of this name lies on the path, the first first. */
    Stream<Path> onThePath(String name);

    /** Where Playwright has its own Chromium, or would have it. */
    Path browserOfPlaywright();

    /** Whether a browser starts from there: not a directory, not another program, no library missing. */
    boolean isBrowser(Path program);

    /** What stands before a command that installs packages: nothing for root; null if this user may not. */
    @Nullable
    List<String> asAdministrator();

    /** Whether Playwright's own command did this. */
    boolean playwright(String... arguments);

    /** Whether the command ended well. */
    boolean run(List<String> command);

    /** Tells who waits. */
    void say(String sentence);
}
