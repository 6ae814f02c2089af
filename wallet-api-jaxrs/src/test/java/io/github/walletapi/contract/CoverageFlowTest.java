package io.github.walletapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.WalletApi;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.sandbox.SandboxToken;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The table of what is covered, which nobody writes by hand: typed methods from the interfaces, the sandbox's column
 * from asking it, tests from the sources of the tests. {@code -Dwallet.test.coverage=write} writes it.
 */
class CoverageFlowTest {
    private static final Path TABLE = Path.of("..", "docs", "coverage.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String UNKNOWN_TO_THE_SANDBOX = "No such resource or method";

    private final List<Operation> operations = Description.operations();
    private final List<TypedMethod> methods = TypedMethod.all();

    @Test
    void tableIsUpToDate() throws IOException {
        String table = table();
        if ("write".equals(System.getProperty("wallet.test.coverage"))) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE))
                .as("docs/coverage.md; -Dwallet.test.coverage=write writes it")
                .isEqualTo(table);
    }

    @Test
    void everyOperationWithoutATypeSaysWhy() {
        for (Operation operation : operations) {
            if (isTyped(operation)) {
                assertThat(WhyNot.ofItself(operation))
                        .as("%s is typed", operation)
                        .isNull();
            } else {
                assertThat(WhyNot.of(operation)).as("%s", operation).isNotNull();
            }
        }
        for (String tag : WhyNot.tags()) {
            assertThat(operations)
                    .filteredOn(operation -> operation.tag().equals(tag))
                    .as("operations of %s, which has a reason", tag)
                    .anyMatch(operation -> !isTyped(operation));
        }
    }

    private boolean isTyped(Operation operation) {
        return methods.stream().anyMatch(method -> method.is(operation));
    }

    private String table() throws IOException {
        Map<String, Boolean> sandbox = sandbox();
        Map<String, String> sources = testSources();
        StringBuilder text = new StringBuilder("""
                # What is covered

                All operations that are known of the API, by the paths of `openapi.yaml`. A test writes this table and fails when it is
                out of date (`CoverageFlowTest`): the typed methods come from the interfaces, "sandbox" from asking a running sandbox,
                the tests from their sources. Every typed method is also held against the description field by field
                (`ContractTest`) and sent through both engines (`EveryCallFlowTest`). Confidence: *documented* by the provider,
                *sdk-only* known from its SDKs, *inconsistent* where its sources disagree. Operations without a type can be called by
                `WalletApi.send`.

                """);
        text.append(summary(sandbox));
        operations.stream().map(Operation::tag).distinct().forEach(tag -> {
            text.append("\n## ").append(tag).append("\n\n");
            text.append("| operation | typed method | sandbox | test | confidence |\n");
            text.append("| --- | --- | --- | --- | --- |\n");
            operations.stream()
                    .filter(operation -> operation.tag().equals(tag))
                    .forEach(operation -> text.append(row(operation, sandbox, sources)));
        });
        return text.toString();
    }

    private String summary(Map<String, Boolean> sandbox) {
        long typed = operations.stream()
                .filter(operation -> methods.stream().anyMatch(method -> method.is(operation)))
                .count();
        long answered = sandbox.values().stream().filter(Boolean::booleanValue).count();
        return "Of " + operations.size() + " operations, " + typed + " have a typed method and " + answered
                + " are answered by the sandbox.\n";
    }

    private String row(Operation operation, Map<String, Boolean> sandbox, Map<String, String> sources) {
        List<TypedMethod> ours =
                methods.stream().filter(method -> method.is(operation)).toList();
        String why = WhyNot.of(operation);
        String typed = ours.isEmpty()
                ? "not typed: " + why
                : ours.stream().map(method -> "`" + method + "`").collect(Collectors.joining("<br>"));
        return "| `" + operation.method() + " " + operation.path() + "` | " + typed + " | "
                + (sandbox.getOrDefault(operation.id(), false) ? "yes" : "no") + " | " + tests(ours, sources) + " | "
                + operation.confidence() + " |\n";
    }

    /** Tests that call a method by its accessor: {@code wallets().balance(}. */
    private static String tests(List<TypedMethod> ours, Map<String, String> sources) {
        if (ours.isEmpty()) {
            return "";
        }
        List<String> found = new ArrayList<>();
        sources.forEach((name, source) -> {
            if (ours.stream().anyMatch(method -> calls(source, method))) {
                found.add(name);
            }
        });
        found.add("EveryCallFlowTest");
        return String.join(", ", found);
    }

    private static boolean calls(String source, TypedMethod method) {
        String accessor = java.util.Arrays.stream(WalletApi.class.getMethods())
                .filter(each -> each.getReturnType() == method.type())
                .map(java.lang.reflect.Method::getName)
                .findFirst()
                .orElse("");
        return Pattern.compile(
                        "\\b" + accessor + "\\(\\)\\s*\\.\\s*" + method.java().getName() + "\\(")
                .matcher(source)
                .find();
    }

    private static Map<String, String> testSources() throws IOException {
        Map<String, String> sources = new TreeMap<>(Comparator.naturalOrder());
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file : files.filter(each -> each.toString().endsWith("FlowTest.java"))
                    .toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }

    /** By what a sandbox answers, whether it knows the operation at all. */
    private Map<String, Boolean> sandbox() {
        Map<String, Boolean> answered = new TreeMap<>();
        String key = "flow-key-of-32-characters-or-so1";
        try (SandboxServer sandbox =
                        SandboxServer.builder().client("flowId", key).start();
                WalletApi wallet = WalletApi.builder()
                        .mac("flowId", key)
                        .baseUri(sandbox.baseUri())
                        .retry(RetryPolicy.NONE)
                        .build()) {
            SandboxToken token = sandbox.issueToken("flowId", 221, "email");
            WalletApi person = wallet.as(() -> MacCredentials.of(token.accessToken(), token.macKey()));
            for (Operation operation : operations) {
                // Who has no token is nobody's "me", and is told so before anything is sent.
                boolean isOfPerson = operation.path().endsWith("/me");
                answered.put(operation.id(), knows(isOfPerson ? person : wallet, operation));
            }
        }
        return answered;
    }

    /** A word that the sandbox takes for an ID is none that it knows: {@code client/locations} as {@code client/*}. */
    private boolean knows(WalletApi wallet, Operation operation) {
        String answer = answer(wallet, operation, operation.path());
        if (answer.equals(UNKNOWN_TO_THE_SANDBOX)) {
            return false;
        }
        String word = wordForAnId(operation);
        return word == null
                || !answer(wallet, operation, operation.path().replace("/" + word, "/zz"))
                        .equals(answer);
    }

    private @Nullable String wordForAnId(Operation operation) {
        List<String> path = List.of(operation.path().split("/", -1));
        for (Operation other : operations) {
            List<String> others = List.of(other.path().split("/", -1));
            if (other.method().equals(operation.method()) && others.size() == path.size()) {
                List<String> words = IntStream.range(0, path.size())
                        .filter(i -> !others.get(i).equals(path.get(i)))
                        .filter(i -> !path.get(i).startsWith("{"))
                        .mapToObj(i -> others.get(i).startsWith("{") ? path.get(i) : "")
                        .toList();
                if (words.size() == 1 && !words.get(0).isEmpty()) {
                    return words.get(0);
                }
            }
        }
        return null;
    }

    private static String answer(WalletApi wallet, Operation operation, String path) {
        ApiRequest request = new ApiRequest(
                ApiRequest.Method.valueOf(operation.method()), path.substring(1), Map.of(), List.of(), null);
        if (operation.method().startsWith("P")) {
            request = request.body(JsonValue.EMPTY_JSON_OBJECT);
        }
        Matcher parameters = PARAMETER.matcher(path);
        while (parameters.find()) {
            request = request.path(parameters.group(1), "999999999");
        }
        try {
            wallet.sendIgnoringAnswer(request);
            return "success";
        } catch (NotFoundException notFound) {
            return notFound.description().orElse("");
        } catch (WalletApiException known) {
            return known.code() + known.description().orElse("");
        }
    }
}
