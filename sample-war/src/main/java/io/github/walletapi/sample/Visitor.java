package io.github.walletapi.sample;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps in the session of a browser what is known of its visitor: the ID of a grant, and no token. */
public final class Visitor {

    /** Names the attribute with the ID of the grant. */
    public static final String GRANT = "visitor.grant";

    private static final String BINDING = "visitor.binding";
    private static final String FORM_KEY = "visitor.form-key";
    private static final String ADDRESS = "visitor.address";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 24;
    private static final Pattern PLAIN_PATH = Pattern.compile("(/[A-Za-z0-9_-]+)+");

    private final HttpServletRequest request;

    private Visitor(HttpServletRequest request) {
        this.request = request;
    }

    /** Finds who sent this. */
    public static Visitor of(HttpServletRequest request) {
        return new Visitor(request);
    }

    /** Gives the ID of what they granted; null if they are not signed in. */
    public @Nullable String grant() {
        return known(GRANT);
    }

    /** Tells whether they are signed in, as far as the session knows. */
    public boolean isSignedIn() {
        return grant() != null;
    }

    /** Gives what a form of our own pages brings along, and one of another site cannot know. */
    public String formKey() {
        return knownOrNew(FORM_KEY);
    }

    /** Tells whether this form is one of ours, made for this session. */
    public boolean bringsFormKey() {
        String expected = known(FORM_KEY);
        String brought = request.getParameter("form_key");
        return expected != null
                && brought != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins a sign-in and gives what to tie it to. Who knew the session's ID before does not know it any more. */
    public String beginSignIn() {
        // Not the session's ID: that changes when the visitor begins in another tab too.
        String binding = knownOrNew(BINDING);
        request.changeSessionId();
        return binding;
    }

    /** Gives what a sign-in of this session was tied to; null if none was begun. */
    public @Nullable String signInBegun() {
        return known(BINDING);
    }

    /** Signs them in under a new session ID, and gives the grant that they had before, if any. */
    public @Nullable String signIn(String grant) {
        HttpSession session = request.getSession();
        String before = grant();
        session.removeAttribute(BINDING);
        session.removeAttribute(FORM_KEY);
        session.setAttribute(GRANT, grant);
        request.changeSessionId();
        return before;
    }

    /** Forgets what they granted, for it has ended; the rest of the session stays. */
    public void forgetGrant() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(GRANT);
        }
    }

    /** Ends the session. */
    public void leave() {
        forgetGrant();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Remembers the page they asked for, to come back to it after the sign-in. */
    public void comeBackHere() {
        String below = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        String query = request.getQueryString();
        // Not the address as it was sent: one that begins with two slashes would lead to another site.
        String address = PLAIN_PATH.matcher(below).matches() ? below + (query == null ? "" : "?" + query) : "/";
        request.getSession().setAttribute(ADDRESS, request.getServletContext().getContextPath() + address);
    }

    /** Gives the page to come back to, once; that one if there is none. */
    public String takeAddress(String otherwise) {
        String address = known(ADDRESS);
        if (address == null) {
            return otherwise;
        }
        request.getSession().removeAttribute(ADDRESS);
        return address;
    }

    private @Nullable String known(String name) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(name) instanceof String text ? text : null;
    }

    private String knownOrNew(String name) {
        String known = known(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.getSession().setAttribute(name, made);
        return made;
    }
}
