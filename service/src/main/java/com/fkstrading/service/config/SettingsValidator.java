package com.fkstrading.service.config;

import io.smallrye.config.ConfigMapping.NamingStrategy;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.function.Supplier;

/// Checks the constraints on settings. A violation is reported with the setting's name, what was
/// found, and what was expected, which is the constraint's message.
record SettingsValidator(Supplier<Validator> validator) implements BeanValidationConfigValidator {

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
}
