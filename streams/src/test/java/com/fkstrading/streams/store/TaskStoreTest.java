package com.fkstrading.streams.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.streams.state.AppliedInputs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskStoreTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");
    private static final Keyspace<String> OTHER = Keyspace.of("other", String.class);

    private final TaskStore store = TestStore.open();
    private final AppliedInputs inputs = new AppliedInputs(store);

    @Test
    void valueIsRead() {
        store.put(OTHER, "a", "1");

        assertThat(store.get(OTHER, "a")).isEqualTo("1");
        assertThat(store.get(OTHER, "b")).isNull();
    }

    @Test
    void keysAreThoseOfTheKeyspaceFromAKeyOn() {
        var longer = Keyspace.of("other-one", String.class);
        for (var key : List.of("c", "a", "b/x", "d")) {
            store.put(OTHER, key, "1");
        }
        store.put(longer, "a", "1");

        assertThat(store.keys(OTHER)).containsExactly("a", "b/x", "c", "d");
        assertThat(store.keys(OTHER, "", 2)).containsExactly("a", "b/x");
        assertThat(store.keys(OTHER, "b/x", 9)).containsExactly("b/x", "c", "d");
        assertThat(store.keys(longer, "", 9)).containsExactly("a");
    }

    @Test
    void valuesAreFoundByTheBeginningOfTheirKeys() {
        store.put(OTHER, "main/a", "1");
        store.put(OTHER, "main/b", "2");
        store.put(OTHER, "mainly/a", "3");
        store.put(OTHER, "main/c", "4");
        store.delete(OTHER, "main/c");

        assertThat(store.allBy(OTHER, "main/")).isEqualTo(Map.of("a", "1", "b", "2"));
        startOver();
        assertThat(store.allBy(OTHER, "main/")).isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(store.allBy(OTHER, "other/")).isEmpty();
    }

    /// More values are used between two decisions than are cached.
    @Test
    void tickThatIsNotYetWrittenOutlivesTheCache() {
        inputs.commandApplied(1);
        inputs.tickApplied(7, T);
        useManyOthers();

        var seen = inputs.flush();
        assertThat(seen.commandOffset()).isEqualTo(1);
        assertThat(seen.tickOffset()).isEqualTo(7);
        assertThat(seen.tickTime()).isEqualTo(T);
    }

    @Test
    void nextInputWritesTheTickBeforeIt() {
        inputs.commandApplied(1);
        inputs.tickApplied(7, T);
        useManyOthers();
        inputs.orderEventApplied(2);
        startOver();

        var seen = inputs.flush();
        assertThat(seen.orderEventOffset()).isEqualTo(2);
        assertThat(seen.tickOffset()).isEqualTo(7);
    }

    @Test
    void tickIsWrittenWithTheDecisionThatHasSeenIt() {
        inputs.tickApplied(7, T);
        inputs.flush();
        startOver();

        assertThat(inputs.flush().tickOffset()).isEqualTo(7);
    }

    @Test
    void taskThatStartsOverKnowsNoTickThatWasNotWritten() {
        inputs.tickApplied(7, T);
        startOver();

        assertThat(inputs.flush().tickOffset()).isNull();
    }

    @Test
    void deletedValueIsNotWrittenLater() {
        store.putLater(OTHER, "a", "1");
        store.delete(OTHER, "a");
        store.flush(OTHER, "a");

        assertThat(store.get(OTHER, "a")).isNull();
    }

    private void useManyOthers() {
        for (int i = 0; i < 6_000; i++) {
            store.put(OTHER, String.valueOf(i), "value");
        }
    }

    @Test
    void valueThatWasNotCommittedIsForgottenWhenTheTaskStartsOver() {
        store.put(OTHER, "a", "1");
        startOver();
        store.put(OTHER, "a", "2");
        store.delete(OTHER, "a");
        TestStore.startOverUncommitted(store);

        assertThat(store.get(OTHER, "a")).isEqualTo("1");
    }

    @Test
    void transactionIsNotCommittedWithoutItsState() {
        store.put(OTHER, "a", "1");

        assertThatThrownBy(() -> store.commit(Map.of())).hasMessageContaining("without its state");
        store.flushCache();
        store.commit(Map.of());
    }

    /// A standby task writes below this store.
    @Test
    void valueIsReadAgainOnceTheTaskWasAStandby() {
        var below = TestStore.json();
        var above = TestStore.open(below);
        above.put(OTHER, "a", "1");
        above.flushCache();
        below.put("other/a", "\"2\"".getBytes(UTF_8));
        above.clearCache();

        assertThat(above.get(OTHER, "a")).isEqualTo("2");
    }

    private void startOver() {
        TestStore.startOver(store);
    }
}
