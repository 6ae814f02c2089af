package io.github.walletapi.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationChange;
import io.github.walletapi.location.LocationPrice;
import io.github.walletapi.location.LocationService;
import io.github.walletapi.location.LocationServices;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.location.OpeningHours;
import io.github.walletapi.location.PriceType;
import io.github.walletapi.location.WorkingHours;
import io.github.walletapi.value.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedPagesTest {
    private final ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();
    private final WalletJson json = new WalletJson();
    private final SharedPages pages = new SharedPages(map, "locations", json);

    private static Location everything(long id) {
        LocationService cash = new LocationService(true, List.of(), List.of("document", "contact"));
        return new Location(
                id,
                17L,
                "Kavinė „Ąžuolas“ \n 東京 \uD83D\uDE00",
                Instant.ofEpochSecond(1_383_000_000),
                new LocationStatus("some new one"),
                "Coffee",
                "Vilnius",
                54.678392,
                -25.251768,
                20.5,
                List.of(
                        new LocationPrice(PriceType.PRICE, "From", Money.of("1.50", "EUR")),
                        new LocationPrice(PriceType.OFFER, "Free", null),
                        new LocationPrice(null, null, Money.of("100", "JPY"))),
                new WorkingHours(Map.of(
                        DayOfWeek.MONDAY,
                        new OpeningHours(LocalTime.of(8, 0), LocalTime.of(20, 30)),
                        DayOfWeek.SUNDAY,
                        new OpeningHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))),
                new LocationServices(
                        cash,
                        null,
                        new LocationService(false, List.of(), List.of()),
                        new LocationService(true, List.of(1L, 99_999_999_999L), List.of())),
                new Location.Images("https://example.com/open.png", null),
                new Location.RemoteOrders(2L),
                false);
    }

    private static Location nothing(long id) {
        return new Location(
                id, null, null, null, null, null, null, null, null, null, List.of(), null, null, null, null, null);
    }

    private static Location empty(long id) {
        return new Location(
                id,
                null,
                "",
                null,
                null,
                "",
                "",
                0.0,
                1e-9,
                null,
                List.of(),
                new WorkingHours(Map.of()),
                new LocationServices(null, null, null, null),
                new Location.Images(null, null),
                new Location.RemoteOrders(null),
                true);
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        List<Location> locations = List.of(everything(1), nothing(2), empty(Long.MAX_VALUE));
        assertThat(pages.write(5, 0, null, locations)).isTrue();
        assertThat(pages.read(5, 0)).isEqualTo(locations);
        assertThat(map).containsOnlyKeys("locations/page/5/0");
    }

    /** A change that is made of it must not lose what came. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"spots\":[{\"id\":1}],\"zz\":null",
                "\"services\":{\"pay\":{\"categories\":[7,\"x\"],\"types\":[{\"a\":1}],\"limit\":1},\"loans\":{}}",
                "\"working_hours\":{\"monday\":[{\"opening_time\":\"8:0\"}],\"tuesday\":{\"opening_time\":\"8:0\",\"closing_time\":\"17:5\",\"b\":2}}",
                "\"prices\":[1,{\"title\":\"a\"},{\"price\":{\"amount\":150,\"currency\":\"EUR\",\"vat\":1}},{\"price\":{\"zz\":1}}]",
                "\"lat\":54.5,\"lng\":25,\"radius\":1e999,\"status\":\"new\",\"title\":\"\uD83D\uDE00\""
            })
    void whatIsNotKnownIsThereAgain(String members) {
        Location came =
                (Location) json.decode(("{\"id\":5," + members + "}").getBytes(StandardCharsets.UTF_8), Location.class);

        pages.write(5, 0, null, List.of(came));

        Location read = Objects.requireNonNull(pages.read(5, 0)).get(0);
        assertThat(read).isEqualTo(came);
        assertThat(json.encode(LocationChange.of(read))).isEqualTo(json.encode(LocationChange.of(came)));
    }

    @Test
    void numbersThatJsonDoesNotKnowAreLeftOut() {
        Location location = new Location(
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                Double.POSITIVE_INFINITY,
                Double.NaN,
                1e300,
                List.of(),
                null,
                null,
                null,
                null,
                null);
        pages.write(5, 0, null, List.of(location));
        assertThat(pages.read(5, 0))
                .singleElement()
                .satisfies(read -> assertThat(read.lat()).isNull())
                .satisfies(read -> assertThat(read.radius()).isEqualTo(1e300));
    }

    @Test
    void partsThatAreEqualAreOneObject() {
        pages.write(5, 0, null, List.of(everything(1), everything(2)));
        pages.write(5, 1, null, List.of(everything(3)));
        List<Location> first = Objects.requireNonNull(pages.read(5, 0));
        List<Location> second = Objects.requireNonNull(pages.read(5, 1));
        assertThat(second.get(0).workingHours())
                .isSameAs(first.get(0).workingHours())
                .isSameAs(first.get(1).workingHours());
        assertThat(second.get(0).services()).isSameAs(first.get(1).services());
        assertThat(second.get(0).prices().get(0)).isSameAs(first.get(1).prices().get(0));
        assertThat(second.get(0).images()).isSameAs(first.get(1).images());
    }

    @Test
    void aPageIsWrittenOnlyOverWhatWasExpected() {
        assertThat(pages.write(5, 0, null, List.of(nothing(1)))).isTrue();
        assertThat(pages.write(5, 0, null, List.of(nothing(2)))).isFalse();
        assertThat(pages.write(5, 0, "something else", List.of(nothing(2)))).isFalse();
        assertThat(pages.write(5, 0, pages.text(5, 0), List.of(nothing(3)))).isTrue();
        assertThat(pages.read(5, 0)).containsExactly(nothing(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no base64!", "bm90IGRlZmxhdGVk"})
    void whatCannotBeReadIsNotThere(String text) {
        map.put("locations/page/5/0", text);
        assertThat(pages.read(5, 0)).isNull();
    }

    @Test
    void aPageThatIsCutIsNotThere() {
        pages.write(5, 0, null, List.of(everything(1), everything(2)));
        map.computeIfPresent("locations/page/5/0", (key, text) -> text.substring(0, text.length() / 8 * 4));
        assertThat(pages.read(5, 0)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "[],"})
    void anEntryThatInflatesWithoutEndIsNotThereAndGoes(String part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = part.repeat(10_000).getBytes(StandardCharsets.UTF_8);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(bytes, new Deflater(9))) {
            deflating.write('[');
            for (int i = 0; i < 20_000; i++) {
                deflating.write(block);
            }
        }
        map.put("locations/page/5/0", Base64.getEncoder().encodeToString(bytes.toByteArray()));

        assertThat(pages.read(5, 0)).isNull();
        assertThat(map).isEmpty();
    }

    @Test
    void anEntryOfTooManyValuesIsNotThereAndGoes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(bytes)) {
            deflating.write(("[" + "{},".repeat(200_000) + "{}]").getBytes(StandardCharsets.UTF_8));
        }
        map.put("locations/page/5/0", Base64.getEncoder().encodeToString(bytes.toByteArray()));

        assertThat(pages.read(5, 0)).isNull();
        assertThat(map).isEmpty();
    }

    @Test
    void pagesOfNoGenerationAreRemoved() {
        map.put("locations/page/garbage/0", "x");
        map.put("locations/page/99999999999999999999/0", "x");
        map.put("locations/page/7", "x");
        pages.write(11, 0, null, List.of(nothing(1)));
        pages.removeBefore(11);

        assertThat(map).containsOnlyKeys("locations/page/11/0");
    }

    @Test
    void onlyEarlierLoadsAreRemoved() {
        map.put("locations/cursor", "x");
        map.put("locations-lt/page/1/0", "x");
        for (int generation = 1; generation <= 12; generation++) {
            pages.write(generation, 0, null, List.of(nothing(1)));
        }
        pages.removeBefore(11);
        assertThat(map)
                .containsOnlyKeys(
                        "locations/cursor", "locations-lt/page/1/0", "locations/page/11/0", "locations/page/12/0");
    }
}
