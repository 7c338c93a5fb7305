package com.fkstrading.systemtests.endtoend;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a test class the [Signals] of one system that all classes share, since a start of the
/// whole system takes longer than most tests. Whatever a test does to it, the next one finds it
/// ready; it ends with the last class.
final class SharedSystem implements ParameterResolver {

    /// An account, and its source's name, whose rate limit a test may use up.
    static final String LIMITED = "limited";

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "RATE_LIMIT_REQUESTS",
                    "60",
                    "RATE_LIMIT_WINDOW",
                    "20",
                    "LOCAL_ACCOUNTS",
                    LIMITED);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Signals.class;
    }

    @Override
    public Signals resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var system =
                context.getRoot()
                        .getStore(Namespace.create(SharedSystem.class))
                        .computeIfAbsent(
                                PrivateSystem.class,
                                _ -> new PrivateSystem(SETTINGS),
                                PrivateSystem.class);
        return new Signals(system);
    }
}
