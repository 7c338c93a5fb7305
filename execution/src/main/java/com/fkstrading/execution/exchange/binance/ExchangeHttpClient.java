package com.fkstrading.execution.exchange.binance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// Sends one request once, on the caller's thread, and says whether it left. Nothing is retried and
/// no redirect is followed.
final class ExchangeHttpClient implements AutoCloseable {

    /// Shorter than any server keeps an idle connection: a request on one that the server has just
    /// closed would leave the order unknown.
    private static final TimeValue KEPT = TimeValue.ofSeconds(20);

    /// Never the reason that a call waits: fewer threads than this call an exchange.
    private static final int CONNECTIONS = 200;

    private final CloseableHttpClient client;
    private final URI base;
    private final Duration readTimeout;
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("exchange-deadlines").factory());

    /// @param readTimeout for the whole answer; above the exchange's own 10 seconds it gets a
    ///     definite answer more often
    ExchangeHttpClient(URI base, Duration connectTimeout, Duration readTimeout) {
        this.base = URI.create(base.toString().replaceFirst("/+$", ""));
        this.readTimeout = readTimeout;
        var timeouts =
                ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connectTimeout))
                        .setSocketTimeout(Timeout.of(readTimeout))
                        .build();
        this.client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDefaultConnectionConfig(timeouts)
                                        .setMaxConnPerRoute(CONNECTIONS)
                                        .setMaxConnTotal(CONNECTIONS)
                                        .build())
                        .setKeepAliveStrategy((_, _) -> KEPT)
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .build();
    }

    HttpOutcome get(String path, String query, String apiKey) {
        return send(new HttpGet(uri(path, query)), apiKey);
    }

    HttpOutcome post(String path, String query, String apiKey) {
        return send(new HttpPost(uri(path, query)), apiKey);
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    private URI uri(String path, String query) {
        return URI.create(base + path + (query.isEmpty() ? "" : "?" + query));
    }

    private HttpOutcome send(HttpUriRequestBase request, String apiKey) {
        if (apiKey != null) {
            request.setHeader("X-MBX-APIKEY", apiKey);
        }
        // The socket's own time-out is for each read only.
        var deadline =
                deadlines.schedule(request::cancel, readTimeout.toNanos(), TimeUnit.NANOSECONDS);
        try {
            return client.execute(request, ExchangeHttpClient::answered);
        } catch (IOException failure) {
            return request.isCancelled()
                    ? new HttpOutcome.NoAnswer("no answer within " + readTimeout)
                    : failed(failure);
        } finally {
            deadline.cancel(false);
        }
    }

    private static HttpOutcome answered(ClassicHttpResponse response)
            throws IOException, ParseException {
        var header = response.getFirstHeader("Retry-After");
        var retryAfter =
                header != null && header.getValue().matches("[0-9]{1,9}")
                        ? Duration.ofSeconds(Long.parseLong(header.getValue()))
                        : null;
        var entity = response.getEntity();
        var body = entity == null ? "" : EntityUtils.toString(entity, UTF_8);
        return new HttpOutcome.Answer(response.getCode(), retryAfter, body);
    }

    static HttpOutcome failed(Throwable cause) {
        var why = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return leftNothing(cause) ? new HttpOutcome.NotSent(why) : new HttpOutcome.NoAnswer(why);
    }

    /// Only what proves that there never was a connection, or that we ourselves broke it off at the
    /// exchange's certificate.
    private static boolean leftNothing(Throwable cause) {
        return switch (cause) {
            case ConnectTimeoutException _, ConnectException _, UnknownHostException _ -> true;
            case SSLHandshakeException tls -> tls.getCause() instanceof CertificateException;
            case null, default -> false;
        };
    }
}
