package com.example.shop.works;

import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.project.Projects;
import jakarta.inject.Inject;
import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;

/** Calls for each message of a WebSocket. */
@ServerEndpoint("/phone")
@SuppressWarnings("NullAway.Init")
public class Phone {

    @Inject
    @WalletClient("socket")
    Projects projects;

    @OnMessage
    public String answer(String question) {
        return projects.get(1221).title() + question;
    }
}
