package com.fkstrading.api.postgres;

import com.fkstrading.api.listing.StoredOrder;
import com.fkstrading.api.listing.StoredSignal;
import com.fkstrading.api.projection.ProjectionBatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/// Writes a batch: one statement and one transaction, merged by the database's own function
/// `merge_records`.
///
/// The query names no result class: with one, the keys of its cached plans hash alike and are never
/// equal, so that each query is compared with up to 2,048 copies of itself.
@ApplicationScoped
public class ProjectionStore {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final String MERGE =
            "select 1 from api.merge_records(cast(cast(:batch as text) as json))";

    private final Database database;

    ProjectionStore(Database database) {
        this.database = database;
    }

    /// Writes the batch whole or not at all; a batch that was written before changes nothing.
    public void write(ProjectionBatch batch) throws Exception {
        var json = batch.json();
        database.await(
                LIMIT,
                session ->
                        session.<Integer>createNativeQuery(MERGE)
                                .setParameter("batch", json)
                                .getSingleResult());
    }

    /// The signals and orders that the batch touched, as they are now.
    public Changed changed(ProjectionBatch batch) throws Exception {
        return database.await(LIMIT, session -> changed(session, batch));
    }

    private static Uni<Changed> changed(Mutiny.Session session, ProjectionBatch batch) {
        return StoredSignal.LISTING
                .rows(session, batch.signalIds())
                .chain(
                        signals ->
                                StoredOrder.LISTING
                                        .rows(session, batch.clientOrderIds())
                                        .map(orders -> new Changed(signals, orders)));
    }

    /// Rows that a batch touched.
    public record Changed(List<StoredSignal> signals, List<StoredOrder> orders) {}
}
