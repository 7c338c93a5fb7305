package com.fkstrading.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A package is a stage, a feature or a technology: small, and used in one direction.
class PackagesTest {

    private static final int MOST_CLASSES = 12;

    /// Names of layers, which gather what has nothing in common.
    private static final Set<String> LAYERS =
            Set.of("runtime", "util", "utils", "common", "core", "impl", "helper", "misc");

    static List<String> modules() {
        return CompiledCode.MODULES;
    }

    /// A package and its parent are two packages like any others.
    @ParameterizedTest
    @MethodSource("modules")
    void noTwoPackagesUseEachOther(String module) {
        SlicesRuleDefinition.slices()
                .matching("com.fkstrading.(**)")
                .should()
                .beFreeOfCycles()
                .check(CompiledCode.of(module));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void packageHoldsFewClasses(String module) {
        Map<String, Long> sizes =
                CompiledCode.topLevel(module)
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getPackageName,
                                        TreeMap::new,
                                        Collectors.counting()));

        assertThat(sizes)
                .allSatisfy((_, size) -> assertThat(size).isLessThanOrEqualTo(MOST_CLASSES));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void packageIsNoLayer(String module) {
        Set<String> layers =
                CompiledCode.topLevel(module)
                        .map(JavaClass::getPackageName)
                        .filter(name -> LAYERS.contains(name.substring(name.lastIndexOf('.') + 1)))
                        .collect(Collectors.toSet());

        assertThat(layers).isEmpty();
    }

    /// Otherwise NullAway checks nothing in it.
    @ParameterizedTest
    @MethodSource("modules")
    void packageIsNullMarked(String module) {
        Set<String> unmarked =
                CompiledCode.topLevel(module)
                        .map(JavaClass::getPackage)
                        .filter(in -> !in.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }
}
