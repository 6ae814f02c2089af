package io.github.walletapi.it;

import java.io.File;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The very file that is shipped; only its configuration points at this run's sandbox. */
final class SampleWar {

    private static final String CONFIGURATION = "WEB-INF/classes/META-INF/microprofile-config.properties";

    private SampleWar() {}

    static WebArchive war() {
        return war("sample.war", address() + "sign-in/return");
    }

    /** The same under another name, as one to which visitors come back at this address. */
    static WebArchive war(String name, String redirectUri) {
        URI sandbox = Sandbox.SERVER.baseUri();
        Map<String, String> configuration = Map.of(
                "wallet-api.base-uri",
                sandbox.toString(),
                "wallet-api.mac.id",
                "wkVd93h2uS",
                "wallet-api.mac.key",
                "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU",
                // Another site than the pages, as in real life: cookies that do not survive the way back show here.
                "wallet-api.oauth.page-uri",
                "http://localhost:" + sandbox.getPort() + "/frontend",
                "wallet-api.oauth.redirect-uri",
                redirectUri,
                "sample.map.leaflet",
                "webjars/leaflet/" + System.getProperty("leaflet.version") + "/dist");
        String text = configuration.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
        WebArchive war = ShrinkWrap.create(ZipImporter.class, name)
                .importFrom(new File("target/sample.war"))
                .as(WebArchive.class);
        war.delete(CONFIGURATION);
        war.add(new StringAsset(text), CONFIGURATION);
        return war;
    }

    /** Where it is served, as Paysera would know it before it is deployed. */
    static String address() {
        return "http://127.0.0.1:" + System.getProperty(System.getProperty("arquillian.launch") + ".http.port")
                + "/sample/";
    }
}
