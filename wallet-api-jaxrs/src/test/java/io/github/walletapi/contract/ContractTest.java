package io.github.walletapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.request.Content;
import io.github.walletapi.request.FormBody;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Method, path, parameters and every field of every typed operation agree with the description of the API. */
class ContractTest {
    private static final List<Operation> OPERATIONS = Description.operations();
    private static final WalletJson JSON = new WalletJson();

    static Stream<TypedMethod> typedMethods() {
        return TypedMethod.all().stream();
    }

    private static Operation operationOf(TypedMethod method) {
        return OPERATIONS.stream()
                .filter(method::is)
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " is no operation: " + method.http() + method.path()));
    }

    private static Stream<TypedMethod> methodsOf(Operation operation) {
        return typedMethods().filter(method -> method.is(operation));
    }

    @Test
    void descriptionIsWhole() {
        assertThat(OPERATIONS).hasSize(163);
        assertThat(TypedMethod.all()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("typedMethods")
    void parametersAgree(TypedMethod method) {
        Operation operation = operationOf(method);

        assertThat(method.pathParameters()).isEqualTo(operation.pathParameters());
        assertThat(method.headerParameters()).isEqualTo(operation.headerParameters());
        if (!Exceptions.PARAMETERS.containsKey(operation.id() + " parameters")) {
            assertThat(operation.queryParameters()).containsAll(method.queryParameters());
        }
    }

    @ParameterizedTest
    @MethodSource("typedMethods")
    void everyParameterCanBeSent(TypedMethod method) {
        Operation operation = operationOf(method);
        Set<String> wanted = new TreeSet<>(operation.queryParameters());
        methodsOf(operation).forEach(each -> wanted.removeAll(each.queryParameters()));
        wanted.removeIf(name -> Exceptions.PARAMETERS.containsKey(operation.id() + " " + name));
        assertThat(wanted).isEmpty();
        assertThat(method.queryParameters()).containsAll(operation.requiredParameters());
    }

    @ParameterizedTest
    @MethodSource("typedMethods")
    void everyFieldOfTheAnswerIsRead(TypedMethod method) {
        Schema schema = operationOf(method).answer();
        JsonValue sample = schema == null ? null : schema.sample();
        if (schema == null || sample == null || method.java().getReturnType() == void.class) {
            assertThat(method.java().getReturnType() != void.class && schema != null && sample == null)
                    .as("an answer of unknown form is given as it is")
                    .isEqualTo(JsonValue.class.isAssignableFrom(method.java().getReturnType())
                            || method.java().getName().equals("confirmedPhones"));
            return;
        }
        Type type = method.java().getGenericReturnType();
        assertThat(schema.fields().stream()
                        .filter(field -> !isException(field))
                        .filter(field -> !isRead(sample, schema.fields(), field, type)))
                .isEmpty();
        assertThat(outcome(sample, type)).doesNotStartWith("unreadable");
    }

    private static boolean isException(String field) {
        return Stream.of(field.split("[.\\[\\]]+", -1)).anyMatch(Exceptions.ANSWERS::containsKey);
    }

    /** What is read changes when the field goes: by itself, or once a synonym beside it is gone. */
    private static boolean isRead(JsonValue sample, Set<String> fields, String field, Type type) {
        String parent = field.replaceFirst("[^.\\[*]*$", "");
        return Stream.of(
                        Stream.of(sample),
                        fields.stream()
                                .filter(other -> !other.equals(field)
                                        && other.startsWith(parent)
                                        && other.replaceFirst("[^.\\[*]*$", "").equals(parent))
                                .map(other -> Documents.without(sample, other)),
                        otherForms(field).filter(fields::contains).map(other -> Documents.without(sample, other)))
                .flatMap(Function.identity())
                .anyMatch(base -> !outcome(base, type).equals(outcome(Documents.without(base, field), type)));
    }

    /** The same thing one level above: {@code freeze_until} of {@code freeze.until}, and the currency of an item. */
    private static Stream<String> otherForms(String field) {
        return Stream.of(
                field.replaceFirst("\\.(\\w+)$", "_$1"), field.replaceFirst("(^|\\.)\\w+(\\[])?\\.(\\w+)$", "$1$3"));
    }

    private static String outcome(JsonValue document, Type type) {
        try {
            return Documents.shown(JSON.decode(document.toString().getBytes(StandardCharsets.UTF_8), type));
        } catch (RuntimeException unreadable) {
            return "unreadable: " + unreadable.getMessage();
        }
    }

    @ParameterizedTest
    @MethodSource("typedMethods")
    void everyFieldOfTheRequestIsWrittenAndNoOther(TypedMethod method) {
        Operation operation = operationOf(method);
        Schema schema = operation.body();
        if (method.body() == null && schema != null && operation.bodyMayBeMissing()) {
            assertThat(schema.fields().isEmpty() || methodsOf(operation).anyMatch(other -> other.body() != null))
                    .as("another method sends a body")
                    .isTrue();
            return;
        }
        assertThat(method.body() == null).isEqualTo(schema == null);
        if (schema == null || method.body() == Content.class) {
            assertThat(operation.bodyType()).isIn(null, "image/*");
            return;
        }
        Set<String> ours = written(method.body());
        Set<String> ofAll = new TreeSet<>();
        methodsOf(operation).filter(each -> each.body() != null).forEach(each -> ofAll.addAll(written(each.body())));
        Set<String> theirs = new TreeSet<>(schema.fields());
        assertThat(theirs).containsAll(ours);
        theirs.removeIf(field -> isRequestException(operation, field) || isReadOnly(field));
        assertThat(ofAll).containsAll(theirs);
    }

    /** With all that stands within. */
    private static boolean isRequestException(Operation operation, String field) {
        return Exceptions.REQUESTS.keySet().stream()
                .filter(exception -> exception.startsWith(operation.id() + " "))
                .map(exception -> exception.substring(operation.id().length() + 1))
                .anyMatch(excepted -> field.matches(Pattern.quote(excepted) + "([.*\\[].*)?"));
    }

    /** Two names for one thing, of which one is written: notes of the description. */
    private static boolean isReadOnly(String field) {
        return field.endsWith("day.from") || field.endsWith("day.to") || field.endsWith("price.amount");
    }

    private static Set<String> written(@Nullable Class<?> body) {
        Set<String> fields = new TreeSet<>();
        List<Object> samples = body == null ? List.of() : RequestSamples.of(body);
        assertThat(samples).as("samples of %s", body).isNotEmpty();
        for (Object sample : samples) {
            if (sample instanceof FormBody form) {
                fields.addAll(form.fields().keySet());
                continue;
            }
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(JSON.encode(sample)))) {
                Documents.fields(reader.readValue()).stream()
                        .map(ContractTest::withoutIds)
                        .filter(field -> !field.endsWith("*"))
                        .filter(field -> !field.startsWith(OF_UNKNOWN_FORM + "*"))
                        .forEach(fields::add);
            }
        }
        return fields;
    }

    /** The description knows that there is one for each payment, and not what it looks like. */
    private static final String OF_UNKNOWN_FORM = "payment_prices";

    /** As the description has what is named by IDs: {@code *.price} for {@code 7.price}. */
    private static String withoutIds(String field) {
        return field.replaceAll("(^|\\.)[0-9]+(?=\\.|$)", "*");
    }

    @Test
    void exceptionsAreStillNeeded() {
        for (String exception : Exceptions.PARAMETERS.keySet()) {
            String[] parts = exception.split(" ", -1);
            Operation operation = byId(parts[0]);
            assertThat(operation.queryParameters()).as(exception).contains(parts[1]);
            assertThat(methodsOf(operation).flatMap(method -> method.queryParameters().stream()))
                    .as(exception)
                    .doesNotContain(parts[1]);
        }
        for (String exception : Exceptions.REQUESTS.keySet()) {
            String[] parts = exception.split(" ", -1);
            Operation operation = byId(parts[0]);
            assertThat(operation.body()).isNotNull();
            assertThat(methodsOf(operation)
                            .filter(method -> method.body() != null)
                            .flatMap(method -> written(method.body()).stream()))
                    .as(exception)
                    .isNotEmpty()
                    .doesNotContain(parts[1]);
        }
    }

    private static Operation byId(String id) {
        return OPERATIONS.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is no operation"));
    }
}
