package io.github.walletapi;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.request.ExtraParameters;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class SerialisationFlowTest {

    @Test
    void whatABuilderMadeSaysWhatToDo() {
        try (WalletApi wallet = WalletApi.builder()
                .credentials(MacCredentials.of("wkVd93h2uS", "a-key-of-the-sandbox"))
                .baseUri(URI.create("http://localhost:1/"))
                .build()) {
            LocationDirectory directory =
                    LocationDirectory.builder(wallet.locations()).build();
            Grants grants = Grants.builder(wallet, "wkVd93h2uS", URI.create("https://shop.example/"))
                    .build();
            for (Object made :
                    List.of(wallet, wallet.with(ExtraParameters.NONE), wallet.projects(), directory, grants)) {
                assertThatExceptionOfType(NotSerializableException.class)
                        .isThrownBy(() -> new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(made))
                        .withMessageContaining("made by a builder")
                        .withMessageContaining("injected");
            }
        }
    }
}
