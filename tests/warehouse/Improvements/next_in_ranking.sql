-- Of each community's ranking the one nearest to moving.
select system_id, arg_min(subject_id, (coalesce(tier, '') <> '帮扶谈话', rank)) from mart_score
where tier_flag = 'ok' and coalesce(tier, '') not in ('表彰', '优秀党员') and system_id in ('jf_shequ', 'jf_caizheng') and basis = 'claimed' and period = '2025' and as_of = '2025Q4'
group by system_id, unit_id order by 1, 2
