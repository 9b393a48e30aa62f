-- The hashes that the keys of two good rows or more have.
insert into suspect
select distinct hash({{key}}) from typed where errors = 0 and {{met}}(hash({{group}}), hash({{key}}))
