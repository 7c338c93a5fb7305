package com.fkstrading.local.component;

import com.fkstrading.local.environment.LocalSettings;
import java.util.ArrayList;
import java.util.List;

/// The JVM options of the components: small and quick to start. Production uses others.
final class JvmOptions {

    private JvmOptions() {}

    static List<String> ofService(LocalSettings settings, String name, int heapMib) {
        var options =
                new ArrayList<>(
                        List.of(
                                "-Xmx" + heapMib + "m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow"));
        options.addAll(sharedClasses(settings, name));
        return List.copyOf(options);
    }

    /// The JVM writes its loaded classes to the archive when it ends, unless it has one of the same
    /// jars, and starts from it in two thirds of the time.
    static List<String> sharedClasses(LocalSettings settings, String name) {
        var archive = settings.classArchives().resolve(name + ".jsa");
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive);
    }
}
