-- What comparable listings ask, by group: made anew by the job `recount_price_guides` (ADR 57). `group_key` names a category, the
-- unit of the price and what the listings have in common; `quantiles` are prices in paisa, every twentieth from 5 to 95 %.
create table price_guides (
  group_key text primary key,
  n integer not null check (n > 0),
  quantiles bigint[] not null check (cardinality(quantiles) = 19),
  counted_at timestamptz not null default now()
);
