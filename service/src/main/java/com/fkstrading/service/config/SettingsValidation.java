package com.fkstrading.service.config;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import io.smallrye.config.validator.BeanValidationConfigValidator;

/// Makes Quarkus validate settings with [SettingsValidator].
public final class SettingsValidation implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        if (builder.getValidator() instanceof BeanValidationConfigValidator quarkus) {
            builder.withValidator(new SettingsValidator(quarkus::getValidator));
        }
    }

    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }
}
