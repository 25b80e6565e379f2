-- Deals and what their two people say of each other (ADR 68). A deal begins where a seller says to whom something was sold.
create table deals (
  id uuid primary key default gen_random_uuid(),
  ad_id bigint not null references ads (id),
  seller_id uuid not null references users (id),
  buyer_id uuid not null references users (id),
  sold_at timestamptz(3) not null default now(),
  -- What the buyer says to that.
  confirmed_at timestamptz(3),
  denied_at timestamptz(3),
  -- The seller has taken it back before.
  void_at timestamptz(3),
  -- What the two accounts share: then reviews of it do not count.
  shares text[] not null default '{}' check (shares <@ array['device', 'number']),
  check (seller_id <> buyer_id),
  check (num_nonnulls(confirmed_at, denied_at, void_at) <= 1)
);
-- Somebody is asked once whether they bought a thing.
create unique index deals_once on deals (ad_id, buyer_id) where void_at is null;
create index deals_of_buyer on deals (buyer_id, sold_at desc, id desc) where void_at is null;
create index deals_of_seller on deals (seller_id, sold_at desc, id desc) where void_at is null;

create table deal_reviews (
  id uuid primary key default gen_random_uuid(),
  deal_id uuid not null references deals (id),
  author_id uuid not null references users (id),
  about_id uuid not null references users (id),
  rating smallint not null check (rating between 1 and 5),
  text text not null check (char_length(text) <= 1000),
  tags text[] not null default '{}' check (tags <@ array['as_described', 'polite', 'on_time']),
  written_at timestamptz(3) not null default now(),
  -- When others see it: 14 days after the first of the two was written, or as soon as both are.
  shown_at timestamptz(3) not null,
  -- Whom it is about knows that it is shown, and their average has it.
  told_at timestamptz(3),
  answer text check (char_length(answer) between 1 and 1000),
  answered_at timestamptz(3),
  -- By a moderator.
  removed_at timestamptz(3),
  check (num_nulls(answer, answered_at) in (0, 2)),
  check (author_id <> about_id),
  unique (deal_id, author_id)
);
create index deal_reviews_about on deal_reviews (about_id, shown_at desc, id desc) where removed_at is null;
create index deal_reviews_by_author on deal_reviews (author_id);
create index deal_reviews_to_tell on deal_reviews (shown_at) where told_at is null and removed_at is null;

-- The average of those that count, by the job of apps/api/src/deals.
alter table users
  add column rating_count integer not null default 0 check (rating_count >= 0),
  add column rating_sum integer not null default 0 check (rating_sum >= 0);

-- A review is reported as something that a person wrote: the report is one of the person, and names the review.
create table reported_reviews (
  report_id uuid not null references reports (id) on delete cascade,
  review_id uuid not null references deal_reviews (id) on delete cascade,
  reported_at timestamptz(3) not null default now(),
  primary key (report_id, review_id)
);
create index reported_reviews_by_review on reported_reviews (review_id);
alter table reports drop constraint reports_reason_check;
alter table reports add constraint reports_reason_check check (reason in (
  'scam', 'abuse', 'spam', 'fake_listing', 'sold_already', 'wrong_details', 'forbidden', 'fake_review', 'other')) not valid;
alter table reports validate constraint reports_reason_check;
