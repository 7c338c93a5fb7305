package com.fkstrading.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What travels together is one value: a call with many positional arguments is where two of them
/// get swapped.
class ConstructorsTest {

    private static final int MOST_ARGUMENTS = 7;

    /// Ahead of its own parameters, an enum constant passes its name and its ordinal.
    private static final int HIDDEN_IN_ENUMS = 2;

    static List<String> modules() {
        return CompiledCode.MODULES;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void constructorIsCalledWithFewArguments(String module) {
        Stream<String> calls =
                CompiledCode.of(module).stream()
                        .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                        .filter(
                                call ->
                                        call.getTargetOwner()
                                                .getName()
                                                .startsWith("com.fkstrading"))
                        .filter(call -> arguments(call) > MOST_ARGUMENTS)
                        .map(JavaConstructorCall::getDescription);

        assertThat(calls).isEmpty();
    }

    private static int arguments(JavaConstructorCall call) {
        JavaClass owner = call.getTargetOwner();
        int all = call.getTarget().getRawParameterTypes().size();
        return owner.isEnum() || owner.isAssignableTo(Enum.class) ? all - HIDDEN_IN_ENUMS : all;
    }
}
