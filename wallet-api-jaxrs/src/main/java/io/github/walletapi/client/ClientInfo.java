package io.github.walletapi.client;

import io.github.walletapi.value.OtherMembers;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.Serializable;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A device on which an application runs. The documentation knows the first five; the others come from SDKs.
 *
 * @param title what its owner calls it
 * @param os operating system and version
 * @param model make and model
 * @param imei its IMEI
 * @param deviceId an ID that no other device has
 * @param rooted whether it is rooted
 * @param simulator whether it is a simulator
 * @param ipIpv4 its IPv4 address
 * @param ipIpv6 its IPv6 address
 * @param wifiSsid the name of its network
 * @param wifiMac the hardware address of its network
 * @param systemLanguage its language
 * @param simCountry the country of its SIM card
 * @param simCarrier the carrier of its SIM card
 * @param pseudoUniqueId an ID made of its parts
 * @param androidId its Android ID
 * @param androidGfsid its Google services ID
 * @param androidPhoneFingerprint its build fingerprint
 * @param webviewUserAgent the user agent of its web view
 * @param deviceHash a hash over it
 * @param appVersion the version of the application
 * @param others what came with it beside all that
 */
@Value.Builder
public record ClientInfo(
        @Nullable String title,
        @Nullable String os,
        @Nullable String model,
        @Nullable String imei,
        @Nullable String deviceId,
        @Nullable Boolean rooted,
        @Nullable Boolean simulator,
        @JsonbProperty("ip_ipv4") @Nullable String ipIpv4,
        @JsonbProperty("ip_ipv6") @Nullable String ipIpv6,
        @Nullable String wifiSsid,
        @Nullable String wifiMac,
        @Nullable String systemLanguage,
        @Nullable String simCountry,
        @Nullable String simCarrier,
        @Nullable String pseudoUniqueId,
        @Nullable String androidId,
        @Nullable String androidGfsid,
        @Nullable String androidPhoneFingerprint,
        @Nullable String webviewUserAgent,
        @Nullable String deviceHash,
        @Nullable String appVersion,
        @JsonbProperty(OtherMembers.NAME) OtherMembers others)
        implements Serializable {

    /** Turns what is missing into what is empty. */
    public ClientInfo {
        others = others == null ? OtherMembers.NONE : others;
    }

    /** The four values that the documentation recommends; all of them may be null. */
    public static ClientInfo of(
            @Nullable String title, @Nullable String os, @Nullable String model, @Nullable String deviceId) {
        return new ClientInfoBuilder()
                .title(title)
                .os(os)
                .model(model)
                .deviceId(deviceId)
                .others(OtherMembers.NONE)
                .build();
    }

    /** The same device with its IMEI. */
    public ClientInfo withImei(String newImei) {
        return copy().imei(newImei).build();
    }

    private ClientInfoBuilder copy() {
        return new ClientInfoBuilder().copyOf(this);
    }
}
