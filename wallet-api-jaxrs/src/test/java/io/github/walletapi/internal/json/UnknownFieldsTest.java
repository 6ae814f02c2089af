package io.github.walletapi.internal.json;

import static io.github.walletapi.internal.json.Samples.bytes;
import static io.github.walletapi.internal.json.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.WalletPermission;
import io.github.walletapi.location.PayCategory;
import io.github.walletapi.project.Project;
import io.github.walletapi.server.ServerInfo;
import io.github.walletapi.wallet.Wallet;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.GenericType;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields that nobody knows, of any kind, at every level of a document, in random numbers, never change what is read. */
class UnknownFieldsTest {
    private static final int ROUNDS = 25;

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("server/server-get.json", ServerInfo.class),
                Arguments.of("project/project-get.json", Project.class),
                Arguments.of("project/user-projects.json", new GenericType<List<Project>>() {}.getType()),
                Arguments.of("client/client-get.json", ApiClient.class),
                Arguments.of("client/client-update.json", ApiClient.class),
                Arguments.of(
                        "client/client-permissions-to-wallets.json",
                        new GenericType<List<WalletPermission>>() {}.getType()),
                Arguments.of("location/locations-get.json", Samples.LOCATIONS.getType()),
                Arguments.of(
                        "location/location-pay-categories-get.json", new GenericType<List<PayCategory>>() {}.getType()),
                Arguments.of("wallet/wallet-get.json", Wallet.class));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void changeNothing(String name, Type type) {
        Object expected = Samples.JSON.decode(bytes(name), type);
        JsonValue document;
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes(name)))) {
            document = reader.readValue();
        }
        for (int seed = 0; seed < ROUNDS; seed++) {
            String more = withMore(document, new Random(seed)).toString();
            // Some records keep what they do not know; that is all that differs.
            assertThat(read(more, type).toString().replaceAll("others=\\[[^\\]]*\\]", "others=[]"))
                    .as("seed %d: %s", seed, more)
                    .isEqualTo(expected.toString());
        }
    }

    /** JSON that breaks off inside of something unknown must not be looked through for ever. */
    @ParameterizedTest
    @MethodSource("documents")
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void breakOffAnywhere(String name, Type type) {
        JsonValue document;
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes(name)))) {
            document = reader.readValue();
        }
        String more = withMore(document, new Random(1)).toString();
        for (int length = 0; length < more.length(); length++) {
            String beginning = more.substring(0, length);
            assertThatThrownBy(() -> read(beginning, type)).isInstanceOf(UnreadableBody.class);
        }
    }

    private static JsonValue withMore(JsonValue value, Random random) {
        if (value instanceof JsonArray array) {
            JsonArrayBuilder builder = Json.createArrayBuilder();
            array.forEach(element -> builder.add(withMore(element, random)));
            return builder.build();
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObjectBuilder builder = Json.createObjectBuilder();
        object.forEach((name, member) -> {
            unknown(builder, random);
            builder.add(name, withMore(member, random));
        });
        unknown(builder, random);
        return builder.build();
    }

    private static void unknown(JsonObjectBuilder builder, Random random) {
        for (int i = random.nextInt(3); i > 0; i--) {
            builder.add("unknown_" + random.nextInt(1_000_000), anything(random, 0));
        }
    }

    private static JsonValue anything(Random random, int depth) {
        return switch (random.nextInt(depth > 2 ? 6 : 8)) {
            case 0 -> JsonValue.NULL;
            case 1 -> JsonValue.TRUE;
            case 2 -> Json.createValue(random.nextLong());
            case 3 -> Json.createValue(random.nextDouble());
            case 4 -> Json.createValue("text {[\"\\ą " + random.nextInt());
            case 5 -> random.nextBoolean() ? JsonValue.EMPTY_JSON_ARRAY : JsonValue.EMPTY_JSON_OBJECT;
            case 6 ->
                Json.createArrayBuilder()
                        .add(anything(random, depth + 1))
                        .add(anything(random, depth + 1))
                        .build();
            default ->
                Json.createObjectBuilder()
                        .add("id", anything(random, depth + 1))
                        .add("title", anything(random, depth + 1))
                        .build();
        };
    }
}
