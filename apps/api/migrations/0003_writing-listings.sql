-- What writing listings needs: whether the owner has answered the question of the price, where a removed listing
-- goes back to, photos that belong to one listing only, and stored answers that are always whole.

-- A null price is "ask the seller" once it has been given, and "not filled in yet" before.
alter table ads add column price_given boolean not null default true;
alter table ads add constraint price_is_given check (price_given or price is null);
alter table ads add constraint published_has_answered_price check (state in ('draft', 'removed') or price_given);

-- Null in a removed listing: its owner cannot bring it back.
alter table ads add column removed_from text check (removed_from in ('draft', 'live', 'sold'));
alter table ads add constraint removed_from_only_when_removed check (state = 'removed' or removed_from is null);

drop index ad_images_by_image;
create unique index ad_images_one_listing_an_image on ad_images (image_id);

-- A key is written in the transaction it speaks for, with its answer: there is no half of it.
alter table idempotency_keys alter column status set not null;
alter table idempotency_keys alter column response set not null;
