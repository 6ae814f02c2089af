package io.github.walletapi.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.HandClock;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.IssuedCredentials;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.error.InvalidParametersException;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.RejectedRequestException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.shared.GrowingPauses;
import io.github.walletapi.retry.Pause;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteredDeviceTest {
    private static final String KEY = "till-3";
    private static final ClientInfo INFO = ClientInfo.of("Till 3", "Linux", "Model", KEY);
    private static final String OTHERS = "{\"mac_id\":\"other\",\"mac_key\":\"zzqqOther\",\"client_id\":77}";

    private final HandClock clock = new HandClock();
    private final List<Duration> pauses = new ArrayList<>();
    private final ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
    private final Application application = new Application();
    private @Nullable Runnable whilePausing;
    private final RegisteredDevice device = device(DeviceStore.of(map)).build();

    private RegisteredDeviceBuilder device(DeviceStore store) {
        return RegisteredDevice.builder(application, INFO, store)
                .clock(clock)
                .random(() -> 1)
                .pause(length -> {
                    pauses.add(length);
                    clock.advance(length);
                    if (whilePausing != null) {
                        whilePausing.run();
                    }
                });
    }

    private String claim(Duration length) {
        return "{\"claimed_by\":\"other\",\"claimed_until\":"
                + clock.instant().plus(length).toEpochMilli() + "}";
    }

    private static String rendered(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return failure + "\n" + text;
    }

    @Test
    void deviceIsRegisteredOnceAndKept() {
        MacCredentials issued = device.get();

        assertThat(issued.id()).isEqualTo("zzqqId1");
        assertThat(issued.key().reveal()).isEqualTo("zzqqKey1");
        assertThat(application.lastSent().type()).isEqualTo(ClientType.APP_CLIENT);
        assertThat(application.lastSent().info()).isEqualTo(INFO);
        assertThat(map)
                .containsExactly(
                        Map.entry(KEY, "{\"mac_id\":\"zzqqId1\",\"mac_key\":\"zzqqKey1\",\"client_id\":2001}"));
        assertThat(device.get()).isSameAs(issued);
        assertThat(application.registrations()).isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void nextProcessFindsTheCredentials() {
        device.get();

        MacCredentials found =
                RegisteredDevice.of(application, INFO, DeviceStore.of(map)).get();

        assertThat(found.id()).isEqualTo("zzqqId1");
        assertThat(found.key().reveal()).isEqualTo("zzqqKey1");
        assertThat(application.registrations()).isEqualTo(1);
    }

    @Test
    void nothingIsReadOrSentBeforeItIsAskedFor() {
        assertThat(application.registrations()).isZero();
        assertThat(map).isEmpty();
    }

    @Test
    void credentialsComeFromMemoryOnceTheyAreKnown() {
        device.get();
        map.clear();

        assertThat(device.get().id()).isEqualTo("zzqqId1");
    }

    @Test
    void devicesOfOneStoreAreToldApart() {
        device.get();
        RegisteredDevice.of(application, ClientInfo.of(null, null, null, "till-4"), DeviceStore.of(map))
                .get();
        device(DeviceStore.of(map)).key("sandbox/till-3").build().get();

        assertThat(map).containsOnlyKeys("till-3", "till-4", "sandbox/till-3");
        assertThat(application.registrations()).isEqualTo(3);
    }

    @Test
    void settingsThatCannotBeRightAreRefused() {
        DeviceStore store = DeviceStore.of(map);
        for (String none : new String[] {null, "", " "}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RegisteredDevice.of(application, ClientInfo.of("Till", null, null, none), store))
                    .withMessageContaining("deviceId");
        }
        RegisteredDeviceBuilder builder = device(store);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.key(" ")).withMessageContaining("key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.attempts(0))
                .withMessageContaining("attempts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.lease(Duration.ZERO))
                .withMessageContaining("lease");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.longestPause(Duration.ofDays(2)))
                .withMessageContaining("longestPause");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.lease(Duration.ofMinutes(1)).build())
                .withMessageContaining("longer than longestPause");
    }

    @Test
    void transientFailuresAreFollowedByGrowingPauses() {
        application
                .thenFail(Application.lost())
                .thenFail(Application.broken())
                .thenFail(Application.limited(null))
                .thenFail(Application.lost());

        assertThat(device.get().id()).isEqualTo("zzqqId5");
        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void pausesAreShortenedByChanceAndEndAtTheLongest() {
        GrowingPauses whole = new GrowingPauses(Duration.ofSeconds(1), Duration.ofSeconds(3), () -> 1);
        assertThat(List.of(whole.next(), whole.next(), whole.next(), whole.next()))
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(3));

        GrowingPauses half = new GrowingPauses(Duration.ofSeconds(1), Duration.ofSeconds(3), () -> 0);
        assertThat(List.of(half.next(), half.next(), half.next()))
                .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(1500));
    }

    @Test
    void attemptsEnd() {
        for (int i = 0; i < 9; i++) {
            application.thenFail(Application.lost());
        }

        assertThatExceptionOfType(ConnectionFailedException.class).isThrownBy(device::get);
        assertThat(application.registrations()).isEqualTo(5);
        assertThat(pauses).hasSize(4);
        assertThat(map).as("the claim is released").isEmpty();
    }

    @Test
    void numberOfAttemptsCanBeSet() {
        application.thenFail(Application.lost()).thenFail(Application.lost());

        assertThatExceptionOfType(ConnectionFailedException.class)
                .isThrownBy(
                        () -> device(DeviceStore.of(map)).attempts(1).build().get());
        assertThat(application.registrations()).isEqualTo(1);
    }

    @Test
    void pauseTheServerAsksForIsHonoured() {
        application.thenFail(Application.limited(Duration.ofSeconds(42))).thenFail(Application.limited(Duration.ZERO));

        device.get();

        assertThat(pauses).containsExactly(Duration.ofSeconds(42), Duration.ofSeconds(2));
    }

    @Test
    void longerPauseThanAllowedEndsTheRegistrationAndIsHonouredAfterwards() {
        application.thenFail(Application.limited(Duration.ofMinutes(10)));

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(device::get)
                .satisfies(limited -> assertThat(limited.retryAfter()).contains(Duration.ofMinutes(10)));
        clock.advance(Duration.ofSeconds(599));
        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(device::get);
        assertThat(application.registrations()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(device.get().id()).isEqualTo("zzqqId2");
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {999_999_999L, Long.MAX_VALUE})
    void pauseForEverEndsAfterADay(long seconds) {
        application.thenFail(Application.limited(Duration.ofSeconds(seconds)));
        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(device::get);

        clock.advance(Duration.ofDays(1).minusSeconds(1));
        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(device::get);
        clock.advance(Duration.ofSeconds(1));
        assertThat(device.get().id()).isEqualTo("zzqqId2");
    }

    @Test
    void pauseOfAClockThatWasPutBackIsOver() {
        clock.advance(Duration.ofDays(3650));
        application.thenFail(Application.limited(Duration.ofMinutes(10)));
        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(device::get);

        clock.advance(Duration.ofDays(-3650));
        assertThat(device.get().id()).isEqualTo("zzqqId2");
    }

    static List<RuntimeException> lasting() {
        Failure failure = Failure.of("POST", "client", 400, null);
        return List.of(
                new ForbiddenException("No", failure),
                new InvalidCredentialsException("No", failure),
                new InvalidParametersException("No", failure),
                new RejectedRequestException("No", failure),
                new UnreadableAnswerException("No", failure, null),
                new IllegalStateException("closed"));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void everyOtherFailureIsThrownAtOnce(RuntimeException failure) {
        application.thenFail(failure);

        assertThatExceptionOfType(failure.getClass()).isThrownBy(device::get).isSameAs(failure);
        assertThat(application.registrations()).isEqualTo(1);
        assertThat(pauses).isEmpty();
        assertThat(map).as("the claim is released").isEmpty();
    }

    @Test
    void serverIsLeftAloneForAWhileAfterAFailure() {
        application.thenFail(new ForbiddenException("No", Failure.of("POST", "client", 403, null)));

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(ForbiddenException.class).isThrownBy(device::get);
        }
        assertThat(application.registrations()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        assertThat(device.get().id()).isEqualTo("zzqqId2");
    }

    @Test
    void restoredStoreIsSeenAtOnceAfterAFailure() {
        application.thenFail(Application.conflict());
        assertThatExceptionOfType(DeviceAlreadyRegisteredException.class).isThrownBy(device::get);

        map.put(KEY, OTHERS);

        assertThat(device.get().id()).isEqualTo("other");
        assertThat(application.registrations()).isEqualTo(1);
    }

    static List<WalletApiException> alreadyRegistered() {
        return List.of(
                Application.conflict(),
                new RejectedRequestException("x", Application.alreadyRegistered(400)),
                new ForbiddenException("x", Application.alreadyRegistered(403)),
                new ServerFailureException("x", Application.alreadyRegistered(500)));
    }

    @ParameterizedTest
    @MethodSource("alreadyRegistered")
    void registeredDeviceIsReportedWithItsRecovery(WalletApiException refusal) {
        application.thenFail(refusal);

        assertThatExceptionOfType(DeviceAlreadyRegisteredException.class)
                .isThrownBy(device::get)
                .withCause(refusal)
                .withMessageContainingAll("till-3", "backup", "another deviceId", "remove the old client")
                .satisfies(known -> assertThat(known.deviceId()).isEqualTo("till-3"));
        assertThat(pauses).isEmpty();
        assertThat(map).isEmpty();
    }

    @Test
    void registrationWhoseAnswerWasLostIsReportedTheSameWay() {
        application.thenFail(Application.lost()).thenFail(Application.conflict());

        assertThatExceptionOfType(DeviceAlreadyRegisteredException.class).isThrownBy(device::get);
    }

    @Test
    void registeredDeviceWhoseCredentialsWereStoredMeanwhileUsesThem() {
        application.then(() -> {
            map.put(KEY, OTHERS);
            throw Application.conflict();
        });

        assertThat(device.get().id()).isEqualTo("other");
        assertThat(map).containsEntry(KEY, OTHERS);
    }

    @Test
    void answerWithoutCredentialsIsReported() {
        for (IssuedCredentials issued : new IssuedCredentials[] {
            null,
            new IssuedCredentials(null, "mac", Secret.of("zzqqKey"), null),
            new IssuedCredentials(Secret.of("zzqqId"), "bearer", null, null),
            new IssuedCredentials(Secret.of("zz\"qq"), "mac", Secret.of("zzqqKey"), null)
        }) {
            application.then(() -> Application.created(2001L, issued));
            assertThatExceptionOfType(UnreadableAnswerException.class)
                    .isThrownBy(() -> device(DeviceStore.of(map)).build().get())
                    .withMessageContaining("was registered")
                    .satisfies(failure -> assertThat(rendered(failure)).doesNotContain("zz"));
            assertThat(map).isEmpty();
        }
    }

    @Test
    void claimOfAnotherIsWaitedFor() {
        map.put(KEY, claim(Duration.ofMinutes(3)));
        whilePausing = () -> {
            if (pauses.size() == 7) {
                map.put(KEY, OTHERS);
            }
        };

        assertThat(device.get().id()).isEqualTo("other");
        assertThat(application.registrations()).isZero();
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMillis(200),
                        Duration.ofMillis(400),
                        Duration.ofMillis(800),
                        Duration.ofMillis(1600),
                        Duration.ofMillis(3200),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5));
    }

    @Test
    void releasedClaimOfAnotherIsFollowedByOurs() {
        map.put(KEY, claim(Duration.ofMinutes(3)));
        whilePausing = () -> map.remove(KEY);

        assertThat(device.get().id()).isEqualTo("zzqqId1");
        assertThat(pauses).hasSize(1);
    }

    @Test
    void claimOfADeadNodeIsTakenOverWhenItsTimeIsOver() {
        Instant end = clock.instant().plus(Duration.ofSeconds(30));
        map.put(KEY, claim(Duration.ofSeconds(30)));
        application.then(() -> {
            assertThat(clock.instant()).isBetween(end, end.plusSeconds(5));
            assertThat(map.get(KEY)).contains("claimed_by").doesNotContain("\"other\"");
            return Application.issued(1);
        });

        assertThat(device.get().id()).isEqualTo("zzqqId1");
    }

    @Test
    void deadClaimFromLongAgoCostsNoTime() {
        map.put(KEY, claim(Duration.ofDays(-1)));

        assertThat(device.get().id()).isEqualTo("zzqqId1");
        assertThat(pauses).isEmpty();
    }

    @Test
    void claimOfAWrongClockIsTakenOverWhenItStoodUnchangedForALease() {
        Instant start = clock.instant();
        map.put(KEY, claim(Duration.ofDays(365)));

        assertThat(device.get().id()).isEqualTo("zzqqId1");
        assertThat(Duration.between(start, clock.instant())).isBetween(Duration.ofMinutes(3), Duration.ofSeconds(190));
    }

    @Test
    void othersWhoNeverEndAreReported() {
        map.put(KEY, claim(Duration.ofMinutes(3)));
        whilePausing = () -> map.put(KEY, claim(Duration.ofMinutes(3)));

        assertThatExceptionOfType(DeviceStoreException.class)
                .isThrownBy(device::get)
                .withMessageContaining("Others have been registering the device till-3");
        assertThat(application.registrations()).isZero();
    }

    @Test
    void leaseIsExtendedBeforeEachPause() {
        application.thenFail(Application.limited(Duration.ofSeconds(50)));
        whilePausing = () -> {
            Instant until = Instant.ofEpochMilli(
                    Long.parseLong(map.getOrDefault(KEY, "").replaceAll(".*\"claimed_until\":(\\d+).*", "$1")));
            assertThat(until).isEqualTo(clock.instant().plus(Duration.ofMinutes(3)));
        };

        device.get();
        assertThat(pauses).hasSize(1);
    }

    @Test
    void leaseThatWasLostIsNotUsed() {
        application.then(() -> {
            map.put(KEY, OTHERS);
            throw Application.lost();
        });

        assertThat(device.get().id()).isEqualTo("other");
        assertThat(application.registrations()).isEqualTo(1);
    }

    @Test
    void leaseThatAnotherHasIsWaitedFor() {
        application.then(() -> {
            map.put(KEY, claim(Duration.ofMinutes(3)));
            throw Application.lost();
        });
        whilePausing = () -> map.put(KEY, OTHERS);

        assertThat(device.get().id()).isEqualTo("other");
        assertThat(application.registrations()).isEqualTo(1);
    }

    @Test
    void credentialsThatWereStoredFirstWin() {
        application.then(() -> {
            map.put(KEY, OTHERS);
            return Application.issued(1);
        });

        try (Log log = new Log()) {
            assertThat(device.get().id()).isEqualTo("other");
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .satisfies(line -> assertThat(line)
                            .startsWith("WARNING")
                            .contains("till-3", "client 77", "client 2001")
                            .doesNotContain("zzqq"));
        }
        assertThat(map).containsEntry(KEY, OTHERS);
    }

    @Test
    void surplusClientWithoutANumberIsNamedByTheBeginningOfItsId() {
        application.then(() -> {
            map.put(KEY, OTHERS.replace(",\"client_id\":77", ""));
            return Application.created(
                    null, new IssuedCredentials(Secret.of("abcdefgh"), "mac", Secret.of("zzqqKey"), null));
        });

        try (Log log = new Log()) {
            device.get();
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .satisfies(line -> assertThat(line).contains("abc").doesNotContain("abcd", "zzqq", "other]"));
        }
    }

    @Test
    void credentialsAreStoredOverTheClaimOfAnother() {
        application.then(() -> {
            map.put(KEY, claim(Duration.ofMinutes(3)));
            return Application.issued(1);
        });

        assertThat(device.get().id()).isEqualTo("zzqqId1");
        assertThat(map.get(KEY)).contains("zzqqId1");
    }

    @Test
    void credentialsAreStoredWhereTheClaimIsGone() {
        application.then(() -> {
            map.clear();
            return Application.issued(1);
        });

        assertThat(device.get().id()).isEqualTo("zzqqId1");
        assertThat(map.get(KEY)).contains("zzqqId1");
    }

    /** A map that fails when it is told to. */
    private final class Failing implements DeviceStore {
        private final DeviceStore store = DeviceStore.of(map);
        private boolean reading;
        private boolean writing;

        private DeviceStore unless(boolean failing) {
            if (failing) {
                throw new IllegalStateException("disk full");
            }
            return store;
        }

        @Override
        public Optional<String> get(String key) {
            return unless(reading).get(key);
        }

        @Override
        public boolean putIfAbsent(String key, String value) {
            return unless(writing).putIfAbsent(key, value);
        }

        @Override
        public boolean replace(String key, String oldValue, String newValue) {
            return unless(writing).replace(key, oldValue, newValue);
        }

        @Override
        public boolean remove(String key, String value) {
            return unless(writing).remove(key, value);
        }
    }

    @Test
    void credentialsThatCannotBeStoredAreHeldUnusedUntilTheyCan() {
        Failing store = new Failing();
        RegisteredDevice holding = device(store).build();
        application.then(() -> {
            store.writing = true;
            return Application.issued(1);
        });

        try (Log log = new Log()) {
            for (int i = 0; i < 3; i++) {
                assertThatExceptionOfType(DeviceStoreException.class)
                        .isThrownBy(holding::get)
                        .withMessageContainingAll("was registered", "client 2001", "held in memory", "repair the store")
                        .withRootCauseInstanceOf(IllegalStateException.class)
                        .satisfies(failure -> assertThat(rendered(failure)).doesNotContain("zzqq"));
            }
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .satisfies(line -> assertThat(line)
                            .startsWith("SEVERE")
                            .contains("held in memory")
                            .doesNotContain("zzqq"));
        }
        assertThat(application.registrations()).isEqualTo(1);

        store.writing = false;
        assertThat(holding.get().id()).isEqualTo("zzqqId1");
        assertThat(map.get(KEY)).contains("zzqqId1");
        assertThat(application.registrations()).isEqualTo(1);
    }

    @Test
    void storeThatCannotBeChangedIsFoundOutBeforeAnythingIsSent() {
        Failing store = new Failing();
        store.writing = true;
        assertThatIllegalStateException()
                .isThrownBy(() -> device(store).build().get())
                .withMessage("disk full");
        store.reading = true;
        assertThatIllegalStateException().isThrownBy(() -> device(store).build().get());

        assertThat(application.registrations()).isZero();
    }

    @Test
    void storeThatFailsWhileAClaimIsReleasedDoesNotHideTheFailure() {
        Failing store = new Failing();
        application.then(() -> {
            store.writing = true;
            throw Application.conflict();
        });

        DeviceAlreadyRegisteredException failure = catchThrowableOfType(
                DeviceAlreadyRegisteredException.class,
                () -> device(store).build().get());

        assertThat(Objects.requireNonNull(failure.getCause()).getSuppressed())
                .singleElement()
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zzqq",
                "",
                "[]",
                "{}",
                "{\"mac_id\":\"zzqq\"}",
                "{\"mac_id\":\"zzqq\",\"mac_key\":7}",
                "{\"mac_id\":\"zz\\\"qq\",\"mac_key\":\"zzqq\"}",
                "{\"claimed_by\":\"zzqq\"}",
                "{\"claimed_by\":\"zzqq\",\"claimed_until\":\"zzqq\"}",
                "{\"mac_id\":\"zzqq\",\"mac_key\":\"zzqq\""
            })
    void entryThatCannotBeReadIsReportedWithoutItsText(String text) {
        map.put(KEY, text);

        assertThatExceptionOfType(DeviceStoreException.class)
                .isThrownBy(device::get)
                .withMessageContainingAll("till-3", "cannot be read")
                .withNoCause()
                .satisfies(failure -> assertThat(rendered(failure)).doesNotContain("zz"));
        assertThat(map).containsEntry(KEY, text);
        assertThat(application.registrations()).isZero();
    }

    @Test
    void fieldsOfLaterVersionsAreIgnored() {
        map.put(KEY, "{\"mac_id\":\"a\",\"mac_key\":\"b\",\"since\":1,\"client_id\":\"x\"}");

        assertThat(device.get().id()).isEqualTo("a");
    }

    @Test
    void interruptionEndsTheWaitingForAnotherNode() {
        map.put(KEY, claim(Duration.ofMinutes(3)));
        RegisteredDevice waiting = device(DeviceStore.of(map))
                .pause(length -> {
                    throw new InterruptedException();
                })
                .build();

        assertThatExceptionOfType(CancellationException.class).isThrownBy(waiting::get);
        assertThat(Thread.interrupted()).as("the flag").isTrue();
    }

    @Test
    void interruptionEndsTheRegistrationAndReleasesTheClaim() {
        application.thenFail(Application.lost());
        RegisteredDevice waiting = device(DeviceStore.of(map))
                .pause(length -> {
                    throw new InterruptedException();
                })
                .build();

        assertThatExceptionOfType(CancellationException.class).isThrownBy(waiting::get);
        assertThat(Thread.interrupted()).as("the flag").isTrue();
        assertThat(map).isEmpty();
        assertThat(waiting.get().id()).isEqualTo("zzqqId2");
    }

    @Test
    void interruptionDuringACallEndsTheRegistration() {
        application.then(() -> {
            Thread.currentThread().interrupt();
            throw Application.lost();
        });

        assertThatExceptionOfType(CancellationException.class).isThrownBy(device::get);
        assertThat(Thread.interrupted()).as("the flag").isTrue();
        assertThat(pauses).isEmpty();
        assertThat(map).isEmpty();
    }

    @Test
    void interruptedThreadGetsWhatIsThere() {
        map.put(KEY, OTHERS);
        Thread.currentThread().interrupt();

        assertThat(device.get().id()).isEqualTo("other");
        assertThat(Thread.interrupted()).as("the flag").isTrue();
    }

    @Test
    void ourOwnPauseCanBeInterrupted() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> Pause.SLEEPING.of(Duration.ofHours(1)));
    }

    @Test
    void deviceThatSignsItsOwnRegistrationIsReported() {
        RegisteredDevice[] self = new RegisteredDevice[1];
        application.then(() -> {
            self[0].get();
            return Application.issued(1);
        });
        self[0] = device;

        assertThatIllegalStateException()
                .isThrownBy(device::get)
                .withMessageContaining("cannot sign its own registration");
        assertThat(map).isEmpty();
    }

    @Test
    void refusedCredentialsAreForgotten() {
        MacCredentials refused = device.get();

        device.forget(refused);

        assertThat(map).isEmpty();
        assertThat(device.get().id()).isEqualTo("zzqqId2");
        assertThat(application.registrations()).isEqualTo(2);
    }

    @Test
    void othersThanTheRefusedOnesAreNotForgotten() {
        MacCredentials refused = device.get();
        device.forget(refused);
        MacCredentials anew = device.get();

        device.forget(refused);
        assertThat(device.get()).isSameAs(anew);
        device.forget(MacCredentials.of(anew.id(), "another"));
        assertThat(device.get()).isSameAs(anew);
        assertThat(map.get(KEY)).contains("zzqqId2");
    }

    @Test
    void otherNodeFindsWhatWasRegisteredAnew() {
        RegisteredDevice other = device(DeviceStore.of(map)).build();
        MacCredentials refused = device.get();
        MacCredentials sameOfOther = other.get();
        device.forget(refused);
        device.get();

        other.forget(sameOfOther);

        assertThat(other.get().id()).isEqualTo("zzqqId2");
        assertThat(application.registrations()).isEqualTo(2);
    }

    @Test
    void claimIsNotForgotten() {
        MacCredentials refused = device.get();
        String claim = claim(Duration.ofMinutes(3));
        map.put(KEY, claim);

        device.forget(refused);

        assertThat(map).containsEntry(KEY, claim);
    }

    @Test
    void failureIsForgottenWithTheCredentials() {
        MacCredentials refused = device.get();
        device.forget(refused);
        application.thenFail(Application.conflict());
        assertThatExceptionOfType(DeviceAlreadyRegisteredException.class).isThrownBy(device::get);

        device.forget(refused);

        assertThat(device.get().id()).isEqualTo("zzqqId3");
    }

    @Test
    void noTextHoldsASecret() {
        device.get();

        assertThat(List.of(
                        device.toString(),
                        DeviceStore.of(map).toString(),
                        new Entry.Kept(device.get(), 1L).toString(),
                        new Entry.Kept(device.get(), null).client()))
                .allSatisfy(text -> assertThat(text).doesNotContain("zzqqI", "zzqqK"));
        assertThat(device).hasToString("RegisteredDevice[till-3]");
    }
}
