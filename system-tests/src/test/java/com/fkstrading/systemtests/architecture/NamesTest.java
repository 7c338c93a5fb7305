package com.fkstrading.systemtests.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A class is named for an idea of the field, and no other class has its name.
class NamesTest {

    /// Pictures and empty words, as a word of their own within a name.
    private static final Pattern REFUSED =
            Pattern.compile(
                    ".*(Door|Knock|Lane|Desk|Chore|Mend|Leftover|Floor|Patience|Stranger|Venue"
                            + "|Util|Helper|Manager|Impl|Abstract)s?(?![a-z]).*");

    @Test
    void nameHoldsNoRefusedWord() {
        Stream<String> refused =
                CompiledCode.MODULES.stream()
                        .flatMap(CompiledCode::topLevel)
                        .filter(type -> REFUSED.matcher(type.getSimpleName()).matches())
                        .map(JavaClass::getName);

        assertThat(refused).isEmpty();
    }

    /// The paper exchange is a program of its own.
    @Test
    void oneNameDenotesOneClass() {
        Map<String, List<String>> classes =
                CompiledCode.MODULES.stream()
                        .filter(module -> !module.equals("paper-exchange"))
                        .flatMap(CompiledCode::topLevel)
                        .collect(
                                groupingBy(
                                        JavaClass::getSimpleName,
                                        mapping(JavaClass::getName, toList())));

        assertThat(classes.values()).filteredOn(names -> names.size() > 1).isEmpty();
    }
}
