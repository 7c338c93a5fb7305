package com.fkstrading.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Json;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

    private static final LiveChange CHANGE =
            new LiveChange(
                    "control",
                    new ControlCommand(
                            "all",
                            ControlAction.HALT,
                            "ops",
                            "drill",
                            Instant.parse("2026-01-05T10:00:00Z")));

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final LiveFeed feed = new LiveFeed(Json.MAPPER, metrics);

    @Test
    void everyClientGetsEachChangeAsJson() {
        var one = client(10);
        var other = client(10);

        feed.publish(List.of(CHANGE));

        var json =
                "{\"type\":\"control\",\"row\":{\"scope\":\"all\",\"action\":\"HALT\","
                        + "\"by\":\"ops\",\"why\":\"drill\",\"time\":\"2026-01-05T10:00:00Z\"}}";
        one.assertItems(json);
        other.assertItems(json);
        assertThat(metrics.get("fks.api.stream.clients").gauge().value()).isEqualTo(2);
    }

    @Test
    void aClientThatDoesNotKeepUpIsDroppedAndTheOthersGoOn() {
        var slow = client(0);
        var quick = client(Long.MAX_VALUE);
        var flood = Collections.nCopies(LiveFeed.BUFFERED_CHANGES + 1, CHANGE);

        feed.publish(flood);

        assertThat(quick.getItems()).hasSameSizeAs(flood);
        assertThat(slow.request(Long.MAX_VALUE).getFailure()).isNotNull();
        assertThat(metrics.get("fks.api.stream.clients").gauge().value()).isEqualTo(1);
        assertThat(metrics.get("fks.api.stream.dropped").counter().count()).isEqualTo(1);
    }

    @Test
    void aClientThatLeavesIsForgotten() {
        client(1).cancel();

        assertThat(metrics.get("fks.api.stream.clients").gauge().value()).isZero();
    }

    private AssertSubscriber<String> client(long requested) {
        return feed.changes().subscribe().withSubscriber(AssertSubscriber.create(requested));
    }
}
