-- What moderators decide (ADR 61): one queue of cases over listings that were held, reports and appeals.
create table cases (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('held', 'reported', 'appeal')),
  person_id uuid not null references users (id),
  ad_id bigint references ads (id),
  -- Of an appeal: what it is against, and what was said.
  appealed_id uuid,
  appeal_text text check (char_length(appeal_text) between 1 and 1000),
  version integer not null default 1,
  opened_at timestamptz(3) not null default now(),
  due_at timestamptz(3) not null,
  claimed_by uuid references users (id),
  claimed_until timestamptz(3),
  -- Also set where it went away by itself: its owner removed the listing that waited.
  closed_at timestamptz(3),
  check ((kind = 'appeal') = (appealed_id is not null)),
  check ((kind = 'appeal') = (appeal_text is not null)),
  check (num_nulls(claimed_by, claimed_until) in (0, 2))
);
create index cases_open on cases (due_at, id) where closed_at is null;
create index cases_open_of_kind on cases (kind, due_at, id) where closed_at is null;
create index cases_closed on cases (closed_at desc, id desc) where closed_at is not null;
create unique index cases_held_once on cases (ad_id) where kind = 'held' and closed_at is null;
create unique index cases_listing_reported_once on cases (ad_id) where kind = 'reported' and ad_id is not null and closed_at is null;
create unique index cases_person_reported_once on cases (person_id) where kind = 'reported' and ad_id is null and closed_at is null;
create unique index cases_appealed_once on cases (appealed_id) where kind = 'appeal';
create index cases_by_person on cases (person_id);
create index cases_by_ad on cases (ad_id) where ad_id is not null;
create index cases_by_moderator on cases (claimed_by) where claimed_by is not null;

create table case_decisions (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references cases (id),
  person_id uuid not null references users (id),
  ad_id bigint references ads (id),
  decision text not null
    check (decision in ('approve', 'ask_changes', 'remove', 'dismiss', 'warn', 'suspend', 'ban', 'uphold', 'overturn')),
  reason text,
  note text,
  moderator_id uuid not null references users (id),
  decided_at timestamptz(3) not null default now(),
  until timestamptz(3),
  -- What an undo or an overturned appeal puts back: where the listing came from, and where it went.
  was jsonb not null default '{}',
  -- Taken back by whoever made it, or overturned: it does not count any more.
  undone_at timestamptz(3),
  check ((decision = 'suspend') = (until is not null))
);
create index case_decisions_by_case on case_decisions (case_id, decided_at desc);
create index case_decisions_by_person on case_decisions (person_id, decided_at desc);
create index case_decisions_by_moderator on case_decisions (moderator_id);
create index case_decisions_by_ad on case_decisions (ad_id) where ad_id is not null;
alter table cases add constraint cases_appealed_fkey foreign key (appealed_id) references case_decisions (id);

-- Who may not act: until when, or for good. Listings of theirs are out of sight meanwhile.
alter table users add column restricted text check (restricted in ('suspended', 'banned'));
alter table users add column restricted_until timestamptz(3);
alter table users add constraint restricted_until_a_time
  check (case restricted when 'suspended' then restricted_until is not null else restricted_until is null end) not valid;
-- When that changed last, either way: what is kept of lists is of before or after it.
alter table users add column restricted_at timestamptz(3);
create index users_suspended on users (restricted_until) where restricted = 'suspended';
create index users_restricted_at on users (restricted_at) where restricted_at is not null;

alter table reports add column case_id uuid references cases (id);
create index reports_by_case on reports (case_id) where case_id is not null;
create index reports_without_case on reports (id) where case_id is null;
-- A report may also be of a person as such.
alter table reports drop constraint report_is_of_one;
alter table reports add constraint report_is_of_one check (num_nonnulls(conversation_id, ad_id) <= 1) not valid;
create unique index reports_of_people on reports (reported_id, reporter_id)
  where ad_id is null and conversation_id is null;

-- Every decision and every look at private data. Each row seals the one before, so that none can be changed, taken out or put in
-- between without all after it saying so; the database refuses to change any.
create table audit (
  number bigint primary key,
  at timestamptz(3) not null,
  actor_id uuid,
  action text not null check (action ~ '^[a-z]+(\.[a-z_]+)+$'),
  subject text not null,
  details jsonb not null default '{}',
  seal bytea not null check (octet_length(seal) = 32)
);
create index audit_by_subject on audit (subject, number);
create index audit_by_actor on audit (actor_id, number);

create trigger audit_stays before update or delete or truncate on audit
  for each statement execute function refuse_change();
