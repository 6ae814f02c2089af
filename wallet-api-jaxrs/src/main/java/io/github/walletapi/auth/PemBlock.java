package io.github.walletapi.auth;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands between a BEGIN and an END of a PEM file. No record: one would print the private key. */
final class PemBlock {

    /** A bundle of all public authorities has a quarter of a megabyte. */
    private static final int LIMIT = 8 * 1024 * 1024;

    /** Anything may stand before it, a byte order mark for one. */
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----$");

    private final Path file;
    private final String label;
    private final StringBuilder body = new StringBuilder();

    private PemBlock(Path file, String label) {
        this.file = file;
        this.label = label;
    }

    /** All blocks of a file, at least one; the text around them, as openssl writes it, is left out. */
    static List<PemBlock> read(Path file) {
        byte[] content = SmallFile.read(file, LIMIT);
        List<PemBlock> blocks = new ArrayList<>();
        PemBlock open = null;
        for (String line : linesOf(content)) {
            Matcher begin = BEGIN.matcher(line);
            if (open == null) {
                open = begin.find() ? new PemBlock(file, begin.group(1)) : null;
            } else if (line.equals("-----END " + open.label + "-----")) {
                blocks.add(open);
                open = null;
            } else {
                open.body.append(line).append('\n');
            }
        }
        requireWhole(file, content, blocks, open);
        return blocks;
    }

    private static List<String> linesOf(byte[] content) {
        // In Latin 1 every byte is a character: comments may have any encoding.
        return new String(content, StandardCharsets.ISO_8859_1)
                .lines()
                .map(String::strip)
                .toList();
    }

    private static void requireWhole(Path file, byte[] content, List<PemBlock> blocks, @Nullable PemBlock open) {
        if (open != null) {
            throw new IllegalArgumentException(file + " has a " + open.label + " without its END line");
        }
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException(file + " is no PEM file: it has no line -----BEGIN …-----"
                    + (content[0] == 0x30 ? "; it looks like DER or PKCS12" : ""));
        }
    }

    /** All certificates of a file, at least one. */
    static List<X509Certificate> certificatesIn(Path file) {
        List<PemBlock> blocks = read(file);
        List<X509Certificate> certificates = blocks.stream()
                .filter(block -> block.label.equals("CERTIFICATE") || block.label.equals("X509 CERTIFICATE"))
                .map(PemBlock::certificate)
                .toList();
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no certificate but " + labelsOf(blocks));
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
        return body.toString();
    }

    byte[] der() {
        try {
            return Base64.getDecoder().decode(body.toString().replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " holds a " + label + " that is damaged: it is not base64");
        }
    }
}
