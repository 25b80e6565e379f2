-- How far a photo has come that is sent in several goes: where each part that the store has ends, in bytes, ascending. Whoever
-- wants to go on begins at the last of them. Empty for what came whole.
alter table images add column part_ends integer[] not null default '{}';
