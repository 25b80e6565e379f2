-- Five years of what moderators did, and no more (ADR 67). Of what is gone a checkpoint stays: how far, and the seal that the next row
-- goes on from.
create table audit_checkpoints (
  number bigint primary key,
  seal bytea not null check (octet_length(seal) = 32),
  row_count bigint not null check (row_count > 0),
  made_at timestamptz(3) not null default clock_timestamp(),
  -- The transaction that made it: only this one may delete what it covers.
  made_in bigint not null default txid_current()
);
create trigger audit_checkpoints_stay before update or delete or truncate on audit_checkpoints
  for each statement execute function refuse_change();

create function audit_checkpoint_is_so() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.made_in <> txid_current()
     or not exists (select from audit where number = new.number and seal = new.seal)
     or exists (select from audit where number <= new.number and at >= now() - interval '5 years')
     or not exists (select from audit where number > new.number)
     or new.row_count <> (select count(*) from audit where number <= new.number) then
    raise exception 'a checkpoint of the audit says what is not so';
  end if;
  return new;
end $$;
create trigger audit_checkpoints_are_so before insert on audit_checkpoints
  for each row execute function audit_checkpoint_is_so();

-- Rows go only together, all that a checkpoint of the same transaction covers, which are all older than five years.
create function audit_keeps_five_years() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  covered bigint := (select max(number) from audit_checkpoints where made_in = txid_current());
begin
  if covered is null
     or exists (select from gone where number > covered or at >= now() - interval '5 years')
     or exists (select from audit where number <= covered) then
    raise exception 'audit is append-only';
  end if;
  return null;
end $$;
drop trigger audit_stays on audit;
create trigger audit_stays before update or truncate on audit
  for each statement execute function refuse_change();
create trigger audit_keeps_five_years after delete on audit referencing old table as gone
  for each statement execute function audit_keeps_five_years();

-- The one way in which rows go. The last one always stays: the next goes on from it. The lock is the one that rows are written behind.
create function purge_audit() returns audit_checkpoints language plpgsql security definer set search_path = public, pg_temp as $$
declare
  upto bigint;
  made audit_checkpoints;
begin
  perform pg_advisory_xact_lock(6105032);
  select number - 1 into upto from audit where at >= now() - interval '5 years' order by number limit 1;
  if not found then
    select max(number) - 1 into upto from audit;
  end if;
  insert into audit_checkpoints (number, seal, row_count)
  select a.number, a.seal, (select count(*) from audit o where o.number <= a.number)
    from audit a where a.number = upto
  returning * into made;
  if made.number is null then return null; end if;
  delete from audit where number <= made.number;
  return made;
end $$;

-- What an admin has switched off; what has no row is on.
create table switches (
  code text primary key check (code ~ '^[a-z_]{2,40}$'),
  is_on boolean not null,
  changed_by uuid references users (id),
  changed_at timestamptz(3) not null default now()
);

create index users_with_a_role on users (role, handle) where role <> 'user';
