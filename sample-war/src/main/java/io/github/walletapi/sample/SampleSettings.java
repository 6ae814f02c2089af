package io.github.walletapi.sample;

import io.github.walletapi.WalletEnvironment;
import java.net.URI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds the sample's own settings, keys {@code sample.*}. What is not set has a default.
 *
 * @param projectId the project that the form suggests
 * @param timeZone the time zone of the places
 * @param languages languages of the API's texts; the first is the default
 * @param pageSize places on one page
 * @param tiles address template of map tiles; null for none
 * @param tileCredit whom to credit for them
 * @param leafletPath where Leaflet is served, below the context path
 * @param signInOrigin of the page on which visitors sign in, which is the library's setting
 * @param sandbox whether the library calls another address than that of production, so that nothing shown is real
 * @param securePages whether visitors come by https, as the address to which they come back from signing in says
 */
public record SampleSettings(
        long projectId,
        ZoneId timeZone,
        List<String> languages,
        int pageSize,
        @Nullable TileServer tiles,
        @Nullable String tileCredit,
        String leafletPath,
        String signInOrigin,
        boolean sandbox,
        boolean securePages) {

    private static final URI PRODUCTION = WalletEnvironment.PRODUCTION.baseUri();
    private static final String PAYSERA = "https://www.paysera.com/frontend";

    /**
     * Reads them by key.
     *
     * @param api the address that the library calls
     */
    public static SampleSettings from(Function<String, Optional<String>> values, URI api) {
        return new SampleSettings(
                number(values, "sample.project-id", 1221, 1, Long.MAX_VALUE),
                ZoneId.of(values.apply("sample.time-zone").orElse("Europe/Vilnius")),
                languages(values.apply("sample.languages").orElse("en,lt,ru")),
                (int) number(values, "sample.page-size", 10, 1, 100),
                values.apply("sample.map.tiles").map(TileServer::new).orElse(null),
                values.apply("sample.map.credit").orElse(null),
                values.apply("sample.map.leaflet").orElse("webjars/leaflet/dist"),
                origin(URI.create(values.apply("wallet-api.oauth.page-uri").orElse(PAYSERA))),
                !PRODUCTION.getHost().equalsIgnoreCase(api.getHost()),
                values.apply("wallet-api.oauth.redirect-uri").orElse("").startsWith("https:"));
    }

    private static String origin(URI page) {
        return page.getScheme() + "://" + page.getRawAuthority();
    }

    private static List<String> languages(String commaSeparated) {
        List<String> languages = Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(language -> !language.isEmpty())
                .toList();
        if (languages.isEmpty() || !languages.stream().allMatch(language -> language.matches("[a-z]{2,3}"))) {
            throw new IllegalArgumentException("sample.languages must be language codes such as en,lt");
        }
        return languages;
    }

    private static long number(
            Function<String, Optional<String>> values, String key, long otherwise, long least, long most) {
        String text = values.apply(key).map(String::strip).orElse(Long.toString(otherwise));
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) < least || Long.parseLong(text) > most) {
            throw new IllegalArgumentException(key + " must be a whole number from " + least + " to " + most);
        }
        return Long.parseLong(text);
    }
}
