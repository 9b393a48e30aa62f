-- No rows, only names: the catalogue would be read whole for each model.
from {{table}} limit 0
