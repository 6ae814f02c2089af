package io.github.walletapi.auth;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands between a BEGIN and an END of a PEM file. No record: one would print the private key. */
final class PemBlock {

    /** A bundle of all public authorities has a quarter of a megabyte. */
    private static final int LIMIT = 8 * 1024 * 1024;

    private static final String BEGIN = "-----BEGIN ";
    private static final Pattern LABEL = Pattern.compile("[A-Z0-9 ]{1,40}");
    private static final Pattern OTHER_BEGIN =
            Pattern.compile("BEGIN (CERTIFICATE|[A-Z0-9 ]{0,30}PRIVATE KEY)", Pattern.CASE_INSENSITIVE);
    /** How DER begins: a sequence whose length takes more than one byte, or less than any letter. */
    private static final Pattern DER = Pattern.compile("\\A0[^ -~]");

    private static final Pattern JKS = Pattern.compile("\\A[\u00FE\u00CE][\u00ED\u00CE]");

    private final Path file;
    private final String label;
    private final String body;

    private PemBlock(Path file, String label, String body) {
        this.file = file;
        this.label = label;
        this.body = body;
    }

    /**
     * All blocks of a file, at least one; the text around them, as openssl writes it, is left out. Line ends may have
     * become blanks, or the two characters that stand for one in JSON and in variables of an environment: neither can
     * mean anything else between BEGIN and END.
     */
    static List<PemBlock> read(Path given) {
        Path file = given.toAbsolutePath();
        String text = TextFile.readAscii(given, LIMIT);
        List<PemBlock> blocks = new ArrayList<>();
        int from = text.indexOf(BEGIN);
        while (from >= 0) {
            int labelAt = from + BEGIN.length();
            int labelEnd = text.indexOf("-----", labelAt);
            String label = labelEnd < 0 ? "" : text.substring(labelAt, labelEnd);
            int next = labelAt;
            if (LABEL.matcher(label).matches()) {
                String end = "-----END " + label + "-----";
                int endAt = text.indexOf(end, labelEnd);
                int following = text.indexOf(BEGIN, labelEnd);
                if (endAt < 0 || (following >= 0 && following < endAt)) {
                    throw new IllegalArgumentException(file + " has a " + label + " without its line " + end);
                }
                blocks.add(new PemBlock(file, label, body(text.substring(labelEnd + "-----".length(), endAt))));
                next = endAt + end.length();
            }
            from = text.indexOf(BEGIN, next);
        }
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException(file + " is no PEM file: " + whyNone(text));
        }
        return blocks;
    }

    private static String body(String between) {
        return between.replace("\\r", "\n")
                .replace("\\n", "\n")
                .lines()
                .map(line -> line.strip() + "\n")
                .collect(Collectors.joining())
                .stripLeading();
    }

    private static String whyNone(String text) {
        if (text.indexOf('\0') >= 0 && text.replace("\0", "").contains(BEGIN)) {
            return "it" + TextFile.looksLikeUtf16();
        }
        if (OTHER_BEGIN.matcher(text).find()) {
            return "its BEGIN does not read -----BEGIN …-----, as if a document or a page had changed it; copy the file"
                    + " itself";
        }
        String none = "it has no line -----BEGIN …-----";
        if (DER.matcher(text).find()) {
            return none + "; it looks like DER, which openssl x509 -inform der or openssl pkey -inform der converts,"
                    + " or like a PKCS12 key store, which has a key of its own in the configuration";
        }
        return JKS.matcher(text).find()
                ? none + "; it looks like a key store of the type JKS, which has a key of its own in the configuration"
                : none;
    }

    /** All certificates of a file, at least one. */
    static List<X509Certificate> certificatesIn(Path file) {
        List<PemBlock> blocks = read(file);
        List<X509Certificate> certificates = blocks.stream()
                .filter(block -> block.label.equals("CERTIFICATE") || block.label.equals("X509 CERTIFICATE"))
                .map(PemBlock::certificate)
                .toList();
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException(file.toAbsolutePath() + " holds no certificate but " + labelsOf(blocks));
        }
        return certificates;
    }

    static String labelsOf(List<PemBlock> blocks) {
        return String.join(
                ", ", blocks.stream().map(PemBlock::label).distinct().sorted().toList());
    }

    private X509Certificate certificate() {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der()));
        } catch (CertificateException e) {
            throw new IllegalArgumentException(file + " holds a certificate that is damaged");
        }
    }

    String label() {
        return label;
    }

    /** Between BEGIN and END; in old files that are encrypted, headers come first. */
    String body() {
        return body;
    }

    byte[] der() {
        try {
            return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            OptionalInt invisible = body.codePoints()
                    .filter(c -> c != '\n' && Oddities.isInvisible(c))
                    .findFirst();
            throw new IllegalArgumentException(file + " holds a " + label + " that is damaged: "
                    + (invisible.isPresent() ? "it holds " + Oddities.name(invisible.getAsInt()) : "it is not base64"));
        }
    }
}
