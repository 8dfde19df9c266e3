-- Whether a fact is left out because two files are one is asked of the fact.
CREATE INDEX merge_aside_row ON merge_aside (table_name, row_id);
