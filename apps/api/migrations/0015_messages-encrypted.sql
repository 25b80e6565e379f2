-- What two people tell each other is encrypted like what is known of them: they give numbers and say where they live. `text` stays
-- for what was written before, and is emptied by the API.
alter table messages
  alter column text drop default,
  alter column text drop not null,
  add column text_encrypted bytea;
update messages set text = null where text = '';
