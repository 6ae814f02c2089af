package io.github.walletapi.sample.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.project.Project;
import io.github.walletapi.sample.project.ProjectPage.Card;
import io.github.walletapi.wallet.Account;
import io.github.walletapi.wallet.Wallet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectPageTest {

    @Test
    void whatIsBlankIsAsGoodAsMissing() {
        assertThat(Card.of(new Project(123, "", " ", null, null, null)))
                .isEqualTo(new Card(123, "Project 123", null, null, null));
    }

    @Test
    void theWalletIsShownWithItsAccount() {
        assertThat(Card.of(new Project(1, "A", "B", 14471L, "C", null)).wallet())
                .isEqualTo("No. 14471");
        assertThat(Card.of(new Project(1, "A", "B", null, "C", new Wallet(7, 2L, Account.of("EVP0120002112"))))
                        .wallet())
                .isEqualTo("No. 7, account EVP0120002112");
    }

    @Test
    void aNumberMayStandBetweenSpaces() {
        assertThat(ProjectId.read(" 1221 ")).isEqualTo(1221L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1a", "1.5", "9999999999999999999", "١٢"})
    void whatIsNoProjectNumberIsRefused(String typed) {
        assertThat(ProjectId.read(typed)).isNull();
    }
}
