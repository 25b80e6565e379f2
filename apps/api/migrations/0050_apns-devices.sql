-- The blind index of what an address was made of: iPhones bring a token of Apple's, which Google exchanges for one of its own. Who
-- comes with the same one again needs no second exchange. Null of all else, and of what the release before writes.
alter table devices add column origin_index bytea;
create index devices_origin on devices (origin_index) where origin_index is not null;
