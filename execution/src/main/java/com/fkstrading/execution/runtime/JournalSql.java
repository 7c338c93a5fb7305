package com.fkstrading.execution.runtime;

/// The journal's statements. Each takes a whole batch as one JSON document, so that a hundred
/// orders cost one round trip and one flush to disk.
final class JournalSql {

    /// Orders and their first events in, the ids of those that were not there yet out.
    static final String ENTER =
            """
            with entered as (
                insert into execution.orders
                select * from jsonb_populate_recordset(
                    cast(null as execution.orders), cast(cast($1 as text) as jsonb))
                on conflict (client_order_id) do nothing
                returning client_order_id
            ), told as (
                insert into execution.order_events
                select * from jsonb_populate_recordset(
                    cast(null as execution.order_events), cast(cast($2 as text) as jsonb))
                where client_order_id in (select client_order_id from entered)
            )
            select client_order_id from entered
            """;

    /// Orders, where they stand, and events in. Moves each order whose row stands exactly where the
    /// writer thought; the ids of those out.
    /// A followed order stays followed until its end was told.
    static final String RECORD =
            """
            with moved as (
                update execution.orders o
                set state = n.state,
                    sequence = n.sequence,
                    attempt = n.attempt,
                    submitted_at = n.submitted_at,
                    exchange_order_id = n.exchange_order_id,
                    executed_quantity = n.executed_quantity,
                    cumulative_quote = n.cumulative_quote,
                    reason = n.reason,
                    message = n.message,
                    following = o.following or n.following,
                    updated_at = n.updated_at
                from jsonb_populate_recordset(
                         cast(null as execution.orders), cast(cast($1 as text) as jsonb)) n
                join jsonb_to_recordset(cast(cast($2 as text) as jsonb))
                         as f (client_order_id text, sequence integer, attempt integer)
                    on f.client_order_id = n.client_order_id
                where o.client_order_id = n.client_order_id
                  and o.sequence = f.sequence
                  and o.attempt = f.attempt
                returning o.client_order_id
            ), told as (
                insert into execution.order_events
                select * from jsonb_populate_recordset(
                    cast(null as execution.order_events), cast(cast($3 as text) as jsonb))
                where client_order_id in (select client_order_id from moved)
            )
            select client_order_id from moved
            """;

    static final String EVENTS =
            """
            select cast(event as text) from execution.order_events
            where client_order_id in (:ids) order by client_order_id, sequence
            """;

    static final String RELEASE =
            "update execution.orders set following = false where client_order_id in (:ids)";

    static final String UNKNOWN = "select count(*) from execution.orders where state = 'UNKNOWN'";

    private JournalSql() {}
}
