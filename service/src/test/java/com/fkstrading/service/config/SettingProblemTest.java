package com.fkstrading.service.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person reads of a setting that is missing, unreadable or out of its bounds.
public class SettingProblemTest {

    @ConfigMapping(prefix = "")
    public interface LimitSettings {

        @WithName("RATE_LIMIT_REQUESTS")
        @WithDefault("100")
        @Min(1)
        int requests();

        @WithName("RATE_LIMIT_WINDOW")
        @WithDefault("60")
        @DurationMin(seconds = 1)
        @DurationMax(hours = 1)
        Duration window();

        @WithName("MIN_CONFIDENCE")
        @WithDefault("0.6")
        @DecimalMax("1")
        BigDecimal confidence();

        @WithName("POLL_PAUSE")
        @WithDefault("1")
        @DurationMin(inclusive = false)
        Duration pause();

        @WithName("EXCHANGE_URL")
        @WithDefault("http://localhost:8100")
        URI exchange();

        @WithName("WEBHOOK_SECRET")
        @Size(min = 16)
        String secret();

        @WithName("CONTROL_TOKEN")
        Optional<@Size(min = 8) String> token();

        @WithName("MARKET_SYMBOLS")
        @WithDefault("BTCUSDT")
        List<@Pattern(regexp = "[A-Z]+") String> symbols();
    }

    @ConfigMapping(prefix = "fks.accounts")
    public interface AccountSettings {

        @WithParentName
        Map<String, Keys> byName();

        interface Keys {

            @Size(min = 4)
            String apiKey();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RATE_LIMIT_REQUESTS|0|RATE_LIMIT_REQUESTS: 0; expected 1 or more",
                "RATE_LIMIT_REQUESTS|many|RATE_LIMIT_REQUESTS: 'many'; expected a whole number",
                "RATE_LIMIT_WINDOW|0|RATE_LIMIT_WINDOW: 0 s; expected 1 s or more",
                "RATE_LIMIT_WINDOW|90000|RATE_LIMIT_WINDOW: 90000 s; expected 1 h or less",
                "RATE_LIMIT_WINDOW|soon|RATE_LIMIT_WINDOW: 'soon'; expected seconds, or a duration"
                        + " such as 500ms, 5s or PT5S",
                "MIN_CONFIDENCE|1.5|MIN_CONFIDENCE: 1.5; expected 1 or less",
                "MIN_CONFIDENCE|high|MIN_CONFIDENCE: 'high'; expected a number",
                "POLL_PAUSE|0|POLL_PAUSE: 0 s; expected more than 0 s",
                "EXCHANGE_URL|not a url|EXCHANGE_URL: 'not a url'; expected a URL",
                "WEBHOOK_SECRET|hunter2|WEBHOOK_SECRET: 7 characters; expected 16 or more"
                        + " characters or elements",
                "CONTROL_TOKEN|hunter2|CONTROL_TOKEN: 7 characters; expected 8 or more characters"
                        + " or elements",
                "MARKET_SYMBOLS|BTC,x|MARKET_SYMBOLS: 'x'; expected text that matches [A-Z]+",
            })
    void wrongSettingIsSaidInOneSentence(String name, String value, String sentence) {
        assertThatThrownBy(() -> read(Map.of(name, value))).hasMessage(sentence);
    }

    @Test
    void missingAndEmptySettingsAreSaidByName() {
        assertThatThrownBy(() -> SettingsReader.read(Map.of(), LimitSettings.class))
                .hasMessage("WEBHOOK_SECRET: missing; expected a value");
        assertThatThrownBy(() -> read(Map.of("WEBHOOK_SECRET", "")))
                .hasMessage("WEBHOOK_SECRET: empty; expected a value");
    }

    @Test
    void everyProblemIsSaidAtOnce() {
        assertThatThrownBy(() -> read(Map.of("RATE_LIMIT_REQUESTS", "0", "RATE_LIMIT_WINDOW", "0")))
                .hasMessage(
                        """
                        RATE_LIMIT_REQUESTS: 0; expected 1 or more
                        RATE_LIMIT_WINDOW: 0 s; expected 1 s or more""");
    }

    @Test
    void settingOfANamedGroupIsSaidByItsEnvironmentVariable() {
        assertThatThrownBy(
                        () ->
                                SettingsReader.read(
                                        Map.of("FKS_ACCOUNTS_SECOND_API_KEY", "abc"),
                                        AccountSettings.class))
                .hasMessageStartingWith("FKS_ACCOUNTS_SECOND_API_KEY: 3 characters; expected ");
    }

    @Test
    void settingsWithinTheirBoundsAreRead() {
        var settings = read(Map.of("RATE_LIMIT_WINDOW", "1"));

        assertThat(settings.window()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.requests()).isEqualTo(100);
    }

    private static LimitSettings read(Map<String, String> environment) {
        var given = new HashMap<>(Map.of("WEBHOOK_SECRET", "a secret of 22 letters"));
        given.putAll(environment);
        return SettingsReader.read(given, LimitSettings.class)
                .getConfigMapping(LimitSettings.class);
    }
}
