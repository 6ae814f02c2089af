package io.github.walletapi.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** A real browser, without its own errands. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("browser")))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    Visitor visitor(Browser.NewContextOptions options) {
        return new Visitor(browser.newContext(options));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
