package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Paysera's own clients make of the answers, by the rules with which they read: the PHP client's {@code Mapper},
 * and the adapters of the Java SDK, which end in a failure, or read on in the wrong object, where a rule is broken.
 */
class OfficialClientsTest {
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    @RegisterExtension
    static final SandboxExtension EXTENSION =
            SandboxExtension.create(SandboxServer.builder().clock(Fixture.fixedClock()));

    private final SandboxServer sandbox = EXTENSION.server();

    private static List<JsonObject> rows(JsonObject page, String name) {
        return page.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    @Test
    void everyPlaceCanBeRead() {
        List<JsonObject> places = rows(
                Signed.get("/rest/v1/locations?limit=200&status=active,inactive")
                        .sendTo(sandbox)
                        .object(),
                "locations");
        assertThat(places).hasSizeGreaterThan(90).allSatisfy(OfficialClientsTest::readPlace);
        assertThat(places)
                .filteredOn(place -> place.containsKey("working_hours"))
                .hasSizeGreaterThan(80);
    }

    static void readPlace(JsonObject place) {
        assertThat(place).containsKeys("id", "title");
        place.getOrDefault("working_hours", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .forEach((day, times) -> {
                    // The Java SDK stumbles over any other member, PHP over a missing one.
                    assertThat(DAYS).contains(day);
                    assertThat(times.asJsonObject()).containsOnlyKeys("opening_time", "closing_time");
                    times.asJsonObject()
                            .keySet()
                            .forEach(name -> readTime(times.asJsonObject().getString(name)));
                });
        // The Java SDK does not skip what it does not know here.
        assertThat(Set.of("pin_open", "pin_closed"))
                .containsAll(place.getOrDefault("images", JsonValue.EMPTY_JSON_OBJECT)
                        .asJsonObject()
                        .keySet());
        for (JsonValue price :
                place.getOrDefault("prices", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()) {
            assertThat(price.asJsonObject()).containsKeys("title", "type");
            if (price.asJsonObject().getString("type").equals("price")) {
                assertThat(price.asJsonObject().getJsonObject("price")).containsKeys("amount", "currency");
                price.asJsonObject()
                        .getJsonObject("price")
                        .getJsonNumber("amount")
                        .longValueExact();
            }
        }
    }

    private static void readTime(String time) {
        String[] parts = time.split(":", -1);
        assertThat(parts).as(time).hasSize(2);
        assertThat(Integer.parseInt(parts[0])).as(time).isBetween(0, 24);
        assertThat(Integer.parseInt(parts[1])).as(time).isBetween(0, 59);
    }

    @ParameterizedTest
    @ValueSource(strings = {"statements", "pending_payments", "reservation_statements"})
    void theJavaSdkLosesNothingBetweenTheMembersOfAnAmount(String list) {
        List<JsonObject> read = new ArrayList<>();
        for (int user : List.of(221, 1234, 2110)) {
            AsUser signedIn =
                    AsUser.of(sandbox, user, "statements", "incoming_payments", "outgoing_payments", "wallet_list");
            read.addAll(rows(
                    signedIn.get("wallet/me/" + list.replace('_', '-') + "?limit=200")
                            .object(),
                    list));
        }
        assertThat(read).hasSizeGreaterThanOrEqualTo(3).allSatisfy(row -> {
            assertThat(skippedByTheJavaSdk(row)).isEmpty();
            assertThat(row).containsKeys("amount", "currency", "details", "direction", "type", "date", "transfer_id");
        });
    }

    /** It skips the value of amount, and then all up to the later one of amount_decimal and currency. */
    private static List<String> skippedByTheJavaSdk(JsonObject row) {
        List<String> names = new ArrayList<>(row.keySet());
        int amount = names.indexOf("amount");
        int decimal = names.indexOf("amount_decimal");
        int currency = names.indexOf("currency");
        assertThat(List.of(decimal, currency)).allMatch(place -> place > amount);
        List<String> skipped = new ArrayList<>(names.subList(amount + 1, Math.max(decimal, currency)));
        skipped.removeAll(List.of("amount_decimal", "currency"));
        return skipped;
    }
}
