-- What 0032 and 0036 left unchecked of the rows that were there. Others write meanwhile.
do $$
declare
  unchecked record;
begin
  for unchecked in
    select conrelid::regclass as relation, conname from pg_constraint
     where not convalidated
       and conname in ('restricted_until_a_time', 'report_is_of_one', 'alert_has_one_source', 'news_is_whole')
  loop
    execute format('alter table %s validate constraint %I', unchecked.relation, unchecked.conname);
  end loop;
end $$;
