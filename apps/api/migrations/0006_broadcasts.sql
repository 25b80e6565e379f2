-- Messages to every process that are larger than a notification holds. Lost with a crash, as notifications are.
create unlogged table broadcasts (
  id bigint generated always as identity primary key,
  message text not null,
  created_at timestamptz not null default now()
);
