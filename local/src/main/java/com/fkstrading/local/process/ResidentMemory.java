package com.fkstrading.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How much memory a component holds, in bytes. Of processes that a component forked, pages that
/// they share count once, as Linux's proportional set size does; elsewhere they count in each.
public final class ResidentMemory {

    private static final long KIB = 1_024;

    private ResidentMemory() {}

    /// Of the process and its descendants, as far as they are included.
    ///
    /// @param counts whether a descendant is included; false for another component
    public static long of(ProcessHandle process, Predicate<ProcessHandle> counts) {
        return ofOne(process)
                + process.descendants().filter(counts).mapToLong(ResidentMemory::ofChild).sum();
    }

    private static long ofOne(ProcessHandle process) {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.exists(status) ? kib(status, "VmRSS:") : ofPs(process);
    }

    private static long ofChild(ProcessHandle process) {
        var rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        return Files.isReadable(rollup) ? kib(rollup, "Pss:") : ofOne(process);
    }

    /// 0 for a process that ended meanwhile.
    private static long kib(Path file, String field) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(field))
                    .findFirst()
                    .map(line -> line.substring(field.length()).replace("kB", "").strip())
                    .map(Long::parseLong)
                    .map(kib -> kib * KIB)
                    .orElse(0L);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    private static long ofPs(ProcessHandle process) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid()));
            try (var lines = ps.start().inputReader()) {
                var line = lines.readLine();
                return line == null ? 0 : Long.parseLong(line.strip()) * KIB;
            }
        } catch (IOException | NumberFormatException ended) {
            return 0;
        }
    }
}
