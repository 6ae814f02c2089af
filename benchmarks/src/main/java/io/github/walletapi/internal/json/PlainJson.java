package io.github.walletapi.internal.json;

import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.location.PriceType;
import io.github.walletapi.paging.PageMetadata;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON-B as anybody would use it for a page of locations: the same readers of our own types, and no more of them than
 * this page needs. It stands in this package because the readers do, and only the benchmarks have it.
 */
public final class PlainJson {

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig()
            .withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES)
            .withDeserializers(new WorkingHoursReader(JsonProvider.provider()))
            .withAdapters(new MoneyAdapter(), new StatusAdapter(), new PriceTypeAdapter()));

    /** A page as it stands in JSON. */
    public record LocationPage(
            List<Location> locations,
            @JsonbProperty("_metadata") PageMetadata metadata) {}

    /** What JSON-B makes of it. */
    public LocationPage read(byte[] body) {
        return jsonb.fromJson(new ByteArrayInputStream(body), LocationPage.class);
    }

    /** Ends JSON-B. */
    public void close() throws Exception {
        jsonb.close();
    }

    private static final class StatusAdapter implements JsonbAdapter<@Nullable LocationStatus, @Nullable String> {

        @Override
        public @Nullable String adaptToJson(@Nullable LocationStatus status) {
            return status == null ? null : status.value();
        }

        @Override
        public @Nullable LocationStatus adaptFromJson(@Nullable String word) {
            return word == null ? null : new LocationStatus(word);
        }
    }

    private static final class PriceTypeAdapter implements JsonbAdapter<@Nullable PriceType, @Nullable String> {

        @Override
        public @Nullable String adaptToJson(@Nullable PriceType type) {
            return type == null ? null : type.value();
        }

        @Override
        public @Nullable PriceType adaptFromJson(@Nullable String word) {
            return word == null ? null : new PriceType(word);
        }
    }
}
