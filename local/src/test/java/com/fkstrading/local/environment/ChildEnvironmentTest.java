package com.fkstrading.local.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChildEnvironmentTest {

    private static final Path ROOT = Path.of(System.getProperty("fks.root"));

    /// What a developer who trades may have exported, in every form that a service would read.
    private static final Map<String, String> HOSTILE =
            Map.ofEntries(
                    Map.entry("EXCHANGE_URL", "https://hostile.example"),
                    Map.entry("EXCHANGE_API_KEY", "hostile key"),
                    Map.entry("EXCHANGE_API_SECRET", "hostile secret"),
                    Map.entry("FKS_ACCOUNTS_MAIN_API_KEY", "hostile key"),
                    Map.entry("fks.accounts.main.api-secret", "hostile secret"),
                    Map.entry("FKS_PRICE_EXCHANGE_URL", "https://hostile.example"),
                    Map.entry("KAFKA_BOOTSTRAP_SERVERS", "hostile.example:9092"),
                    Map.entry("KAFKA_SASL_JAAS_CONFIG", "hostile secret"),
                    Map.entry("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_BOOTSTRAP_SERVERS", "hostile"),
                    Map.entry("DATABASE_URL", "postgresql://hostile.example/fks"),
                    Map.entry("DATABASE_USER", "hostile user"),
                    Map.entry("DATABASE_PASSWORD", "hostile password"),
                    Map.entry("CONTROL_TOKEN", "hostile token"),
                    Map.entry("QUARKUS_PROFILE", "hostile"),
                    Map.entry("QUARKUS_HTTP_HOST", "hostile"),
                    Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://hostile.example/"),
                    Map.entry("SMALLRYE_CONFIG_LOCATIONS", "/hostile"),
                    Map.entry("JAVA_TOOL_OPTIONS", "-Dhostile=true"),
                    Map.entry("JDK_JAVA_OPTIONS", "-Dhostile=true"));

    @Test
    void noChildSeesAnExchangeAKeyOrABrokerOfTheShell() {
        assertThat(ChildEnvironment.plain(HOSTILE)).isEmpty();
        for (var port : ComponentPort.values()) {
            assertThat(of(HOSTILE, port))
                    .as(port.name())
                    .allSatisfy((name, value) -> assertThat(value).doesNotContain("hostile"))
                    .isEqualTo(of(Map.of(), port));
        }
    }

    @Test
    void eachComponentGetsOnlyTheKeysThatItNeeds() {
        assertThat(owners("EXCHANGE_API_KEY")).containsExactly("execution", "paper-exchange");
        assertThat(owners("EXCHANGE_API_SECRET")).containsExactly("execution", "paper-exchange");
        assertThat(owners("EXCHANGE_URL")).containsExactly("execution", "ingest");
        assertThat(owners("DATABASE_PASSWORD")).containsExactly("api", "execution");
        assertThat(owners("CONTROL_TOKEN")).containsExactly("api");
        assertThat(owners("WEBHOOK_SECRET")).containsExactly("ingest");
        assertThat(owners("KAFKA_BOOTSTRAP_SERVERS"))
                .containsExactly("api", "execution", "ingest", "streams");
    }

    @Test
    void servicesFindBrokerDatabaseAndExchangeOfThisSystem() {
        var shell =
                Map.of(
                        "KAFKA_PORT", "21092",
                        "POSTGRES_PORT", "21432",
                        "PAPER_EXCHANGE_PORT", "21100");

        assertThat(of(shell, ComponentPort.EXECUTION))
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "localhost:21092")
                .containsEntry("DATABASE_URL", "postgresql://localhost:21432/fks")
                .containsEntry("DATABASE_USER", "fks")
                .containsEntry("DATABASE_PASSWORD", "fks")
                .containsEntry("EXCHANGE_URL", "http://localhost:21100")
                // Quarkus would hand it to the Kafka clients as `port`.
                .doesNotContainKey("KAFKA_PORT");
    }

    @Test
    void servicesListenToThisMachineOnly() {
        assertThat(of(Map.of(), ComponentPort.INGEST))
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    }

    @Test
    void serviceAndPaperExchangeAgreeOnTheKey() {
        var execution = of(Map.of(), ComponentPort.EXECUTION);
        var exchange = of(Map.of(), ComponentPort.PAPER_EXCHANGE);

        assertThat(execution)
                .containsEntry("EXCHANGE_API_KEY", exchange.get("EXCHANGE_API_KEY"))
                .containsEntry("EXCHANGE_API_SECRET", exchange.get("EXCHANGE_API_SECRET"));
    }

    @Test
    void settingReachesTheServiceWhoseRuleItIsAndNoOther() {
        var shell = Map.of("MIN_CONFIDENCE", "0.9", "CIRCUIT_BREAKER_TIMEOUT", "7");

        assertThat(of(shell, ComponentPort.STREAMS))
                .containsEntry("MIN_CONFIDENCE", "0.9")
                .doesNotContainKey("CIRCUIT_BREAKER_TIMEOUT");
        assertThat(of(shell, ComponentPort.EXECUTION))
                .containsEntry("CIRCUIT_BREAKER_TIMEOUT", "7")
                .doesNotContainKey("MIN_CONFIDENCE");
    }

    @Test
    void webhookSecretOfTheUsersOwnReachesIngest() {
        assertThat(of(Map.of(), ComponentPort.INGEST))
                .containsEntry("WEBHOOK_SECRET", "local-only-secret");
        assertThat(of(Map.of("WEBHOOK_SECRET", "my own secret 42"), ComponentPort.INGEST))
                .containsEntry("WEBHOOK_SECRET", "my own secret 42");
    }

    @Test
    void controlTokenIsTheLaunchersOwn() {
        assertThat(of(HOSTILE, ComponentPort.API)).containsEntry("CONTROL_TOKEN", "the token");
    }

    /// A setting that nobody decided on would be left out in silence.
    @Test
    void everySettingOfAServiceIsAllowedForItOrSetByTheLauncher() throws IOException {
        // Where a replica is named by its host, one local instance needs no name.
        var leftOut = Set.of("HOSTNAME", "STREAMS_INSTANCE_ID");
        for (var port : services()) {
            var service = label(port);
            var undecided = new TreeSet<>(settingsOf(ROOT.resolve(service)));
            undecided.removeAll(of(everyValueAllowed(), port).keySet());
            undecided.removeAll(leftOut);
            assertThat(undecided)
                    .as("settings of %s that allowed-variables.txt should name", service)
                    .isEmpty();
        }
    }

    private static Map<String, String> everyValueAllowed() {
        var shell = new HashMap<String, String>();
        AllowedVariables.read().receivers().keySet().forEach(name -> shell.put(name, "20001"));
        return shell;
    }

    /// The environment names that a service's sources read.
    @Test
    void furtherAccountsGetASourceOfTheirNameAndThePaperKeys() {
        var shell = Map.of("LOCAL_ACCOUNTS", "second, third");

        assertThat(of(shell, ComponentPort.INGEST))
                .containsEntry("FKS_WEBHOOK_SOURCES_SECOND_ACCOUNT", "second")
                .containsEntry("FKS_WEBHOOK_SOURCES_THIRD_SECRET", "local-only-secret");
        assertThat(of(shell, ComponentPort.EXECUTION))
                .containsEntry("FKS_ACCOUNTS_SECOND_API_KEY", "local-paper-key")
                .containsEntry("FKS_ACCOUNTS_THIRD_API_SECRET", "local-paper-secret");
    }

    private static Set<String> settingsOf(Path service) throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(service.resolve("src/main"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (name.equals("application.properties")) {
                    find("\\$\\{([A-Z][A-Z0-9_]+)[:}]", file, names);
                } else if (name.endsWith(".java")) {
                    find("@WithName\\(\"([A-Z][A-Z0-9_]+)\"\\)", file, names);
                }
            }
        }
        return names;
    }

    private static void find(String pattern, Path file, Set<String> names) throws IOException {
        var found = Pattern.compile(pattern).matcher(Files.readString(file));
        while (found.find()) {
            names.add(found.group(1));
        }
    }

    private static Set<String> owners(String variable) {
        var owners = new TreeSet<String>();
        var environments = new EnumMap<ComponentPort, Map<String, String>>(ComponentPort.class);
        for (var port : ComponentPort.values()) {
            environments.put(port, of(Map.of(), port));
        }
        environments.forEach(
                (port, environment) -> {
                    if (environment.containsKey(variable)) {
                        owners.add(label(port));
                    }
                });
        return owners;
    }

    private static Set<ComponentPort> services() {
        return Set.of(
                ComponentPort.INGEST,
                ComponentPort.STREAMS,
                ComponentPort.EXECUTION,
                ComponentPort.API,
                ComponentPort.PAPER_EXCHANGE);
    }

    private static String label(ComponentPort port) {
        return port.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> of(Map<String, String> shell, ComponentPort port) {
        var settings = new LocalSettings(Path.of("/checkout"), Path.of("/data"), shell);
        return new ChildEnvironment(settings, "the token").of(label(port), port);
    }
}
