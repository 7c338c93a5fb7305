package com.fkstrading.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.testing.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Documents name files, classes and methods; each must be there.
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern METHOD = Pattern.compile("`\\w+\\.(\\w+)`");

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsToWhatItNames() {
        return documents().stream()
                .map(
                        document ->
                                DynamicTest.dynamicTest(
                                        Checkout.root().relativize(document).toString(),
                                        () -> assertLinks(document)));
    }

    private static void assertLinks(Path document) {
        var links = LINK.matcher(Sources.read(document)).results().toList();
        for (var link : links) {
            if (link.group(2).contains("://")) {
                continue;
            }
            var target = document.resolveSibling(link.group(2)).normalize();
            assertThat(target).as("link %s", link.group()).exists();
            var method = METHOD.matcher(link.group(1));
            if (method.matches()) {
                assertThat(Sources.read(target))
                        .as("method of %s", link.group())
                        .containsPattern("\\b" + method.group(1) + "\\(");
            }
        }
    }

    private static List<Path> documents() {
        try (var docs = Files.walk(Checkout.root().resolve("docs"));
                var parts = Files.walk(Checkout.root(), 2)) {
            return Stream.concat(docs, parts.filter(file -> file.endsWith("README.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
