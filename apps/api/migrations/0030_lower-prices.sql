-- What costs less than before, latest first: few of all listings, and every front page shows the first of them.
create index ads_price_dropped on ads (price_dropped_at desc, id desc)
  where state = 'live' and price_dropped_at is not null;
