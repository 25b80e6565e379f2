-- Persons and businesses whose papers moderators have looked at (ADR 69).
create table verifications (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('person', 'business')),
  -- Who asks: the person, or whose the shop was then.
  user_id uuid not null references users (id),
  shop_id uuid references shops (id),
  document text check (document in ('citizenship', 'passport', 'licence')),
  -- A name, where the paper was issued and the last two digits of its number; of a business what registers it. Gone 90 days after the end.
  facts_encrypted bytea,
  state text not null default 'draft'
    check (state in ('draft', 'waiting', 'granted', 'refused', 'withdrawn', 'revoked', 'expired')),
  begun_at timestamptz(3) not null default now(),
  sent_at timestamptz(3),
  decided_at timestamptz(3),
  granted_until timestamptz(3),
  ended_at timestamptz(3),
  ended_by text check (ended_by in ('moderator', 'banned', 'time', 'changed', 'handed_over', 'renewed', 'deleted')),
  reason text,
  note text,
  -- With renewed: the one that took its place, and is taken back with it.
  successor_id uuid references verifications (id),
  reminded_at timestamptz(3),
  -- When its papers go; null while nobody has decided.
  purge_after timestamptz(3),
  check ((kind = 'business') = (shop_id is not null)),
  check (kind = 'person' or document is null),
  check ((state = 'draft') = (sent_at is null)),
  check ((state in ('draft', 'waiting', 'granted')) = (ended_at is null)),
  check ((state in ('granted', 'revoked', 'expired')) = (granted_until is not null)),
  check (state = 'withdrawn' or (decided_at is null) = (state in ('draft', 'waiting')))
);
create unique index verifications_person_open on verifications (user_id)
  where kind = 'person' and state in ('draft', 'waiting');
create unique index verifications_shop_open on verifications (shop_id) where state in ('draft', 'waiting');
create unique index verifications_person_granted on verifications (user_id) where kind = 'person' and state = 'granted';
create unique index verifications_shop_granted on verifications (shop_id) where state = 'granted';
create index verifications_by_person on verifications (user_id, begun_at desc);
create index verifications_by_end on verifications (granted_until) where state = 'granted';
create index verifications_drafts on verifications (begun_at) where state = 'draft';
create index verifications_purged on verifications (purge_after) where purge_after is not null;
create index verifications_facts_kept on verifications (ended_at) where facts_encrypted is not null and ended_at is not null;
create index verifications_succeeded on verifications (successor_id) where successor_id is not null;

-- The photos are images with the purpose message: prepared without what a camera writes into them, private, through the API alone.
create table verification_papers (
  verification_id uuid not null references verifications (id) on delete cascade,
  kind text not null
    check (kind in ('citizenship_front', 'citizenship_back', 'passport', 'licence', 'selfie', 'registration', 'pan')),
  image_id uuid not null unique references images (id),
  added_at timestamptz(3) not null default now(),
  primary key (verification_id, kind)
);

-- Since when the mark is shown: of a person, of a shop, and of an account that sells as a shop that of its shop. `users.verified` goes on
-- saying so for the release before.
alter table users add column verified_at timestamptz(3);
alter table shops add column verified_at timestamptz(3);

-- What was looked at by hand before: shops of accounts that sell as one.
insert into verifications (kind, user_id, shop_id, state, begun_at, sent_at, decided_at, granted_until)
select 'business', u.id, m.shop_id, 'granted', now(), now(), now(), now() + interval '2 years'
  from users u join shop_members m on m.user_id = u.id and m.role = 'owner' where u.kind = 'shop' and u.verified;
update shops s set verified_at = v.decided_at from verifications v where v.shop_id = s.id;
update users u set verified_at = v.decided_at from verifications v where v.user_id = u.id;

alter table cases add column verification_id uuid;
alter table cases
  add constraint cases_verification_id_fkey foreign key (verification_id) references verifications (id) not valid;
alter table cases validate constraint cases_verification_id_fkey;
create unique index cases_verification_once on cases (verification_id) where verification_id is not null;
alter table cases drop constraint cases_kind_check;
alter table cases add constraint cases_kind_check
  check (kind in ('held', 'reported', 'appeal', 'recovery', 'verification')) not valid;
alter table cases add constraint verification_has_a_case
  check ((kind = 'verification') = (verification_id is not null)) not valid;
alter table cases validate constraint cases_kind_check;
alter table cases validate constraint verification_has_a_case;
