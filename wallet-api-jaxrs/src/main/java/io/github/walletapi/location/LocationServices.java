package io.github.walletapi.location;

import io.github.walletapi.value.OtherMembers;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What one can do at a location.
 *
 * @param cashIn pay cash into an account
 * @param cashOut get cash from an account
 * @param identification have one's identity confirmed
 * @param pay pay for goods and services
 * @param others what came with it beside all that
 */
public record LocationServices(
        @Nullable LocationService cashIn,
        @Nullable LocationService cashOut,
        @Nullable LocationService identification,
        @Nullable LocationService pay,
        @JsonbProperty(OtherMembers.NAME) OtherMembers others)
        implements Serializable {

    /** Turns what is missing into what is empty. */
    @JsonbCreator
    public LocationServices {
        others = others == null ? OtherMembers.NONE : others;
    }

    /** Describes new services. */
    public LocationServices(
            @Nullable LocationService cashIn,
            @Nullable LocationService cashOut,
            @Nullable LocationService identification,
            @Nullable LocationService pay) {
        this(cashIn, cashOut, identification, pay, OtherMembers.NONE);
    }
}
