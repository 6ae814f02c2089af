package io.github.walletapi.internal.json;

import static io.github.walletapi.internal.json.Samples.sample;
import static io.github.walletapi.internal.json.Samples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientHost;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.client.ClientPermission;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.client.ClientUpdate.Part;
import io.github.walletapi.client.IssuedCredentials;
import io.github.walletapi.client.NewClient;
import io.github.walletapi.client.WalletScope;
import io.github.walletapi.client.WalletScopes;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.value.OtherMembers;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The bytes that are hashed and sent, to the letter. */
class WrittenJsonTest {
    @Test
    void newDevice() {
        assertThat(written(NewClient.device(
                        ClientInfo.of("My main phone", "Android 4.2.2", "Samsung GT-I9105P", "11651f8c")
                                .withImei("490154203237518"))))
                .isEqualTo("{\"info\":{\"device_id\":\"11651f8c\",\"imei\":\"490154203237518\","
                        + "\"model\":\"Samsung GT-I9105P\",\"os\":\"Android 4.2.2\",\"title\":\"My main phone\"},"
                        + "\"type\":\"app_client\"}");
    }

    @Test
    void newClientOfAProject() {
        assertThat(written(NewClient.ofProject(
                        123, List.of(ClientPermission.SHOW_IN_FRAME), List.of(ClientHost.https("example.com")))))
                .isEqualTo("{\"hosts\":[{\"any_port\":true,\"any_subdomain\":false,\"host\":\"example.com\","
                        + "\"path\":\"\",\"protocol\":\"https\"}],\"permissions\":[\"show_in_frame\"],"
                        + "\"project_id\":123,\"type\":\"private_client\"}");
    }

    @Test
    void addressesOfADeviceHaveTheNamesOfTheSdks() {
        ClientInfo info = new ClientInfo(
                "a",
                null,
                null,
                null,
                null,
                true,
                false,
                "192.0.2.1",
                "2001:db8::1",
                "ssid",
                "mac",
                "lt",
                "lt",
                "c",
                "p",
                "ai",
                "ag",
                "af",
                "w",
                "d",
                "1.0",
                OtherMembers.NONE);

        assertThat(written(info))
                .isEqualTo("{\"android_gfsid\":\"ag\",\"android_id\":\"ai\",\"android_phone_fingerprint\":\"af\","
                        + "\"app_version\":\"1.0\",\"device_hash\":\"d\",\"ip_ipv4\":\"192.0.2.1\","
                        + "\"ip_ipv6\":\"2001:db8::1\",\"pseudo_unique_id\":\"p\",\"rooted\":true,"
                        + "\"sim_carrier\":\"c\",\"sim_country\":\"lt\",\"simulator\":false,"
                        + "\"system_language\":\"lt\",\"title\":\"a\",\"webview_user_agent\":\"w\","
                        + "\"wifi_mac\":\"mac\",\"wifi_ssid\":\"ssid\"}");
    }

    @Test
    void updateLeavesOutWhatIsNull() {
        assertThat(written(ClientUpdate.of(ClientType.PRIVATE_CLIENT))).isEqualTo("{\"type\":\"private_client\"}");
    }

    @Test
    void whatIsRevokedIsWrittenAsAnEmptyList() {
        ClientUpdate update = ClientUpdate.of(ClientType.PRIVATE_CLIENT);

        assertThat(written(update.revokingAll(Part.PERMISSIONS)))
                .isEqualTo("{\"permissions\":[],\"type\":\"private_client\"}");
        assertThat(written(update.revokingAll(Part.HOSTS).withProject(1)))
                .isEqualTo("{\"hosts\":[],\"project_id\":1,\"type\":\"private_client\"}");
        assertThat(written(update.revokingAll(Part.PERMISSIONS_TO_WALLETS, Part.PERMISSIONS, Part.HOSTS)))
                .isEqualTo("{\"hosts\":[],\"permissions\":[],\"permissions_to_wallets\":[],"
                        + "\"type\":\"private_client\"}");
    }

    @Test
    void wholeUpdate() {
        assertThat(written(ClientUpdate.of(ClientType.PRIVATE_CLIENT)
                        .withPermissions(List.of(new ClientPermission("password_grant")))
                        .withProject(123)
                        .withLocation(456)
                        .withHosts(List.of(new ClientHost("example.com", 8443, "/some-path", "https", false, true)))
                        .withPermissionsToWallets(List.of(
                                new WalletScopes(1, "EVP1", List.of(WalletScope.BALANCE, new WalletScope("statement"))),
                                new WalletScopes(2, "EVP2", List.of())))))
                .isEqualTo("{\"hosts\":[{\"any_port\":false,\"any_subdomain\":true,\"host\":\"example.com\","
                        + "\"path\":\"/some-path\",\"port\":8443,\"protocol\":\"https\"}],\"location_id\":456,"
                        + "\"permissions\":[\"use_password_grant\"],"
                        + "\"permissions_to_wallets\":[{\"account_number\":\"EVP1\",\"scopes\":[\"balance\","
                        + "\"statements\"],\"wallet_id\":1},{\"account_number\":\"EVP2\",\"scopes\":[],"
                        + "\"wallet_id\":2}],\"project_id\":123,\"type\":\"private_client\"}");
    }

    @Test
    void textOutsideOfAsciiIsUtf8() {
        byte[] bytes = Samples.JSON.encode(NewClient.device(ClientInfo.of("ą😀\"\n", null, null, null)));

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("{\"info\":{\"title\":\"ą😀\\\"\\n\"},\"type\":\"app_client\"}");
    }

    @Test
    void jsonOfTheCallerIsWrittenAsItIs() {
        assertThat(written(Json.createObjectBuilder()
                        .add("camelCase", 1)
                        .add("snake_case", JsonValue.NULL)
                        .add("a", Json.createArrayBuilder().add("x"))
                        .build()))
                .isEqualTo("{\"camelCase\":1,\"snake_case\":null,\"a\":[\"x\"]}");
    }

    @Test
    void secretsAreNeverWritten() {
        ApiClient created = sample("client/client-create.json", ApiClient.class);
        for (Object holder : List.of(
                created,
                Objects.requireNonNull(created.credentials()),
                new IssuedCredentials(Secret.of("zzqqToken"), null, null, null),
                MacCredentials.of("id", "zzqqKey"))) {
            assertThatThrownBy(() -> written(holder)).satisfies(refusal -> {
                for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
                    assertThat(String.valueOf(cause.getMessage()))
                            .doesNotContain("zzqq", "1iGYMlmRJXsxnXmr", "lwn46MtHtHbQJU0aMUIK5vsiohVS1Llj");
                }
            });
        }
    }

    @Test
    void secretsAreInNoTextOfARecord() {
        ApiClient created = sample("client/client-create.json", ApiClient.class);

        assertThat(List.of(
                        created.toString(),
                        String.valueOf(created.credentials()),
                        MacCredentials.of("id", "zzqqKey").toString(),
                        ApiRequest.put("a").body(created).toString()))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("zzqq", "1iGYMlmRJXsxnXmr", "lwn46MtHtHbQJU0aMUIK5vsiohVS1Llj"));
    }
}
