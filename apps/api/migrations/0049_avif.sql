-- The widths in which a photo is there as AVIF too, beside the WebP of `widths`. Null where it was not looked at yet: photos from before, and of the
-- release before, are by a job; empty where AVIF would be heavier, or nobody shows it.
alter table images add column avif_widths integer[];
create index images_without_avif on images (id) where state = 'ready' and purpose = 'listing' and avif_widths is null;
