package io.github.walletapi.cdi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/**
 * A configuration that reads values as Payara does where it differs from others: an empty value is skipped, two dollar
 * signs are two, braces can be escaped, a default loses its colons, and an expression without a value is left out.
 */
record LikePayara(Config config) implements Config {

    private static final Pattern EXPRESSION = Pattern.compile("(?<!\\\\)\\$\\{([^:{}]*)(:[^{}]*)?}");

    private record Value(
            String getName,
            @Nullable String getRawValue,
            @Nullable String getValue,
            String source,
            int ordinal) implements ConfigValue {
        @Override
        public String getName() {
            return getName;
        }

        @Override
        public @Nullable String getRawValue() {
            return getRawValue;
        }

        @Override
        public @Nullable String getValue() {
            return getValue;
        }

        @Override
        public String getSourceName() {
            return source;
        }

        @Override
        public int getSourceOrdinal() {
            return ordinal;
        }
    }

    @Override
    public ConfigValue getConfigValue(String key) {
        for (String name : new String[] {"%dev." + key, key}) {
            for (ConfigSource source : config.getConfigSources()) {
                String raw = source.getValue(name);
                if (raw != null && !raw.isEmpty()) {
                    return new Value(name, raw, read(raw), source.getName(), source.getOrdinal());
                }
            }
        }
        return new Value(key, null, null, "", 0);
    }

    private @Nullable String read(String raw) {
        Matcher matcher = EXPRESSION.matcher(raw);
        StringBuilder text = new StringBuilder();
        boolean hasDefault = false;
        while (matcher.find()) {
            hasDefault |= matcher.group(2) != null;
            String found = getConfigValue(matcher.group(1)).getValue();
            String other = matcher.group(2) == null ? "" : matcher.group(2).replace(":", "");
            matcher.appendReplacement(text, Matcher.quoteReplacement(found == null ? other : found));
        }
        String read = matcher.appendTail(text)
                .toString()
                .replace("\\$", "$")
                .replace("\\{", "{")
                .replace("\\}", "}");
        return read.isEmpty() && !hasDefault ? null : read;
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return config.getConfigSources();
    }

    @Override
    public Iterable<String> getPropertyNames() {
        return config.getPropertyNames();
    }

    @Override
    public <T> T getValue(String key, Class<T> type) {
        return config.getValue(key, type);
    }

    @Override
    public <T> Optional<T> getOptionalValue(String key, Class<T> type) {
        return config.getOptionalValue(key, type);
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        return config.getConverter(type);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return config.unwrap(type);
    }
}
