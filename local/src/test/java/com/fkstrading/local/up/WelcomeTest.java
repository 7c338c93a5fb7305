package com.fkstrading.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import com.fkstrading.local.environment.LocalSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WelcomeTest {

    @Test
    void shellMakesTheCurlLineACurrentAlert() throws IOException, InterruptedException {
        var words = shellWords(curl(Map.of()));

        assertThat(words).contains("http://localhost:8000/webhook/tradingview/local-only-secret");
        JsonNode alert = Json.MAPPER.readTree(words.substring(words.indexOf('{')));
        assertThat(alert.path("ticker").asText()).isEqualTo("BTCUSDT");
        assertThat(Instant.parse(alert.path("fired_at").asText())).isAfter("2026-01-01T00:00:00Z");
    }

    @Test
    void secretOfTheUsersOwnIsLeftToTheShell() {
        var welcome = welcome(Map.of("WEBHOOK_SECRET", "0123456789abcdef"));

        assertThat(welcome.curl()).contains("\"$WEBHOOK_SECRET\"");
        assertThat(welcome.text()).doesNotContain("0123456789abcdef");
    }

    @Test
    void pageGetsTheControlTokenByItsLinkAndRestFromItsFile() {
        assertThat(welcome(Map.of()).text())
                .contains("http://localhost:8001/#token=c0ffee")
                .contains("\"Authorization: Bearer $(cat /data/control-token)\"");
    }

    @Test
    void movedPortsAreTheOnesThatAreTold() {
        var text =
                welcome(
                                Map.of(
                                        "INGEST_PORT", "41000",
                                        "API_PORT", "41001",
                                        "PAPER_EXCHANGE_PORT", "41100"))
                        .text();

        assertThat(text)
                .contains("http://localhost:41000/webhook")
                .contains("http://localhost:41001/signals")
                .contains("http://localhost:41100/admin/orders");
    }

    private static String curl(Map<String, String> environment) {
        return welcome(environment).curl();
    }

    private static Welcome welcome(Map<String, String> environment) {
        var settings = new LocalSettings(Path.of("/checkout"), Path.of("/data"), environment);
        return new Welcome(settings, "c0ffee", Duration.ofSeconds(9));
    }

    /// The arguments as curl would get them, one a line.
    private static String shellWords(String command) throws IOException, InterruptedException {
        var shell =
                new ProcessBuilder(
                        "/bin/sh", "-c", command.replaceFirst("curl", "printf '%s\\\\n'"));
        var process = shell.start();
        var words = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        return words;
    }
}
