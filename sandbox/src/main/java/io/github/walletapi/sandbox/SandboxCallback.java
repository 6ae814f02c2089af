package io.github.walletapi.sandbox;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Is something that the sandbox has to tell an application: what it says, and what came of each time it was posted. */
public final class SandboxCallback {
    private final String transactionKey;
    private final String type;
    private final URI uri;
    private final String event;
    private final List<Integer> answers = new CopyOnWriteArrayList<>();

    SandboxCallback(String transactionKey, String type, URI uri, String event) {
        this.transactionKey = transactionKey;
        this.type = type;
        this.uri = uri;
        this.event = event;
    }

    /** Returns the key of the transaction. */
    public String transactionKey() {
        return transactionKey;
    }

    /** Returns what has become of it, such as {@code confirmed}. */
    public String type() {
        return type;
    }

    /** Returns where it is posted. */
    public URI uri() {
        return uri;
    }

    /** Returns the text that is signed, with the transaction as it was then. */
    public String event() {
        return event;
    }

    /** Returns the status of each answer so far, 0 where there was none. */
    public List<Integer> answers() {
        return List.copyOf(answers);
    }

    /** Says whether it was answered with a status from 200 to 299, and is not repeated any more. */
    public boolean isAccepted() {
        return answers.stream().anyMatch(status -> status / 100 == 2);
    }

    void answered(int status) {
        answers.add(status);
    }

    /** Shows the type and the answers only. */
    @Override
    public String toString() {
        return "callback " + type + " " + answers;
    }
}
