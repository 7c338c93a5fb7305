package com.fkstrading.bench.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/// How both applications run: with the options of the JVM that production has, and the settings of
/// `streams` where they are not tried otherwise.
final class ProcessOptions {

    @Option(names = "--heap", defaultValue = "256", description = "MiB")
    private int heapMib;

    @Option(names = "--jvm-option", description = "one more option; may be given several times")
    private List<String> more = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "NAME=value",
            description = "an environment variable, such as STREAMS_COMMIT_INTERVAL=100")
    private Map<String, String> environment = new HashMap<>();

    List<String> all() {
        var all = new ArrayList<>(more);
        all.add("-Xmx" + heapMib + "m");
        all.add("-XX:+UseSerialGC");
        all.add("-XX:+ExitOnOutOfMemoryError");
        all.add("--enable-native-access=ALL-UNNAMED");
        all.add("--sun-misc-unsafe-memory-access=allow");
        return all;
    }

    Map<String, String> environment() {
        return environment;
    }
}
