-- Notes a draw.
insert into audit_draw (quarter, seed, share, population, drawn, drawn_at, drawn_by)
values ($quarter, $seed, $share, $population, $drawn, $now, $actor)
