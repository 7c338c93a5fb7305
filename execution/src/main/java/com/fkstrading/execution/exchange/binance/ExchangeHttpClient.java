package com.fkstrading.execution.exchange.binance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpDelete;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// Sends one request once, on the caller's thread, and reports whether it was sent. Nothing is
/// retried and no redirect is followed.
final class ExchangeHttpClient implements AutoCloseable {

    /// Shorter than any server keeps an idle connection: a request on one that the server has just
    /// closed would leave the order unknown.
    private static final TimeValue KEPT = TimeValue.ofSeconds(20);

    /// Each account has one request under way at most; beyond this many, a request is not sent.
    private static final int CONNECTIONS = 1_000;

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
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setConnectionRequestTimeout(Timeout.of(connectTimeout))
                                        .build())
                        .setKeepAliveStrategy((_, _) -> KEPT)
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .build();
    }

    HttpOutcome get(String path) {
        return send(new HttpGet(URI.create(base + path)));
    }

    HttpOutcome get(String path, String query, String apiKey) {
        return send(new HttpGet(URI.create(base + path + "?" + query)), apiKey);
    }

    HttpOutcome post(String path, String query, String apiKey) {
        return send(new HttpPost(URI.create(base + path + "?" + query)), apiKey);
    }

    HttpOutcome delete(String path, String query, String apiKey) {
        return send(new HttpDelete(URI.create(base + path + "?" + query)), apiKey);
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    private HttpOutcome send(HttpUriRequestBase request, String apiKey) {
        request.setHeader("X-MBX-APIKEY", apiKey);
        return send(request);
    }

    private HttpOutcome send(HttpUriRequestBase request) {
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
        var retryAfter =
                Optional.ofNullable(response.getFirstHeader("Retry-After"))
                        .map(Header::getValue)
                        .filter(value -> value.matches("[0-9]{1,9}"))
                        .map(value -> Duration.ofSeconds(Long.parseLong(value)));
        var entity = response.getEntity();
        var body = entity == null ? "" : EntityUtils.toString(entity, UTF_8);
        return new HttpOutcome.Answer(response.getCode(), retryAfter, body);
    }

    static HttpOutcome failed(Throwable cause) {
        var why = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return provesNotSent(cause) ? new HttpOutcome.NotSent(why) : new HttpOutcome.NoAnswer(why);
    }

    /// Only what proves that there never was a connection, or that we ourselves closed it because
    /// of the exchange's certificate.
    private static boolean provesNotSent(Throwable cause) {
        return switch (cause) {
            case ConnectionRequestTimeoutException _,
                    ConnectTimeoutException _,
                    ConnectException _,
                    UnknownHostException _ ->
                    true;
            case SSLHandshakeException tls -> tls.getCause() instanceof CertificateException;
            case null, default -> false;
        };
    }
}
