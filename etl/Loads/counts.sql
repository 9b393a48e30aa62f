-- The counts of one table, each from its own source, so that they can be held against each other.
select
  (select count(*) from typed) + (select count(*) from {{landing}}_ragged) as read,
  (select count(*) from problem where errors <> 0) + (select count(*) from repeated where not is_same)
    + (select count(*) from {{landing}}_ragged) as rejected,
  (select count(*) from repeated where is_same) as duplicate,
  (select count(*) from problem) + (select count(*) from repeated) + (select count(*) from {{landing}}_ragged) as noted
