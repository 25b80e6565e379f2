-- Accounts that moderators give back to whoever shows that they are theirs (ADR 62).
create table recoveries (
  id uuid primary key default gen_random_uuid(),
  -- An account with the new number, which it loses to the other one.
  requester_id uuid not null references users (id),
  -- Null where there is none by what was written: nobody is told so.
  account_id uuid references users (id),
  reason text not null check (reason in ('number_lost', 'number_taken', 'locked_out')),
  -- What was written to name the account and to show whose it is; gone 90 days after all is settled.
  said_encrypted bytea,
  state text not null default 'open'
    check (state in ('open', 'refused', 'waiting', 'objected', 'done', 'lapsed')),
  note text,
  asked_at timestamptz(3) not null default now(),
  carry_out_at timestamptz(3),
  settled_at timestamptz(3),
  check (account_id <> requester_id),
  check ((state = 'waiting') = (carry_out_at is not null)),
  check ((state in ('open', 'waiting')) = (settled_at is null))
);
create unique index recoveries_one_at_a_time on recoveries (requester_id) where state in ('open', 'waiting');
create unique index recoveries_waiting_once on recoveries (account_id) where state = 'waiting';
create index recoveries_by_requester on recoveries (requester_id, asked_at desc);
create index recoveries_by_account on recoveries (account_id) where account_id is not null;
create index recoveries_due on recoveries (carry_out_at) where state = 'waiting';
create index recoveries_settled on recoveries (settled_at) where said_encrypted is not null and settled_at is not null;

create table recovery_photos (
  recovery_id uuid not null references recoveries (id),
  image_id uuid not null references images (id),
  position integer not null,
  primary key (recovery_id, image_id)
);
create index recovery_photos_by_image on recovery_photos (image_id);

alter table cases add column recovery_id uuid references recoveries (id);
create unique index cases_recovery_once on cases (recovery_id) where recovery_id is not null;
alter table cases drop constraint cases_kind_check;
alter table cases add constraint cases_kind_check
  check (kind in ('held', 'reported', 'appeal', 'recovery')) not valid;
alter table cases add constraint recovery_has_a_case check ((kind = 'recovery') = (recovery_id is not null)) not valid;
alter table cases validate constraint cases_kind_check;
alter table cases validate constraint recovery_has_a_case;
alter table case_decisions drop constraint case_decisions_decision_check;
alter table case_decisions add constraint case_decisions_decision_check check (decision in
  ('approve', 'ask_changes', 'remove', 'dismiss', 'warn', 'suspend', 'ban', 'uphold', 'overturn', 'grant', 'refuse')) not valid;
alter table case_decisions validate constraint case_decisions_decision_check;
