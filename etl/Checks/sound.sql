-- What one look at rows as they lie in their file tells: how many there are, how many of them are odd in any way, and the slots of keys
-- that may stand twice; parameter shift.
create or replace temp table looked_over as
select count(*) as read, count(*) filter (where is_odd is not false) as odd, list(distinct slot) filter (where is_taken) as suspects
from (
  select errors is null or errors <> 0 or ({{errors}}) <> 0 or ({{warnings}}) <> 0 as is_odd, slot, {{marks}}(slot) as is_taken
  from (select {{names}}, typed.errors, hash({{key}}) >> $shift as slot from sound as typed) as typed
) as looked;
insert into suspect select unnest(suspects) from looked_over
