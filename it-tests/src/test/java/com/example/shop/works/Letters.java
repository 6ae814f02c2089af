package com.example.shop.works;

import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.project.Projects;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSDestinationDefinition;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Calls for each message. */
@JMSDestinationDefinition(name = Letters.QUEUE, interfaceName = "jakarta.jms.Queue", destinationName = "letters")
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Letters.QUEUE),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
@SuppressWarnings("NullAway.Init")
public class Letters implements MessageListener {

    static final String QUEUE = "java:app/letters";

    @Inject
    @WalletClient("message")
    Projects projects;

    @Override
    public void onMessage(Message message) {
        projects.get(1221);
    }
}
