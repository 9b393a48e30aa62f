-- Whether a unit stands in the subtree that the reader may see; {{seen u.unit_id}} in a query asks it of u.unit_id.
exists (select 1 from dim_unit_ancestor as seen where seen.unit_id = {{unit}} and seen.ancestor_id = $scope_unit_id)
