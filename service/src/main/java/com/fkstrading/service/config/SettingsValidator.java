package com.fkstrading.service.config;

import io.smallrye.config.ConfigMapping.NamingStrategy;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.function.Supplier;

/// Checks the constraints on settings. A violated one is said by the setting's name, what was
/// found, and what was expected: the constraint's message.
final class SettingsValidator implements BeanValidationConfigValidator {

    private final Supplier<Validator> validator;

    SettingsValidator(Supplier<Validator> validator) {
        this.validator = validator;
    }

    @Override
    public Validator getValidator() {
        return validator.get();
    }

    @Override
    public String interpolateMessage(
            String path,
            NamingStrategy naming,
            Property property,
            ConstraintViolation<?> violation) {
        var name = new StringBuilder(path);
        if (!property.getPropertyName().isEmpty()) {
            name.append(path.isEmpty() ? "" : ".").append(property.getPropertyName(naming));
        }
        return SettingProblem.of(
                        name.toString(), violation.getInvalidValue(), violation.getMessage())
                .toString();
    }

    /// Puts the sentences into Quarkus' own validation of settings.
    public static final class Installation implements SmallRyeConfigBuilderCustomizer {

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
}
