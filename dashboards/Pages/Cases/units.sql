-- Names of units, one id a line, as far as the reader may see them.
with county as ({{county}})
select u.unit_id, u.name, c.name as county
from dim_unit as u
left join county as c on c.unit_id = u.unit_id
where u.is_current and u.unit_id in (select unnest(string_split($units, chr(10))))
  and {{seen u.unit_id}}
