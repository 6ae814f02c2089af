package io.github.walletapi.directory;

import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.location.Locations;
import io.github.walletapi.sandbox.SandboxServer;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/** Invented locations: most in towns, with hours, services and prices like many others. */
@SuppressWarnings("EnumOrdinal") // A test may be blunter than the library.
final class SamplePlaces {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final double[][] TOWNS = {
        {54.69, 25.28},
        {54.90, 23.90},
        {55.70, 21.14},
        {56.95, 24.11},
        {59.44, 24.75},
        {52.23, 21.01},
        {42.70, 23.32},
        {-17.71, 178.06}
    };
    private static final JsonObject[] HOURS =
            IntStream.range(0, 40).mapToObj(SamplePlaces::hours).toArray(JsonObject[]::new);
    private static final JsonObject[] SERVICES =
            IntStream.range(0, 16).mapToObj(SamplePlaces::services).toArray(JsonObject[]::new);

    private SamplePlaces() {}

    /** The sandbox has some of its own. */
    static int alreadyIn(Locations locations) {
        return Objects.requireNonNull(locations
                .find(LocationFilter.ALL.withStatus(LocationStatus.ACTIVE, LocationStatus.INACTIVE))
                .metadata()
                .total());
    }

    static LocationQuery somewhere(Random random) {
        double[] town = TOWNS[random.nextInt(TOWNS.length)];
        return LocationQuery.ALL.near(
                town[0] + random.nextGaussian() * 0.2, (town[1] + random.nextGaussian() * 0.2) % 180);
    }

    static void addTo(SandboxServer sandbox, int count, Instant updatedAt) {
        Random random = new Random(42);
        for (int i = 0; i < count; i++) {
            sandbox.addLocation(place(1_000_000 + i, random, updatedAt.getEpochSecond()));
        }
    }

    private static JsonObject place(int id, Random random, long updatedAt) {
        double[] town = TOWNS[random.nextInt(TOWNS.length)];
        return JSON.createObjectBuilder()
                .add("id", id)
                .add("title", "Parduotuvė „Ąžuolas“ " + id)
                .add("updated_at", updatedAt)
                .add("status", random.nextInt(20) == 0 ? "inactive" : "active")
                .add("description", "Vieta, kur galima įnešti arba išsigryninti pinigus iš Paysera sąskaitos")
                .add("address", "Gedimino gatvė " + random.nextInt(200) + ", " + town[0] + ", Lietuva")
                .add("lat", Math.round((town[0] + random.nextGaussian() * 0.2) * 1e6) / 1e6)
                .add("lng", Math.round((town[1] + random.nextGaussian() * 0.2) * 1e6) / 1e6)
                .add("radius", 20)
                .add("working_hours", HOURS[random.nextInt(HOURS.length)])
                .add("services", SERVICES[random.nextInt(SERVICES.length)])
                .add(
                        "images",
                        JSON.createObjectBuilder()
                                .add("pin_open", "https://example.com/o_" + random.nextInt(8) + ".png")
                                .add("pin_closed", "https://example.com/c.png"))
                .build();
    }

    private static JsonObject hours(int number) {
        var week = JSON.createObjectBuilder();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.ordinal() < 5 + number % 3) {
                week.add(
                        day.name().toLowerCase(Locale.ROOT),
                        JSON.createObjectBuilder()
                                .add("opening_time", String.format("%02d:00", 6 + number % 5))
                                .add("closing_time", String.format("%02d:30", 17 + number % 7)));
            }
        }
        return week.build();
    }

    private static JsonObject services(int number) {
        return JSON.createObjectBuilder()
                .add(
                        "cash_in",
                        JSON.createObjectBuilder()
                                .add("available", number % 2 == 0)
                                .add("types", JSON.createArrayBuilder().add("document")))
                .add(
                        "pay",
                        JSON.createObjectBuilder()
                                .add("available", number % 3 == 0)
                                .add("categories", JSON.createArrayBuilder().add(number)))
                .build();
    }
}
