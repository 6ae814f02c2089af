package io.github.walletapi.value;

import io.github.walletapi.internal.shared.PlainLine;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came with a JSON object and has no component of its own in the record: members that this version does not know,
 * and values that it cannot read. Where the record is sent, they are sent with it as they came, so that who reads,
 * changes and saves loses nothing. Whoever makes such a record has none ({@link #NONE}).
 *
 * @param members the JSON of each by its name, in the order of the answer
 */
public record OtherMembers(Map<String, String> members) implements Serializable {

    /** No other members. */
    public static final OtherMembers NONE = new OtherMembers(Map.of());

    /**
     * The name under which they stand in an object of their own on the way through JSON-B; never sent. Among themselves,
     * that of what came where an object was expected.
     */
    public static final String NAME = "\u0000";

    /** Takes a copy of the map. */
    public OtherMembers {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** Their names, which are the server's words; what they hold is nobody's business. */
    @Override
    public String toString() {
        return PlainLine.of(members.keySet().toString());
    }
}
