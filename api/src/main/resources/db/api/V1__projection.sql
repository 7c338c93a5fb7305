-- What people see of the topics. Everything here can be rebuilt by reading them again.

create table signals (
    signal_id       text        primary key,
    account         text        not null,
    source          text,
    strategy        text,
    symbol          text,
    side            text,
    quantity        numeric,
    price           numeric,
    confidence      numeric,
    status          text        not null,
    progress        int         not null,
    stage           text,
    reason          text,
    message         text,
    duplicate_of    text,
    client_order_id text,
    received_at     timestamptz not null,
    updated_at      timestamptz not null
);

create index signals_newest on signals (received_at desc, signal_id desc);
create index signals_newest_by_status on signals (status, received_at desc, signal_id desc);
create index signals_newest_by_account on signals (account, received_at desc, signal_id desc);

create table orders (
    client_order_id   text        primary key,
    signal_id         text        not null,
    account           text        not null,
    strategy          text        not null,
    symbol            text        not null,
    side              text        not null,
    type              text,
    quantity          numeric     not null,
    limit_price       numeric,
    notional          numeric,
    state             text        not null,
    sequence          int         not null,
    executed_quantity numeric,
    average_price     numeric,
    exchange_order_id text,
    reason            text,
    message           text,
    deadline          timestamptz,
    requested_at      timestamptz not null,
    updated_at        timestamptz not null
);

create index orders_newest on orders (requested_at desc, client_order_id desc);
create index orders_newest_by_state on orders (state, requested_at desc, client_order_id desc);
create index orders_newest_by_account on orders (account, requested_at desc, client_order_id desc);

-- A signal's path. The record is text, not jsonb: it is kept exactly as it was written.
create table steps (
    signal_id text        not null,
    position  int         not null,
    name      text        not null,
    account   text        not null,
    at        timestamptz not null,
    summary   text        not null,
    record    text        not null,
    primary key (signal_id, position, name)
);

create table controls (
    scope  text        primary key,
    action text        not null,
    by     text        not null,
    why    text        not null,
    time   timestamptz not null
);

-- Records that nobody could read; the place is topic, partition and offset.
create table dead_letters (
    place   text        primary key,
    topic   text        not null,
    at      timestamptz not null,
    key     text,
    value   text,
    problem text        not null
);

create index dead_letters_newest on dead_letters (at desc, place desc);
