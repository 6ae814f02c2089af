package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A visitor with cookies of their own, who notices what the browser complains about. */
final class Visitor {

    private static final int MOST_BYTES = 100_000;

    final BrowserContext context;
    final Page page;
    final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        // A bound for what never comes; a busy machine is slow to show a page.
        context.setDefaultTimeout(60_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // Chromium itself reports a page with an error status; that is what some of these tests ask for.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    /**
     * A picture for the README: {@code -Dpictures} writes it anew into {@code docs/pictures}, from WildFly.
     *
     * @throws AssertionError if it has become too large to look at on the way
     */
    void readmePicture(String name) {
        picture("readme-" + name);
        byte[] seen = page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
        assertThat(seen).as("bytes of the picture " + name).hasSizeLessThan(MOST_BYTES);
        if (System.getProperty("pictures") != null && "wildfly".equals(System.getProperty("arquillian.launch"))) {
            try {
                Files.write(Files.createDirectories(Path.of("../docs/pictures")).resolve(name + ".png"), seen);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", System.getProperty("arquillian.launch"), name + ".png")));
    }
}
