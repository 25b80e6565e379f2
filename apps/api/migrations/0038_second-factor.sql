-- An authenticator app besides the way one signs in by (ADR 62).
create table totp (
  user_id uuid primary key references users (id) on delete cascade,
  secret_encrypted bytea not null,
  -- Of 30 seconds since 1970: the last one whose code was taken. None is taken twice, nor one before it.
  last_step integer,
  created_at timestamptz(3) not null default now(),
  -- Null while nobody has shown that an app has the secret.
  confirmed_at timestamptz(3)
);

-- What stands in for the app where it is lost: keyed hashes of what was shown once.
create table recovery_codes (
  user_id uuid not null references users (id) on delete cascade,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  used_at timestamptz(3),
  primary key (user_id, code_hash)
);

-- Sign-ins whose first step was right and whose second has not come yet.
create table sign_in_tickets (
  token text primary key,
  user_id uuid not null references users (id) on delete cascade,
  -- Hash of the cookie of the browser that made the first step; null where the ticket went to an app.
  device text,
  -- A password that was set anew by a code by e-mail, and is theirs once they are in.
  password_hash text,
  expires_at timestamptz not null
);
create index sign_in_tickets_user on sign_in_tickets (user_id);

-- When a session was given a second factor, or was begun with what is two by itself.
alter table sessions add column second_factor_at timestamptz(3);

-- When somebody was here last, to the day. Who has a number that an account was not used by for long may be its next owner.
alter table users add column seen_at timestamptz(3) not null default now();
