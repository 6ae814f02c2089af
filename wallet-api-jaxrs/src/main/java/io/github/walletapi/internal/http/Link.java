package io.github.walletapi.internal.http;

import java.io.IOException;

/** Bytes to and from the server, in the clear or through TLS. */
interface Link {

    /** Waits for some bytes, at most as many; negative at the end, if it is one that nobody on the way can fake. */
    int read(byte[] into, int offset, int most) throws IOException;

    /** Sends all of them. */
    void write(byte[] bytes) throws IOException;

    /**
     * Looks whether the peer has neither left nor said anything while nothing was under way; anything but silence,
     * and the link is of no more use.
     *
     * @param patient whether to wait a millisecond for what is on its way; otherwise this takes some microseconds
     */
    boolean isQuiet(boolean patient);

    /** Says that nothing more follows, if there is a way to say so; waits for nobody. */
    void goodbye();
}
