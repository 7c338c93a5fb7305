package com.fkstrading.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The compiled main classes of every module, which are there because this module is built last.
final class CompiledCode {

    static final List<String> MODULES =
            List.of(
                    "contract",
                    "service",
                    "ingest",
                    "streams",
                    "replay",
                    "execution",
                    "api",
                    "paper-exchange",
                    "local",
                    "bench",
                    "testing",
                    "system-tests");

    private static final Map<String, JavaClasses> BY_MODULE =
            MODULES.stream().collect(Collectors.toMap(Function.identity(), CompiledCode::read));

    private CompiledCode() {}

    static JavaClasses of(String module) {
        return BY_MODULE.get(module);
    }

    /// All modules in one, so that a rule sees what one module uses of another.
    static JavaClasses of(List<String> modules) {
        return new ClassFileImporter()
                .importPaths(modules.stream().map(CompiledCode::classes).toList());
    }

    /// Not nested, and no `package-info`.
    static Stream<JavaClass> topLevel(String module) {
        return of(module).stream()
                .filter(type -> type.getEnclosingClass().isEmpty())
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }

    private static JavaClasses read(String module) {
        JavaClasses read = new ClassFileImporter().importPath(classes(module));
        assertThat(read).as("compiled classes of " + module).isNotEmpty();
        return read;
    }

    private static Path classes(String module) {
        return Path.of(System.getProperty("fks.root"), module, "target/classes");
    }
}
