package io.github.walletapi.it;

import io.github.walletapi.WalletApi;
import io.github.walletapi.cdi.WalletApis;
import java.io.File;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Thin applications: their classes, our two jars as they are shipped, and a configuration. */
final class Wars {

    private Wars() {}

    static WebArchive war(String name, Map<String, String> configuration, Class<?>... classes) {
        String properties = configuration.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
        return ShrinkWrap.create(WebArchive.class, name)
                .addClasses(classes)
                .addAsLibraries(libraries())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsResource(new StringAsset(properties), "META-INF/microprofile-config.properties");
    }

    /** Ours, as they are shipped. */
    static File[] libraries() {
        return new File[] {jarOf(WalletApi.class), jarOf(WalletApis.class)};
    }

    /** A class's own jar, as it is shipped. */
    static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException noFile) {
            throw new IllegalStateException(noFile);
        }
    }
}
