package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static io.github.walletapi.Flow.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.InvalidParametersException;
import io.github.walletapi.generator.CodeContext;
import io.github.walletapi.generator.GeneratorCode;
import io.github.walletapi.generator.NewGeneratorCode;
import io.github.walletapi.oauth.AccessToken;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.oauth.TokenRequest;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.sandbox.SandboxToken;
import io.github.walletapi.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GeneratorsFlowTest {
    /** What the sandbox sends to everybody. */
    private static final Secret CODE = Secret.of("123456");

    private static final List<Scope> EXTENDED = List.of(Scope.CONVERT_CURRENCY);

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.create(SandboxServer.builder().client(Flow.ID, Flow.KEY));

    private static WalletApi wallet;

    @BeforeAll
    static void build() {
        wallet = client(SANDBOX.server()).build();
    }

    @AfterAll
    static void close() {
        wallet.close();
    }

    private static AccessToken token(SandboxToken issued) {
        return wallet.oauth().create(TokenRequest.ofRefreshToken(Secret.of(issued.refreshToken())));
    }

    @Test
    void codeThatWasAskedForAddsExtendedScopesToTheNextToken() {
        AccessToken token = token(SANDBOX.server().issueToken(Flow.ID, 221, "email"));
        Instant before = Instant.now();

        GeneratorCode sent = wallet.as(token).generators().requestCode(NewGeneratorCode.ofScopes(EXTENDED));

        assertThat(sent.validUntil()).isAfter(before);
        assertThat(last(SANDBOX.server()).bodyText()).isEqualTo("{\"scopes\":[\"convert_currency\"]}");
        Secret refresh = Objects.requireNonNull(token.refreshToken());
        AccessToken more = wallet.oauth().create(TokenRequest.ofRefreshToken(refresh, EXTENDED, CODE));
        assertThat(more.accessToken()).isNotEqualTo(token.accessToken());
    }

    @Test
    void everyMemberIsSentAndAmountsAsADecimal() {
        AccessToken token = token(SANDBOX.server().issueToken(Flow.ID, 221, "email"));
        NewGeneratorCode code = NewGeneratorCode.ofScopes(EXTENDED)
                .withAction("transfer", new CodeContext("Linux", "6", Money.of("10.5", "EUR"), "LT121000011101001000"));

        wallet.as(token).generators().requestCode(code.withLink("shop://code/{code}"));

        assertThat(last(SANDBOX.server()).bodyText())
                .contains("\"link\":\"shop://code/{code}\"", "\"action\":\"transfer\"", "\"os_version\":\"6\"")
                .contains("\"currency\":\"EUR\"", "\"beneficiary_iban\":\"LT121000011101001000\"");
    }

    @Test
    void generatorNeedsNoScopes() {
        AccessToken token = token(SANDBOX.server().issueToken(Flow.ID, 221, "email"));

        assertThat(wallet.as(token)
                        .generators()
                        .requestCode(NewGeneratorCode.ofGenerator())
                        .validUntil())
                .isNotNull();
        assertThat(last(SANDBOX.server()).bodyText()).isEqualTo("{}");
    }

    @Test
    void refusalsAreNamed() {
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> wallet.generators().requestCode(NewGeneratorCode.ofGenerator()));
        AccessToken token = token(SANDBOX.server().issueToken(Flow.ID, 221, "email"));
        assertThatExceptionOfType(InvalidParametersException.class)
                .isThrownBy(() ->
                        wallet.as(token).generators().requestCode(NewGeneratorCode.ofScopes(List.of(Scope.EMAIL))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewGeneratorCode.ofScopes(List.of()))
                .withMessageContaining("scopes");
    }
}
