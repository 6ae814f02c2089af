package io.github.walletapi.internal.json;

import static io.github.walletapi.internal.json.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientPermission;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.WalletPermission;
import io.github.walletapi.client.WalletScope;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.location.OpeningHours;
import io.github.walletapi.location.PriceType;
import io.github.walletapi.location.WorkingHours;
import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.PageMetadata;
import io.github.walletapi.project.Project;
import io.github.walletapi.server.ServerInfo;
import io.github.walletapi.value.UserType;
import io.github.walletapi.wallet.Account;
import io.github.walletapi.wallet.AccountStatus;
import io.github.walletapi.wallet.AccountType;
import io.github.walletapi.wallet.Wallet;
import jakarta.ws.rs.core.GenericType;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sources disagree about is read in every form that one of them knows. */
class ContradictionsTest {
    private static final Type ROWS = new GenericType<List<WalletPermission>>() {}.getType();

    private static Location location(String members) {
        return read("{\"id\":1" + (members.isEmpty() ? "" : ",") + members + "}", Location.class);
    }

    private static WorkingHours hours(String json) {
        return Objects.requireNonNull(location("\"working_hours\":" + json).workingHours());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"opening_time\":\"08:00\",\"closing_time\":\"20:00\"}|08:00|20:00",
                "{\"from\":\"08:00\",\"to\":\"20:00\"}|08:00|20:00",
                "{\"opening_time\":\"08:00\",\"to\":\"20:00\"}|08:00|20:00",
                "{\"from\":\"8:00\",\"to\":\"9:05\"}|08:00|09:05",
                "{\"opening_time\":\"8:0\",\"closing_time\":\"17:5\"}|08:00|17:05",
                "[{\"opening_time\":\"8:0\",\"closing_time\":\"17:5\"}]|08:00|17:05",
                "{\"from\":\"08:00:00\",\"to\":\"20:00:00\"}|08:00|20:00",
                "{\"from\":\"00:00\",\"to\":\"24:00\"}|00:00|00:00",
                "{\"from\":\"18:00\",\"to\":\"02:00\"}|18:00|02:00",
                "{\"from\":\" 18:00 \",\"to\":\"02:00\"}|18:00|02:00"
            })
    void workingHoursInBothDialects(String day, LocalTime opens, LocalTime closes) {
        assertThat(hours("{\"monday\":" + day + "}").on(DayOfWeek.MONDAY)).contains(new OpeningHours(opens, closes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"closed\"",
                "{\"from\":\"08:00\"}",
                "[{\"from\":\"08:00\",\"to\":\"12:00\"},{\"from\":\"13:00\",\"to\":\"17:00\"}]",
                "{\"from\":\"25:00\",\"to\":\"20:00\"}",
                "{\"from\":\"08:60\",\"to\":\"20:00\"}",
                "{\"from\":\"8\",\"to\":\"20:00\"}",
                "{\"from\":800,\"to\":\"20:00\"}"
            })
    void dayThatCannotBeReadIsNotClosedAndOthersStay(String day) {
        WorkingHours read = hours("{\"monday\":" + day + ",\"tuesday\":{\"from\":\"08:00\",\"to\":\"20:00\"}}");

        assertThat(read.days()).containsOnlyKeys(DayOfWeek.TUESDAY);
        assertThat(read.unreadableDays()).containsExactly(DayOfWeek.MONDAY);
        assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> read.on(DayOfWeek.MONDAY));
        ZonedDateTime monday = ZonedDateTime.parse("2024-01-01T10:00:00Z");
        assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> read.isOpenAt(monday));
        assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> read.openUntil(monday));
        assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> read.opensNext(monday));
        assertThat(read.isOpenAt(monday.plusDays(1))).isTrue();
        assertThat(read.isOpenAt(monday.plusDays(2))).isFalse();
        assertThat(Samples.written(read)).contains("\"monday\":" + day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{\"from\":null,\"to\":null}"})
    void dayThatSaysNothingIsClosedAndOthersStay(String day) {
        WorkingHours read = hours("{\"monday\":" + day + ",\"tuesday\":{\"from\":\"08:00\",\"to\":\"20:00\"}}");

        assertThat(read.days()).containsOnlyKeys(DayOfWeek.TUESDAY);
        assertThat(read.unreadableDays()).isEmpty();
    }

    @Test
    void daysAreFoundInAnyCaseAndUnknownOnesIgnored() {
        assertThat(hours(
                                "{\"Monday\":{\"from\":\"08:00\",\"to\":\"20:00\"},\"holidays\":{\"from\":\"1:00\",\"to\":\"2:00\"}}")
                        .days())
                .containsOnlyKeys(DayOfWeek.MONDAY);
    }

    @Test
    void emptyWorkingHoursOfPhpAreNone() {
        assertThat(hours("[]").days()).isEmpty();
        assertThat(hours("{}").days()).isEmpty();
        assertThat(location("\"working_hours\":null").workingHours()).isNull();
        assertThat(location("").workingHours()).isNull();
    }

    @Test
    void passwordGrantIsReadUnderBothNames() {
        assertThat(read("{\"permissions\":[\"password_grant\",\"use_password_grant\"]}", ApiClient.class)
                        .permissions())
                .containsExactly(ClientPermission.USE_PASSWORD_GRANT, ClientPermission.USE_PASSWORD_GRANT);
    }

    @Test
    void statementScopeIsReadUnderBothNames() {
        assertThat(read("{\"scopes\":[\"statement\",\"statements\"]}", WalletPermission.class)
                        .scopes())
                .containsExactly(WalletScope.STATEMENTS, WalletScope.STATEMENTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"wallet\":{\"id\":1,\"owner\":2,\"account\":{\"number\":\"EVP1\"}},\"scopes\":[\"balance\"]}",
                "{\"id\":1,\"owner\":2,\"account\":{\"number\":\"EVP1\"},\"scopes\":[\"balance\"]}",
                "{\"id\":1,\"owner\":2,\"account\":\"EVP1\",\"scopes\":[\"balance\"]}",
                "{\"wallet_id\":1,\"owner\":2,\"account_number\":\"EVP1\",\"scopes\":[\"balance\"]}",
                "{\"wallet\":{\"id\":\"1\",\"owner\":\"2\",\"account\":\"EVP1\"},\"scopes\":[\"balance\",null]}"
            })
    void permissionRowsNestedAndFlat(String row) {
        assertThat(read("[" + row + "]", ROWS))
                .isEqualTo(List.of(
                        new WalletPermission(new Wallet(1, 2L, Account.of("EVP1")), List.of(WalletScope.BALANCE))));
    }

    @Test
    void permissionRowWithoutScopesGivesNoRights() {
        assertThat(read("[{\"wallet\":{\"id\":1}},{\"wallet\":{\"id\":1},\"scopes\":null}]", ROWS))
                .isEqualTo(List.of(
                        new WalletPermission(new Wallet(1, null, null), List.of()),
                        new WalletPermission(new Wallet(1, null, null), List.of())));
    }

    @Test
    void everythingThatShouldAlwaysBeThereMayBeMissing() {
        assertThat(read("{}", ApiClient.class))
                .isEqualTo(new ApiClient(null, null, null, List.of(), null, null, List.of(), null, List.of(), null));
        assertThat(read("{\"id\":1}", Project.class)).isEqualTo(new Project(1, null, null, null, null, null));
        assertThat(location("").prices()).isEmpty();
        assertThat(location("").images()).isNull();
        assertThat(location("").projectId()).isNull();
        assertThat(read("{\"locations\":[]}", Samples.LOCATIONS))
                .isEqualTo(new Page<>(List.of(), PageMetadata.UNKNOWN));
        assertThat(read("{}", ServerInfo.class).time()).isNull();
        assertThat(read("{\"scopes\":[]}", WalletPermission.class)).isEqualTo(new WalletPermission(null, List.of()));
    }

    @Test
    void nullIsTheSameAsMissing() {
        String nulls = "\"project_id\":null,\"title\":null,\"updated_at\":null,\"status\":null,\"description\":null,"
                + "\"address\":null,\"lat\":null,\"lng\":null,\"radius\":null,\"prices\":null,\"working_hours\":null,"
                + "\"services\":null,\"images\":null,\"remote_orders\":null,\"public\":null";

        assertThat(location(nulls)).isEqualTo(location(""));
        assertThat(read(
                        "{\"id\":null,\"title\":null,\"type\":null,\"permissions\":null,\"info\":null,"
                                + "\"credentials\":null,\"hosts\":null,\"project\":null,\"permissions_to_wallets\":null,"
                                + "\"service_agreement_id\":null}",
                        ApiClient.class))
                .isEqualTo(read("{}", ApiClient.class));
        assertThat(read("{\"id\":1,\"owner\":null,\"account\":null}", Wallet.class))
                .isEqualTo(new Wallet(1, null, null));
    }

    @Test
    void nullInsideOfListsIsLeftOut() {
        assertThat(location("\"prices\":[null]").prices()).isEmpty();
        assertThat(read("{\"permissions\":[null,\"show_in_frame\"],\"hosts\":[null]}", ApiClient.class))
                .satisfies(client -> {
                    assertThat(client.permissions()).containsExactly(ClientPermission.SHOW_IN_FRAME);
                    assertThat(client.hosts()).isEmpty();
                });
    }

    @Test
    void nullWhereANumberOrAFlagMustBeIsReadAsMissing() {
        assertThat(read("{\"id\":1,\"wallet_id\":null,\"title\":\"x\"}", Project.class)
                        .title())
                .isEqualTo("x");
        assertThat(location("\"services\":{\"pay\":{\"available\":null,\"categories\":[1]}}")
                        .services())
                .satisfies(services -> assertThat(
                                Objects.requireNonNull(services).pay())
                        .satisfies(pay -> {
                            assertThat(Objects.requireNonNull(pay).available()).isNull();
                            assertThat(pay.categories()).containsExactly(1L);
                        }));
    }

    @Test
    void emptyObjectsOfPhpAreReadAsMissing() {
        Location read = location("\"images\":[],\"services\":[],\"remote_orders\":[],\"prices\":[],\"title\":\"x\"");

        assertThat(read).isEqualTo(location("\"title\":\"x\""));
        assertThat(read("{\"title\":\"x\",\"info\":[],\"project\":[],\"credentials\":[]}", ApiClient.class))
                .isEqualTo(read("{\"title\":\"x\"}", ApiClient.class));
        assertThat(read("{\"locations\":[{\"id\":1,\"images\":[]}],\"_metadata\":[]}", Samples.LOCATIONS))
                .isEqualTo(new Page<>(List.of(location("")), PageMetadata.UNKNOWN));
        assertThat(read("{\"id\":1,\"account\":[]}", Wallet.class).account()).isNull();
    }

    @Test
    void numbersMayBeTexts() {
        assertThat(read("{\"id\":\"1221\",\"wallet_id\":\"2112\"}", Project.class))
                .isEqualTo(new Project(1221, null, null, 2112L, null, null));
        assertThat(location("\"lat\":\"54.5\",\"radius\":\"20\"").lat()).isEqualTo(54.5);
        assertThat(read("{\"time\":\"1383116734\"}", ServerInfo.class))
                .isEqualTo(read("{\"time\":1383116734}", ServerInfo.class));
    }

    @Test
    void userIdOfAnAccountIsNumberOrText() {
        Account number =
                read("{\"id\":1,\"account\":{\"user_id\":1234}}", Wallet.class).account();
        Account text = read("{\"id\":1,\"account\":{\"user_id\":\"1234\"}}", Wallet.class)
                .account();

        assertThat(number).isEqualTo(text);
        assertThat(Objects.requireNonNull(text).userId()).isEqualTo(1234);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"zzqq\"", "1.5", "true", "99999999999999999999"})
    void userIdThatIsNoNumberIsReportedByNameOnly(String userId) {
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> read("{\"id\":1,\"account\":{\"user_id\":" + userId + "}}", Wallet.class))
                .withMessageContaining("account")
                .withMessageNotContaining("zzqq");
    }

    @Test
    void accountIsAnObjectOrATextWithItsNumber() {
        assertThat(read("{\"id\":1,\"account\":\"EVP1\"}", Wallet.class))
                .isEqualTo(new Wallet(1, null, Account.of("EVP1")));
        assertThat(read("{\"id\":1,\"account\":{\"number\":\"EVP1\"}}", Wallet.class))
                .isEqualTo(new Wallet(1, null, Account.of("EVP1")));
    }

    @Test
    void everyFieldOfAnAccountIsRead() {
        assertThat(read(
                        "{\"id\":1,\"account\":{\"number\":\"EVP1\",\"order_id\":5,\"user_id\":6,\"owner_type\":\"legal\","
                                + "\"owner_title\":\"a\",\"owner_display_name\":\"b\",\"description\":\"c\",\"type\":\"local\","
                                + "\"status\":\"active\",\"ibans\":[\"LT1\",null,\"LT2\"],\"main_iban\":\"LT1\","
                                + "\"flags\":{\"savings\":true,\"public\":false}}}",
                        Wallet.class))
                .isEqualTo(new Wallet(
                        1,
                        null,
                        new Account(
                                "EVP1",
                                5L,
                                6L,
                                UserType.LEGAL,
                                "a",
                                "b",
                                "c",
                                AccountType.LOCAL,
                                AccountStatus.ACTIVE,
                                List.of("LT1", "LT2"),
                                "LT1",
                                new Account.Flags(true, false))));
    }

    @Test
    void unknownWordsAreKeptAsSent() {
        assertThat(location("\"status\":\"renovated\"").status()).isEqualTo(new LocationStatus("renovated"));
        assertThat(location("\"prices\":[{\"type\":\"gift\"}]").prices().get(0).type())
                .isEqualTo(new PriceType("gift"));
        assertThat(read("{\"type\":\"robot\",\"permissions\":[\"fly\"]}", ApiClient.class))
                .satisfies(client -> {
                    assertThat(client.type()).isEqualTo(new ClientType("robot"));
                    assertThat(client.permissions()).containsExactly(new ClientPermission("fly"));
                });
    }

    /** What a page has in Java is no name of the API. */
    @Test
    void aPageIsReadByTheNameOfItsList() {
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> read("{\"entries\":[{\"id\":1}]}", Samples.LOCATIONS))
                .withMessage("locations is missing");
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> read("{\"statements\":[{\"id\":1}]}", Samples.LOCATIONS))
                .withMessage("locations is missing");
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> read("{\"locations\":5}", Samples.LOCATIONS))
                .withMessage("There is no list of a page at locations");
        for (String plainOrNot : List.of("", "\"_metadata\":[],")) {
            assertThat(read(
                                    "{" + plainOrNot
                                            + "\"locations\":[{\"id\":1}],\"entries\":[{\"id\":2},{\"id\":\"x\"}]}",
                                    Samples.LOCATIONS)
                            .entries())
                    .singleElement()
                    .satisfies(one -> assertThat(one.id()).isEqualTo(1));
        }
    }

    @Test
    void metadataOfTheSdksIsRead() {
        assertThat(read(
                                "{\"locations\":[],\"_metadata\":{\"total\":1,\"offset\":2,\"limit\":3,\"has_next\":true,"
                                        + "\"has_previous\":false,\"cursors\":{\"after\":\"a\",\"before\":\"b\"}}}",
                                Samples.LOCATIONS)
                        .metadata())
                .isEqualTo(new PageMetadata(1, 2, 3, true, false, new PageMetadata.Cursors("a", "b")));
    }

    @Test
    void largeIdsFit() {
        assertThat(read("{\"id\":9223372036854775807}", Project.class).id()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void credentialsWithEmptyTextsHaveNoKey() {
        assertThat(Objects.requireNonNull(
                                read("{\"credentials\":{\"access_token\":\"a\",\"mac_key\":\"\"}}", ApiClient.class)
                                        .credentials())
                        .macKey())
                .isNull();
    }
}
