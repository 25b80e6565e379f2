-- Looking again at what is live, for rules that have changed (ADR 79). At first what would be held is counted alone; a run that holds
-- comes after one whose figures somebody has seen.
create table rule_runs (
  id uuid primary key default gen_random_uuid(),
  holds boolean not null,
  -- Whose figures were seen.
  after_run uuid references rule_runs (id),
  state text not null default 'running' check (state in ('running', 'done', 'stopped')),
  -- Why it was stopped.
  why text check (why in ('asked', 'too_many', 'rules_changed', 'failed')),
  started_by uuid not null references users (id),
  started_at timestamptz(3) not null default now(),
  stopped_by uuid references users (id),
  ended_at timestamptz(3),
  -- Live listings when it began; null until it has.
  total integer,
  looked integer not null default 0,
  -- Listings in which something was found, and which are held where it holds.
  found integer not null default 0,
  -- Listings below this are still to be looked at, the newest first.
  position bigint not null default 9007199254740991,
  -- Turns that were begun since the last one that came anywhere.
  tries smallint not null default 0,
  touched_at timestamptz(3) not null default now(),
  constraint rule_runs_end check ((state = 'running') = (ended_at is null) and (state = 'stopped') = (why is not null)),
  constraint rule_runs_seen check (holds = (after_run is not null))
);
-- One at a time.
create unique index rule_runs_one on rule_runs ((true)) where state = 'running';
create index rule_runs_newest on rule_runs (started_at desc);
create index rule_runs_after on rule_runs (after_run) where after_run is not null;
create index rule_runs_starter on rule_runs (started_by);
create index rule_runs_stopper on rule_runs (stopped_by) where stopped_by is not null;

-- What it looks for, as it was when the run began, with the exceptions there were; another version ends the run.
create table rule_run_rules (
  run_id uuid not null references rule_runs (id) on delete cascade,
  code text not null,
  version integer not null,
  effect text not null check (effect in ('hold', 'pass')),
  found integer not null default 0,
  primary key (run_id, code)
);

-- In which listings it found something: all that it held, or some of those it would.
create table rule_run_listings (
  run_id uuid not null references rule_runs (id) on delete cascade,
  ad_id bigint not null references ads (id) on delete cascade,
  codes text[] not null,
  primary key (run_id, ad_id)
);
create index rule_run_listings_of on rule_run_listings (ad_id);
