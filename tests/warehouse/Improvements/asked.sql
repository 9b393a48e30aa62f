-- What the requirements of all systems look at, categories left out.
select distinct r.system_id, r.measure, coalesce(i.item, r.item), r.target, r.per, r.population_scope from dim_requirement as r
left join rule_requirement_item as i on i.system_id = r.system_id and i.requirement_id = r.requirement_id
join dim_measure as m on m.measure = r.measure and m.aggregate <> 'category'
order by all
