-- The newest record of each key of accounts.state and strategies.performance. A deleted one stays as
-- an empty row, so that an older record that is read again does not bring it back.

create table account_parts (
    id            text    primary key,
    record_offset bigint  not null,
    deleted       boolean not null,
    part          text,
    account       text,
    strategy      text,
    symbol        text,
    quantity      numeric,
    cost          numeric,
    reserved      numeric,
    pending       numeric,
    dollars       numeric,
    unvalued      int,
    state         text,
    reason        text,
    message       text,
    since         timestamptz,
    until         timestamptz,
    at            timestamptz
);

create index account_parts_by_account on account_parts (account, strategy);

create table performances (
    id            text    primary key,
    record_offset bigint  not null,
    deleted       boolean not null,
    account       text,
    strategy      text,
    wins          bigint,
    losses        bigint,
    profit        numeric,
    drawdown      numeric,
    at            timestamptz
);

-- What is held, reserved or still to be bought.
create view positions as
select id, account, strategy, symbol, quantity, cost,
       case when quantity > 0 then trim_scale(round(cost / quantity, 12)) end as average_price,
       reserved, pending, at as updated_at
from account_parts
where part = 'position' and not deleted and (quantity <> 0 or reserved <> 0 or pending <> 0);

-- Each strategy that has sold, held or missed something, with what its account may do.
create view strategies as
with known as (
    select account, strategy, at from performances where not deleted
    union all
    select account, strategy, at from account_parts where strategy is not null and not deleted
), newest as (
    select account, strategy, max(at) as updated_at from known group by account, strategy
)
select concat_ws('/', newest.account, newest.strategy) as id, newest.account, newest.strategy,
       coalesce(performances.wins, 0) as wins, coalesce(performances.losses, 0) as losses,
       coalesce(performances.profit, 0) as profit,
       coalesce(performances.drawdown, 0) as drawdown,
       (select count(*) from positions
        where positions.account = newest.account and positions.strategy = newest.strategy)
           as positions,
       exposure.dollars as exposure, exposure.unvalued,
       coalesce(trading.state, 'ACTIVE') as trading_state, trading.reason as trading_reason,
       trading.message as trading_message, trading.until as trading_until,
       coalesce(alerts.state, 'COMPLETE') as alerts, alerts.message as alerts_message,
       newest.updated_at
from newest
left join performances
    on performances.account is not distinct from newest.account
        and performances.strategy = newest.strategy and not performances.deleted
left join account_parts as exposure
    on exposure.part = 'exposure' and exposure.account = newest.account
        and exposure.strategy = newest.strategy and exposure.symbol is null
        and not exposure.deleted
left join lateral (
    select * from account_parts as its
    where its.part = 'trading' and its.account = newest.account and its.symbol is null
        and (its.strategy is null or its.strategy = newest.strategy)
        and its.state <> 'ACTIVE' and not its.deleted
    order by its.strategy nulls first
    limit 1) as trading on true
left join lateral (
    select * from account_parts as its
    where its.part = 'alerts' and its.account = newest.account
        and its.strategy = newest.strategy and its.state <> 'COMPLETE' and not its.deleted
    order by its.since desc, its.symbol
    limit 1) as alerts on true;
