package com.fkstrading.streams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.streams.store.TaskStore;
import com.fkstrading.streams.validate.ReceivedWebhook;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// When a decision is committed: at once for an alert that comes alone, together for many.
class WebhookReaderTest {

    private static final long NOW = 1_767_607_200_000L;

    private final MockProcessorContext<String, ReceivedWebhook> context =
            new MockProcessorContext<>();
    private final WebhookReader reader = new WebhookReader("v", Environment.live().metadata());

    @BeforeEach
    void start() {
        context.setRecordMetadata("webhooks.received", 0, 0);
        var state =
                new TaskStore(
                        Stores.keyValueStoreBuilder(
                                        Stores.inMemoryKeyValueStore("state"),
                                        Serdes.String(),
                                        Serdes.ByteArray())
                                .withLoggingDisabled()
                                .build());
        state.init(context.getStateStoreContext(), state);
        context.addStateStore(state);
        reader.init(context);
    }

    @Test
    void webhookThatComesAloneIsCommittedAtOnce() {
        assertThat(commitsAt(NOW, 3)).isTrue();
        assertThat(commitsAt(NOW + 40, 3)).isTrue();
    }

    @Test
    void webhooksThatComeTogetherAreCommittedTogether() {
        assertThat(commitsAt(NOW, 3)).isTrue();
        assertThat(commitsAt(NOW + 5, 3)).isFalse();
        assertThat(commitsAt(NOW + 10, 3)).isFalse();
    }

    /// Each commit may take longer than the next webhook may wait for it.
    @Test
    void webhooksThatHadToWaitAreLeftToTheCommitInterval() {
        for (long at = NOW; at < NOW + 1_000; at += 40) {
            assertThat(commitsAt(at, 300)).isFalse();
        }
    }

    /// Under load, and where the clock of ingest is behind ours.
    @Test
    void webhooksOfTheLastMomentsAreCommittedTogether() {
        int commits = 0;
        for (long at = NOW; at < NOW + 1_000; at += 5) {
            commits += commitsAt(at, 150) ? 1 : 0;
        }
        assertThat(commits).isEqualTo(40);
    }

    private boolean commitsAt(long now, long waited) {
        context.resetCommit();
        context.setCurrentSystemTimeMs(now);
        reader.process(new Record<>("main", "{}".getBytes(UTF_8), now - waited));
        return context.committed();
    }
}
