-- Null for orders that have none, and in rows of before.

alter table orders add column stop_price numeric;
alter table orders add column time_in_force text;
-- What protects the position once the order is filled, in words.
alter table orders add column protection text;
