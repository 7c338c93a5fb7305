package com.fkstrading.systemtests.prove.disturb;

import com.fkstrading.contract.Json;
import com.fkstrading.systemtests.prove.evidence.HaltPeriod;
import com.fkstrading.systemtests.prove.system.SystemAddresses;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Halts and resumes trading as an operator does, and notes when.
public final class OperatorHalts {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final SystemAddresses addresses;
    private final HttpClient client;
    private final List<HaltPeriod> periods = new ArrayList<>();

    public OperatorHalts(SystemAddresses addresses, HttpClient client) {
        this.addresses = addresses;
        this.client = client;
    }

    /// @return when the halt was acknowledged
    public Instant halt(String scope) throws InterruptedException {
        command("halt", scope);
        return Instant.now();
    }

    /// Ends a halt.
    public void resume(String scope, Instant acknowledged) throws InterruptedException {
        periods.add(new HaltPeriod(scope, acknowledged, Instant.now()));
        command("resume", scope);
    }

    public List<HaltPeriod> periods() {
        return List.copyOf(periods);
    }

    private void command(String action, String scope) throws InterruptedException {
        try {
            var body =
                    Json.MAPPER.writeValueAsString(
                            Map.of(
                                    "action",
                                    action,
                                    "scope",
                                    scope,
                                    "by",
                                    "prove",
                                    "why",
                                    "halts belong to the proof"));
            var request =
                    HttpRequest.newBuilder(addresses.api().resolve("/control"))
                            .timeout(LIMIT)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body));
            addresses
                    .controlToken()
                    .ifPresent(token -> request.header("Authorization", "Bearer " + token));
            var response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 202) {
                throw new IllegalStateException(
                        "POST /control answers %d: %s"
                                .formatted(response.statusCode(), response.body()));
            }
        } catch (IOException cause) {
            throw new IllegalStateException("POST /control has no answer", cause);
        }
    }
}
