-- One table of codes serves phones and e-mail addresses; people and sessions are ours, so the table of a library's
-- verifications is not needed.

alter table phone_codes rename to sign_in_codes;
alter table sign_in_codes rename column phone_number to recipient;
alter index phone_codes_pkey rename to sign_in_codes_pkey;
create index sign_in_codes_by_expiry on sign_in_codes (expires_at);

drop table verifications;

alter table users add constraint users_email_is_lower_case check (email = lower(email));

-- sessions.token holds the SHA-256 of the token, in base64url: what is read from here signs nobody in.
alter table sessions add constraint sessions_token_is_hashed check (token ~ '^[A-Za-z0-9_-]{43}$');
create index sessions_by_expiry on sessions (expires_at);
