-- Who has seen which listing today, as a hash under a key that goes with the day: a viewer counts once, whichever process
-- they came to. Lost with a crash, which may count somebody twice.
create table view_keys (
  day date primary key,
  key bytea not null default sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
);
create unlogged table views_seen (
  day date not null,
  viewer bytea not null,
  primary key (day, viewer)
);
