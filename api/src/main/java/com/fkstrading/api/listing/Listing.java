package com.fkstrading.api.listing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/// A table as a list, newest first, in pages: the next page begins after the row that the last one
/// ended with.
///
/// @param noun what a row is, for people
/// @param id the field that identifies a row
/// @param time the field that orders the rows; rows of the same time are ordered by id
public record Listing<T>(Class<T> type, String noun, String id, String time) {

    /// Fails with [NotFoundException] when there is no such row.
    public Uni<T> row(Mutiny.Session session, String wanted) {
        return session.find(type, wanted).onItem().ifNull().failWith(() -> notFound(wanted));
    }

    public Uni<List<T>> rows(Mutiny.Session session, Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.createSelectionQuery("where %s in :ids".formatted(id), type)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /// Fails with [NotFoundException] when the row to begin after does not exist.
    public Uni<List<T>> page(Mutiny.Session session, ListParameters parameters) {
        var before = parameters.before();
        return before == null
                ? page(session, parameters, Map.of())
                : timeOf(session, before)
                        .chain(
                                last ->
                                        page(
                                                session,
                                                parameters,
                                                Map.of("lastTime", last, "lastId", before)));
    }

    /// @param last time and id of the row to begin after; empty for the newest
    private Uni<List<T>> page(
            Mutiny.Session session, ListParameters parameters, Map<String, Object> last) {
        var conditions = new ArrayList<String>();
        parameters.filters().keySet().forEach(it -> conditions.add("%s = :%s".formatted(it, it)));
        if (!last.isEmpty()) {
            conditions.add("(%s, %s) < (:lastTime, :lastId)".formatted(time, id));
        }
        var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        var query =
                session.createSelectionQuery(
                        "from %s %s order by %s desc, %s desc"
                                .formatted(type.getName(), where, time, id),
                        type);
        var values = new HashMap<String, Object>(parameters.filters());
        values.putAll(last);
        values.forEach(query::setParameter);
        return query.setMaxResults(parameters.limit()).getResultList();
    }

    private Uni<Instant> timeOf(Mutiny.Session session, String wanted) {
        return session.createSelectionQuery(
                        "select %s from %s where %s = :id".formatted(time, type.getName(), id),
                        Instant.class)
                .setParameter("id", wanted)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> notFound(wanted));
    }

    private NotFoundException notFound(String wanted) {
        return new NotFoundException("There is no %s '%s'".formatted(noun, wanted));
    }
}
