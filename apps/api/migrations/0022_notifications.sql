-- What somebody is told within the product. A thing that happened is told once to a person: its key is of its own within the kind.
create table notifications (
  id bigint generated always as identity primary key,
  user_id uuid not null references users (id) on delete cascade,
  kind text not null check (kind ~ '^[a-z]+(_[a-z]+)*$'),
  key text not null check (char_length(key) between 1 and 200),
  data jsonb not null,
  created_at timestamptz(3) not null default now(),
  read_at timestamptz(3),
  unique (user_id, kind, key)
);
create index notifications_of_person on notifications (user_id, id desc);
create index notifications_unread on notifications (user_id) where read_at is null;
create index notifications_by_age on notifications (created_at);
