package io.github.walletapi.internal.http;

import java.io.IOException;

/** What came back does not follow the rules of HTTP/1.1, or our bounds. */
public final class MalformedAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedAnswerException(String whatIsWrong) {
        super(whatIsWrong);
    }
}
