-- `price` of the read models becomes what prices of a category are compared by: of land at so much an aana the whole, of a
-- year's rent a month's, null where nothing compares. `price_basis` says by what: 0 the whole, 1 a month, 2 a day, 3 a kilo
-- (packages/catalog, comparison.ts), so that lists over several kinds compare whole prices alone. Rows of before are made
-- anew by the job `reindex_search`.
alter table ad_cards add column price_basis smallint not null default 0;
alter table ad_search add column price_basis smallint not null default 0;

-- Orders by price over categories of several bases. ad_cards_price and ad_search_price are the last release's, and go with
-- the next one.
create index ad_cards_whole_price on ad_cards (price, ad_id) where price is not null and price_basis = 0;
create index ad_cards_top_category_whole_price on ad_cards (top_category_no, price, ad_id)
  where price is not null and price_basis = 0;
create index ad_search_whole_price on ad_search (price, ad_id) where price is not null and price_basis = 0;
