package io.github.walletapi.faults;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** How much of an answer comes through. */
enum Part {
    NOTHING,
    SOME_OF_THE_HEAD,
    THE_HEAD,
    SOME_OF_THE_BODY;

    byte[] of(HttpMessage answer, RandomGenerator random) {
        int head = answer.headLength();
        int end = switch (this) {
            case NOTHING -> 0;
            case SOME_OF_THE_HEAD -> random.nextInt(1, head);
            case THE_HEAD -> head;
            case SOME_OF_THE_BODY -> head + random.nextInt(1, answer.bodyLength());
        };
        return Arrays.copyOf(answer.bytes(), end);
    }
}
