package com.fkstrading.replay.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The report as one file, which needs no network: data, script and styles are in it.
public final class HtmlReport {

    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";

    private HtmlReport() {}

    public static void write(CandidateReport report, Path file) throws IOException {
        String page =
                resource("report.html")
                        .replace("/*report.css*/", resource("report.css"))
                        .replace("/*uplot.css*/", resource(UPLOT + "uPlot.min.css"))
                        .replace("/*uplot.js*/", resource(UPLOT + "uPlot.iife.min.js"))
                        .replace("/*report.js*/", resource("report.js"))
                        .replace("/*data*/", data(report));
        Files.writeString(file, page);
    }

    /// Text of alerts is in it: none of it may end the script element.
    private static String data(CandidateReport report) throws IOException {
        return Json.MAPPER
                .writeValueAsString(report)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String resource(String name) throws IOException {
        try (var bytes = HtmlReport.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(bytes, name).readAllBytes(), UTF_8);
        }
    }
}
