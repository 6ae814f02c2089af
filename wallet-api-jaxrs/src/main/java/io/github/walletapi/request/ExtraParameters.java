package io.github.walletapi.request;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Parameters that belong to a request as a whole and not to what it asks for: in the name of which project, at which
 * location. They travel signed in the {@code ext} of the MAC, or as {@code Wallet-Api-*} headers with a certificate.
 *
 * <pre>{@code
 * wallet.with(ExtraParameters.ofProject(12).andLocation(7)).projects().get(12);
 * }</pre>
 *
 * @param values name to value, in the order in which they are sent
 */
public record ExtraParameters(Map<String, String> values) implements Serializable {

    /** No parameters. */
    public static final ExtraParameters NONE = new ExtraParameters(Map.of());

    private static final String PROJECT_ID = "project_id";
    private static final String LOCATION_ID = "location_id";
    private static final String BODY_HASH = "body_hash";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final int LONGEST_VALUE = 1000;

    /**
     * Checks that every parameter can travel in both forms.
     *
     * @throws IllegalArgumentException that names the parameter: if its name is not {@code lower_case}, if it is
     *     {@code body_hash}, or if its value is empty, too long, or holds anything but printable ASCII
     */
    public ExtraParameters {
        Map<String, String> copy = new LinkedHashMap<>();
        values.forEach((name, value) -> copy.put(checkedName(name), checkedValue(name, value)));
        values = Collections.unmodifiableMap(copy);
    }

    /** In the name of a project. */
    public static ExtraParameters ofProject(long projectId) {
        return NONE.andProject(projectId);
    }

    /** At a location: the place that starts a payment. */
    public static ExtraParameters ofLocation(long locationId) {
        return NONE.andLocation(locationId);
    }

    /** Any other parameter. */
    public static ExtraParameters of(String name, String value) {
        return NONE.and(name, value);
    }

    /** These, in the name of a project. */
    public ExtraParameters andProject(long projectId) {
        return and(PROJECT_ID, positive(PROJECT_ID, projectId));
    }

    /** These, at a location. */
    public ExtraParameters andLocation(long locationId) {
        return and(LOCATION_ID, positive(LOCATION_ID, locationId));
    }

    /** These and another one, which takes the place of one that has its name. */
    public ExtraParameters and(String name, String value) {
        return overriddenBy(new ExtraParameters(Map.of(name, value)));
    }

    /** These, where the others do not say otherwise, and all the others. */
    public ExtraParameters overriddenBy(ExtraParameters others) {
        if (others.values.isEmpty()) {
            return this;
        }
        Map<String, String> merged = new LinkedHashMap<>(values);
        merged.putAll(others.values);
        return new ExtraParameters(merged);
    }

    private static String positive(String name, long id) {
        if (id <= 0) {
            throw new IllegalArgumentException(name + " must be a positive number");
        }
        return Long.toString(id);
    }

    private static String checkedName(String name) {
        if (name.equals(BODY_HASH)) {
            throw new IllegalArgumentException("body_hash is made of the body and cannot be given");
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of an extra parameter must be lower case letters, digits and single underscores");
        }
        return name;
    }

    private static String checkedValue(String name, String value) {
        boolean printable = value.chars().allMatch(c -> c >= 0x20 && c <= 0x7E);
        // A header field loses the white space at its ends, so a value with some would not arrive in both forms.
        if (value.isEmpty() || value.length() > LONGEST_VALUE || !printable || !value.equals(value.strip())) {
            throw new IllegalArgumentException(
                    name + " must be 1 to " + LONGEST_VALUE + " printable ASCII characters, no space at either end");
        }
        return value;
    }
}
