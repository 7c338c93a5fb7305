-- Where the order's signal came from; null in rows of before it was journaled.

alter table orders add column source text;
