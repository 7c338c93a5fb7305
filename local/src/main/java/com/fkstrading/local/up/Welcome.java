package com.fkstrading.local.up;

import com.fkstrading.contract.webhook.CanonicalAlert;
import com.fkstrading.local.data.DataFolder;
import com.fkstrading.local.environment.ComponentPort;
import com.fkstrading.local.environment.LocalSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// What a person can do with the system that has just come up.
///
/// @param controlToken opens the page; the page takes it from the link once
record Welcome(LocalSettings settings, String controlToken, Duration took) {

    /// Placeholder in the alert for the time at which the command is pasted.
    private static final Instant PLACEHOLDER = Instant.EPOCH;

    private static final String NOW = "'\"$(date -u +%Y-%m-%dT%H:%M:%SZ)\"'";

    String text() {
        return """

        FKS is ready after %.1f s.

          page          http://localhost:%d/#token=%s
          REST          curl -H "Authorization: Bearer $(cat %s)" http://localhost:%d/signals
          exchange      http://localhost:%d/admin/orders
          webhook token %s
          data and logs %s

        Send an alert as TradingView would:

        %s
        """
                .formatted(
                        took.toMillis() / 1_000.0,
                        settings.port(ComponentPort.API),
                        controlToken,
                        new DataFolder(settings.data()).controlToken().file(),
                        settings.port(ComponentPort.API),
                        settings.port(ComponentPort.PAPER_EXCHANGE),
                        usesLocalSecret() ? settings.webhookSecret() : "$WEBHOOK_SECRET",
                        settings.data(),
                        curl());
    }

    /// One line for any POSIX shell; a secret of the user's own stays out of it.
    String curl() {
        var alert = CanonicalAlert.buy("Long", PLACEHOLDER);
        var body =
                new String(alert.toJson(), StandardCharsets.UTF_8)
                        .replace(PLACEHOLDER.toString(), NOW);
        var token = usesLocalSecret() ? settings.webhookSecret() : "\"$WEBHOOK_SECRET\"";
        return String.format(
                Locale.ROOT,
                "curl -i http://localhost:%d/webhook/tradingview/%s -H 'Content-Type: application/json' -d '%s'",
                settings.port(ComponentPort.INGEST),
                token,
                body);
    }

    private boolean usesLocalSecret() {
        return settings.webhookSecret().equals(LocalSettings.LOCAL_WEBHOOK_SECRET);
    }
}
