package io.github.walletapi.user;

import io.github.walletapi.value.OtherMembers;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is.
 *
 * @param lat latitude in decimal degrees, -90 to 90
 * @param lng longitude in decimal degrees, -180 to 180
 * @param type who may see it
 * @param others what came with it beside all that
 */
public record UserPosition(
        double lat,
        double lng,
        @Nullable PositionType type,
        @JsonbProperty(OtherMembers.NAME) OtherMembers others) implements Serializable {

    /** Turns what is missing into what is empty. */
    public UserPosition {
        others = others == null ? OtherMembers.NONE : others;
    }

    /**
     * A position to be sent.
     *
     * @throws IllegalArgumentException if this is no place on Earth
     */
    public static UserPosition of(double lat, double lng, PositionType type) {
        if (!(Math.abs(lat) <= 90) || !(Math.abs(lng) <= 180)) {
            throw new IllegalArgumentException("lat must be -90 to 90 degrees, and lng -180 to 180");
        }
        return new UserPosition(lat, lng, type, OtherMembers.NONE);
    }
}
