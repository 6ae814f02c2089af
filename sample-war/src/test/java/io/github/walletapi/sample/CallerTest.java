package io.github.walletapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientPermission;
import io.github.walletapi.client.ClientType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void whatIsKnownIsSaidInWords() {
        Caller caller = Caller.of(client("Shop", ClientType.PRIVATE_CLIENT, ClientPermission.SHOW_IN_FRAME));

        assertThat(caller)
                .isEqualTo(new Caller("Shop", "company client", List.of("show the confirmation page in a frame")));
    }

    @Test
    void whatIsNotKnownIsSaidAsItCame() {
        Caller caller = Caller.of(client("", new ClientType("robot_client"), new ClientPermission("fly_to_moon")));

        assertThat(caller).isEqualTo(new Caller("a client without a name", "robot client", List.of("fly to moon")));
    }

    private static ApiClient client(@Nullable String title, ClientType type, ClientPermission permission) {
        return new ApiClient(null, title, type, List.of(permission), null, null, List.of(), null, List.of(), null);
    }
}
