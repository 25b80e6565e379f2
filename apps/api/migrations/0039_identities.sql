-- Whom somebody is to Google, Facebook or Apple, who sign them in here. Names and addresses that come along are not kept here.
create table identities (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users (id) on delete cascade,
  provider text not null check (provider in ('google', 'facebook', 'apple')),
  -- What the provider calls them, and never gives to another.
  subject text not null check (length(subject) between 1 and 255),
  created_at timestamptz not null default now(),
  used_at timestamptz,
  constraint identities_subject unique (provider, subject),
  constraint identities_one_each unique (user_id, provider)
);

-- A browser that is on its way to a provider and back, once. The browser alone knows the secret.
create table identity_flows (
  browser text primary key check (length(browser) = 43),
  provider text not null check (provider in ('google', 'facebook', 'apple')),
  purpose text not null check (purpose in ('sign-in', 'separate', 'link')),
  -- Whose session it is that gets the identity.
  session_id uuid references sessions (id) on delete cascade check ((session_id is not null) = (purpose = 'link')),
  next text not null check (next like '/%' and length(next) <= 4000),
  expires_at timestamptz not null
);
create index identity_flows_session on identity_flows (session_id) where session_id is not null;
create index identity_flows_expiry on identity_flows (expires_at);

-- An identity that waits until the account which has its e-mail address has been signed in to in another way.
create table identity_tickets (
  token text primary key check (length(token) = 43),
  user_id uuid not null references users (id) on delete cascade,
  provider text not null check (provider in ('google', 'facebook', 'apple')),
  subject text not null check (length(subject) between 1 and 255),
  expires_at timestamptz not null
);
create index identity_tickets_user on identity_tickets (user_id);
create index identity_tickets_expiry on identity_tickets (expires_at);
