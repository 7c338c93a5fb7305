-- Requests of which no order could be made. An unresolved letter stops its account.
create table dead_letters (
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    -- the record's key; null for a record without one, which stops no account
    account       text,
    -- null for a tombstone
    value         bytea,
    reason        text        not null,
    found_at      timestamptz not null,
    -- when an operator had resumed the account
    resolved_at   timestamptz,
    primary key (topic, partition, record_offset)
);

create index dead_letters_unresolved on dead_letters (account, found_at desc)
    where resolved_at is null;
