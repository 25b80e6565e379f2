-- What everybody is told above every page, and the names that admins give to places (ADR 67).
create table announcements (
  id uuid primary key default gen_random_uuid(),
  level text not null check (level in ('info', 'warning')),
  text_en text not null check (char_length(text_en) between 1 and 300),
  text_ne text not null check (char_length(text_ne) between 1 and 300),
  from_at timestamptz(3) not null default now(),
  until_at timestamptz(3) check (until_at > from_at),
  -- Whether pages were told that it is shown: a job sees when it begins and ends.
  told_shown boolean not null default false,
  created_by uuid not null references users (id),
  created_at timestamptz(3) not null default now()
);
create index announcements_by_time on announcements (from_at desc);
create index announcements_by_author on announcements (created_by);

create table place_aliases (
  id uuid primary key default gen_random_uuid(),
  place_id text not null references places (id),
  alias text not null check (char_length(alias) between 2 and 60),
  added_by uuid not null references users (id),
  added_at timestamptz(3) not null default now()
);
create unique index place_aliases_once on place_aliases (place_id, lower(alias));
create index place_aliases_by_author on place_aliases (added_by);
