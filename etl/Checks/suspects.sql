-- The slots that the keys of two good rows or more fall into.
insert into suspect
select distinct hash({{key}}) >> $shift from typed where errors = 0 and {{marks}}(hash({{key}}) >> $shift)
