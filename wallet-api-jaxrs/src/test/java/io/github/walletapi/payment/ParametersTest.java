package io.github.walletapi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.internal.json.WalletJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {

    public record Order(long id, List<String> lines) {}

    public record Note(String text) {}

    /** It takes longer to make than a whole list of payments to read. */
    @Test
    void jsonIsMadeOnceForAllRecords() {
        WalletJson before = Parameters.json();
        Order order = new Order(77, List.of("ąžuolas"));
        assertThat(Parameters.as(Order.class, Parameters.of(order))).contains(order);
        assertThat(Parameters.as(Note.class, Parameters.of(new Note("a")))).contains(new Note("a"));
        assertThat(Parameters.json()).isSameAs(before);
    }
}
