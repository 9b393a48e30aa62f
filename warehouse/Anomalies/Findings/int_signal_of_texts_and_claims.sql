-- int_signal_of_texts_and_claims: one record that a detector of texts, claims, reviews or signatures looked at
-- grain:   detector, dataset, record_id
-- inputs:  int_signal_copied_text, int_text_evidence, int_signal_foreign_residue, int_text, int_signal_repeated_figures,
--          int_signal_unsupported_claims, int_signal_review_copies_self, int_signal_approximate_claims, int_signal_evidence_after_fact,
--          int_signal_unconfirmed_deeds, int_signal_signed_together
-- source:  their signals in one shape, from which the shares and the odd records are taken
-- columns: detector    detector
--          unit_id     unit
--          quarter     quarter
--          dataset     dataset of the record
--          record_id   its key; parts joined by /
--          is_odd      odd by that detector
--          oddness     higher is stranger, comparable within one detector only
--          shown       JSON object of what shows it; null where it is not odd
--          load_id     load that brought the record
--          row_number  record number in its file
select
  'copied_text' as detector, s.unit_id, s.quarter, s.dataset, record_key(s.dataset, s.record_id, s.person_id) as record_id, s.is_odd, cast(s.jaccard as double) as oddness,
  case when s.is_odd then e.shown end as shown, s.load_id, s.row_number
from int_signal_copied_text as s
left join int_text_evidence as e on e.text_id = s.text_id
union all
select
  'foreign_residue' as detector, s.unit_id, s.quarter, s.dataset, record_key(s.dataset, s.record_id, s.person_id) as record_id, s.is_odd, cast(s.rarity as double) as oddness,
  case when s.is_odd then json_object('held_on', s.held_on, 'dataset', s.dataset, 'record_id', s.record_id, 'person_id', nullif(s.person_id, ''), 'words', s.named,
    'text_of_person', substr(t.text, 1, 6000), 'passages', coalesce(s.passages, to_json([]))) end as shown, s.load_id, s.row_number
from int_signal_foreign_residue as s
join int_text as t on t.text_id = s.text_id
union all
select
  'repeated_figures' as detector, s.unit_id, s.quarter, s.dataset, record_key(s.dataset, s.record_id, s.person_id) as record_id, s.is_odd, cast(s.value as double) as oddness,
  case when s.is_odd then json_object('measure', s.measure, 'item', s.item, 'person_id', nullif(s.person_id, ''), 'period', s.period, 'value', s.value, 'before', s.before, 'value_before', s.value_before) end as shown, s.load_id, s.row_number
from int_signal_repeated_figures as s
union all
select
  'unsupported_claims' as detector, s.unit_id, s.quarter, s.dataset, record_key(s.dataset, s.record_id, s.person_id) as record_id, s.is_odd, s.gap / case when s.stated > 1 then s.stated else 1 end as oddness,
  case when s.is_odd then json_object('measure', s.measure, 'name_zh', s.name_zh, 'name_en', s.name_en, 'item', s.item, 'person_id', nullif(s.person_id, ''), 'period', s.period, 'stated', s.stated, 'counted', s.counted, 'gap', s.gap, 'counted_dataset', s.counted_dataset, 'report', s.report) end as shown, s.load_id, s.row_number
from int_signal_unsupported_claims as s
union all
select
  'review_copies_self' as detector, s.unit_id, s.quarter, s.dataset, record_key(s.dataset, s.record_id, s.person_id) as record_id, s.is_odd, cast(s.self_points as double) as oddness,
  case when s.is_odd then json_object('system_id', s.system_id, 'indicator_id', s.indicator_id, 'person_id', nullif(s.person_id, ''), 'period', s.period, 'self_points', s.self_points, 'review_points', s.review_points, 'self_at', s.self_at, 'review_at', s.review_at) end as shown, s.load_id, s.row_number
from int_signal_review_copies_self as s
union all
select
  'approximate_claims' as detector, s.unit_id, s.quarter, s.dataset, record_key(s.dataset, s.record_id, s.person_id) as record_id, s.is_odd, cast(s.value as double) as oddness,
  case when s.is_odd then json_object('measure', s.measure, 'item', s.item, 'person_id', nullif(s.person_id, ''), 'period', s.period, 'value', s.value, 'qualifier', s.qualifier, 'report', s.report) end as shown, s.load_id, s.row_number
from int_signal_approximate_claims as s
union all
select
  'evidence_after_fact' as detector, s.unit_id, s.quarter, s.dataset, record_key(s.dataset, s.record_id, s.person_id) as record_id, s.is_odd, cast(extract(epoch from s.recorded_at - s.scored_at) / 86400 as double) as oddness,
  case when s.is_odd then json_object('dataset', s.dataset, 'record_id', s.record_id, 'person_id', nullif(s.person_id, ''), 'held_on', s.held_on, 'recorded_at', s.recorded_at, 'self_scored_at', s.scored_at) end as shown, s.load_id, s.row_number
from int_signal_evidence_after_fact as s
union all
select
  'unconfirmed_deeds' as detector, s.unit_id, s.quarter, s.dataset, record_key(s.dataset, s.record_id, s.person_id) as record_id, s.is_odd, cast(1 as double) as oddness,
  case when s.is_odd then json_object('deed_id', s.record_id, 'person_id', nullif(s.person_id, ''), 'done_on', s.done_on, 'deed_kind', s.deed_kind, 'beneficiary', s.beneficiary, 'status', s.status) end as shown, s.load_id, s.row_number
from int_signal_unconfirmed_deeds as s
union all
select
  'signed_together' as detector, s.unit_id, s.quarter, s.dataset, record_key(s.dataset, s.record_id, s.person_id) as record_id, s.is_odd, cast(s.together as double) as oddness,
  case when s.is_odd then json_object('session_id', s.record_id, 'held_on', s.held_on, 'signatures', s.signatures, 'together', s.together) end as shown, s.load_id, s.row_number
from int_signal_signed_together as s
