package io.github.walletapi;

import io.github.walletapi.server.Server;
import io.github.walletapi.server.ServerConfiguration;
import io.github.walletapi.server.ServerInfo;
import java.util.List;

/** A server that nobody should ask; tests override what they ask for. */
public abstract class UnaskedServer implements Server {

    @Override
    public ServerInfo info() {
        throw new AssertionError("not asked for");
    }

    @Override
    public ServerConfiguration configuration() {
        throw new AssertionError("not asked for");
    }

    @Override
    public List<String> currencies() {
        throw new AssertionError("not asked for");
    }
}
