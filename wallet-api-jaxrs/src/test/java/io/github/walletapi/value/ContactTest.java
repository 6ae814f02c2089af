package io.github.walletapi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @ParameterizedTest
    @CsvSource({
        "37061234567,37061234567",
        "+370 612 34567,37061234567",
        "0037061234567,37061234567",
        "(370) 612-34.567,37061234567",
        "8613800138000,8613800138000"
    })
    void phonesAreDigitsWithTheCountryCodeFirst(String given, String expected) {
        assertThat(Contact.phone(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "061234567", "861234567", "+86 123 4567", "123", "1234567890123456", "370x", "+", "37 0,1"})
    void whatIsNoPhoneIsRefusedWithoutRepeatingIt(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contact.phone(given))
                .withMessageStartingWith("phone must")
                .satisfies(refused -> assertThat(given.length() > 3
                                && String.valueOf(refused.getMessage()).contains(given))
                        .isFalse());
    }

    @Test
    void addressesAreInLowerCase() {
        assertThat(Contact.email(" John.SMITH@Example.com ")).isEqualTo("john.smith@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "john", "@example.com", "john@", "a b@c.lt", "a@b,c@d"})
    void whatIsNoAddressIsRefused(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contact.email(given))
                .withMessage("email must be an address such as name@example.com");
    }

    /** By coreutils' sha1sum. */
    @Test
    void hashesAreThoseOfTheOneForm() {
        assertThat(Contact.emailHash("John@Example.com")).isEqualTo("5224cb6fdd5bbe463af1db8ee499e858fcb79f81");
        assertThat(Contact.phoneHash("+370 612 34567")).isEqualTo("0c9416281272c35cecc1a1b560007deca85d4266");
    }
}
