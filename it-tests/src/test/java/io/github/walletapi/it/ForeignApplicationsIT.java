package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.InjectedProjectResource;
import com.example.shop.ListedApplication;
import com.example.shop.MappedApplication;
import com.example.shop.MissingProjectMapper;
import com.example.shop.NoticeFilter;
import com.example.shop.PascalCaseJson;
import com.example.shop.ProjectResource;
import com.example.shop.ScanningApplication;
import io.github.walletapi.WalletApi;
import io.github.walletapi.cdi.WalletApis;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * JAX-RS applications as other people write them, with our jars among their libraries: they deploy, they work, and
 * nothing of ours is a resource, a locator or a provider of theirs.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ForeignApplicationsIT {

    private static final Pattern RECORD = Pattern.compile("^\\[?20\\d\\d-.*");
    private static final Pattern TROUBLE = Pattern.compile("\\b(WARN|WARNING|ERROR|SEVERE|FATAL)\\b");
    /** Of our paths and schemas, that no application of the test has itself. */
    private static final List<String> OURS =
            List.of("walletapi", "rest/v1", "oauth/v1", "/currencies", "permissions-to-wallets", "ServerInfo");

    private static final boolean ON_PAYARA =
            System.getProperty("arquillian.launch").equals("payara");

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    Deployer deployer;

    private static WebArchive war(String name, Class<?>... classes) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addClasses(ProjectResource.class, MissingProjectMapper.class, NoticeFilter.class, PascalCaseJson.class)
                .addClass("com.example.shop.Address")
                .addClasses(classes)
                .addAsResource(new StringAsset(Sandbox.SERVER.baseUri().toString()), "api-address.txt")
                .addAsLibrary(Wars.jarOf(WalletApi.class));
    }

    private static WebArchive withCdi(WebArchive war) {
        String properties = Sandbox.configuration().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
        return war.addClass(InjectedProjectResource.class)
                .addAsLibrary(Wars.jarOf(WalletApis.class))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsResource(new StringAsset(properties), "META-INF/microprofile-config.properties");
    }

    private static WebArchive mapped(WebArchive war, String servlet) {
        return war.setWebXML(new StringAsset("""
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <servlet>
                    <servlet-name>%1$s</servlet-name>
                  </servlet>
                  <servlet-mapping>
                    <servlet-name>%1$s</servlet-name>
                    <url-pattern>/api/*</url-pattern>
                  </servlet-mapping>
                </web-app>""".formatted(servlet)));
    }

    /** A server is started for what is deployed with the class only, and its log is read before the rest is deployed. */
    @Deployment(name = "starting", testable = false)
    static WebArchive starting() {
        return ShrinkWrap.create(WebArchive.class, "starting.war").addClass(ClassFinder.class);
    }

    @Deployment(name = "scanning", managed = false, testable = false)
    static WebArchive scanning() {
        return war("scanning", ScanningApplication.class);
    }

    @Deployment(name = "scanning-cdi", managed = false, testable = false)
    static WebArchive scanningWithCdi() {
        return withCdi(war("scanning-cdi", ScanningApplication.class));
    }

    @Deployment(name = "listed", managed = false, testable = false)
    static WebArchive listed() {
        return war("listed", ListedApplication.class);
    }

    @Deployment(name = "listed-cdi", managed = false, testable = false)
    static WebArchive listedWithCdi() {
        return withCdi(war("listed-cdi", ListedApplication.class));
    }

    @Deployment(name = "mapped", managed = false, testable = false)
    static WebArchive mapped() {
        return mapped(war("mapped", MappedApplication.class), MappedApplication.class.getName());
    }

    @Deployment(name = "mapped-cdi", managed = false, testable = false)
    static WebArchive mappedWithCdi() {
        return withCdi(mapped(war("mapped-cdi", MappedApplication.class), MappedApplication.class.getName()));
    }

    @Deployment(name = "standard", managed = false, testable = false)
    static WebArchive standard() {
        return mapped(war("standard"), Application.class.getName());
    }

    @Deployment(name = "standard-cdi", managed = false, testable = false)
    static WebArchive standardWithCdi() {
        return withCdi(mapped(war("standard-cdi"), Application.class.getName()));
    }

    @ParameterizedTest
    @CsvSource({
        "scanning,     projects",
        "scanning-cdi, projects injected-projects",
        "listed,       projects",
        "listed-cdi,   projects",
        "mapped,       projects",
        "mapped-cdi,   projects injected-projects",
        "standard,     projects",
        "standard-cdi, projects injected-projects"
    })
    void worksAndHasNothingOfOurs(String name, String resources) {
        int before = log().size();
        deployer.deploy(name);
        try {
            for (String resource : resources.split(" ", -1)) {
                worksWithItsOwnProviders(name, resource);
            }
            describesItselfOnly(name);
            assertThat(troubles(name, before)).isEmpty();
        } finally {
            deployer.undeploy(name);
        }
    }

    private static void worksWithItsOwnProviders(String name, String resource) {
        HttpResponse<String> found = Pages.get(at("/" + name + "/api/" + resource + "/1221"));
        // Payara asks no resolver of an application without CDI, whatever its libraries.
        String property = ON_PAYARA && !name.endsWith("-cdi") ? "projectTitle" : "ProjectTitle";
        assertThat(found.body()).as(resource).isEqualTo("{\"" + property + "\":\"Project's title\"}");
        assertThat(found.headers().firstValue("X-Noticed").orElse("")).isEqualTo(resource + "/1221");
        HttpResponse<String> missing = Pages.get(at("/" + name + "/api/" + resource + "/999999"));
        assertThat(missing.statusCode()).as(missing.body()).isEqualTo(404);
        assertThat(missing.body()).isEqualTo("no such project");
        assertThat(Pages.get(at("/" + name + "/api/server")).statusCode()).isEqualTo(404);
        assertThat(Pages.get(at("/" + name + "/api/rest/v1/server")).statusCode())
                .isEqualTo(404);
    }

    private static void describesItselfOnly(String name) {
        assertThat(Pages.get(at("/openapi")).body()).contains("/projects/{id}").doesNotContain(OURS);
        if (ON_PAYARA) {
            assertThat(Pages.get(at("/" + name + "/api/application.wadl?detail=true"))
                            .body())
                    .contains("path=\"projects\"")
                    .doesNotContain(OURS);
        }
    }

    /** Warnings, and what is worse, about a type of ours. */
    private static List<String> troubles(String name, int before) {
        String last = UUID.randomUUID().toString();
        Pages.get(at("/" + name + "/api/" + last));
        Eventually.happens(
                "the log has what was logged last",
                () -> String.join("\n", log()).contains(last));
        List<StringBuilder> records = new ArrayList<>();
        for (String line : log().subList(before, log().size())) {
            if (records.isEmpty() || RECORD.matcher(line).matches()) {
                records.add(new StringBuilder());
            }
            records.get(records.size() - 1).append(line).append('\n');
        }
        return records.stream()
                .map(StringBuilder::toString)
                .filter(record -> record.contains("io.github.walletapi"))
                .filter(record ->
                        TROUBLE.matcher(record.lines().findFirst().orElse("")).find())
                .toList();
    }

    private static List<String> log() {
        return ServerLog.ofThisServer().lines();
    }

    private static URI at(String path) {
        String port = System.getProperty(ON_PAYARA ? "payara.http.port" : "wildfly.http.port");
        return URI.create("http://localhost:" + port + path);
    }
}
