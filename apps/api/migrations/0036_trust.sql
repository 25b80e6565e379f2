-- When anyone could see it first. `published_at` is where it stands among the newest, and moves as it is renewed; null: that never
-- was otherwise, or the release before wrote it.
alter table ads add column first_published_at timestamptz(3);

-- News of what somebody keeps, told through the same door as new listings: what happened, apart from all else of its kind, and what is
-- told of it.
alter table alerts
  add column news text check (news in ('price_drop', 'sold')),
  add column news_key text,
  add column about jsonb,
  drop constraint alert_has_one_source;
alter table alerts
  add constraint alert_has_one_source check (num_nonnulls(search_id, seller_id, news) = 1) not valid,
  add constraint news_is_whole check (num_nonnulls(news, news_key, about) in (0, 3)) not valid;
create unique index alerts_of_news on alerts (user_id, news, news_key) where news is not null;
-- Whether somebody has heard of a listing already, whatever they were told it for.
drop index alerts_of_listing;
create index alerts_of_listing on alerts (ad_id, user_id);
