-- Where somebody is pushed to (ADR 71): gone with the session it came with. `target_encrypted` is the address and the keys of a
-- subscription as JSON; by `target_index` an address stands once, with whoever came last.
create table devices (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  session_id uuid not null references sessions (id) on delete cascade,
  channel text not null check (channel in ('web_push', 'fcm', 'sns')),
  target_encrypted bytea not null,
  target_index bytea not null unique,
  lang text not null check (lang in ('en', 'ne')),
  app text,
  user_agent text,
  created_at timestamptz(3) not null default now(),
  last_ok_at timestamptz(3),
  failures integer not null default 0,
  -- Whoever carries pushes there said that it is gone.
  dead_at timestamptz(3)
);
create index devices_of_person on devices (user_id);
create index devices_of_session on devices (session_id);

-- What somebody wants otherwise than by default. A group is of what notifications are about.
create table notification_preferences (
  user_id uuid not null references users (id) on delete cascade,
  kind_group text not null,
  channel text not null check (channel in ('push', 'mail', 'sms')),
  is_on boolean not null,
  primary key (user_id, kind_group, channel)
);

-- Without a row it is as the code says. Minutes are of the day in Asia/Kathmandu; both are null where nothing is quiet.
create table notification_settings (
  user_id uuid primary key references users (id) on delete cascade,
  quiet_from smallint check (quiet_from between 0 and 1439),
  quiet_to smallint check (quiet_to between 0 and 1439),
  quiet_messages boolean not null,
  digest text not null check (digest in ('off', 'daily', 'weekly')),
  digest_hour smallint not null check (digest_hour between 0 and 23),
  digest_on date,
  check ((quiet_from is null) = (quiet_to is null))
);
create index notification_digests on notification_settings (digest_hour) where digest <> 'off';

-- What is to leave for somebody, on which way, and what became of it. A digest is of a day and of no notification.
create table deliveries (
  id bigint generated always as identity primary key,
  user_id uuid not null references users (id) on delete cascade,
  notification_id bigint references notifications (id) on delete cascade,
  digest_on date,
  channel text not null check (channel in ('web_push', 'fcm', 'sns', 'mail', 'sms')),
  device_id uuid references devices (id) on delete cascade,
  state text not null check (state in ('waiting', 'held', 'sending', 'sent', 'failed', 'skipped')),
  -- While it is being sent: when whoever sends it is taken for dead.
  due_at timestamptz(3) not null,
  attempts smallint not null default 0,
  -- Of what must not leave twice: since when it may have left.
  began_at timestamptz(3),
  provider_id text,
  reason text,
  sent_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  check ((notification_id is null) <> (digest_on is null)),
  unique nulls not distinct (notification_id, channel, device_id, digest_on, user_id)
);
create index deliveries_due on deliveries (due_at) where state in ('waiting', 'held', 'sending');
create index deliveries_of_device on deliveries (device_id) where device_id is not null;
create index deliveries_of_person on deliveries (user_id);
create index deliveries_done on deliveries (created_at) where state in ('sent', 'failed', 'skipped');

-- The button of a pushed notification works once.
alter table notifications add column acted_at timestamptz(3);
