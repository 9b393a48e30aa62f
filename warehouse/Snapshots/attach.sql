-- Blocks of a tenth of the usual rows: pages mostly ask for one unit, and a block is the least that a query reads.
attach '{{path}}' as snapshot (row_group_size 12288)
