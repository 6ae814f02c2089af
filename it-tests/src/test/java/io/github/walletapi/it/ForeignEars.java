package io.github.walletapi.it;

import com.example.shop.common.Desk;
import com.example.shop.common.Ledger;
import com.example.shop.orders.OrdersServlet;
import com.example.shop.payments.Payments;
import com.example.shop.tills.TillsServlet;
import io.github.walletapi.sandbox.SandboxBuilder;
import io.github.walletapi.sandbox.SandboxServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A shop of two WARs, as other people pack it; each part signs with a key of its own. */
final class ForeignEars {

    /** Of the libraries and of each WAR; {@code branch-of-…} and {@code safe-of-…} are further clients of each. */
    private static final List<String> PARTS = List.of("libraries", "orders", "tills");

    private static final String FILE = "META-INF/microprofile-config.properties";

    private final URI sandbox;

    /** Applications that call a sandbox. */
    ForeignEars(SandboxServer sandbox) {
        this.sandbox = sandbox.baseUri();
    }

    /** One that knows all parts. */
    static SandboxServer sandbox() {
        SandboxBuilder builder = SandboxServer.builder();
        PARTS.stream()
                .flatMap(part -> Stream.of(part, "branch-of-" + part, "safe-of-" + part))
                .forEach(client -> builder.client(client, "key-of-" + client));
        return builder.start();
    }

    /** One copy of the library for all, beside an EJB jar, and a library of the shop's own with beans. */
    EnterpriseArchive libraryInEar(String name) {
        return ear(name)
                .addAsLibraries(Wars.libraries())
                .addAsLibraries(common(), shared())
                .addAsModule(ShrinkWrap.create(JavaArchive.class, "payments.jar")
                        .addClass(Payments.class)
                        .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml"))
                .addAsModule(war(name, "orders").addAsResource(configuration("orders"), FILE))
                .addAsModule(war(name, "tills").addAsResource(configuration("tills"), FILE));
    }

    /** A copy for each WAR. */
    EnterpriseArchive libraryInEachWar(String name) {
        EnterpriseArchive ear = ear(name).addAsLibrary(shared());
        for (String part : List.of("orders", "tills")) {
            ear.addAsModule(war(name, part)
                    .addAsLibraries(Wars.libraries())
                    .addAsLibraries(common())
                    .addAsResource(configuration(part), FILE));
        }
        return ear;
    }

    /** One of its WARs has no key. On Payara, a jar in {@code WEB-INF/lib} cannot use beans of {@code EAR/lib}. */
    EnterpriseArchive withAGap(String name) {
        return ear(name)
                .addAsLibraries(Wars.libraries())
                .addAsModule(war(name, "orders")
                        .addClasses(Desk.class, Ledger.class)
                        .addAsResource(configuration("orders"), FILE))
                .addAsModule(war(name, "tills").addClasses(Desk.class, Ledger.class));
    }

    private static EnterpriseArchive ear(String name) {
        return ShrinkWrap.create(EnterpriseArchive.class, name + ".ear");
    }

    private static JavaArchive common() {
        return ShrinkWrap.create(JavaArchive.class, "common.jar")
                .addClasses(Desk.class, Ledger.class)
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    private JavaArchive shared() {
        return ShrinkWrap.create(JavaArchive.class, "shared.jar").addAsResource(configuration("libraries"), FILE);
    }

    private static WebArchive war(String ear, String part) {
        return ShrinkWrap.create(WebArchive.class, ear + "-" + part + ".war")
                .addPackage((part.equals("orders") ? OrdersServlet.class : TillsServlet.class).getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    /** A WAR sees the file of the libraries too, so that its own has to say that it counts. */
    private StringAsset configuration(String part) {
        return new StringAsset(Map.of(
                        "config_ordinal",
                        part.equals("libraries") ? "100" : "110",
                        "wallet-api.base-uri",
                        sandbox.toString(),
                        "wallet-api.mac.id",
                        part,
                        "wallet-api.mac.key",
                        "key-of-" + part,
                        "wallet-api.clients.branch.mac.id",
                        "branch-of-" + part,
                        "wallet-api.clients.branch.mac.key",
                        "key-of-branch-of-" + part)
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n")));
    }
}
