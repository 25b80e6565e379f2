-- Codes belong to who asked for them, so that strangers' guesses end nobody else's. sign_in_codes stays for the release that
-- still runs, and goes in a later one.

-- A code on its way. Nothing in it is readable: recipient (with what the code is for), asker and network are keyed hashes.
create table codes (
  id bigint generated always as identity primary key,
  recipient bytea not null,
  asker bytea not null,
  -- Where the asker was; null where the browser said who it is.
  network bytea,
  code_hash bytea not null,
  expires_at timestamptz not null
);
create index codes_by_recipient on codes (recipient);
create index codes_by_expiry on codes (expires_at);

-- Tries at the codes of a recipient, by who tried: an asker of one, or all strangers together (empty).
create table code_tries (
  recipient bytea not null,
  guesser bytea not null,
  tries int not null,
  expires_at timestamptz not null,
  primary key (recipient, guesser)
);
create index code_tries_by_expiry on code_tries (expires_at);

-- Browsers that a person has signed in with: the SHA-256 of a random cookie.
create table known_devices (
  user_id uuid not null references users on delete cascade,
  device text not null check (device ~ '^[A-Za-z0-9_-]{43}$'),
  used_at timestamptz not null default now(),
  primary key (user_id, device)
);
create index known_devices_by_age on known_devices (used_at);
