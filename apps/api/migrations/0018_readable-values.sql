-- What is still readable is looked for every hour. There is none as a rule, so these are empty, and looking reads nothing else.
create index users_readable_phone on users (id) where phone_number is not null;
create index users_readable_email on users (id) where email is not null;
create index sessions_readable on sessions (id) where ip_address is not null;
create index idempotency_keys_readable on idempotency_keys (owner, key) where response <> '';
create index messages_readable on messages (conversation_id, seq) where plain_text is not null;
