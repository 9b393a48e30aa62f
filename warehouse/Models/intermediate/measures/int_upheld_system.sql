-- int_upheld_system: a version of a system that leaves contradicted records out of its evidence
-- grain:   system_id, version
-- inputs:  rule_setting
-- source:  settings.yaml: SYSTEM: {exclude_contradicted: true}; off where nothing is said. Only a contradiction, never a suspicion, may take
--          a record out.
-- columns: system_id  assessment system
--          version    version
select distinct s.system_id, s.version
from rule_setting as s
where s.setting = 'exclude_contradicted' and s.value = 'true'
