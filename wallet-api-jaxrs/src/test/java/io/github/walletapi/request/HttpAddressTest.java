package io.github.walletapi.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "127.0.0.1:8081 | its scheme is missing",
                "localhost:8081 | its scheme is missing",
                "localhost | its scheme is missing",
                "wallet.zzqq.com/a | its scheme is missing",
                "//wallet.zzqq.com | its scheme is missing",
                "[::1]:8081 | its scheme is missing",
                "zzqq:secret@host | its scheme is missing",
                "https//wallet.zzqq.com | a colon after https",
                "https;//wallet.zzqq.com | a colon after https",
                "https:/wallet.zzqq.com | two slashes",
                "https:wallet.zzqq.com | two slashes",
                "ws://wallet.zzqq.com | another scheme",
                "ftp://wallet.zzqq.com | another scheme",
                "httpss://wallet.zzqq.com | another scheme",
                "javascript://zzqq%0aalert(1) | another scheme",
                "javascript:alert(1) | its scheme is missing",
                "https:// | must have a host",
                "https:///rest | must have a host",
                "https://:8080/ | must have a host",
                "http://wallet_zzqq:8081/ | without an underscore",
                "http://a_b.zzqq/ | without an underscore",
                "https://wallet.zzqq.com./ | a dot at its end",
                "https://wallet..zzqq.com/ | a name of letters, digits, hyphens and dots",
                "https://-zzqq/ | a name of letters, digits, hyphens and dots",
                "https://zz%71q/ | a name of letters, digits, hyphens and dots",
                "https://256.1.1.1/ | a name of letters, digits, hyphens and dots",
                "https://s\u0105skaita.lt/ | xn--",
                "https://user:zzqq@host/ | user information",
                "https://@host/ | user information",
                "http://::1:8080/ | in brackets",
                "http://fe80::1/ | in brackets",
                "http://[fe80::1%eth0]/ | without a zone",
                "http://[fe80::1%25eth0]/ | without a zone",
                "http://[zzqq]/ | an IPv6 address in its brackets",
                "http://[1:2]/ | hexadecimal digits",
                "https://host:0/ | from 1 to 65535",
                "https://host:65536/ | from 1 to 65535",
                "https://host:99999999999/ | from 1 to 65535",
                "https://host:-1/ | from 1 to 65535",
                "https://host:zzqq/ | from 1 to 65535",
                "https://host/a b | a blank",
                "https://ho st/ | a blank",
                "https://host/a\tb | a blank",
                "https://host/\u200B | a blank",
                "https://host/\u00A0 | a blank",
                "https:\\host\\a | no backslashes",
                "https://host/{zzqq} | hexadecimal digits",
                "https://host/%zz | hexadecimal digits",
                "https://host/?a=b | a query",
                "https://host? | a query",
                "https://host/#a | a fragment"
            })
    void whatIsWrongIsSaidWithoutTheAddress(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpAddress.parseBase("It", text))
                .withMessageStartingWith("It ")
                .withMessageContaining(reason)
                .withMessageNotContaining("zzqq")
                .withNoCause();
    }

    @ParameterizedTest
    @CsvSource({
        "https://wallet.example,         https://wallet.example",
        "HTTPS://Wallet.Example/A,       https://Wallet.Example/A",
        "https://host:/a,                https://host/a",
        "https://host:00443/,            https://host:443/",
        "http://[::1]:8080/,             http://[::1]:8080/",
        "http://[::ffff:127.0.0.1]/,     http://[::ffff:127.0.0.1]/",
        "https://xn--sskaita-n0a.lt/a%20b, https://xn--sskaita-n0a.lt/a%20b",
        "https://host/\u0105/,           https://host/%C4%85/",
        "https://host/a@b:c/,            https://host/a@b:c/"
    })
    void whatIsRightIsTakenInItsUsualForm(String text, String uri) {
        assertThat(HttpAddress.parseBase("It", text)).hasToString(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/back",
                "http://192.168.1.1/",
                "javascript:alert(1)",
                "javascript://localhost/%0aalert(1)",
                "data:text/html,a",
                "https://user@shop.example/",
                "https://shop.example/back#a",
                "/back",
                "com.example.app:/back"
            })
    void browsersAreNotSentAnywhere(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> HttpAddress.parseForBrowser("It", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/back?a=b",
                "http://localhost:8080/back",
                "http://127.0.0.1/",
                "http://[::1]:9/",
                "HTTP://LOCALHOST/"
            })
    void browsersAreSentByHttpsOrOnThisHost(String text) {
        assertThat(HttpAddress.parseForBrowser("It", text).toString()).isEqualToIgnoringCase(text);
    }

    @ParameterizedTest
    @CsvSource({
        "proxy.zzqq, must have a port",
        "proxy.zzqq:, from 1 to 65535",
        "proxy.zzqq:0, from 1 to 65535",
        "proxy.zzqq:65536, from 1 to 65535",
        "proxy.zzqq:http, from 1 to 65535",
        "http://proxy.zzqq:3128, without a scheme",
        "proxy.zzqq:3128/, without a scheme",
        "user:zzqq@proxy:3128, user information",
        "http://user:zzqq@proxy:3128, user information",
        "::1:3128, in brackets",
        "[::1], must have a port",
        ":3128, must have a host",
        "pr oxy:3128, a blank",
        "prox\u0117:3128, must have a host"
    })
    void proxyThatCannotBeIsSaid(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpAddress.hostAndPort("It", text))
                .withMessageContaining(reason)
                .withMessageNotContaining("zzqq");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.com:3128", "[::1]:3128", "10.0.0.1:1", "our_proxy:65535"})
    void proxyIsAHostAndAPort(String text) {
        var address = HttpAddress.hostAndPort("It", text);

        assertThat(address.isUnresolved()).isTrue();
        assertThat(address.getHostString() + ":" + address.getPort()).isEqualTo(text);
    }
}
