-- A query that forgets that texts are encrypted is to fail, not to find none. No release has written here.
alter table messages rename column text to plain_text;
