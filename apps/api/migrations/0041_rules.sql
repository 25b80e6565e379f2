-- What listings are looked through for, as data that admins change (ADR 66). `params` is what the contract says of the kind.
create table rules (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[a-z][a-z0-9_]{1,39}$'),
  kind text not null,
  effect text not null check (effect in ('hold', 'mask', 'warn', 'pass')),
  params jsonb not null,
  enabled boolean not null,
  version integer not null default 1,
  note text not null default '',
  -- Null is the house: as a release brought it, and free to be brought again.
  changed_by uuid references users (id),
  changed_at timestamptz(3) not null default now()
);
create index rules_by_admin on rules (changed_by) where changed_by is not null;

-- Every state that a rule had.
create table rule_changes (
  rule_id uuid not null references rules (id),
  version integer not null,
  effect text not null,
  params jsonb not null,
  enabled boolean not null,
  note text not null,
  changed_by uuid,
  changed_at timestamptz(3) not null,
  primary key (rule_id, version)
);
create trigger rule_changes_stay before update or delete or truncate on rule_changes
  for each statement execute function refuse_change();

-- What was found in a listing, by which version of which rule and why. It stays as it was, whatever becomes of the rule.
create table rule_findings (
  id bigint primary key generated always as identity,
  ad_id bigint not null references ads (id) on delete cascade,
  -- Of the listing.
  version integer not null,
  rule_code text not null,
  rule_kind text not null,
  rule_version integer not null,
  effect text not null check (effect in ('hold', 'mask', 'warn', 'pass')),
  -- What exactly: the names of terms, whose photo. What a moderator let through once is not held for again.
  keys text[] not null,
  reason jsonb not null,
  at timestamptz(3) not null default now(),
  accepted_at timestamptz(3)
);
create unique index rule_findings_once on rule_findings (ad_id, version, rule_code, rule_version, keys);
create index rule_findings_by_rule on rule_findings (rule_code, at);

-- How sure the classifier is that a photo shows somebody naked; null where it was not asked.
alter table images add column nudity real;
alter table images add constraint nudity_is_a_share check (nudity between 0 and 1) not valid;
