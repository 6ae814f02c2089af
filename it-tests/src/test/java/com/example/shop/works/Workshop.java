package com.example.shop.works;

import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.project.Projects;
import jakarta.annotation.Resource;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.util.concurrent.Future;

/** Calls on threads of the EJB container. */
@Singleton
@SuppressWarnings("NullAway.Init")
public class Workshop {

    @Inject
    @WalletClient("timer")
    Projects later;

    @Inject
    @WalletClient("asynchronous")
    Projects aside;

    @Resource
    TimerService timers;

    public void setTimer() {
        timers.createSingleActionTimer(1, new TimerConfig(null, false));
    }

    @Timeout
    void expire() {
        later.get(1221);
    }

    @Asynchronous
    public Future<String> work() {
        return new AsyncResult<>(String.valueOf(aside.get(1221).title()));
    }
}
