package com.fkstrading.ingest.price;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Binance's public REST interface. Every request ends within its limit, even when an answer begins
/// and never ends; a failure is described in one sentence.
record BinanceRest(URI exchange, HttpClient http) implements AutoCloseable {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(1);
    private static final long LARGEST_ANSWER = 64L * 1024 * 1024;
    private static final int OK = 200;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /// @param exchange such as `https://api.binance.com`
    BinanceRest(URI exchange) {
        this(
                exchange,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT_LIMIT)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build());
    }

    <T> T get(String path, Duration limit, Class<T> type) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(exchange + path)).timeout(limit).build();
        var pending =
                http.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            var response = pending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != OK) {
                throw refusal(response);
            }
            var answer = Json.MAPPER.readValue(response.body(), type);
            if (answer == null) {
                throw new IOException("the exchange answered without a value");
            }
            return answer;
        } catch (TimeoutException late) {
            throw new IOException("the exchange did not answer within " + limit, late);
        } catch (ExecutionException failed) {
            throw new IOException("the exchange did not answer: " + failed.getCause(), failed);
        } catch (JsonProcessingException noJson) {
            throw new IOException("the exchange answered " + noJson.getOriginalMessage(), noJson);
        } finally {
            pending.cancel(true);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static IOException refusal(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status != 429 && status != 418) {
            return new IOException("the exchange answered " + status);
        }
        long seconds =
                response.headers()
                        .firstValue("Retry-After")
                        .filter(text -> text.matches("\\d{1,9}"))
                        .map(Long::parseLong)
                        .orElse(status == 418 ? 120L : 10L);
        var pause = Duration.ofSeconds(seconds);
        return new QuotaExceededException(
                status, pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
}
