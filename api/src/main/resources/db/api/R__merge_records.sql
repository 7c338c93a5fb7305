-- Merges a batch of what records say into the tables, in one round trip. Records come in any order
-- and more than once: a step is kept once; of a signal and an order, the record that is furthest
-- along says how it stands, and each other column keeps the first value that any record gives.
--
-- Of an account's part and a strategy's performance the newest record counts, by its offset: all
-- records of one key are in one partition.
--
-- One row at a time, because a batch may hold several records of one signal.
create or replace function merge_records(batch json) returns void
    language plpgsql set search_path from current as $merge$
declare
    signal signals;
    change orders;
    part account_parts;
    performance performances;
begin
    insert into steps
    select * from json_populate_recordset(null::steps, batch -> 'steps')
    on conflict do nothing;

    insert into dead_letters
    select * from json_populate_recordset(null::dead_letters, batch -> 'deadLetters')
    on conflict do nothing;

    for signal in select * from json_populate_recordset(null::signals, batch -> 'signals') loop
        insert into signals as known values (signal.*)
        on conflict (signal_id) do update set
            source = coalesce(nullif(known.source, 'unknown'), excluded.source),
            strategy = coalesce(known.strategy, excluded.strategy),
            symbol = coalesce(known.symbol, excluded.symbol),
            -- The order of a CLOSE sells; the signal still wanted to close.
            side = case when excluded.side = 'CLOSE' then 'CLOSE'
                        else coalesce(known.side, excluded.side) end,
            -- The order's quantity, once there is an order.
            quantity = case when excluded.progress > known.progress
                            then coalesce(excluded.quantity, known.quantity)
                            else coalesce(known.quantity, excluded.quantity) end,
            price = coalesce(known.price, excluded.price),
            confidence = coalesce(known.confidence, excluded.confidence),
            duplicate_of = coalesce(known.duplicate_of, excluded.duplicate_of),
            client_order_id = coalesce(known.client_order_id, excluded.client_order_id),
            received_at = least(known.received_at, excluded.received_at),
            (status, progress, stage, reason, message, updated_at) = (
                select newest.status, newest.progress, newest.stage, newest.reason,
                       newest.message, newest.updated_at
                from (select known.* union all select excluded.*) as newest
                order by newest.progress desc
                limit 1);
    end loop;

    for change in select * from json_populate_recordset(null::orders, batch -> 'orders') loop
        insert into orders as known values (change.*)
        on conflict (client_order_id) do update set
            type = coalesce(known.type, excluded.type),
            limit_price = case when excluded.sequence > known.sequence
                               then coalesce(excluded.limit_price, known.limit_price)
                               else coalesce(known.limit_price, excluded.limit_price) end,
            stop_price = coalesce(known.stop_price, excluded.stop_price),
            time_in_force = coalesce(known.time_in_force, excluded.time_in_force),
            protection = coalesce(known.protection, excluded.protection),
            notional = coalesce(known.notional, excluded.notional),
            deadline = coalesce(known.deadline, excluded.deadline),
            exchange_order_id = coalesce(known.exchange_order_id, excluded.exchange_order_id),
            requested_at = least(known.requested_at, excluded.requested_at),
            (quantity, state, sequence, executed_quantity, average_price, reason, message,
             updated_at) = (
                select newest.quantity, newest.state, newest.sequence, newest.executed_quantity,
                       newest.average_price, newest.reason, newest.message, newest.updated_at
                from (select known.* union all select excluded.*) as newest
                order by newest.sequence desc
                limit 1);
    end loop;

    for part in select * from json_populate_recordset(null::account_parts, batch -> 'accountParts')
    loop
        delete from account_parts where id = part.id and record_offset < part.record_offset;
        insert into account_parts values (part.*) on conflict do nothing;
    end loop;

    for performance in
        select * from json_populate_recordset(null::performances, batch -> 'performances')
    loop
        delete from performances
        where id = performance.id and record_offset < performance.record_offset;
        insert into performances values (performance.*) on conflict do nothing;
    end loop;
end
$merge$;
