package com.fkstrading.replay.report;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The report on the terminal.
public final class TextReport {

    private TextReport() {}

    public static Stream<String> lines(CandidateReport report) {
        return Stream.of(
                        Stream.of(settings(report), decisions(report), ""),
                        outcomes(report),
                        Stream.of(""),
                        profits(report))
                .flatMap(lines -> lines);
    }

    private static String settings(CandidateReport report) {
        var changed =
                report.settings().stream()
                        .map(
                                it ->
                                        "%s %s instead of %s"
                                                .formatted(
                                                        it.name(),
                                                        it.candidate(),
                                                        Objects.requireNonNullElse(
                                                                it.recorded(), "none")))
                        .collect(Collectors.joining(", "));
        return "candidate settings: " + (changed.isEmpty() ? "as recorded last" : changed);
    }

    private static String decisions(CandidateReport report) {
        return "%d of %d decisions differ".formatted(report.differing(), report.webhooks());
    }

    private static Stream<String> outcomes(CandidateReport report) {
        return Stream.concat(
                Stream.of(line("outcome", "recorded", "candidate")),
                report.outcomes().entrySet().stream()
                        .map(
                                it ->
                                        line(
                                                it.getKey(),
                                                String.valueOf(it.getValue().recorded()),
                                                String.valueOf(it.getValue().candidate()))));
    }

    private static Stream<String> profits(CandidateReport report) {
        var note =
                "profits in quote currency; the fills of %d orders that were not placed are estimates"
                        .formatted(report.estimatedOrders());
        return Stream.concat(
                Stream.of(note, line("account/strategy", "recorded", "candidate")),
                report.profit().strategies().stream()
                        .map(
                                it ->
                                        line(
                                                it.strategy(),
                                                it.recorded().toPlainString(),
                                                it.candidate().toPlainString())));
    }

    private static String line(String first, String second, String third) {
        return String.format(Locale.ROOT, "  %-32s %16s %16s", first, second, third);
    }
}
