package io.github.walletapi.value;

import io.github.walletapi.internal.shared.Unicode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses and phone numbers in the one form in which the API finds them, and their hashes. */
public final class Contact {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,]+@[^\\s@,]+");
    private static final Pattern DECORATION = Pattern.compile("[\\s().-]");
    private static final Pattern INTERNATIONAL_PREFIX = Pattern.compile("^(\\+|00)");
    private static final Pattern PHONE = Pattern.compile("[1-9][0-9]{6,14}");
    /** A number of China has twelve digits or more, so this is what people dial inside Lithuania. */
    private static final Pattern LITHUANIAN_TRUNK = Pattern.compile("86[0-9]{7}");

    private Contact() {}

    /**
     * An address in lower case.
     *
     * @throws IllegalArgumentException if it is no address; the message does not repeat it
     */
    public static String email(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(lower).matches() || !Unicode.isWellFormed(lower)) {
            throw new IllegalArgumentException("email must be an address such as name@example.com");
        }
        return lower;
    }

    /**
     * A number as digits with the country code first: {@code +370 612 34567} and {@code 0037061234567} are
     * {@code 37061234567}.
     *
     * @throws IllegalArgumentException if there is no country code, or it is no number; the message does not repeat it
     */
    public static String phone(String number) {
        String digits = INTERNATIONAL_PREFIX
                .matcher(DECORATION.matcher(number).replaceAll(""))
                .replaceFirst("");
        if (!PHONE.matcher(digits).matches()) {
            throw new IllegalArgumentException("phone must be 7 to 15 digits that begin with the country code");
        }
        if (LITHUANIAN_TRUNK.matcher(digits).matches()) {
            throw new IllegalArgumentException("phone must begin with the country code: 370 in place of the 8, since"
                    + " the server takes 86 for China");
        }
        return digits;
    }

    /** The hash by which an address is found without being told: SHA-1 in hex, of the address in lower case. */
    public static String emailHash(String address) {
        return sha1(email(address));
    }

    /** The hash by which a number is found without being told: SHA-1 in hex, of its digits. */
    public static String phoneHash(String number) {
        return sha1(phone(number));
    }

    private static String sha1(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-1", impossible);
        }
    }
}
