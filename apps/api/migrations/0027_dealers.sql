-- Who sells as a trade does, by what they do (ADR 57). `dealer_since` is what everybody sees; why stands beside the person's
-- standing, for them alone.
alter table users add column dealer_since timestamptz(3);

create table dealer_standings (
  user_id uuid primary key references users (id) on delete cascade,
  points integer not null check (points >= 0),
  reasons jsonb not null,
  counted_at timestamptz(3) not null default now(),
  -- An appeal was granted: what was counted until then is no trade.
  exempt_until timestamptz(3)
);
create index dealer_standings_by_age on dealer_standings (counted_at);

create table dealer_appeals (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users (id) on delete cascade,
  text text not null check (char_length(text) between 1 and 1000),
  created_at timestamptz(3) not null default now(),
  decided_at timestamptz(3),
  decided_by uuid references users (id),
  decision text check (decision in ('granted', 'refused')),
  check (num_nulls(decided_at, decision) in (0, 2))
);
create unique index dealer_appeals_one_open on dealer_appeals (user_id) where decided_at is null;
create index dealer_appeals_by_person on dealer_appeals (user_id, created_at desc);
create index dealer_appeals_open on dealer_appeals (created_at, id) where decided_at is null;
create index dealer_appeals_by_moderator on dealer_appeals (decided_by) where decided_by is not null;

-- Numbers that people write into listings, as blind indexes: whether two accounts give one number, never which.
create table ad_numbers (
  ad_id bigint not null references ads (id) on delete cascade,
  number_index bytea not null check (octet_length(number_index) = 32),
  primary key (ad_id, number_index)
);
create index ad_numbers_by_number on ad_numbers (number_index);

create index known_devices_by_device on known_devices (device);
create index ads_published on ads (published_at) where state <> 'draft';
