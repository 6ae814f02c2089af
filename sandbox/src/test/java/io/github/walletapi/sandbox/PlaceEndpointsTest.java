package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clients, projects and places beyond what is documented. */
class PlaceEndpointsTest {
    @RegisterExtension
    static final SandboxExtension EXTENSION =
            SandboxExtension.create(SandboxServer.builder().clock(Fixture.fixedClock()));

    private final SandboxServer sandbox = EXTENSION.server();

    private Wire.Answer get(String target) {
        return Signed.get("/rest/v1/" + target).sendTo(sandbox);
    }

    private Wire.Answer send(String method, String target, String body) {
        Signed request = Signed.json(method, "/rest/v1/" + target, body);
        return (body.isEmpty() ? request.ext("") : request).sendTo(sandbox);
    }

    private static List<Integer> ids(Wire.Answer answer) {
        return answer.array().getValuesAs(JsonObject.class).stream()
                .map(row -> row.getInt("id"))
                .toList();
    }

    @Test
    void clientsOfTheOwnProjectsAreListed() {
        JsonObject all = get("clients").object();
        assertThat(all.getJsonArray("clients").getValuesAs(JsonObject.class))
                .extracting(client -> client.getInt("id"))
                .contains(1001, 1234)
                .doesNotContain(4321);
        assertThat(get("clients?project_id=1221&limit=1").object().getJsonArray("clients"))
                .singleElement()
                .isEqualTo(get("client/1001").object());
        assertThat(get("clients?project_id=4000").error()).isEqualTo("forbidden");
        assertThat(get("clients?limit=0").errorProperties()).containsKey("limit");
        assertThat(AsUser.of(sandbox, 221, "projects").get("clients").error()).isEqualTo("forbidden");
    }

    @Test
    void aProjectIsChanged() {
        assertThat(send("PUT", "project/1221", "{\"title\": \"New\", \"wallet_id\": 14471}")
                        .object()
                        .getString("title"))
                .isEqualTo("New");
        JsonObject changed = get("project/1221").object();
        assertThat(changed.getInt("wallet_id")).isEqualTo(14471);
        assertThat(changed.getString("description")).isEqualTo("Description for this project");
        assertThat(changed).doesNotContainKey("administrators");
        assertThat(send("PUT", "project/1221", "{\"wallet_id\": 77}").errorProperties())
                .containsOnlyKeys("title", "wallet_id");
        assertThat(send("PUT", "project/4000", "{\"title\": \"Mine\"}").error()).isEqualTo("forbidden");
        assertThat(get("client").object().getString("title")).isEqualTo("New");
    }

    @Test
    void placesComeAndChange() {
        JsonObject created = send(
                        "POST",
                        "project/1300/location",
                        "{\"title\": \"Kiosk\", \"lat\": 54.1, \"lng\": 25.1, \"radius\": 20, \"address\": null}")
                .object();
        int id = created.getInt("id");
        assertThat(created.getInt("project_id")).isEqualTo(1300);
        assertThat(created.getString("status")).isEqualTo("active");
        assertThat(created.getInt("updated_at")).isEqualTo((int) Signed.TIME);
        assertThat(created).doesNotContainKey("address");
        assertThat(ids(get("project/1300/locations"))).contains(id);
        JsonObject changed = send(
                        "PUT", "location/" + id, "{\"id\": 5, \"title\": \"Kiosk 2\", \"status\": \"inactive\"}")
                .object();
        assertThat(changed.getInt("id")).isEqualTo(id);
        assertThat(changed).doesNotContainKey("lat");
        assertThat(get("locations?limit=200&status=inactive").body()).contains("Kiosk 2");
        assertThat(send("PUT", "location/" + id, "{\"lat\": \"x\", \"status\": \"odd\"}")
                        .errorProperties())
                .containsOnlyKeys("title", "status", "lat");
        assertThat(send("POST", "project/4000/location", "{\"title\": \"x\"}").error())
                .isEqualTo("forbidden");
        assertThat(send("PUT", "location/77", "{\"title\": \"x\"}").error()).isEqualTo("not_found");
        assertThat(send("PUT", "location/376", "{\"title\": \"x\"}").error()).isEqualTo("forbidden");
    }

    @Test
    void placesOfAProjectAndOfTheClient() {
        assertThat(ids(get("project/1307/locations"))).isNotEmpty();
        assertThat(ids(get("project/1307/locations?limit=1&offset=1")))
                .containsExactly(ids(get("project/1307/locations")).get(1));
        assertThat(ids(get("client/locations"))).isEqualTo(ids(get("project/1221/locations")));
        assertThat(ids(Signed.get("/rest/v1/client/locations")
                        .ext("project_id=1307")
                        .sendTo(sandbox)))
                .isEqualTo(ids(get("project/1307/locations")));
    }

    @Test
    void configurationsAreKept() {
        String body = "{\"clientId\": 1001, \"appClientId\": 1, \"walletId\": 14471}";
        assertThat(send("DELETE", "client/1001/configuration/transfer", "").error())
                .isEqualTo("not_found");
        assertThat(send("POST", "client/configuration/transfer", body).object().getInt("id"))
                .isEqualTo(1001);
        assertThat(send("DELETE", "client/1001/configuration/transfer", "").status())
                .isEqualTo(200);
        assertThat(send("POST", "client/configuration/transfer", "{\"walletId\": 77}")
                        .errorProperties())
                .containsOnlyKeys("clientId", "walletId");
        assertThat(send("POST", "client/configuration/transfer", body.replace("1001", "4321"))
                        .error())
                .isEqualTo("forbidden");
        JsonObject mpos = send(
                        "POST",
                        "project/mpos-credentials",
                        "{\"username\": \"till\", \"password\": \"secret\", \"project_id\": 1221}")
                .object();
        assertThat(mpos.getString("password")).isEqualTo("secret");
        assertThat(get("project/mpos-credentials/" + mpos.getInt("id")).object())
                .isEqualTo(mpos);
        assertThat(get("project/mpos-credentials/77").error()).isEqualTo("not_found");
    }
}
