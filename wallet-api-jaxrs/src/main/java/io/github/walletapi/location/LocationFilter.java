package io.github.walletapi.location;

import io.github.walletapi.paging.PageFilter;
import io.github.walletapi.paging.PagePosition;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which locations to find, and which page of them. The components are what goes over the wire; the methods that start
 * from {@link #ALL} say it in Java's types:
 *
 * <pre>{@code
 * LocationFilter.ALL.near(54.6872, 25.2797).within(2000).withServices(ServiceName.CASH_IN).withLocale("lt")
 * }</pre>
 *
 * @param locale language of the texts, such as {@code en} or {@code lt}
 * @param lat latitude in decimal degrees, -90 to 90; only together with {@code lng}
 * @param lng longitude in decimal degrees, -180 to 180; only together with {@code lat}
 * @param distance metres from that point, more than 0; the server takes 500 if it is left out
 * @param updatedAfter Unix seconds; only locations edited later
 * @param status comma separated statuses; the server takes {@code active} if it is left out
 * @param limit entries of a page, 1 to 200; the server takes 20 if it is left out
 * @param offset entries to skip, 0 or more
 * @param payCategory comma separated IDs of categories (known from the PHP SDK only)
 * @param service comma separated names of services (known from the PHP SDK only)
 */
@Value.Builder
public record LocationFilter(
        @QueryParam("locale") @Nullable String locale,
        @QueryParam("lat") @Nullable BigDecimal lat,
        @QueryParam("lng") @Nullable BigDecimal lng,
        @QueryParam("distance") @Nullable Integer distance,
        @QueryParam("updated_after") @Nullable Long updatedAfter,
        @QueryParam("status") @Nullable String status,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("offset") @Nullable Integer offset,
        @QueryParam("pay_category") @Nullable String payCategory,
        @QueryParam("service") @Nullable String service)
        implements PageFilter<LocationFilter> {

    private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,8}([_-][A-Za-z0-9]{1,8})*");
    private static final Pattern WORDS = Pattern.compile("[a-z0-9_]+(,[a-z0-9_]+)*");
    private static final Pattern IDS = Pattern.compile("[0-9]+(,[0-9]+)*");
    /** Six decimals are eleven centimetres, and a BigDecimal of six never prints an exponent. */
    private static final int DECIMALS = 6;

    private static final int LONGEST_SCALE = 50;

    /** Every active location, the first page of them. */
    public static final LocationFilter ALL = new LocationFilterBuilder().build();

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the parameter and what it may be
     */
    public LocationFilter {
        check(lat == null == (lng == null), "lat and lng must be given together");
        check(distance == null || lat != null, "distance needs lat and lng");
        lat = coordinate("lat", lat, 90);
        lng = coordinate("lng", lng, 180);
        check(distance == null || distance > 0, "distance must be more than 0 metres");
        check(updatedAfter == null || updatedAfter >= 0, "updated_after must not be before 1970");
        check(limit == null || (limit >= 1 && limit <= MAX_LIMIT), "limit must be 1 to " + MAX_LIMIT);
        check(offset == null || offset >= 0, "offset must be 0 or more");
        checkForm("locale", locale, LOCALE, "a language tag such as lt or en_GB");
        checkForm("status", status, WORDS, "one or more statuses");
        checkForm("service", service, WORDS, "one or more names of services");
        checkForm("pay_category", payCategory, IDS, "one or more IDs of categories");
    }

    /** With texts in a language, such as {@code lt}. */
    public LocationFilter withLocale(String language) {
        return copy().locale(language).build();
    }

    /** Around a point, in decimal degrees; see {@link #within}. */
    public LocationFilter near(double latitude, double longitude) {
        return copy().lat(finite("lat", latitude)).lng(finite("lng", longitude)).build();
    }

    /** Not farther from that point than this, in metres. */
    public LocationFilter within(int metres) {
        return copy().distance(metres).build();
    }

    /** Edited later than this, to the second. */
    public LocationFilter withUpdatedAfter(Instant time) {
        return copy().updatedAfter(time.getEpochSecond()).build();
    }

    /** Asks for locations of these statuses. */
    public LocationFilter withStatus(LocationStatus... anyOf) {
        String joined = Arrays.stream(anyOf).map(LocationStatus::value).collect(Collectors.joining(","));
        return copy().status(joined).build();
    }

    /** So many entries, 1 to 200. */
    @Override
    public LocationFilter withLimit(int entries) {
        return copy().limit(entries).build();
    }

    /** Leaving out so many entries. */
    public LocationFilter withOffset(int entries) {
        return copy().offset(entries).build();
    }

    /** The page at this position; what the filter said of the offset before is forgotten. This list has no cursors. */
    @Override
    public LocationFilter at(PagePosition position) {
        Integer skipped = position.offset() > 0 ? position.offset() : null;
        return copy().offset(skipped).build();
    }

    /** Where things of these categories can be paid for. */
    public LocationFilter withPayCategories(long... anyOf) {
        String joined = LongStream.of(anyOf).mapToObj(Long::toString).collect(Collectors.joining(","));
        return copy().payCategory(joined).build();
    }

    /** That give these services; whether all of them or one is not documented. */
    public LocationFilter withServices(ServiceName... names) {
        String joined = Arrays.stream(names).map(ServiceName::value).collect(Collectors.joining(","));
        return copy().service(joined).build();
    }

    private LocationFilterBuilder copy() {
        return new LocationFilterBuilder().copyOf(this);
    }

    private static BigDecimal finite(String name, double degrees) {
        check(Double.isFinite(degrees), name + " must be a number");
        return BigDecimal.valueOf(degrees);
    }

    private static @Nullable BigDecimal coordinate(String name, @Nullable BigDecimal degrees, int bound) {
        if (degrees == null) {
            return null;
        }
        check(Math.abs((long) degrees.scale()) <= LONGEST_SCALE, name + " must be a number of ordinary length");
        check(
                degrees.abs().compareTo(BigDecimal.valueOf(bound)) <= 0,
                name + " must be -" + bound + " to " + bound + " degrees");
        BigDecimal rounded = degrees.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static void checkForm(String name, @Nullable String value, Pattern form, String expected) {
        check(value == null || form.matcher(value).matches(), name + " must be " + expected);
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
