-- What everybody may know of how somebody sells: how many things were sold, and how soon who asks is answered. Counted by the jobs of
-- apps/api/src/track-record when it changes, never while a page is read. Null: too few have asked to say.
alter table users
  add column sold_count integer not null default 0 check (sold_count >= 0),
  add column answers_within text check (answers_within in ('hour', 'day', 'days'));
create index ads_sold on ads (owner_id) where sold_at is not null;
