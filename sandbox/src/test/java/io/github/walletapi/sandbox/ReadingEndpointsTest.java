package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingEndpointsTest {
    private static final String DOCUMENTED = "lat=54.668516&lng=25.235055&distance=0.5&locale=en";

    @RegisterExtension
    static final SandboxExtension EXTENSION =
            SandboxExtension.create(SandboxServer.builder().clock(Fixture.fixedClock()));

    private final SandboxServer sandbox = EXTENSION.server();

    private Wire.Answer get(String target) {
        return Signed.get("/rest/v1/" + target).sendTo(sandbox);
    }

    private List<JsonObject> locations(String query) {
        Wire.Answer answer = get("locations?limit=200&" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.object().getJsonArray("locations").getValuesAs(JsonObject.class);
    }

    private static List<Integer> ids(List<JsonObject> objects) {
        return objects.stream().map(o -> o.getInt("id")).toList();
    }

    @Test
    void publicEndpointsNeedNoCredentials() {
        String end = " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        assertThat(Wire.exchange(sandbox, "GET /rest/v1/server" + end).object().getInt("time"))
                .isEqualTo(1343811600);
        assertThat(Wire.exchange(sandbox, "GET /rest/v1/configuration" + end).object())
                .isEqualTo(Fixture.json("documented/configuration-get.json"));
        assertThat(Wire.exchange(sandbox, "POST /rest/v1/server" + end).status())
                .isEqualTo(401);
        assertThat(Wire.exchange(sandbox, "GET /rest/v1/locations" + end).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "",
                "client/",
                "project",
                "project/x",
                "project/77",
                "wallet/77",
                "user/me",
                "server/x"
            })
    void whatDoesNotExistIsNotFound(String path) {
        assertThat(get(path).status()).isEqualTo(404);
        assertThat(get(path).error()).isEqualTo("not_found");
    }

    @Test
    void aWrongMethodIsNotFound() {
        assertThat(Signed.get("/rest/v1/locations")
                        .method("DELETE")
                        .sendTo(sandbox)
                        .error())
                .isEqualTo("not_found");
        assertThat(Signed.get("/rest/v1/server").method("POST").sendTo(sandbox).error())
                .isEqualTo("not_found");
    }

    @Test
    void aProjectLooksAsDocumented() {
        assertThat(get("project/1221").object()).isEqualTo(Fixture.json("documented/project-get.json"));
        assertThat(get("project/4000").error()).isEqualTo("forbidden");
    }

    @Test
    void projectsOfTheUser() {
        List<JsonObject> projects = get("user/me/projects").array().getValuesAs(JsonObject.class);

        assertThat(projects)
                .hasSizeGreaterThan(12)
                .contains(Fixture.json("documented/project-get.json").asJsonObject());
        assertThat(ids(projects)).doesNotContain(4000, 4001);
        assertThat(projects).noneMatch(p -> p.containsKey("administrators"));
        assertThat(get("user/221/projects").array())
                .isEqualTo(get("user/me/projects").array());
        assertThat(get("user/1234/projects").error()).isEqualTo("forbidden");
        assertThat(get("user/9/projects").description()).isEqualTo("User not found");
        assertThat(get("user/you/projects").error()).isEqualTo("not_found");
    }

    @Test
    void projectsCanBeCutDownToFields() {
        assertThat(get("user/me/projects?fields=id,title").array().getValuesAs(JsonObject.class))
                .allMatch(p -> p.keySet().equals(java.util.Set.of("id", "title")));
        assertThat(get("user/me/projects?fields=*").array())
                .isEqualTo(get("user/me/projects").array());
    }

    @Test
    void aWalletAndItsBalance() {
        assertThat(get("wallet/14471").object()).isEqualTo(Fixture.json("documented/wallet-get.json"));
        assertThat(get("wallet/me").object().getInt("id")).isEqualTo(14471);
        assertThat(get("wallet/14471/balance").object()).isEqualTo(Fixture.json("documented/wallet-balance.json"));
        assertThat(get("wallet/887").object().getJsonObject("account").keySet()).containsExactly("number");
        assertThat(get("wallet/887/balance").error()).isEqualTo("forbidden");
        assertThat(get("wallet/3/balance").error()).isEqualTo("forbidden");
    }

    @Test
    void projectIdInExtMustBeAProjectOfTheCaller() {
        Signed request = Signed.get("/rest/v1/wallet/14471/balance");
        assertThat(request.ext("project_id=3").sendTo(sandbox).status()).isEqualTo(200);
        assertThat(request.ext("project_id=4000").nonce("a").sendTo(sandbox).error())
                .isEqualTo("forbidden");
        assertThat(request.ext("project_id=77").nonce("b").sendTo(sandbox).errorProperties())
                .containsOnlyKeys("project_id");
    }

    @Test
    void thereIsEnoughToLookAt() {
        List<JsonObject> all = locations("status=active,inactive");

        assertThat(all).hasSizeGreaterThan(80);
        assertThat(all.stream()
                        .filter(l -> l.containsKey("address"))
                        .map(l -> l.getString("address").split(", ", -1)[1])
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(6)
                .contains("Klaipėda", "Rīga", "Tallinn");
        assertThat(all).anyMatch(l -> l.size() == 4).anyMatch(l -> l.containsKey("remote_orders"));
    }

    @Test
    void locationsArePagedById() {
        JsonObject first = get("locations").object();
        JsonObject second = get("locations?offset=20&limit=5").object();

        assertThat(first.getJsonArray("locations")).hasSize(20);
        assertThat(first.getJsonObject("_metadata").getInt("limit")).isEqualTo(20);
        assertThat(second.getJsonObject("_metadata").getInt("offset")).isEqualTo(20);
        assertThat(second.getJsonObject("_metadata").getInt("total"))
                .isEqualTo(locations("").size());
        List<Integer> all = ids(locations(""));
        assertThat(all).isSorted();
        assertThat(ids(second.getJsonArray("locations").getValuesAs(JsonObject.class)))
                .isEqualTo(all.subList(20, 25));
        assertThat(get("locations?offset=100000").object().getJsonArray("locations"))
                .isEmpty();
    }

    @Test
    void theDocumentedLocationIsThereWithHoursThatTheOfficialClientsRead() {
        JsonObject documented = documentedLocation();
        JsonObjectBuilder hours = Json.createObjectBuilder();
        documented
                .getJsonObject("working_hours")
                .forEach((day, times) -> hours.add(
                        day,
                        Json.createObjectBuilder()
                                .add("opening_time", times.asJsonObject().get("from"))
                                .add("closing_time", times.asJsonObject().get("to"))));
        assertThat(locations(DOCUMENTED))
                .containsExactly(Json.createObjectBuilder(documented)
                        .add("working_hours", hours)
                        .build());
    }

    @Test
    void theDocumentedLocationIsAsDocumentedOnceThatIsAskedFor() {
        try (SandboxServer asDocumented = SandboxServer.builder()
                .clock(Fixture.fixedClock())
                .documentedHours()
                .start()) {
            asDocumented.reset();
            assertThat(Signed.get("/rest/v1/locations?" + DOCUMENTED)
                            .sendTo(asDocumented)
                            .object()
                            .getJsonArray("locations"))
                    .containsExactly(documentedLocation());
        }
    }

    private static JsonObject documentedLocation() {
        JsonObject documented = Fixture.json("documented/locations-get.json")
                .asJsonObject()
                .getJsonArray("locations")
                .getJsonObject(0);
        return Json.createObjectBuilder(documented)
                .add("address", "Mėnulio g. 7, Vilnius, Lietuva")
                .build();
    }

    @Test
    void nearbyLocationsComeNearestFirst() {
        // On the equator of the test a degree is 111.195 km; three shops north of a point far from the sample data.
        for (int i = 1; i <= 3; i++) {
            sandbox.addLocation(Json.createObjectBuilder()
                    .add("id", 9000 + i)
                    .add("title", "Shop " + i)
                    .add("lat", 0.004 * (4 - i))
                    .add("lng", 0)
                    .build());
        }
        assertThat(ids(locations("lat=0&lng=0"))).containsExactly(9003);
        assertThat(ids(locations("lat=0&lng=0&distance=900"))).containsExactly(9003, 9002);
        assertThat(ids(locations("lat=0&lng=0&distance=1e4"))).containsExactly(9003, 9002, 9001);
        assertThat(ids(locations("lat=0&lng=0&distance=444.7"))).isEmpty();
        assertThat(ids(locations("lat=0&lng=0&distance=444.9"))).containsExactly(9003);
    }

    /** Half a degree of longitude at this latitude is 32152 m, by the law of cosines. */
    @Test
    void degreesOfLongitudeShrinkTowardsThePole() {
        String east = "lat=54.668516&lng=25.735055&distance=";
        assertThat(ids(locations(east + 32150))).doesNotContain(48);
        assertThat(ids(locations(east + 32154))).contains(48);
    }

    @Test
    void addedLocationsAreUpdatedNowAndGoWithReset() {
        sandbox.addLocation(Json.createObjectBuilder()
                .add("id", 9000)
                .add("title", Json.createObjectBuilder().add("en", "Shop").add("lt", "Parduotuvė"))
                .build());

        JsonObject added = locations("locale=lt&updated_after=" + (Signed.TIME - 1)).stream()
                .filter(l -> l.getInt("id") == 9000)
                .findFirst()
                .orElseThrow();
        assertThat(added.getString("title")).isEqualTo("Parduotuvė");
        assertThat(added.getString("status")).isEqualTo("active");
        assertThat(ids(locations("updated_after=" + Signed.TIME))).doesNotContain(9000);
        sandbox.reset();
        assertThat(ids(locations(""))).doesNotContain(9000);
    }

    @Test
    void addedProjectsBelongToTheSampleUserUnlessTold() {
        sandbox.addProject(
                Json.createObjectBuilder().add("id", 7001).add("title", "Mine").build());
        sandbox.addProject(Json.createObjectBuilder()
                .add("id", 7002)
                .add("title", "Theirs")
                .add("administrators", Json.createArrayBuilder().add(5547))
                .build());
        assertThat(get("project/7001").object().getString("title")).isEqualTo("Mine");
        assertThat(get("project/7002").error()).isEqualTo("forbidden");
    }

    @Test
    void locationsAreFilteredByStatusAndTime() {
        int active = locations("").size();
        int inactive = locations("status=inactive").size();

        assertThat(inactive).isPositive();
        assertThat(locations("status=active"))
                .hasSize(active)
                .allMatch(l -> l.getString("status").equals("active"));
        assertThat(locations("status=active,inactive")).hasSize(active + inactive);
        assertThat(locations("updated_after=1382969468")).hasSize(active);
        assertThat(ids(locations("updated_after=1382969469")))
                .hasSize(active - 1)
                .doesNotContain(48);
    }

    @Test
    void locationsAreFilteredByServiceAndCategory() {
        assertThat(locations("service=cash_in"))
                .isNotEmpty()
                .allMatch(l ->
                        l.getJsonObject("services").getJsonObject("cash_in").getBoolean("available"));
        assertThat(locations("service=cash_in,cash_out"))
                .isNotEmpty()
                .hasSizeLessThan(locations("service=cash_in").size());
        List<Integer> parent = ids(locations("pay_category=1"));
        List<Integer> children = ids(locations("pay_category=2,3"));
        assertThat(children).isNotEmpty();
        assertThat(parent).containsAll(children).contains(48).hasSizeGreaterThan(children.size());
        assertThat(locations("pay_category=999")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lat=54.7, lng",
        "lng=25, lat",
        "lat=x&lng=25, lat",
        "lat=91&lng=25, lat",
        "lat=NaN&lng=25, lat",
        "lat=1&lng=-181, lng",
        "distance=5, distance",
        "lat=1&lng=1&distance=-1, distance",
        "limit=0, limit",
        "limit=201, limit",
        "limit=ten, limit",
        "limit=1&limit=2, limit",
        "offset=-1, offset",
        "offset=1.5, offset",
        "status=closed, status",
        "updated_after=yesterday, updated_after",
        "pay_category=a, pay_category",
        "'pay_category=1,,2', pay_category",
        "service=fly, service"
    })
    void wrongParametersAreNamed(String query, String property) {
        Wire.Answer answer = get("locations?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("invalid_parameters");
        assertThat(answer.errorProperties()).containsOnlyKeys(property);
        assertThat(answer.errorProperties().getJsonArray(property).getValuesAs(JsonString::getString))
                .isNotEmpty();
    }

    @Test
    void allWrongParametersAreNamedAtOnce() {
        assertThat(get("locations?lat=x&limit=0&status=y").errorProperties()).containsKeys("lat", "limit", "status");
    }

    @Test
    void undecodableQueriesAreMalformed() {
        assertThat(get("locations?locale=%zz").error()).isEqualTo("invalid_request");
        assertThat(get("locations?locale=%ff").error()).isEqualTo("invalid_request");
    }

    @Test
    void categoriesLookAsDocumented() {
        List<JsonObject> documented = Fixture.json("documented/location-pay-categories-get.json")
                .asJsonArray()
                .getValuesAs(JsonObject.class);
        List<JsonObject> categories = get("locations/pay-categories").array().getValuesAs(JsonObject.class);
        assertThat(categories.subList(0, documented.size())).isEqualTo(documented);
    }

    @ParameterizedTest
    @CsvSource({"en, Bowling", "lt, Boulingas", "lt_LT, Boulingas", "ru, Боулинг", "xx, Bowling", "'', Bowling"})
    void textsSpeakTheLanguageAskedFor(String locale, String title) {
        assertThat(get("locations/pay-categories?locale=" + locale)
                        .array()
                        .getJsonObject(1)
                        .getString("title"))
                .isEqualTo(title);
        String english = "Place to cash-in or cash-out from Paysera account";
        String description = locations("locale=" + locale).get(0).getString("description");
        assertThat(description.equals(english)).isEqualTo(title.equals("Bowling"));
    }
}
