-- Which version of which text somebody has agreed to, and when: the version is the day from which it holds.
create table consents (
  user_id uuid not null references users (id),
  document text not null check (document in ('terms', 'privacy')),
  version date not null,
  at timestamptz(3) not null default now(),
  primary key (user_id, document, version)
);

-- Copies of what is somebody's, as they asked for them: a file in the store until it expires.
create table data_exports (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users (id) on delete cascade,
  state text not null default 'waiting' check (state in ('waiting', 'ready', 'failed', 'expired')),
  asked_at timestamptz(3) not null default now(),
  -- How far it is: photos, of which there are so many.
  photos integer,
  photos_done integer not null default 0,
  tries smallint not null default 0,
  byte_count bigint,
  ready_at timestamptz(3),
  expires_at timestamptz(3),
  check ((state in ('ready', 'expired')) = (ready_at is not null)),
  check (num_nulls(byte_count, ready_at, expires_at) in (0, 3))
);
create index data_exports_by_person on data_exports (user_id, asked_at desc);
create index data_exports_by_expiry on data_exports (expires_at) where state = 'ready';

-- Who has left, for now or for good: out of sight since, to be deleted at, deleted.
alter table users
  add column away_since timestamptz(3),
  add column delete_at timestamptz(3),
  add column deleted_at timestamptz(3);
alter table users add constraint leaving_is_being_away
  check (away_since is not null or num_nonnulls(delete_at, deleted_at) = 0) not valid;
create index users_to_delete on users (delete_at) where delete_at is not null and deleted_at is null;

-- Numbers and addresses of accounts that were suspended or banned when they were deleted: blind indexes, for a year.
create table blocked_contacts (
  contact_index bytea primary key check (octet_length(contact_index) = 32),
  until timestamptz(3) not null
);
create index blocked_contacts_by_end on blocked_contacts (until);

-- A photo of oneself, and what one speaks.
alter table users
  add column avatar_image_id uuid references images (id),
  add column languages text[] not null default '{}';
create unique index users_by_avatar on users (avatar_image_id) where avatar_image_id is not null;

-- Photos are for one thing more, besides what they were for before.
do $$
declare
  purposes text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'images_purpose_check');
begin
  alter table images drop constraint images_purpose_check;
  execute 'alter table images add constraint images_purpose_check '
    || replace(purposes, '''message''::text', '''message''::text, ''avatar''::text') || ' not valid';
  alter table images validate constraint images_purpose_check;
end $$;
