-- The journal: one row for each order that execution ever took up, written before the first byte
-- leaves, and one row for each change that is told on orders.events.

create table orders (
    client_order_id   text primary key,
    signal_id         text        not null,
    account           text        not null,
    strategy          text        not null,
    symbol            text        not null,
    side              text        not null,
    type              text        not null,
    quantity          numeric     not null,
    limit_price       numeric,
    deadline          timestamptz not null,
    requested_at      timestamptz not null,
    -- as on orders.events
    state             text        not null,
    -- of the last change
    sequence          integer     not null,
    -- how many rights to send were taken; 0 when none was
    attempt           integer     not null,
    -- of the last attempt, by the exchange's clock; the request is signed with it
    submitted_at      timestamptz,
    exchange_order_id text,
    executed_quantity numeric     not null,
    cumulative_quote  numeric     not null,
    reason            text,
    message           text,
    -- in the exchange's book, or ended there and perhaps not told yet
    following         boolean     not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null
);

create index orders_following on orders (client_order_id) where following;
create index orders_unknown on orders (client_order_id) where state = 'UNKNOWN';
create index orders_signal on orders (signal_id);

create table order_events (
    client_order_id text    not null references orders,
    sequence        integer not null,
    event           jsonb   not null,
    primary key (client_order_id, sequence)
);
