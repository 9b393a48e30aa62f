attach '{{path}}' as snapshot
