-- A photo of a conversation lies under its own id, which only the API serves: it has no public key.
alter table images drop constraint ready_is_whole;
alter table images add constraint ready_is_whole check (
  state <> 'ready' or (num_nulls(content_hash, width, height, widths, thumbhash) = 0
                       and (media_key is null) = (purpose = 'message')));
