package com.fkstrading.api.runtime;

import com.fkstrading.api.live.LiveFeed;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Projects the topics: stores what each batch of records changes, then tells whoever listens. The
/// offsets are committed afterwards, so a crash repeats records, which changes nothing.
///
/// While Postgres cannot be written, the batch waits and is tried again for as long as it takes. A
/// record that Postgres refuses for what it holds is kept as a dead letter.
@ApplicationScoped
class TopicProjector {

    private static final Duration ATTEMPT = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /// The classes of SQL states that blame the data: out of range, constraint, too large.
    private static final List<String> CONTENT_REFUSED = List.of("22", "23", "54");

    private final ProjectionStore store;
    private final ProjectionProgress progress;
    private final LiveFeed live;
    private final ProjectionMetrics metrics;

    TopicProjector(
            ProjectionStore store,
            ProjectionProgress progress,
            LiveFeed live,
            ProjectionMetrics metrics) {
        this.store = store;
        this.progress = progress;
        this.live = live;
        this.metrics = metrics;
    }

    @Incoming("records")
    Uni<Void> project(ConsumerRecords<String, byte[]> records) {
        var list = new ArrayList<ConsumerRecord<String, byte[]>>(records.count());
        records.forEach(list::add);
        return project(list, Vertx.currentContext());
    }

    private Uni<Void> project(List<ConsumerRecord<String, byte[]>> records, Context context) {
        var batch = Batch.of(records);
        return stored(batch, context)
                .invoke(() -> metrics.projected(records, batch.deadLetters().size()))
                .onFailure(TopicProjector::isForWhatItHolds)
                .recoverWithUni(refusal -> apart(records, refusal, context));
    }

    /// Finds the record that Postgres refuses by halving, so that the others are stored.
    private Uni<Void> apart(
            List<ConsumerRecord<String, byte[]>> records, Throwable refusal, Context context) {
        int size = records.size();
        if (size == 1) {
            return stored(Batch.dead(records.getFirst(), refusal), context)
                    .invoke(() -> metrics.projected(records, 1));
        }
        return project(records.subList(0, size / 2), context)
                .chain(() -> project(records.subList(size / 2, size), context));
    }

    private Uni<Void> stored(Batch batch, Context context) {
        return attempt(batch, context)
                .ifNoItem()
                .after(ATTEMPT)
                .fail()
                .invoke(progress::running)
                .onFailure()
                .invoke(progress::waiting)
                .onFailure(problem -> !isForWhatItHolds(problem))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .invoke(() -> live.publish(batch.live().toList()));
    }

    /// Each attempt has a context of its own, so that it shares no session with one that hangs.
    private Uni<Void> attempt(Batch batch, Context context) {
        return Uni.createFrom()
                .emitter(
                        waiting -> {
                            var own = VertxContext.createNewDuplicatedContext(context);
                            VertxContextSafetyToggle.setContextSafe(own, true);
                            own.runOnContext(
                                    ignored ->
                                            store.write(batch)
                                                    .subscribe()
                                                    .with(waiting::complete, waiting::fail));
                        });
    }

    private static boolean isForWhatItHolds(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && isForWhatItHolds(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForWhatItHolds(String sqlState) {
        return sqlState != null && CONTENT_REFUSED.stream().anyMatch(sqlState::startsWith);
    }
}
