package com.fkstrading.execution.journal.postgres;

/// The journal's statements. Each takes a whole batch as one JSON document, so that a hundred
/// orders cost one round trip and one flush to disk.
final class JournalSql {

    /// Takes orders and their first events; returns the ids of the new orders.
    static final String ENTER =
            """
            with entered as (
                insert into execution.orders
                select * from jsonb_populate_recordset(
                    cast(null as execution.orders), cast(cast($1 as text) as jsonb))
                on conflict (client_order_id) do nothing
                returning client_order_id
            ), published as (
                insert into execution.order_events
                select * from jsonb_populate_recordset(
                    cast(null as execution.order_events), cast(cast($2 as text) as jsonb))
                where client_order_id in (select client_order_id from entered)
            )
            select client_order_id from entered
            """;

    /// Takes orders, their expected states and events. Updates each order whose row is exactly as
    /// the writer expected; returns the ids of those. A followed order stays followed until its end
    /// was published. The amounts change only before an order is sent, to those that the exchange
    /// trades.
    static final String RECORD =
            """
            with moved as (
                update execution.orders o
                set state = n.state,
                    sequence = n.sequence,
                    attempt = n.attempt,
                    submitted_at = n.submitted_at,
                    quantity = n.quantity,
                    limit_price = n.limit_price,
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
            ), published as (
                insert into execution.order_events
                select * from jsonb_populate_recordset(
                    cast(null as execution.order_events), cast(cast($3 as text) as jsonb))
                where client_order_id in (select client_order_id from moved)
            )
            select client_order_id from moved
            """;

    /// Takes ids; returns each order's row and its events in order, both as JSON.
    static final String LOAD =
            """
            select cast(to_jsonb(o) as text),
                   cast(coalesce(
                       (select jsonb_agg(e.event order by e.sequence)
                        from execution.order_events e
                        where e.client_order_id = o.client_order_id), '[]') as text)
            from execution.orders o
            where o.client_order_id = any($1)
            """;

    static final String FOLLOWED =
            "select client_order_id from execution.orders where following order by client_order_id";

    static final String RELEASE =
            "update execution.orders set following = false where client_order_id = any($1)";

    static final String COUNT_UNKNOWN =
            "select count(*) from execution.orders where state = 'UNKNOWN'";

    static final String KEEP_DEAD_LETTER =
            """
            insert into execution.dead_letters
                (topic, partition, record_offset, account, value, reason, found_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (topic, partition, record_offset) do nothing
            """;

    static final String UNRESOLVED_DEAD_LETTERS =
            """
            select distinct on (account)
                topic, partition, record_offset, account, reason, found_at
            from execution.dead_letters
            where resolved_at is null and account is not null
            order by account, found_at desc
            """;

    static final String RESOLVE_DEAD_LETTERS =
            """
            update execution.dead_letters set resolved_at = now()
            where account = $1 and found_at <= $2 and resolved_at is null
            """;

    private JournalSql() {}
}
