package io.github.walletapi.internal.json;

import static io.github.walletapi.internal.json.Samples.read;
import static io.github.walletapi.internal.json.Samples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.internal.call.TypedInterface;
import io.github.walletapi.internal.shared.Cents;
import io.github.walletapi.internal.shared.MoneyMembers;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationChange;
import io.github.walletapi.location.LocationService;
import io.github.walletapi.location.LocationServices;
import io.github.walletapi.paging.Page;
import io.github.walletapi.project.Project;
import io.github.walletapi.project.ProjectChange;
import io.github.walletapi.value.OtherMembers;
import io.github.walletapi.value.PartlyReadable;
import io.github.walletapi.wallet.Statement;
import io.github.walletapi.wallet.WalletBalance;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.core.GenericType;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strict in what is sent, lenient in what is read, never silently wrong. */
class OddAnswersTest {
    private static final Type PROJECTS = new GenericType<List<Project>>() {}.getType();

    private static Set<Class<?>> answers() {
        Set<Class<?>> records = new LinkedHashSet<>();
        for (TypedInterface typed : TypedInterface.ALL) {
            for (Method method : typed.type().getMethods()) {
                collect(method.getGenericReturnType(), records);
            }
        }
        return records;
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, records));
        } else if (type instanceof Class<?> raw && raw.isRecord() && records.add(raw)) {
            for (RecordComponent component : raw.getRecordComponents()) {
                collect(component.getGenericType(), records);
            }
        }
    }

    /** Without one, its amounts are missing: documented answers leave it out. */
    private static boolean isOfACurrency(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .anyMatch(component -> component.isAnnotationPresent(MoneyMembers.class)
                        || component.isAnnotationPresent(Cents.class));
    }

    private static String document(Class<?> type, String name, String json) {
        List<String> members = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String other = Shape.nameOf(component);
            if (!other.equals(name) && component.getType().isPrimitive()) {
                members.add("\"" + other + "\":" + (component.getType() == boolean.class ? "true" : "1"));
            }
        }
        members.add("\"" + name + "\":" + json);
        if (isOfACurrency(type)) {
            members.add("\"currency\":\"EUR\"");
        }
        return "{" + String.join(",", members) + "}";
    }

    static Stream<Arguments> flags() {
        return answers().stream()
                .flatMap(type -> Stream.of(type.getRecordComponents())
                        .filter(component ->
                                component.getType() == boolean.class || component.getType() == Boolean.class)
                        .map(component -> Arguments.of(type, component.getName())));
    }

    private static RecordComponent component(Class<?> type, String name) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("flags")
    void everyFlagMayBeANumberOrAText(Class<?> type, String name) throws ReflectiveOperationException {
        RecordComponent component = component(type, name);
        String member = Shape.nameOf(component);
        for (String yes : List.of("true", "1", "\"1\"", "\"true\"", "1")) {
            assertThat(component.getAccessor().invoke(read(document(type, member, yes), type)))
                    .as("%s", yes)
                    .isEqualTo(true);
        }
        for (String no : List.of("false", "0", "\"0\"", "\"false\"")) {
            assertThat(component.getAccessor().invoke(read(document(type, member, no), type)))
                    .as("%s", no)
                    .isEqualTo(false);
        }
        for (String odd : List.of("2", "\"maybe\"", "{}", "[1]", "1.5")) {
            assertThatExceptionOfType(UnreadableBody.class)
                    .as("%s", odd)
                    .isThrownBy(() -> read(document(type, member, odd), type))
                    .withMessageContaining(member);
        }
    }

    static Stream<Class<?>> withIds() {
        return answers().stream()
                .filter(type -> Stream.of(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("id") && component.getType() == long.class));
    }

    @ParameterizedTest
    @MethodSource("withIds")
    void everyIdIsThereAndRight(Class<?> type) {
        assertThat(read(document(type, "id", "7"), type).toString()).contains("id=7");
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read("{}", type));
        for (String no : List.of("null", "0", "\"0\"", "\"\"", "7.5", "1e20", "true", "false", "{}", "[]", "\"x\"")) {
            assertThatExceptionOfType(UnreadableBody.class)
                    .as("%s", no)
                    .isThrownBy(() -> read(document(type, "id", no), type));
        }
    }

    /**
     * What moves money is made anew each time: no call reads it, changes it and saves it. A whole wallet stands in answers
     * only: a WalletIdentifier that has one is refused where it would be sent.
     */
    private static boolean isOfMoney(Class<?> type) {
        return Set.of("Money", "TimeLimit", "WalletIdentifier", "CardIdentifier", "Wallet", "Account", "Flags")
                        .contains(type.getSimpleName())
                || type.getPackageName().matches(".*\\.(allowance|payment|transaction)");
    }

    @Test
    void everyRecordThatIsReadAndSentKeepsWhatItDoesNotKnow() {
        Set<Class<?>> sent = new LinkedHashSet<>();
        for (TypedInterface typed : TypedInterface.ALL) {
            for (Method method : typed.type().getMethods()) {
                for (Type parameter : method.getGenericParameterTypes()) {
                    collect(parameter, sent);
                }
            }
        }
        sent.retainAll(answers());
        Set<String> keeping = sent.stream()
                .filter(type -> Stream.of(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("others")))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(keeping)
                .contains(
                        "LocationPrice",
                        "LocationService",
                        "LocationServices",
                        "WorkingHours",
                        "OpeningHours",
                        "ClientHost",
                        "ClientInfo",
                        "UserPosition",
                        "UserIdentity");
        assertThat(sent)
                .allSatisfy(type -> assertThat(type.getRecordComponents().length == 1
                                || isOfMoney(type)
                                || keeping.contains(type.getSimpleName()))
                        .as(type.getName())
                        .isTrue());
    }

    @Test
    void noRecordKeepsWhatItDoesNotKnowBesideASecret() {
        assertThat(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("io.github.walletapi")
                                .stream()
                                .filter(type -> type.tryGetField("others").isPresent())
                                .filter(type -> type.getAllFields().stream()
                                        .anyMatch(field -> field.getRawType()
                                                .getSimpleName()
                                                .equals("Secret"))))
                .isEmpty();
    }

    private static final String PLACE =
            "{\"id\":5,\"title\":\"Shop\",\"radius\":20.5,\"spots\":[{\"id\":1,\"orders\":[]}],"
                    + "\"none\":null,\"prices\":[{\"type\":\"price\",\"title\":\"a\",\"vip\":1,"
                    + "\"price\":{\"amount\":100,\"currency\":\"EUR\",\"vat\":21}},"
                    + "{\"type\":\"price\",\"price\":{\"amount\":5,\"currency\":\"points\"}}],"
                    + "\"working_hours\":{\"monday\":{\"opening_time\":\"8:0\",\"closing_time\":\"17:5\",\"note\":\"x\"},"
                    + "\"tuesday\":[{\"from\":\"08:00\",\"to\":\"12:00\"},{\"from\":\"13:00\",\"to\":\"17:00\"}],"
                    + "\"holidays\":\"closed\"},"
                    + "\"services\":{\"pay\":{\"categories\":[1],\"types\":[],\"limit\":{\"a\":[1]}},\"loans\":{\"available\":1}}}";

    private static final String SAVED = "{\"title\":\"Shop\",\"radius\":20.5,\"spots\":[{\"id\":1,\"orders\":[]}],"
            + "\"none\":null,\"prices\":[{\"type\":\"price\",\"title\":\"a\",\"vip\":1,"
            + "\"price\":{\"amount\":100,\"currency\":\"EUR\",\"vat\":21}},"
            + "{\"type\":\"price\",\"price\":{\"amount\":5,\"currency\":\"points\"}}],"
            + "\"working_hours\":{\"monday\":{\"opening_time\":\"08:00\",\"closing_time\":\"17:05\",\"note\":\"x\"},"
            + "\"tuesday\":[{\"from\":\"08:00\",\"to\":\"12:00\"},{\"from\":\"13:00\",\"to\":\"17:00\"}],"
            + "\"holidays\":\"closed\"},"
            + "\"services\":{\"pay\":{\"categories\":[1],\"types\":[],\"limit\":{\"a\":[1]}},\"loans\":{\"available\":1}}}";

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Test
    void whatIsNotKnownSurvivesReadChangeSave() {
        Location read = read(PLACE, Location.class);

        assertThat(json(written(LocationChange.of(read)))).isEqualTo(json(SAVED));
        assertThat(read.toString()).doesNotContain("orders");
        assertThat(read.prices().get(0).price()).hasToString("1.00 EUR");
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> read.prices().get(1).price());
        String week = PLACE.replaceAll("\"working_hours\":\\{.*?\"closed\"\\}", "\"working_hours\":\"24/7\"");
        assertThat(read(week, Location.class).workingHours()).isNull();
        assertThat(json(written(LocationChange.of(read(week, Location.class)))).get("working_hours"))
                .hasToString("\"24/7\"");
        assertThat(json(written(
                        ProjectChange.of(read("{\"id\":1,\"title\":\"a\",\"logo\":{\"b\":1}}", Project.class)))))
                .isEqualTo(json("{\"title\":\"a\",\"logo\":{\"b\":1}}"));
        assertThat(json(written(ClientUpdate.of(ClientType.PRIVATE_CLIENT)
                                .withHosts(read("{\"hosts\":[{\"host\":\"a\",\"tls\":2}]}", ApiClient.class)
                                        .hosts())))
                        .get("hosts"))
                .hasToString("[{\"host\":\"a\",\"tls\":2}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":2,\"amount\":5,\"currency\":\"points\"}",
                "{\"id\":2,\"amount\":\"x\",\"currency\":\"EUR\"}",
                "{\"id\":2,\"transfer_id\":\"x\"}",
                "{\"id\":2,\"transfer_id\":7.5}",
                "{\"id\":2,\"date\":{}}",
                "{\"id\":1e20}",
                "{}",
                "5",
                "\"text\"",
                "[]"
            })
    void anEntryThatCannotBeReadHidesNoOther(String odd) {
        Page<Statement> page = read(
                "{\"statements\":[null,{\"id\":1,\"transfer_id\":\"\"}," + odd
                        + ",{\"id\":3}],\"_metadata\":{\"offset\":0}}",
                Samples.STATEMENTS);
        List<Long> seen = new ArrayList<>();
        var entries = page.entries().iterator();
        int failed = 0;
        while (entries.hasNext()) {
            try {
                seen.add(entries.next().id());
            } catch (UnreadableAnswerException unreadable) {
                failed++;
            }
        }

        assertThat(seen).containsExactly(1L, 3L);
        assertThat(failed).isEqualTo(1);
        assertThat(page.entries()).hasSize(3);
        assertThat(PartlyReadable.readable(page.entries())).hasSize(2);
        assertThat(page.entries().get(0).transferId()).isNull();
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> page.entries().get(1));
        assertThat(page).hasToString(page.toString()).isEqualTo(page);
    }

    @Test
    void aCurrencyThatCannotBeReadHidesNoOther() {
        WalletBalance balance = read(
                "{\"EUR\":{\"at_disposal\":100,\"reserved\":0},\"USDT\":{\"at_disposal\":5,\"reserved\":0},"
                        + "\"USD\":7,\"GBP\":null}",
                WalletBalance.class);

        assertThat(balance.atDisposal("EUR")).hasToString("1.00 EUR");
        assertThat(balance.atDisposal("GBP")).hasToString("0.00 GBP");
        assertThat(balance.currencies()).hasSize(3);
        for (String odd : List.of("USDT", "USD")) {
            assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> balance.atDisposal(odd));
        }
    }

    private static final String OTHERS =
            "{\"id\":5,\"prices\":[1,{\"title\":\"a\"},\"x\",[2],true,{\"price\":7},{\"price\":[{}]},{\"price\":{\"zz\":1}}],"
                    + "\"services\":{\"pay\":{\"available\":true,\"categories\":[7,\"x\"],\"types\":[{\"a\":1}]},"
                    + "\"cash_in\":{\"categories\":[3],\"types\":[\"y\"]}}}";

    @Test
    void whatIsNoObjectAndListsWithOddEntriesSurviveReadChangeSave() {
        Location read = read(OTHERS, Location.class);

        JsonObject saved = json(written(LocationChange.of(read)));
        assertThat(saved.get("prices"))
                .hasToString(
                        "[1,{\"title\":\"a\"},\"x\",[2],true,{\"price\":7},{\"price\":[{}]},{\"price\":{\"zz\":1}}]");
        assertThat(saved.get("services")).isEqualTo(json(OTHERS).get("services"));
        assertThat(read.prices()).hasSize(8);
        assertThat(read.prices().get(1).price()).isNull();
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> read.prices().get(0).price());
        LocationService pay =
                Objects.requireNonNull(Objects.requireNonNull(read.services()).pay());
        assertThat(pay.available()).isTrue();
        assertThat(pay.categories().get(0)).isEqualTo(7);
        assertThat(PartlyReadable.readable(pay.categories())).containsExactly(7L);
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> pay.categories().get(1));
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> pay.types().get(0));
        LocationService replaced = new LocationService(false, List.of(8L), List.of("z"), pay.others());
        assertThat(json(written(new LocationServices(null, null, null, replaced)))
                        .get("pay"))
                .isEqualTo(json("{\"available\":false,\"categories\":[8],\"types\":[\"z\"]}"));
    }

    /** Of another name in JSON; or beside a token, which comes only once: there they may make no sense. */
    private static final Set<String> NO_MEMBERS =
            Set.of("WorkingHours.days", "PendingPayment.transaction", "AccessToken.expires_in", "AccessToken.scope");

    static Stream<Arguments> members() {
        return answers().stream()
                .flatMap(type -> Stream.of(type.getRecordComponents())
                        .filter(component -> component.getType() != OtherMembers.class)
                        .map(Shape::nameOf)
                        .filter(name -> !NO_MEMBERS.contains(type.getSimpleName() + "." + name))
                        .map(name -> Arguments.of(type, name)));
    }

    /** A value of another kind is there, or refused: it is never as if it had not come. */
    @ParameterizedTest
    @MethodSource("members")
    void nothingThatCameIsLeftOutWithoutAWord(Class<?> type, String name) {
        List<String> values = List.of("7", "\"x\"", "true", "[7]", "[\"x\"]", "[[7]]", "[{\"zz\":1}]", "{\"zz\":1}");
        for (String value : values) {
            Object with;
            try {
                with = read(document(type, name, value), type);
            } catch (UnreadableBody refused) {
                continue;
            }
            assertThat(with.toString()).as(value).isNotEqualTo(withoutIt(document(type, name, "null"), type));
        }
    }

    private static String withoutIt(String document, Class<?> type) {
        try {
            return read(document, type).toString();
        } catch (UnreadableBody required) {
            return "";
        }
    }

    /** JSON-B leaves it out without a word, but only before an object. */
    @ParameterizedTest
    @ValueSource(strings = {"7", "\"x\"", "true", "1.5"})
    void whatIsNoObjectIsSeenBeforeAnObjectToo(String odd) {
        List<?> projects = (List<?>) read("[" + odd + ",{\"id\":1}]", PROJECTS);
        Location place = read("{\"id\":5,\"prices\":[" + odd + ",{\"title\":\"a\"}]}", Location.class);

        assertThat(projects).hasSize(2);
        assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> projects.get(0));
        assertThat(json(written(LocationChange.of(place))).get("prices"))
                .hasToString("[" + odd + ",{\"title\":\"a\"}]");
    }

    @Test
    void nothingIsInAList() {
        assertThat((List<?>) read("[null,{\"id\":1}]", PROJECTS)).hasSize(1).doesNotContainNull();
    }

    @Test
    void aPageHasItsList() {
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read("{}", Samples.LOCATIONS));
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> read("{\"error\":\"forbidden\"}", Samples.LOCATIONS));
        assertThat(read("{\"locations\":[],\"_metadata\":{\"has_next\":1}}", Samples.LOCATIONS)
                        .metadata()
                        .hasNext())
                .isTrue();
    }

    /** Names that nobody knows are the server's words, and may begin no line of a log. */
    @Test
    void namesOfOtherMembersForgeNoLine() {
        for (String mark : List.of("\r", "\n", "\u0085", "\u2028", "\u202e")) {
            OtherMembers others = new OtherMembers(Map.of("a" + mark + "INFO all is well", "1"));
            assertThat(others).hasToString("[a INFO all is well]");
        }
    }
}
