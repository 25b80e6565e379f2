-- Public keys that complaints were signed with, in hex: what was signed before a secret changed can still be checked.
create table complaint_keys (
  key text primary key check (key ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now()
);
