-- What people want to be told of: each meaning once, however many ask for it and in whatever words.
create table asked_searches (
  id bigint generated always as identity primary key,
  fingerprint bytea not null unique,
  meaning jsonb not null,
  -- Of the rules by which the words were read.
  version int not null,
  made_at timestamptz(3) not null default now()
);
create index asked_searches_version on asked_searches (version);

-- The rarest thing that a search requires, by each name it may have: a new listing looks up the searches under what it has.
create table asked_search_keys (
  key text not null,
  asked_id bigint not null references asked_searches (id) on delete cascade,
  primary key (key, asked_id)
);
create index asked_search_keys_of_search on asked_search_keys (asked_id);

create table saved_searches (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users (id) on delete cascade,
  asked_id bigint not null references asked_searches (id),
  -- As it was sent, what that says in both languages, where it leads on the web, and what its person calls it.
  query jsonb not null,
  label jsonb not null,
  path text not null,
  name text check (char_length(name) between 1 and 80),
  alerts text not null default 'at_once' check (alerts in ('at_once', 'daily', 'off')),
  paused boolean not null default false,
  created_at timestamptz(3) not null default now(),
  looked_at timestamptz(3) not null default now(),
  unique (user_id, asked_id)
);
create index saved_searches_of_asked on saved_searches (asked_id);

create table follows (
  follower_id uuid not null references users (id) on delete cascade,
  seller_id uuid not null references users (id) on delete cascade,
  alerts text not null default 'at_once' check (alerts in ('at_once', 'daily', 'off')),
  created_at timestamptz(3) not null default now(),
  primary key (follower_id, seller_id),
  check (follower_id <> seller_id)
);
create index follows_of_seller on follows (seller_id);

-- A listing that somebody is to hear of, through one search or one seller: once.
create table alerts (
  id bigint generated always as identity primary key,
  user_id uuid not null references users (id) on delete cascade,
  search_id uuid references saved_searches (id) on delete cascade,
  seller_id uuid,
  ad_id bigint not null references ads (id) on delete cascade,
  found_at timestamptz(3) not null default now(),
  -- When it is to be told; null where it is only counted.
  due_at timestamptz,
  told_at timestamptz(3),
  foreign key (user_id, seller_id) references follows (follower_id, seller_id) on delete cascade,
  constraint alert_has_one_source check (num_nonnulls(search_id, seller_id) = 1)
);
create unique index alerts_of_search on alerts (search_id, ad_id) where search_id is not null;
create unique index alerts_of_follow on alerts (user_id, seller_id, ad_id) where seller_id is not null;
create index alerts_new_of_search on alerts (search_id, found_at) where search_id is not null;
create index alerts_due on alerts (due_at) where told_at is null and due_at is not null;
create index alerts_of_person on alerts (user_id, due_at);
create index alerts_of_listing on alerts (ad_id);
create index alerts_by_age on alerts (found_at);

-- How many notifications of this kind somebody had on a day in Nepal.
create table alert_days (
  user_id uuid not null references users (id) on delete cascade,
  day date not null,
  told int not null default 0,
  primary key (user_id, day)
);
create index alert_days_by_age on alert_days (day);
