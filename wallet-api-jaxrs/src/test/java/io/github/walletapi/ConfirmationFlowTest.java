package io.github.walletapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.allowance.AllowanceStatus;
import io.github.walletapi.allowance.NewAllowance;
import io.github.walletapi.oauth.AuthorizationPage;
import io.github.walletapi.oauth.AuthorizationRequest;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.transaction.ConfirmationPage;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.TransactionStatus;
import io.github.walletapi.value.Money;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The way of a payer from the application to the page, and back; the part of the browser is played here. */
class ConfirmationFlowTest {
    private static final URI BACK = URI.create("http://127.0.0.1:9/orders/77?from=wallet");
    private static final Pattern FORM_KEY = Pattern.compile("name=\"form_key\" value=\"([A-Za-z0-9]+)\"");

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.create(SandboxServer.builder().client(Flow.ID, Flow.KEY));

    private static WalletApi wallet;

    @BeforeAll
    static void build() {
        wallet = Flow.client(SANDBOX.server()).build();
    }

    @AfterAll
    static void close() {
        wallet.close();
    }

    private static URI pages() {
        return SANDBOX.server().baseUri().resolve("/frontend");
    }

    private static String created() {
        return Objects.requireNonNull(wallet.transactions()
                .create(NewTransaction.of(NewPayment.of("Order 77", Money.of("12.34", "EUR")))
                        .withRedirect(BACK))
                .key());
    }

    private static TransactionStatus status(String key) {
        return Objects.requireNonNull(wallet.transactions().get(key).status());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> submit(URI address, String decision) throws Exception {
        HttpResponse<String> page = send(HttpRequest.newBuilder(address).build());
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher key = FORM_KEY.matcher(page.body());
        assertThat(key.find()).as(page.body()).isTrue();
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("form_key=" + key.group(1) + "&decision=" + decision))
                .build());
    }

    /** Whoever has too little puts money in, and what waits for it is then paid: whatever comes back says nothing of it. */
    @Test
    void fundsAreUploadedForAPaymentThatWaits() throws Exception {
        String key = Objects.requireNonNull(wallet.transactions()
                .create(NewTransaction.of(NewPayment.of("Order 78", Money.of("3.210", "KWD"))))
                .key());
        SANDBOX.server().accept(key, 5547, 887);
        assertThat(status(key)).isEqualTo(TransactionStatus.WAITING_FUNDS);
        URI page = ConfirmationPage.at(pages()).uploadOfFunds(Flow.ID, BACK, 887L);

        assertThat(leadsTo(submit(page, "cancel&wallet=887"))).isEqualTo(BACK + "&status=canceled");
        assertThat(status(key)).isEqualTo(TransactionStatus.WAITING_FUNDS);
        assertThat(leadsTo(submit(page, "upload&wallet=887&amount=3.21&currency=KWD")))
                .isEqualTo(BACK + "&status=success");
        assertThat(status(key)).isEqualTo(TransactionStatus.RESERVED);
    }

    private static String leadsTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void payerPaysAndComesBackWithNothingToTrust() throws Exception {
        String key = created();
        HttpResponse<String> answer =
                submit(ConfirmationPage.at(pages()).in(Locale.ENGLISH).of(key), "pay&wallet=1");

        assertThat(leadsTo(answer)).isEqualTo(BACK.toString());
        assertThat(status(key)).isEqualTo(TransactionStatus.RESERVED);
        assertThat(Objects.requireNonNull(wallet.transactions().confirm(key).status())
                        .isPaid())
                .isTrue();
    }

    @Test
    void whoRefusesComesBackByTheSameAddress() throws Exception {
        String key = created();
        assertThat(leadsTo(submit(ConfirmationPage.at(pages()).of(key), "refuse&wallet=1")))
                .isEqualTo(BACK.toString());
        assertThat(status(key)).isEqualTo(TransactionStatus.REJECTED);
    }

    @Test
    void pageSpeaksTheLanguage() throws Exception {
        URI page = ConfirmationPage.at(pages()).in(Locale.forLanguageTag("lt")).of(created());
        assertThat(send(HttpRequest.newBuilder(page).build()).body()).contains("<html lang=\"lt\">");
    }

    @Test
    void allowanceIsConfirmedByItsKey() throws Exception {
        var allowance = wallet.allowances().create(NewAllowance.of("Coffee", Money.of("20", "EUR")));
        submit(ConfirmationPage.at(pages()).of(Objects.requireNonNull(allowance.transaction())), "pay&wallet=1");
        assertThat(wallet.allowances()
                        .get(Objects.requireNonNull(allowance.id()))
                        .status())
                .isEqualTo(AllowanceStatus.ACTIVE);
    }

    @Test
    void payerPaysAndIsThenAskedForScopes() throws Exception {
        String key = created();
        AuthorizationRequest scopes = AuthorizationRequest.of(Flow.ID, List.of(Scope.EMAIL), BACK, "0123456789abcdef");
        AuthorizationPage granting = AuthorizationPage.at(pages()).in(Locale.ENGLISH);

        String next = leadsTo(submit(granting.confirming(key, scopes), "pay&wallet=1"));

        assertThat(status(key)).isEqualTo(TransactionStatus.RESERVED);
        assertThat(pages().resolve(next)).isEqualTo(granting.of(scopes));
        assertThat(send(HttpRequest.newBuilder(granting.of(scopes)).build()).statusCode())
                .isEqualTo(200);
    }
}
