-- A word that many listings hold, within a category, place or seller that few have: the index of words knows the
-- filters too, so that it need not fetch every listing with the word (330 ms before, under 1 ms now, of 200,000).
create extension if not exists btree_gin;
drop index ad_search_doc;
create index ad_search_doc on ad_search
  using gin (doc, top_category_no, category_no, province_no, district_no, local_no, place_no, owner_id)
  with (fastupdate = off);

-- Matches in order of price, and narrow price ranges.
create index ad_search_price on ad_search (price, ad_id) where price is not null;
