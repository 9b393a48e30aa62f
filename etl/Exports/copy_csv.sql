copy {{mart}} to '{{path}}' (format csv, header)
