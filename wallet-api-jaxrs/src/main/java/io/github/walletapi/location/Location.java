package io.github.walletapi.location;

import io.github.walletapi.internal.shared.ListedAs;
import io.github.walletapi.value.OtherMembers;
import io.github.walletapi.value.PartlyReadable;
import io.github.walletapi.value.UnixTime;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where a Paysera account can be used. Texts are plain text from other people: escape them before they are
 * shown.
 *
 * @param id the location's ID
 * @param projectId the project it belongs to
 * @param title its name
 * @param updatedAt when it was added or edited
 * @param status whether it is in use
 * @param description what is there
 * @param address street, town, country
 * @param lat latitude in decimal degrees
 * @param lng longitude in decimal degrees
 * @param radius in metres, how far the place extends
 * @param prices what it costs, and what it offers
 * @param workingHours when it is open; null if not known, or if it cannot be read
 * @param services what one can do there
 * @param images pins for a map
 * @param remoteOrders where orders can be placed from afar
 * @param isPublic whether everybody may see it (known from SDKs only)
 * @param others what came with it beside all that, such as {@code spots}; {@link LocationChange#of} sends it back
 */
@ListedAs("locations")
public record Location(
        long id,
        @Nullable Long projectId,
        @Nullable String title,
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant updatedAt,
        @Nullable LocationStatus status,
        @Nullable String description,
        @Nullable String address,
        @Nullable Double lat,
        @Nullable Double lng,
        @Nullable Double radius,
        List<LocationPrice> prices,
        @Nullable WorkingHours workingHours,
        @Nullable LocationServices services,
        @Nullable Images images,
        @Nullable RemoteOrders remoteOrders,
        @JsonbProperty("public") @Nullable Boolean isPublic,
        @JsonbProperty(OtherMembers.NAME) OtherMembers others)
        implements Serializable {

    /** Turns what is missing into what is empty. */
    @JsonbCreator
    public Location {
        lat = finite(lat);
        lng = finite(lng);
        radius = finite(radius);
        prices = PartlyReadable.list(prices);
        others = others == null ? OtherMembers.NONE : others;
    }

    /** A number too large for Java is read as infinite, and says nothing of a place on Earth. */
    private static @Nullable Double finite(@Nullable Double number) {
        return number == null || !Double.isFinite(number) ? null : number;
    }

    /** With nothing else that came with it. */
    public Location(
            long id,
            @Nullable Long projectId,
            @Nullable String title,
            @Nullable Instant updatedAt,
            @Nullable LocationStatus status,
            @Nullable String description,
            @Nullable String address,
            @Nullable Double lat,
            @Nullable Double lng,
            @Nullable Double radius,
            List<LocationPrice> prices,
            @Nullable WorkingHours workingHours,
            @Nullable LocationServices services,
            @Nullable Images images,
            @Nullable RemoteOrders remoteOrders,
            @Nullable Boolean isPublic) {
        this(
                id,
                projectId,
                title,
                updatedAt,
                status,
                description,
                address,
                lat,
                lng,
                radius,
                prices,
                workingHours,
                services,
                images,
                remoteOrders,
                isPublic,
                OtherMembers.NONE);
    }

    /**
     * Pins for a map.
     *
     * @param pinOpen address of the picture to show while the place is open
     * @param pinClosed address of the picture to show while it is closed
     */
    public record Images(@Nullable String pinOpen, @Nullable String pinClosed) implements Serializable {}

    /**
     * Where orders can be placed from afar.
     *
     * @param spotId the ID of the spot
     */
    public record RemoteOrders(@Nullable Long spotId) implements Serializable {}
}
