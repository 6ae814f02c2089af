package io.github.walletapi.it.browser;

import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The machine that the build runs on. */
final class ThisMachine implements Machine {

    /** Of all programs that say their version, Chromium and its kin have one of four numbers. */
    private static final Pattern VERSION = Pattern.compile("\\b\\d+\\.\\d+\\.\\d+\\.\\d+\\b");

    /** A program that says nothing for so long will not show a page either. */
    private static final long SECONDS_FOR_A_VERSION = 60;

    @Override
    public Stream<Path> onThePath(String name) {
        return Arrays.stream(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .map(directory -> Path.of(directory, name).toAbsolutePath())
                .filter(Files::isExecutable);
    }

    @Override
    public Path browserOfPlaywright() {
        // Without this it would download three browsers to answer.
        Map<String, String> onlyAsking = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(onlyAsking))) {
            return Path.of(playwright.chromium().executablePath());
        }
    }

    @Override
    public boolean isBrowser(Path program) {
        if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
            return false;
        }
        try {
            Path said = Files.createTempFile("browser", ".txt");
            try {
                Process process = new ProcessBuilder(program.toString(), "--version")
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
                if (!process.waitFor(SECONDS_FOR_A_VERSION, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return false;
                }
                return process.exitValue() == 0
                        && VERSION.matcher(Files.readString(said)).find();
            } finally {
                Files.delete(said);
            }
        } catch (IOException noProgram) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public @Nullable List<String> asAdministrator() {
        if (System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        // -n: fails instead of asking for a password that nobody is there to type.
        List<String> sudo = List.of("sudo", "-n");
        return onThePath("sudo").findAny().isPresent() && run(List.of("sudo", "-n", "true")) ? sudo : null;
    }

    @Override
    public boolean playwright(String... arguments) {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                CLI.class.getName());
        return run(Stream.concat(java.stream(), Arrays.stream(arguments)).toList());
    }

    @Override
    public boolean run(List<String> command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException noProgram) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void say(String sentence) {
        System.out.println(sentence);
    }
}
