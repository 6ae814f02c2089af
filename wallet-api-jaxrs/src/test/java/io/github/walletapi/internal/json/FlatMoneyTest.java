package io.github.walletapi.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.internal.shared.ListedAs;
import io.github.walletapi.internal.shared.MoneyMembers;
import io.github.walletapi.paging.Page;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.OtherMembers;
import io.github.walletapi.value.PartlyReadable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.core.GenericType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments, as the API has them: several amounts in one object share its currency, and its items have their own. */
class FlatMoneyTest {
    private static final GenericType<Page<Payment>> PAGE = new GenericType<>() {};

    @ListedAs("payments")
    public record Payment(
            long id,
            @Nullable String description,
            @MoneyMembers @Nullable Money price,
            @MoneyMembers @Nullable Money cashback,
            @Nullable Money nested,
            List<Item> items) {

        public Payment {
            items = PartlyReadable.list(items);
        }
    }

    public record Item(
            String title,
            @MoneyMembers @Nullable Money price,

            @MoneyMembers(currency = "fee_currency") @Nullable
            Money fee,

            @JsonbProperty(OtherMembers.NAME) OtherMembers others) {

        public Item {
            others = others == null ? OtherMembers.NONE : others;
        }
    }

    private static final Payment PAYMENT = new Payment(
            7,
            "Coffee",
            Money.of("12.34", "EUR"),
            Money.of("10.00", "EUR"),
            Money.of("1.00", "USD"),
            List.of(
                    new Item("Cup", Money.of("2.34", "EUR"), Money.of("300", "JPY"), OtherMembers.NONE),
                    new Item("Beans", Money.of("10.00", "EUR"), null, OtherMembers.NONE)));

    private static final String JSON = """
            {"cashback":1000,"currency":"EUR","description":"Coffee","id":7,\
            "items":[{"fee_currency":"JPY","fee_decimal":"300","title":"Cup","price":234,"currency":"EUR"},\
            {"title":"Beans","price":1000,"currency":"EUR"}],\
            "nested":{"amount":100,"currency":"USD"},"price":1234}""";

    private static Object tree(String json) {
        return Samples.read(json, jakarta.json.JsonObject.class);
    }

    @Test
    void severalAmountsOfAnObjectAndOfItsItemsAreReadAndWritten() {
        assertThat(Samples.read(JSON, Payment.class)).isEqualTo(PAYMENT);
        assertThat(tree(Samples.written(PAYMENT))).isEqualTo(tree(JSON));
        assertThat(Samples.read(Samples.written(PAYMENT), Payment.class)).isEqualTo(PAYMENT);
    }

    @Test
    void whereverARecordStands() {
        assertThat(Samples.read("{\"payments\":[" + JSON + "," + JSON + "]}", PAGE)
                        .entries())
                .containsExactly(PAYMENT, PAYMENT);
        assertThat(Samples.read("[" + JSON + "]", new GenericType<List<Payment>>() {}))
                .containsExactly(PAYMENT);
        assertThat(Samples.read("{\"a\":" + JSON + "}", new GenericType<Map<String, Payment>>() {}))
                .containsEntry("a", PAYMENT);
        assertThat(Samples.written(List.of(PAYMENT))).isEqualTo("[" + Samples.written(PAYMENT) + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"price\":1234,\"currency\":\"EUR\"}",
                "{\"price_decimal\":\"12.34\",\"id\":1,\"currency\":\"EUR\"}",
                "{\"currency\":\"EUR\",\"price\":1234,\"price_decimal\":\"12.34\",\"id\":1}",
                "{\"id\":1,\"price\":\"1234\",\"currency\":\"EUR\",\"price_decimal\":null,\"cashback\":null}",
                "{\"id\":1,\"price\":1234,\"currency\":\"EUR\",\"cashback\":[],\"items\":[null]}",
                "{\"id\":1,\"price\":1.234e3,\"currency\":\"EUR\",\"unknown\":{\"price\":\"x\"}}",
                "{\"id\":1,\"price\":null,\"price_decimal\":\"12.34\",\"currency\":\"eur\",\"nested\":[]}"
            })
    void isReadAsLenientlyAsOtherMoney(String json) {
        assertThat(Samples.read(json, Payment.class))
                .isEqualTo(new Payment(1, null, Money.of("12.34", "EUR"), null, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"price\":1234",
                "\"price\":1234,\"currency\":\"euro\"",
                "\"price\":12.34,\"currency\":\"EUR\"",
                "\"price\":\"\",\"currency\":\"EUR\"",
                "\"price\":true,\"currency\":\"EUR\"",
                "\"price\":{\"amount\":1,\"currency\":\"EUR\"}",
                "\"price\":1234,\"price_decimal\":\"12.35\",\"currency\":\"EUR\"",
                "\"price\":1e20,\"currency\":\"EUR\"",
                "\"cashback_decimal\":\"1E-999999999\",\"currency\":\"EUR\""
            })
    void whatIsNoMoneyIsNotLeftOutWithoutAWord(String members) {
        String json = "{\"id\":1," + members + "}";
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> Samples.read(json, Payment.class));
        List<Payment> list = Samples.read("{\"payments\":[{\"id\":1}," + json + ",{\"id\":2}]}", PAGE)
                .entries();
        assertThat(list).hasSize(3);
        assertThat(PartlyReadable.readable(list)).extracting(Payment::id).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1.5,\"price\":1,\"currency\":\"EUR\"}",
                "{\"id\":18446744073709551617,\"price\":1,\"currency\":\"EUR\"}",
                "{\"id\":null,\"price\":1,\"currency\":\"EUR\"}",
                "{\"price\":1,\"currency\":\"EUR\"}",
                "{\"id\":1,\"items\":7}",
                "{\"id\":1} {}",
                "{\"id\":1"
            })
    void whatIsCheckedElsewhereIsCheckedBesideMoney(String json) {
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> Samples.read(json, Payment.class));
    }

    @Test
    void whatNobodyKnowsIsKeptBesideMoney() {
        String json = "{\"title\":\"Cup\",\"price\":234,\"currency\":\"EUR\",\"size\":[1,{\"a\":null}]}";

        Item item = Samples.read(json, Item.class);

        assertThat(item.price()).isEqualTo(Money.of("2.34", "EUR"));
        assertThat(item.others().members()).containsOnlyKeys("size");
        assertThat(tree(Samples.written(item))).isEqualTo(tree(json));
    }

    @Test
    void amountsThatShareACurrencyHaveOne() {
        Payment two = new Payment(1, null, Money.of("1.00", "EUR"), Money.of("1.00", "USD"), null, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.written(two))
                .withMessage("cashback must have the currency of the amount beside it");
    }
}
