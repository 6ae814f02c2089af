package io.github.walletapi.auth;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What stands in certificates that will keep a server from accepting them. */
final class CertificateProblems {

    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
    private static final String NOT_FOR_CLIENTS = " is not meant for client authentication: its ";
    private static final String ANY_USAGE = "2.5.29.37.0";

    private CertificateProblems() {}

    /** One sentence each, the same one as long as the problem is the same; empty if nothing is wrong. */
    static List<String> of(List<X509Certificate> chain, String where, Instant now) {
        List<String> problems = new ArrayList<>();
        chain.forEach(certificate -> addDates(problems, certificate, where, now));
        X509Certificate leaf = chain.get(0);
        if (!maySign(leaf)) {
            problems.add(name(leaf, where) + NOT_FOR_CLIENTS + "key usage lacks digitalSignature");
        }
        if (!mayBeClient(leaf)) {
            problems.add(name(leaf, where) + NOT_FOR_CLIENTS + "extended key usage lacks clientAuth");
        }
        return List.copyOf(problems);
    }

    private static void addDates(List<String> problems, X509Certificate certificate, String where, Instant now) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        if (now.isBefore(from)) {
            problems.add(name(certificate, where) + " is not valid before " + from);
        }
        if (now.isAfter(until)) {
            problems.add(name(certificate, where) + " expired at " + until);
        }
    }

    private static String name(X509Certificate certificate, String where) {
        return "The certificate " + certificate.getSubjectX500Principal().getName() + where;
    }

    private static boolean maySign(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[0];
    }

    private static boolean mayBeClient(X509Certificate certificate) {
        try {
            List<String> usage = certificate.getExtendedKeyUsage();
            return usage == null || usage.contains(CLIENT_AUTHENTICATION) || usage.contains(ANY_USAGE);
        } catch (CertificateParsingException e) {
            return false;
        }
    }
}
