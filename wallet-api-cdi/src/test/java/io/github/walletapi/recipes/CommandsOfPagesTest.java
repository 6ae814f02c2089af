package io.github.walletapi.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page says to type is there: goals, profiles, modules, tests, and properties that somebody reads. */
class CommandsOfPagesTest {
    private static final Path PROJECT = Path.of("..");

    /** In a line of code or between grave accents, until what a shell or a reader takes for the end. */
    private static final Pattern MAVEN = Pattern.compile("\\bmvn ([^`&#|;\n]*)");

    /** A property or profile by itself, to be put behind a command; on pages for administrators it is one of a server. */
    private static final Pattern ALONE = Pattern.compile("`(-[DP][^`\n]*)`");

    private static final Pattern JAR = Pattern.compile("java -jar ([^\\s`/]+)/target/([^\\s`/]+)\\.jar");

    private static final Set<String> PHASES =
            Set.of("clean", "compile", "test-compile", "test", "package", "verify", "install");
    private static final Set<String> FLAGS = Set.of("-q", "-B", "-ntp", "-am", "-o", "-U");

    /** Read by Maven's own plugins or by Java, and named by nobody here. */
    private static final Set<String> OF_OTHERS =
            Set.of("maven.test.skip", "surefire.failIfNoSpecifiedTests", "javax.net.debug");

    private final List<Path> files = files();
    private final String poms = texts("pom.xml");
    private final String sources = texts(".java");
    private final Set<String> wrong = new TreeSet<>();

    @Test
    void everyCommandOfAPageIsReal() throws IOException {
        int commands = 0;
        for (Path page : ending(".md").toList()) {
            if (page.endsWith("CHANGELOG.md")) {
                continue;
            }
            String text = Files.readString(page);
            Matcher maven = MAVEN.matcher(text);
            while (maven.find()) {
                commands++;
                check(page, maven.group(1));
            }
            Matcher alone = ALONE.matcher(text);
            while (!page.startsWith(PROJECT.resolve("docs")) && alone.find()) {
                commands++;
                check(page, alone.group(1));
            }
            Matcher jar = JAR.matcher(text);
            while (jar.find()) {
                commands++;
                Path pom = PROJECT.resolve(jar.group(1)).resolve("pom.xml");
                String made = Files.exists(pom) ? Files.readString(pom) : "";
                expect(
                        made.contains("<finalName>" + jar.group(2) + "</finalName>")
                                || made.contains("/" + jar.group(2) + ".jar</outputFile>"),
                        page,
                        jar.group());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(commands).as("found at all").isGreaterThan(20);
    }

    private void check(Path page, String command) {
        Deque<String> words = new ArrayDeque<>(Arrays.asList(command.strip().split("\\s+")));
        while (!words.isEmpty()) {
            String word = words.pop();
            if (word.equals("-pl")) {
                for (String module :
                        words.isEmpty() ? new String[] {"?"} : words.pop().split(",", -1)) {
                    expect(poms.contains("<module>" + module + "</module>"), page, "-pl " + module);
                }
            } else if (word.startsWith("-P")) {
                for (String profile : word.substring(2).split(",", -1)) {
                    expect(isProfile(profile), page, word);
                }
            } else if (word.startsWith("-D")) {
                property(page, word.substring(2));
            } else {
                expect(FLAGS.contains(word) || PHASES.contains(word) || isGoalOfAPlugin(word), page, word);
            }
        }
    }

    private boolean isProfile(String name) {
        return Pattern.compile("<profile>(\\s|<!--.*?-->)*<id>" + Pattern.quote(name) + "</id>", Pattern.DOTALL)
                .matcher(poms)
                .find();
    }

    private boolean isGoalOfAPlugin(String word) {
        int colon = word.indexOf(':');
        return colon > 0 && poms.contains("<artifactId>" + word.substring(0, colon) + "-maven-plugin</artifactId>");
    }

    private void property(Path page, String property) {
        String[] parts = property.split("=", 2);
        if (parts[0].equals("test") || parts[0].equals("it.test")) {
            for (String test : parts.length < 2 ? new String[] {"?"} : parts[1].split(",")) {
                String name = test.replaceFirst("#.*", "") + ".java";
                expect(files.stream().anyMatch(file -> file.endsWith(name)), page, "-D" + property);
            }
        } else {
            String name = parts[0];
            expect(
                    OF_OTHERS.contains(name)
                            || poms.contains("${" + name + "}")
                            || poms.contains("<name>" + name + "</name>")
                            || sources.contains("(\"" + name + "\""),
                    page,
                    "-D" + property);
        }
    }

    private void expect(boolean real, Path page, String what) {
        if (!real) {
            wrong.add(page + ": " + what);
        }
    }

    private Stream<Path> ending(String end) {
        return files.stream().filter(file -> file.toString().endsWith(end));
    }

    private String texts(String end) {
        return ending(end).map(CommandsOfPagesTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is written by hand. */
    private static List<Path> files() {
        try (Stream<Path> all = Files.walk(PROJECT)) {
            return all.filter(file -> !file.toString().matches(".*/(target|\\.git|node_modules)/.*"))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
