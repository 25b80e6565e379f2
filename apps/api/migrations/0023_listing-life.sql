-- The life of a listing. The release before writes the four states it knows, and none of the columns.
alter table ads
  drop constraint ads_state_check,
  drop constraint ads_removed_from_check,
  drop constraint published_has_answered_price,
  drop constraint published_is_whole;
alter table ads
  add constraint ads_state_check check (state in ('draft', 'scheduled', 'submitted', 'live', 'changes_asked', 'paused', 'sold',
                                                  'expired', 'archived', 'removed')) not valid,
  add constraint ads_removed_from_check check (removed_from in ('draft', 'submitted', 'live', 'changes_asked', 'paused', 'sold',
                                                                'expired', 'archived')) not valid,
  add constraint published_has_answered_price check (state in ('draft', 'removed') or price_given) not valid,
  add constraint published_is_whole check (
    state in ('draft', 'removed') or (
      title <> '' and num_nulls(category_id, place_id) = 0
      and (state in ('scheduled', 'submitted', 'changes_asked') or published_at is not null))) not valid,
  add column scheduled_for timestamptz(3),
  -- When its owner last said that it is still there, by that and nothing else.
  add column confirmed_at timestamptz(3),
  -- When its owner last did anything with it.
  add column alive_at timestamptz(3),
  add column expires_at timestamptz(3),
  -- When its owner was last asked whether it is still there, and how often that brought no answer.
  add column asked_at timestamptz(3),
  add column silences smallint not null default 0,
  -- The end of its time that its owner was reminded of.
  add column reminded_of timestamptz(3),
  -- When it was shown no more, because its time was over or nobody answered.
  add column left_at timestamptz(3),
  -- When the clock has something to do for it next.
  add column clock_at timestamptz(3),
  add column sold_to uuid references users (id),
  -- Since when it costs what it costs, for everybody to see; what it cost before, where that was more; and since when.
  add column price_since timestamptz(3),
  add column price_was bigint,
  add column price_dropped_at timestamptz(3),
  add constraint scheduled_has_a_time check ((state = 'scheduled') = (scheduled_for is not null)) not valid,
  add constraint dropped_from_a_price check (num_nulls(price_was, price_dropped_at) in (0, 2)) not valid;

create index ads_clock on ads (clock_at) where clock_at is not null;
-- What the release before published: the clock begins to count for it.
create index ads_without_clock on ads (id) where clock_at is null and state in ('live', 'sold');
create index ads_submitted on ads (updated_at, id) where state = 'submitted';
create index ads_sold_to on ads (sold_to) where sold_to is not null;

-- What was done with a listing, by whom. It outlasts both, so nothing ties it to them, and nothing changes it.
create table ad_events (
  id bigint generated always as identity primary key,
  ad_id bigint not null,
  -- Null is the house.
  actor_id uuid,
  event text not null,
  from_state text,
  to_state text not null,
  reason text,
  details jsonb not null default '{}',
  created_at timestamptz(3) not null default now()
);
create index ad_events_of_ad on ad_events (ad_id, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger ad_events_stay before update or delete or truncate on ad_events
  for each statement execute function refuse_change();
