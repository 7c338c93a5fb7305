package com.fkstrading.ingest.http;

import com.fkstrading.ingest.secret.SourceSecret;
import com.fkstrading.ingest.webhook.AddressRange;
import com.fkstrading.ingest.webhook.SenderAddress;
import com.fkstrading.ingest.webhook.WebhookAdmission;
import com.fkstrading.ingest.webhook.WebhookSource;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Who may send webhooks, and how many may wait. No error about a setting shows a secret.
@ConfigMapping(prefix = "")
public interface WebhookSettings {

    /// The secret of the source `tradingview`; required.
    @WithName("WEBHOOK_SECRET")
    Optional<String> secret();

    /// The account that `tradingview` trades for.
    @WithName("WEBHOOK_ACCOUNT")
    @WithDefault("main")
    String account();

    /// Sources in addition to `tradingview`, by their name in the URL.
    @WithName("fks.webhook.sources")
    Map<String, SourceSettings> furtherSources();

    /// Addresses or blocks that may send; empty means everybody.
    @WithName("WEBHOOK_ALLOWED_ADDRESSES")
    Optional<List<AddressRange>> allowedAddresses();

    /// Addresses or blocks of the proxies whose `X-Forwarded-For` is trusted.
    @WithName("WEBHOOK_TRUSTED_PROXIES")
    Optional<List<AddressRange>> trustedProxies();

    /// How many webhooks may wait for Kafka at once; one more is answered 503.
    @WithName("WEBHOOK_MAX_IN_FLIGHT")
    @WithDefault("4096")
    @Min(value = 1, message = "1 or more")
    int maxInFlight();

    default WebhookAdmission admission() {
        return new WebhookAdmission(
                sources(),
                new SenderAddress(
                        allowedAddresses().orElse(List.of()), trustedProxies().orElse(List.of())));
    }

    default List<WebhookSource> sources() {
        var sources = new ArrayList<WebhookSource>();
        sources.add(source("tradingview", account(), secret(), "WEBHOOK_"));
        furtherSources()
                .forEach(
                        (name, source) ->
                                sources.add(
                                        source(
                                                name,
                                                source.account(),
                                                source.secret(),
                                                variables(name))));
        return sources;
    }

    private static String variables(String source) {
        return "FKS_WEBHOOK_SOURCES_" + source.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
    }

    /// @param variables what the names of its environment variables begin with
    private static WebhookSource source(
            String name, String account, Optional<String> secret, String variables) {
        try {
            return new WebhookSource(
                    name, account, secret(variables + "SECRET", secret.orElse("")));
        } catch (IllegalArgumentException cause) {
            throw new ConfigurationException(variables + "ACCOUNT: " + cause.getMessage());
        }
    }

    private static SourceSecret secret(String variable, String secret) {
        try {
            return new SourceSecret(secret);
        } catch (IllegalArgumentException cause) {
            throw new ConfigurationException(variable + ": " + cause.getMessage());
        }
    }
}
