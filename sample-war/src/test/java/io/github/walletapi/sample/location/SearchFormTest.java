package io.github.walletapi.sample.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchFormTest {

    @Test
    void theQueryKeepsWhatWasAskedAndLeavesOutWhatWasNot() {
        SearchForm form = SearchForm.of(Map.of("town", "Šiauliai", "open", "1", "lat", "", "page", "7")::get);

        assertThat(form.queryOfPage(2)).isEqualTo("?town=%C5%A0iauliai&open=1&page=2");
        assertThat(form.queryOfPage(1)).isEqualTo("?town=%C5%A0iauliai&open=1");
    }

    @Test
    void nothingAskedIsNoQuery() {
        assertThat(SearchForm.of(name -> null).queryOfPage(1)).isEmpty();
        assertThat(SearchForm.of(name -> null).isNarrowed()).isFalse();
    }

    @Test
    void valuesCannotBreakOutOfTheQuery() {
        assertThat(SearchForm.of(Map.of("town", "a&page=9\"><b>")::get).queryOfPage(1))
                .isEqualTo("?town=a%26page%3D9%22%3E%3Cb%3E");
    }

    @Test
    void longValuesAreCut() {
        assertThat(SearchForm.of(Map.of("town", "x".repeat(5000))::get).town()).hasSize(100);
    }
}
