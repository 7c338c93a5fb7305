package com.fkstrading.ingest.runtime;

import com.fkstrading.ingest.webhook.AddressRange;
import com.fkstrading.ingest.webhook.Admission;
import com.fkstrading.ingest.webhook.Secret;
import com.fkstrading.ingest.webhook.SenderAddress;
import com.fkstrading.ingest.webhook.Source;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Settings of the door. What is wrong with one is said by the name of its environment variable,
/// and never with a secret's value.
@ConfigMapping(prefix = "fks.webhook")
public interface WebhookConfig {

    /// By the name in the URL.
    Map<String, SourceConfig> sources();

    /// Addresses or blocks that may send; empty means everybody.
    Optional<List<String>> allowedAddresses();

    /// Addresses or blocks of the proxies whose `X-Forwarded-For` is believed.
    Optional<List<String>> trustedProxies();

    /// How many webhooks may wait for Kafka at once; one more is answered 503.
    @WithDefault("4096")
    String maxInFlight();

    /// One source's secret and account.
    interface SourceConfig {

        Optional<String> secret();

        @WithDefault("main")
        String account();
    }

    /// The rule of entry that these settings make.
    default Admission admission() {
        var senders =
                new SenderAddress(
                        ranges("WEBHOOK_ALLOWED_ADDRESSES", allowedAddresses()),
                        ranges("WEBHOOK_TRUSTED_PROXIES", trustedProxies()));
        return new Admission(sourceList(), senders);
    }

    default List<Source> sourceList() {
        return sources().entrySet().stream()
                .map(entry -> source(entry.getKey(), entry.getValue()))
                .toList();
    }

    default int places() {
        try {
            int places = Integer.parseInt(maxInFlight());
            if (places > 0) {
                return places;
            }
        } catch (NumberFormatException noNumber) {
            // Said below, like a number that is too small.
        }
        throw new ConfigurationException(
                "WEBHOOK_MAX_IN_FLIGHT: '" + maxInFlight() + "'; expected a number above 0");
    }

    private static Source source(String name, SourceConfig config) {
        String setting =
                name.equals("tradingview")
                        ? "WEBHOOK_SECRET"
                        : "FKS_WEBHOOK_SOURCES_" + name.toUpperCase(Locale.ROOT) + "_SECRET";
        try {
            return new Source(name, config.account(), new Secret(config.secret().orElse("")));
        } catch (IllegalArgumentException cause) {
            throw new ConfigurationException(setting + ": " + cause.getMessage());
        }
    }

    private static List<AddressRange> ranges(String setting, Optional<List<String>> texts) {
        try {
            return texts.orElse(List.of()).stream()
                    .map(text -> AddressRange.of(text.strip()))
                    .toList();
        } catch (IllegalArgumentException cause) {
            throw new ConfigurationException(setting + ": " + cause.getMessage());
        }
    }
}
