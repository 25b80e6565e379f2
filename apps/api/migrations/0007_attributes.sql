-- What a listing says of itself moves into one column, read through the catalogue (packages/catalog). `condition` and
-- `negotiable` stay for the release before this one: the trigger keeps both in step, whichever of them is written.
create function keep_attributes() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.attributes := jsonb_strip_nulls(jsonb_build_object('negotiable', new.negotiable, 'condition', new.condition))
                      || new.attributes;
  elsif (new.negotiable, new.condition) is distinct from (old.negotiable, old.condition)
        and new.attributes is not distinct from old.attributes then
    new.attributes := new.attributes - 'condition'
                      || jsonb_strip_nulls(jsonb_build_object('negotiable', new.negotiable, 'condition', new.condition));
  end if;
  new.negotiable := coalesce((new.attributes->>'negotiable')::boolean, true);
  new.condition := new.attributes->>'condition';
  return new;
end $$;

update ads set attributes = jsonb_strip_nulls(jsonb_build_object('negotiable', negotiable, 'condition', condition))
                            || attributes;
create trigger keep_attributes before insert or update of attributes, negotiable, condition on ads
  for each row execute function keep_attributes();

-- Which demo listing it is: a listing's attributes are its seller's to change. The key in `attributes` stays for the
-- release before.
alter table ads add column demo_ref int;
update ads set demo_ref = (attributes->>'demo')::int where attributes ? 'demo';

-- What lists and search are filtered by: a term for each choice, and one for each step a number has reached; within a
-- step the numbers themselves are compared. As an array and not as jsonb, PostgreSQL knows how common each term is.
alter table ad_cards add column filters text[] not null default '{}', add column numbers jsonb not null default '{}';
alter table ad_search add column filters text[] not null default '{}', add column numbers jsonb not null default '{}';
update ad_cards c set filters = case when a.condition is null then '{}' else array['condition=' || a.condition] end,
                      card = left(c.card, -1) || ',"attributes":' || jsonb_build_object('negotiable', a.negotiable) || '}'
  from ads a where a.id = c.ad_id;
update ad_search s set filters = array['condition=' || a.condition]
  from ads a where a.id = s.ad_id and a.condition is not null;
create index ad_cards_filters on ad_cards using gin (filters) with (fastupdate = off);
create index ad_search_filters on ad_search using gin (filters) with (fastupdate = off);
