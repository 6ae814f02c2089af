package io.github.walletapi.sample;

/** Says that what a page shows has not come yet, and will by itself. */
public final class StillLoadingException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
