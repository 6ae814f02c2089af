package io.github.walletapi.it.browser;

import java.nio.file.Path;

/** Run by Maven before the long tests: there is a browser afterwards, or the build ends here and says why. */
public final class FetchBrowser {

    private FetchBrowser() {}

    /** Takes {@code chromium:} and what {@code -Dchromium} says. */
    public static void main(String[] arguments) {
        try {
            new BrowserSearch(arguments[0].substring("chromium:".length()), new ThisMachine()).fetch();
        } catch (IllegalStateException none) {
            System.err.println(none.getMessage());
            System.exit(1);
        }
    }

    /**
     * The browser that is there.
     *
     * @param named what {@code -Dchromium} says
     * @throws IllegalStateException if there is none; its message says how to get one
     */
    public static Path found(String named) {
        return new BrowserSearch(named, new ThisMachine()).find();
    }
}
