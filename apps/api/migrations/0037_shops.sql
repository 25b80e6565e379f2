-- Shops (ADR 63): what a business shows of itself, who works in it, and the listings that stand in it. A listing stays its poster's.
create table shops (
  id uuid primary key default gen_random_uuid(),
  -- The one it has now; all it ever had are in shop_slugs.
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) between 3 and 40),
  name text not null check (char_length(name) between 1 and 80),
  description text not null default '',
  state text not null default 'open' check (state in ('open', 'closed')),
  hours jsonb,
  website text,
  -- Numbers and an address, as JSON: for those alone who asked and were counted.
  contact_encrypted bytea,
  -- What the law has a business show.
  registered_name text,
  registration_number text,
  pan text check (pan ~ '^[0-9]{9}$'),
  grievance jsonb,
  logo_image_id uuid references images (id),
  cover_image_id uuid references images (id),
  -- Fictional, and says so.
  demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  closed_at timestamptz(3),
  check ((state = 'closed') = (closed_at is not null))
);
create index shops_logo on shops (logo_image_id) where logo_image_id is not null;
create index shops_cover on shops (cover_image_id) where cover_image_id is not null;

-- Links that were printed on a card go on working: a slug is one shop's for good.
create table shop_slugs (
  slug text primary key,
  shop_id uuid not null references shops (id) on delete cascade,
  created_at timestamptz(3) not null default now()
);
create index shop_slugs_of_shop on shop_slugs (shop_id);

create table shop_places (
  shop_id uuid not null references shops (id) on delete cascade,
  position smallint not null,
  place_id text not null references places (id),
  address text not null default '',
  lat double precision check (lat between 26 and 31),
  lng double precision check (lng between 80 and 89),
  primary key (shop_id, position),
  check (num_nulls(lat, lng) in (0, 2))
);

create table shop_members (
  shop_id uuid not null references shops (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  role text not null check (role in ('owner', 'staff')),
  joined_at timestamptz(3) not null default now(),
  primary key (shop_id, user_id)
);
create unique index shop_has_one_owner on shop_members (shop_id) where role = 'owner';
create index shop_members_by_person on shop_members (user_id);

create table shop_invitations (
  id uuid primary key default gen_random_uuid(),
  shop_id uuid not null references shops (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  invited_by uuid not null references users (id) on delete cascade,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null default now() + interval '14 days',
  unique (shop_id, user_id)
);
create index shop_invitations_of_person on shop_invitations (user_id);
create index shop_invitations_by_end on shop_invitations (expires_at);

create table shop_announcements (
  id uuid primary key default gen_random_uuid(),
  shop_id uuid not null references shops (id) on delete cascade,
  position smallint not null,
  text text not null check (char_length(text) between 1 and 300),
  -- Days in Nepal, both included.
  from_day date not null,
  until_day date not null,
  check (from_day <= until_day)
);
create index shop_announcements_of_shop on shop_announcements (shop_id, position);

create table shop_sections (
  id uuid primary key default gen_random_uuid(),
  shop_id uuid not null references shops (id) on delete cascade,
  position smallint not null,
  name text not null check (char_length(name) between 1 and 60)
);
create index shop_sections_of_shop on shop_sections (shop_id, position);

-- A listing stands in one shop at most, and in one section of it.
alter table ads add column shop_id uuid, add column shop_section_id uuid;
alter table ads
  add constraint ads_shop_id_fkey foreign key (shop_id) references shops (id) on delete set null not valid,
  add constraint ads_shop_section_id_fkey foreign key (shop_section_id) references shop_sections (id) on delete set null not valid;
alter table ads validate constraint ads_shop_id_fkey;
alter table ads validate constraint ads_shop_section_id_fkey;
create index ads_of_shop on ads (shop_id, updated_at desc, id desc) where shop_id is not null;
create index ads_of_shop_section on ads (shop_section_id) where shop_section_id is not null;

-- Where lists and search find them; null also for those of a shop that is closed.
alter table ad_cards add column shop_id uuid;
create index ad_cards_shop on ad_cards (shop_id, published_at desc, ad_id desc) where shop_id is not null;
alter table ad_search add column shop_id uuid;
create index ad_search_shop on ad_search (shop_id) where shop_id is not null;

create table shop_follows (
  follower_id uuid not null references users (id) on delete cascade,
  shop_id uuid not null references shops (id) on delete cascade,
  alerts text not null default 'at_once' check (alerts in ('at_once', 'daily', 'off')),
  created_at timestamptz(3) not null default now(),
  primary key (follower_id, shop_id)
);
create index shop_follows_of_shop on shop_follows (shop_id);

alter table alerts
  add column shop_id uuid,
  drop constraint alert_has_one_source;
alter table alerts
  add constraint alert_has_one_source check (num_nonnulls(search_id, seller_id, shop_id, news) = 1) not valid,
  add constraint alerts_shop_follow_fkey foreign key (user_id, shop_id)
    references shop_follows (follower_id, shop_id) on delete cascade not valid;
create unique index alerts_of_shop on alerts (user_id, shop_id, ad_id) where shop_id is not null;

create table shop_reveals (
  viewer_id uuid not null references users (id) on delete cascade,
  shop_id uuid not null references shops (id) on delete cascade,
  day date not null,
  created_at timestamptz(3) not null default now(),
  primary key (viewer_id, shop_id, day)
);
create index shop_reveals_of_shop on shop_reveals (shop_id, created_at);

-- A report of a shop is one of whose it is, and names the shop.
alter table reports add column shop_id uuid;
alter table reports
  add constraint reports_shop_id_fkey foreign key (shop_id) references shops (id) on delete set null not valid;
alter table reports validate constraint reports_shop_id_fkey;
