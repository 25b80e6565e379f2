-- How a seller may be reached: {call, whatsapp, viber, hours}, as the contract has it. Never a number.
alter table users add column contact jsonb not null
  default '{"call": false, "whatsapp": false, "viber": false, "hours": null}';

-- Who was shown whose number.
create table contact_reveals (
  viewer_id uuid not null references users on delete cascade,
  ad_id bigint not null references ads on delete cascade,
  seller_id uuid not null references users on delete cascade,
  day date not null,
  created_at timestamptz not null default now(),
  primary key (viewer_id, ad_id, day)
);
create index contact_reveals_by_seller on contact_reveals (seller_id, created_at);
create index contact_reveals_by_age on contact_reveals (created_at);
create index contact_reveals_by_ad on contact_reveals (ad_id);

create table favourites (
  user_id uuid not null references users on delete cascade,
  ad_id bigint not null references ads on delete cascade,
  -- What it cost then, in paisa; null is "ask the seller".
  price bigint,
  created_at timestamptz(3) not null default now(),
  primary key (user_id, ad_id)
);
create index favourites_by_time on favourites (user_id, created_at desc, ad_id desc);
create index favourites_by_ad on favourites (ad_id);

-- Since when a live listing is promised to somebody.
alter table ads add column reserved_at timestamptz;

-- A listing as the public saw it, each time it changed.
create table ad_versions (
  ad_id bigint not null references ads on delete cascade,
  version int not null,
  state text not null,
  title text not null,
  description text not null,
  category_id text,
  place_id text,
  price bigint,
  price_unit text not null,
  attributes jsonb not null,
  image_ids uuid[] not null,
  created_at timestamptz(3) not null default now(),
  primary key (ad_id, version)
);

alter table images
  add column purpose text not null default 'listing' check (purpose in ('listing', 'message')),
  -- What codes in a photo of a conversation lead to; null while it was not looked for.
  add column qr jsonb;

-- What one buyer and one seller say about one listing.
create table conversations (
  id uuid primary key default gen_random_uuid(),
  ad_id bigint not null references ads,
  buyer_id uuid not null references users,
  seller_id uuid not null references users,
  -- Number of the last message; whoever writes holds the row, so that numbers follow each other.
  last_seq int not null default 0,
  created_at timestamptz(3) not null default now(),
  unique (ad_id, buyer_id),
  check (buyer_id <> seller_id)
);
create index conversations_by_buyer on conversations (buyer_id);
create index conversations_by_seller on conversations (seller_id);

-- A conversation as each of its two people has it.
create table conversation_members (
  conversation_id uuid not null references conversations on delete cascade,
  user_id uuid not null references users,
  read_seq int not null default 0,
  unread int not null default 0,
  muted boolean not null default false,
  archived boolean not null default false,
  -- Of the last message this person can see; null while there is none, and the conversation not in their list.
  last_at timestamptz(3),
  primary key (conversation_id, user_id)
);
create index conversation_members_by_time on conversation_members (user_id, archived, last_at desc, conversation_id desc)
  where last_at is not null;
create index conversation_members_unread on conversation_members (user_id) include (unread) where unread > 0 and not muted;

-- Entries of a conversation in the order of their numbers. Nothing is changed in one but what is said here: `offer`, and
-- when it was deleted. Each change is an entry of its own besides, so that whoever was away gets it by its number.
create table messages (
  conversation_id uuid not null references conversations on delete cascade,
  seq int not null,
  sender_id uuid not null references users,
  client_id uuid not null,
  kind text not null check (kind in ('text', 'photo', 'offer', 'accept', 'decline', 'delete')),
  text text not null default '' check (char_length(text) <= 2000),
  image_id uuid references images,
  -- Paisa.
  amount bigint,
  offer text check (offer in ('open', 'accepted', 'declined', 'replaced')),
  -- Number of the entry that this one answers or takes back.
  about int,
  -- Why the receiver is warned.
  warning text[] not null default '{}',
  -- The receiver had blocked the sender: only the sender ever sees it.
  held boolean not null default false,
  sent_at timestamptz(3) not null default now(),
  deleted_at timestamptz(3),
  primary key (conversation_id, seq),
  unique (conversation_id, sender_id, client_id),
  check ((kind = 'offer') = (amount is not null and offer is not null)),
  check ((kind = 'photo') = (image_id is not null)),
  check ((kind in ('accept', 'decline', 'delete')) = (about is not null))
);
create unique index messages_by_image on messages (image_id) where image_id is not null;
create index messages_by_sender on messages (sender_id, sent_at);

create table blocks (
  blocker_id uuid not null references users on delete cascade,
  blocked_id uuid not null references users on delete cascade,
  created_at timestamptz not null default now(),
  primary key (blocker_id, blocked_id),
  check (blocker_id <> blocked_id)
);
create index blocks_by_blocked on blocks (blocked_id);

create table reports (
  id uuid primary key default gen_random_uuid(),
  conversation_id uuid not null references conversations,
  reporter_id uuid not null references users,
  reported_id uuid not null references users,
  reason text not null check (reason in ('scam', 'abuse', 'spam', 'fake_listing', 'other')),
  note text not null default '',
  created_at timestamptz(3) not null default now()
);
create index reports_by_time on reports (created_at desc, id desc);
create index reports_by_conversation on reports (conversation_id);
create index reports_by_reporter on reports (reporter_id);
create index reports_by_reported on reports (reported_id);

-- Which moderator read which report, and when.
create table report_reads (
  report_id uuid not null references reports on delete cascade,
  moderator_id uuid not null references users,
  read_at timestamptz not null default now(),
  primary key (report_id, moderator_id, read_at)
);
create index report_reads_by_moderator on report_reads (moderator_id);

-- Complaints that were handed out: what the signature of one stands for.
create table complaints (
  id uuid primary key,
  conversation_id uuid not null references conversations,
  user_id uuid not null references users,
  sha256 bytea not null check (octet_length(sha256) = 32),
  created_at timestamptz(3) not null default now()
);
create index complaints_by_conversation on complaints (conversation_id);
create index complaints_by_user on complaints (user_id);
