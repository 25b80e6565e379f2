-- "Phones in Kaski" and its price ranges: a page reads the rows it shows, where two bitmaps of thousands were
-- intersected for it before.
create index ad_cards_top_category_district
  on ad_cards (top_category_no, district_no, published_at desc, ad_id desc);
create index ad_cards_category_district on ad_cards (category_no, district_no, published_at desc, ad_id desc);
