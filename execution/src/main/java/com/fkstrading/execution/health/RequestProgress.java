package com.fkstrading.execution.health;

import com.fkstrading.execution.control.StoppedAccounts;
import com.fkstrading.execution.kafka.RequestReader;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// How far requests have come, as data of the readiness answer: it is never DOWN, since one account
/// that waits or is stopped keeps no other from trading. A thread that hangs turns the check
/// `threads` DOWN.
@Readiness
@Singleton
class RequestProgress implements HealthCheck {

    private final RequestReader requests;
    private final StoppedAccounts stopped;

    RequestProgress(RequestReader requests, StoppedAccounts stopped) {
        this.requests = requests;
        this.stopped = stopped;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("orders.requested").up();
        requests.oldestUnfinished()
                .forEach(
                        (partition, age) ->
                                response.withData(
                                        "partition " + partition.partition(),
                                        "oldest unfinished for " + age.toSeconds() + " s"));
        requests.waitingAccounts()
                .forEach(
                        (account, reason) ->
                                response.withData("account " + account, "waits: " + reason.name()));
        stopped.halts()
                .forEach(
                        (account, halt) ->
                                response.withData("account " + account, "stopped: " + halt.why()));
        return response.build();
    }
}
