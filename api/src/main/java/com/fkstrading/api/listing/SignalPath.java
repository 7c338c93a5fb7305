package com.fkstrading.api.listing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/// A signal and each step of its path, in order. Also the JSON of an answer.
public record SignalPath(@JsonUnwrapped StoredSignal signal, List<StoredStep> path) {

    /// Fails with [jakarta.ws.rs.NotFoundException] when there is no such signal.
    public static Uni<SignalPath> read(Mutiny.Session session, String signalId) {
        return StoredSignal.LISTING
                .row(session, signalId)
                .chain(signal -> steps(session, signalId).map(it -> new SignalPath(signal, it)));
    }

    private static Uni<List<StoredStep>> steps(Mutiny.Session session, String signalId) {
        return session.createSelectionQuery(
                        "where signalId = :id order by position, name", StoredStep.class)
                .setParameter("id", signalId)
                .getResultList();
    }
}
