package com.fkstrading.service.config;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/// Reads and checks settings as a service does when it starts, but from a given environment.
public final class SettingsReader {

    private SettingsReader() {}

    /// @param environment variables by name
    /// @param mappings `@ConfigMapping` interfaces, for [SmallRyeConfig#getConfigMapping]
    /// @throws IllegalArgumentException with the messages that an operator would see, one a line
    public static SmallRyeConfig read(Map<String, String> environment, Class<?>... mappings) {
        var builder =
                new SmallRyeConfigBuilder()
                        .addDefaultInterceptors()
                        .addPropertiesSources()
                        .withSources(new EnvConfigSource(environment, 300))
                        .withConverter(Duration.class, 200, new DurationConverter())
                        .withValidator(
                                new SettingsValidator(
                                        Validation.buildDefaultValidatorFactory()::getValidator));
        var properties = SettingsReader.class.getResource("/application.properties");
        try {
            if (properties != null) {
                builder.withSources(new PropertiesConfigSource(properties, 250));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        for (var mapping : mappings) {
            builder.withMapping(mapping);
        }
        try {
            return builder.build();
        } catch (ConfigValidationException problems) {
            throw new IllegalArgumentException(
                    String.join("\n", new StartFailure(problems).sentences()), problems);
        }
    }
}
