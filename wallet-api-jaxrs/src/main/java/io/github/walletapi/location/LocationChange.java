package io.github.walletapi.location;

import io.github.walletapi.value.OtherMembers;
import io.github.walletapi.value.PartlyReadable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
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
@Value.Builder
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

    /** Describes a place that is new; give it more by what follows. */
    public static LocationChange titled(String title) {
        return new LocationChangeBuilder()
                .title(title)
                .others(OtherMembers.NONE)
                .build();
    }

    /**
     * All that a location is now, to be changed in part: with members that this version does not know, and with what it
     * could not read, as they came.
     */
    public static LocationChange of(Location now) {
        return new LocationChangeBuilder()
                .title(now.title())
                .description(now.description())
                .address(now.address())
                .lat(now.lat())
                .lng(now.lng())
                .radius(now.radius())
                .workingHours(now.workingHours())
                .prices(now.prices())
                .status(now.status())
                .services(now.services())
                .isPublic(now.isPublic())
                .others(now.others())
                .build();
    }

    /** With another name. */
    public LocationChange withTitle(String name) {
        return copy().title(name).build();
    }

    /** With a description of what is there. */
    public LocationChange withDescription(String text) {
        return copy().description(text).build();
    }

    /** At an address: street, town, country. */
    public LocationChange withAddress(String whole) {
        return copy().address(whole).build();
    }

    /** At a point, in decimal degrees. */
    public LocationChange withPoint(double latitude, double longitude) {
        return copy().lat(latitude).lng(longitude).build();
    }

    /** Extending so far, in metres. */
    public LocationChange withRadius(double metres) {
        return copy().radius(metres).build();
    }

    /** Open at these hours, and at no others. */
    public LocationChange withWorkingHours(WorkingHours all) {
        return copy().workingHours(all).build();
    }

    /** With these prices, and no others. */
    public LocationChange withPrices(List<LocationPrice> all) {
        return copy().prices(all).build();
    }

    /** In use, or not. */
    public LocationChange withStatus(LocationStatus now) {
        return copy().status(now).build();
    }

    /** With these services, and no others. */
    public LocationChange withServices(LocationServices all) {
        return copy().services(all).build();
    }

    /** Visible to everybody, or to its owner alone. */
    public LocationChange withPublic(boolean visible) {
        return copy().isPublic(visible).build();
    }

    private LocationChangeBuilder copy() {
        return new LocationChangeBuilder().copyOf(this);
    }
}
