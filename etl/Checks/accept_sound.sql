-- Keeps all rows as they lie in their file, in one pass over it; ends at the first with which anything is wrong or whose key may stand twice.
insert into {{table}} ({{present}}, load_id, row_number)
select {{present}}, $load_id, row_number
from (select {{names}}, typed.row_number, typed.errors, hash({{group}}) as group_hash, hash({{key}}) as key_hash from sound as typed) as typed
where case
  when typed.errors is null or typed.errors <> 0 or ({{errors}}) <> 0 or ({{warnings}}) <> 0 or {{met}}(typed.group_hash, typed.key_hash) then error('not sound')
  else true end
