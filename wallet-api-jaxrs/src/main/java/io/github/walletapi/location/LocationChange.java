package io.github.walletapi.location;

import io.github.walletapi.value.OtherMembers;
import io.github.walletapi.value.PartlyReadable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place to be added or changed. What is null is left out of the request; what the server then does with it is not
 * documented, so give all that the place is to have.
 *
 * @param title its name
 * @param description what is there
 * @param address street, town, country
 * @param lat latitude in decimal degrees, -90 to 90
 * @param lng longitude in decimal degrees, -180 to 180
 * @param radius in metres, how far the place extends
 * @param workingHours when it is open
 * @param prices what it costs, and what it offers
 * @param status whether it is in use
 * @param services what one can do there
 * @param isPublic whether everybody may see it
 * @param others what else came with the location that is changed; sent as it came
 */
public record LocationChange(
        @Nullable String title,
        @Nullable String description,
        @Nullable String address,
        @Nullable Double lat,
        @Nullable Double lng,
        @JsonbTypeAdapter(Metres.class) @Nullable Double radius,
        @Nullable WorkingHours workingHours,
        @Nullable List<LocationPrice> prices,
        @Nullable LocationStatus status,
        @Nullable LocationServices services,
        @JsonbProperty("public") @Nullable Boolean isPublic,
        @JsonbProperty(OtherMembers.NAME) OtherMembers others)
        implements Serializable {

    /**
     * Checks the place on Earth.
     *
     * @throws IllegalArgumentException that names the parameter and what it may be
     */
    public LocationChange {
        if ((lat == null) != (lng == null)) {
            throw new IllegalArgumentException("lat and lng must be given together");
        }
        if (lat != null && lng != null && !(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) {
            throw new IllegalArgumentException("lat must be -90 to 90 degrees, and lng -180 to 180");
        }
        if (radius != null && !(radius >= 0 && radius < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("radius must be 0 metres or more");
        }
        prices = prices == null ? null : PartlyReadable.list(prices);
        others = others == null ? OtherMembers.NONE : others;
    }

    /** Describes a place that is new. */
    public LocationChange(
            @Nullable String title,
            @Nullable String description,
            @Nullable String address,
            @Nullable Double lat,
            @Nullable Double lng,
            @Nullable Double radius,
            @Nullable WorkingHours workingHours,
            @Nullable List<LocationPrice> prices,
            @Nullable LocationStatus status,
            @Nullable LocationServices services,
            @Nullable Boolean isPublic) {
        this(
                title,
                description,
                address,
                lat,
                lng,
                radius,
                workingHours,
                prices,
                status,
                services,
                isPublic,
                OtherMembers.NONE);
    }

    /**
     * All that a location is now, to be changed in part: with members that this version does not know, and with what it
     * could not read, as they came.
     */
    public static LocationChange of(Location now) {
        return new LocationChange(
                now.title(),
                now.description(),
                now.address(),
                now.lat(),
                now.lng(),
                now.radius(),
                now.workingHours(),
                now.prices(),
                now.status(),
                now.services(),
                now.isPublic(),
                now.others());
    }
}
