-- Null in rows of before they were journaled, and for orders that have none.

alter table orders add column stop_price numeric;
alter table orders add column time_in_force text;
