package io.github.walletapi.value;

import java.io.Serializable;

/**
 * A word out of a list that the server may extend. The known words are constants of the implementing record; one that
 * this version does not know is kept as the server sent it.
 */
public interface OpenEnum extends Serializable {

    /** The word as it stands in JSON and in queries. */
    String value();
}
