package io.github.walletapi.benchmarks;

import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationServices;
import io.github.walletapi.paging.PageMetadata;
import jakarta.json.bind.annotation.JsonbProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of locations for somebody who leaves everything as it is sent: words as text, time as a number, working hours
 * as a map of texts. JSON-B reads it without any reader of ours.
 *
 * @param locations the entries
 * @param metadata of the list
 */
public record TextualPage(
        List<Place> locations, @JsonbProperty("_metadata") PageMetadata metadata) {

    /**
     * What {@link Location} has, in the same order.
     *
     * @param id as there
     * @param projectId as there
     * @param title as there
     * @param updatedAt Unix seconds
     * @param status a word
     * @param description as there
     * @param address as there
     * @param lat as there
     * @param lng as there
     * @param radius as there
     * @param prices the price list
     * @param workingHours day to name of a time to time
     * @param services as there
     * @param images as there
     * @param remoteOrders as there
     * @param isPublic as there
     */
    public record Place(
            long id,
            @Nullable Long projectId,
            @Nullable String title,
            @Nullable Long updatedAt,
            @Nullable String status,
            @Nullable String description,
            @Nullable String address,
            @Nullable Double lat,
            @Nullable Double lng,
            @Nullable Double radius,
            @Nullable List<Price> prices,
            @Nullable Map<String, Map<String, String>> workingHours,
            @Nullable LocationServices services,
            Location.@Nullable Images images,
            Location.@Nullable RemoteOrders remoteOrders,
            @JsonbProperty("public") @Nullable Boolean isPublic) {}

    /**
     * An entry of a price list.
     *
     * @param type a word
     * @param title as sent
     * @param price the price
     */
    public record Price(
            @Nullable String type,
            @Nullable String title,
            @Nullable Amount price) {}

    /**
     * Money as sent.
     *
     * @param amount minor units
     * @param amountDecimal major units
     * @param currency a code
     */
    public record Amount(
            @Nullable BigDecimal amount,
            @Nullable String amountDecimal,
            @Nullable String currency) {}
}
