package io.github.walletapi.cdi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of what their components say by {@link ConfigKey}. What a value may be is known by its type and by the
 * record's constructor, which sees each value added by itself: so what it refuses is told by the key.
 */
final class ConfigReader {

    private final Settings settings;
    private final Set<Class<?>> unwanted;
    private final List<String> problems;

    /**
     * Reads what a client has.
     *
     * @param unwanted records inside of others that stay null
     * @param problems gets what is wrong
     */
    ConfigReader(Settings settings, Set<Class<?>> unwanted, List<String> problems) {
        this.settings = settings;
        this.unwanted = unwanted;
        this.problems = problems;
    }

    /** A record, and those inside of it; one inside is null if anything is wrong with it and it is {@link OnePlace}. */
    <R extends Record> R read(Class<R> type) {
        return made(
                type,
                key -> settings.nearestGroup(ConfigKeys.togetherWith(key)),
                this::inside,
                new ConfigValues(problems));
    }

    private @Nullable Object inside(Class<? extends Record> type) {
        if (unwanted.contains(type)) {
            return null;
        }
        return OnePlace.class.isAssignableFrom(type)
                ? read(type, settings.nearestGroup(ConfigKeys.in(type)), problems)
                : read(type);
    }

    /** A record that is {@link OnePlace}, from there; null if anything is wrong with it, which is added. */
    static <R extends Record> @Nullable R read(Class<R> type, Settings.Group place, List<String> problems) {
        List<String> found = new ArrayList<>();
        ConfigValues values = new ConfigValues(found);
        R read = made(type, key -> place, inside -> null, values);
        ((OnePlace) read).check(place, values);
        found.stream().distinct().forEach(problems::add);
        return found.isEmpty() ? read : null;
    }

    private static <R extends Record> R made(
            Class<R> type,
            Function<String, Settings.Group> places,
            Function<Class<? extends Record>, @Nullable Object> inside,
            ConfigValues values) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            ConfigKey key = components[i].getAnnotation(ConfigKey.class);
            arguments[i] = key == null
                    ? inside.apply(components[i].getType().asSubclass(Record.class))
                    : key.defaultValue().isEmpty() ? null : ConfigValues.parse(components[i], key.defaultValue());
        }
        for (int i = 0; i < components.length; i++) {
            ConfigKey key = components[i].getAnnotation(ConfigKey.class);
            if (key != null) {
                int at = i;
                Settings.Group place = places.apply(key.value());
                values.atMostOne(place, key.insteadOf(), key.value());
                Object given = values.value(
                        key.value(),
                        place.find(key.value()),
                        text -> accepted(type, arguments, at, ConfigValues.parse(components[at], text)));
                if (given != null) {
                    arguments[i] = given;
                }
            }
        }
        return construct(type, arguments);
    }

    /** The value, unless the record refuses it beside those that it has. */
    private static Object accepted(Class<? extends Record> type, @Nullable Object[] arguments, int at, Object value) {
        @Nullable Object[] tried = arguments.clone();
        tried[at] = value;
        construct(type, tried);
        return value;
    }

    private static <R extends Record> R construct(Class<R> type, @Nullable Object[] arguments) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException reason) {
                throw reason;
            }
            throw new IllegalStateException(type + " cannot be made", refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " cannot be made", impossible);
        }
    }
}
