package com.fkstrading.execution.venue.binance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/// Sends one request once and says whether it left. Nothing is retried and no redirect is followed.
final class Http implements AutoCloseable {

    static {
        // Shorter than any server's patience: a request on a connection that the server has just
        // closed would leave the order unknown.
        System.setProperty("jdk.httpclient.keepalive.timeout", "20");
    }

    private final HttpClient client;
    private final URI base;
    private final Duration readTimeout;

    /// @param readTimeout for the whole answer; above the exchange's own 10 seconds it gets a
    ///     definite answer more often
    Http(URI base, Duration connectTimeout, Duration readTimeout) {
        this.base = base;
        this.readTimeout = readTimeout;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(connectTimeout)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
    }

    Reply get(String path, String query, String apiKey) {
        return send(request(path, query, apiKey).GET());
    }

    Reply post(String path, String query, String apiKey) {
        return send(request(path, query, apiKey).POST(HttpRequest.BodyPublishers.noBody()));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest.Builder request(String path, String query, String apiKey) {
        var uri = URI.create(base + path + (query.isEmpty() ? "" : "?" + query));
        var request = HttpRequest.newBuilder(uri);
        return apiKey == null ? request : request.header("X-MBX-APIKEY", apiKey);
    }

    private Reply send(HttpRequest.Builder request) {
        var answer = client.sendAsync(request.build(), BodyHandlers.ofString(UTF_8));
        try {
            return answered(answer.get(readTimeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            answer.cancel(true);
            return new Reply.NoAnswer("no answer within " + readTimeout);
        } catch (InterruptedException _) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.NoAnswer("interrupted");
        } catch (ExecutionException failed) {
            return failed(failed.getCause());
        }
    }

    private static Reply answered(HttpResponse<String> response) {
        var retryAfter =
                response.headers()
                        .firstValue("Retry-After")
                        .filter(text -> text.matches("[0-9]{1,9}"))
                        .map(Long::parseLong)
                        .map(Duration::ofSeconds)
                        .orElse(null);
        return new Reply.Answer(response.statusCode(), retryAfter, response.body());
    }

    static Reply failed(Throwable cause) {
        var why = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return leftNothing(cause) ? new Reply.NotSent(why) : new Reply.NoAnswer(why);
    }

    /// Only what proves that there never was a connection, or that we ourselves broke it off at the
    /// exchange's certificate.
    private static boolean leftNothing(Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _,
                    ConnectException _,
                    UnknownHostException _,
                    UnresolvedAddressException _ ->
                    true;
            case SSLHandshakeException tls -> tls.getCause() instanceof CertificateException;
            case IOException _ -> false;
            case null, default -> false;
        };
    }
}
