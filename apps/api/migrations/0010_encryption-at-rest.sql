-- Phone numbers, e-mail addresses, addresses of browsers and kept texts are encrypted by the API, under keys that the database
-- never sees. The plain columns stay for the release that still runs; they are emptied by the API, and go in a later one.

-- Keys that last as long as the data, each encrypted under a key of the configuration: what blind indexes are made with.
create table encryption_keys (
  name text primary key,
  key_encrypted bytea not null,
  created_at timestamptz not null default now()
);

-- A blind index is a keyed hash: equal values have equal ones, and nobody without the key can try numbers.
alter table users
  add column phone_encrypted bytea,
  add column phone_index bytea,
  add column email_encrypted bytea,
  add column email_index bytea,
  add constraint users_phone_index_key unique (phone_index),
  add constraint users_email_index_key unique (email_index),
  add constraint users_phone_is_indexed check (num_nulls(phone_encrypted, phone_index) in (0, 2)),
  add constraint users_email_is_indexed check (num_nulls(email_encrypted, email_index) in (0, 2));

-- The release before knows the plain columns alone. What it writes there is the newest, so what is encrypted beside it is not
-- true any more and is made anew. Who writes both changes both.
create function forget_outdated_encryption() returns trigger language plpgsql as $$
begin
  if new.phone_number is not null and new.phone_number is distinct from old.phone_number
     and new.phone_index is not distinct from old.phone_index then
    new.phone_encrypted := null;
    new.phone_index := null;
  end if;
  if new.email is not null and new.email is distinct from old.email
     and new.email_index is not distinct from old.email_index then
    new.email_encrypted := null;
    new.email_index := null;
  end if;
  return new;
end
$$;
create trigger forget_outdated_encryption before update of phone_number, email on users
  for each row execute function forget_outdated_encryption();

alter table sessions add column address_encrypted bytea;

-- Ciphertext does not compress, so PostgreSQL need not try.
alter table idempotency_keys
  alter column response drop not null,
  add column response_encrypted bytea,
  add constraint idempotency_keys_have_an_answer check (num_nonnulls(response, response_encrypted) > 0),
  alter column response_encrypted set storage external;

-- Messages that no gateway takes are kept for a day, on the machine of whoever tries the site out.
delete from outbox;
alter table outbox
  alter column recipient drop not null,
  alter column body drop not null,
  add column message_encrypted bytea,
  add constraint outbox_has_a_message check (num_nonnulls(body, message_encrypted) > 0);
