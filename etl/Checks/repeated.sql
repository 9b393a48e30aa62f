-- Rows whose key an earlier good row of the file has: the same row again, or another row in its place.
insert into repeated
with same_key as (
  select {{row_number}} as row_number, {{key}}, row({{names}}) as content
  from typed
  where errors = 0 and hash({{key}}) in (select key_hash from suspect)
), ranked as (
  select
    row_number,
    first_value(row_number) over by_key as first_row,
    content is not distinct from first_value(content) over by_key as is_same
  from same_key
  window by_key as (partition by {{key}} order by row_number rows between unbounded preceding and unbounded following)
)
select row_number, first_row, is_same from ranked where row_number <> first_row
