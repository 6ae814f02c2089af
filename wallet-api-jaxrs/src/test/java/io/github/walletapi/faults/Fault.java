package io.github.walletapi.faults;

import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What can go wrong between client and server. */
@SuppressWarnings("ImmutableEnumChecker") // steps and strikes hold nothing that changes
enum Fault {
    REFUSED("connection refused", (proxy, clock, position, random) -> {
        proxy.endResting(false);
        proxy.refuse();
    }),
    RESET_BEFORE("reset before the request", (proxy, clock, position, random) -> {
        if (position.isFresh()) {
            proxy.resetNext();
        } else {
            proxy.endResting(true);
        }
    }),
    RESET_IN_REQUEST("reset in the request", exchange -> exchange.reset()),
    RESET_AFTER("reset after the request", exchange -> {
        exchange.forward();
        return exchange.reset();
    }),
    CUT_BEFORE_HEAD("cut before the answer", Step.breaking(Part.NOTHING, false)),
    CUT_IN_HEAD("cut in the headers", Step.breaking(Part.SOME_OF_THE_HEAD, false)),
    CUT_AFTER_HEAD("cut after the headers", Step.breaking(Part.THE_HEAD, false)),
    CUT_IN_BODY("cut in the body", Step.breaking(Part.SOME_OF_THE_BODY, false)),
    STALL_BEFORE("stall before the answer", Pace.SILENT, Step.breaking(Part.NOTHING, true)),
    STALL_IN_ANSWER("stall in the answer", Pace.SILENT, Step.breaking(Part.SOME_OF_THE_BODY, true)),
    TRICKLE(
            "one byte per second",
            Pace.SLOW,
            exchange -> exchange.trickle(exchange.forward().bytes())),
    LIMITED("429", Step.refusing("")),
    LIMITED_FOR("429 with Retry-After", Step.refusing("Retry-After: 7\r\n")),
    FAILING_500("500", Step.failing(500)),
    FAILING_502("502", Step.failing(502)),
    FAILING_503("503", Step.failing(503)),
    FAILING_504("504", Step.failing(504)),
    HTML("HTML instead of JSON", exchange -> {
        exchange.forward();
        HttpMessage page = HttpMessage.answer(200, "Content-Type: text/html\r\n", "<html>Welcome!</html>");
        return exchange.send(page.bytes());
    }),
    LENGTH_TOO_GREAT("length too great", exchange -> {
        int more = exchange.random().nextInt(1, 100);
        exchange.send(exchange.forward().withLengthWrongBy(more).bytes());
        return false;
    }),
    LENGTH_TOO_SMALL("length too small", exchange -> {
        HttpMessage answer = exchange.forward();
        int less = exchange.random().nextInt(1, answer.bodyLength());
        return exchange.send(answer.withLengthWrongBy(-less).bytes());
    }),
    CLOCK_JUMP("clock jump", (proxy, clock, position, random) -> clock.jump(random)),
    CLOSED_AT_REST("three closed at rest", (proxy, clock, position, random) -> proxy.endResting(false)),
    CLOSED_ON_REUSE("closed on reuse, twice", exchange -> false, exchange -> false);

    private final String label;
    private final Pace pace;
    private final @Nullable Strike strike;
    private final List<Step> steps;

    /** What befalls the connections, or the clock, before an attempt. */
    interface Strike {
        void strike(FaultProxy proxy, ServerTime clock, Position position, RandomGenerator random);
    }

    Fault(String label, Strike strike) {
        this.label = label;
        this.pace = Pace.QUICK;
        this.strike = strike;
        this.steps = List.of();
    }

    Fault(String label, Step... steps) {
        this(label, Pace.QUICK, steps);
    }

    Fault(String label, Pace pace, Step... steps) {
        this.label = label;
        this.pace = pace;
        this.strike = null;
        this.steps = List.of(steps);
    }

    String label() {
        return label;
    }

    Pace pace() {
        return pace;
    }

    /** What happens before the attempt; null if it is the attempt's requests that something happens to. */
    @Nullable
    Strike strike() {
        return strike;
    }

    /** What happens to the requests of the attempt and those that follow. */
    List<Step> steps() {
        return steps;
    }

    boolean needsManyResting() {
        return this == CLOSED_AT_REST || this == CLOSED_ON_REUSE;
    }

    boolean canMeet(Position position) {
        if (position == Position.CROWD) {
            return strike == null && pace == Pace.QUICK && !needsManyResting();
        }
        return position.isReused() || !needsManyResting();
    }

    /** An answer that came whole and makes no sense would come again. */
    boolean canBeRecoveredByReading() {
        return this != HTML && this != LENGTH_TOO_SMALL;
    }

    /** What a call is told that cannot recover. */
    Class<? extends WalletApiException> failsAs() {
        return switch (this) {
            case HTML, LENGTH_TOO_SMALL -> UnreadableAnswerException.class;
            case FAILING_500, FAILING_502, FAILING_503, FAILING_504 -> ServerFailureException.class;
            default -> ConnectionFailedException.class;
        };
    }

    /** A call that was certainly not carried out is tried again by any method. */
    boolean mustBeRecovered(Position position) {
        return switch (this) {
            case LIMITED, LIMITED_FOR, CLOCK_JUMP -> true;
            case REFUSED -> position.isFresh();
            default -> false;
        };
    }
}
