-- What anyone reads of a listing's text, where that is not what its owner typed: contacts are hidden in it.
alter table ads
  add column public_title text,
  add column public_description text,
  -- The version whose text was looked through; of any other the text must be before it is shown.
  add column public_version int;

-- What a release before this one wrote: the job that looks it through finds it without reading all listings.
create index ads_not_looked_through on ads (id)
  where state in ('live', 'sold') and public_version is distinct from version;
