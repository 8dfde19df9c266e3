-- A search for two words reads many names of the first to find those that have the second: from the index, without the rows.
ALTER TABLE listed_name DROP CONSTRAINT listed_name_identity;
ALTER TABLE listed_name ADD CONSTRAINT listed_name_identity PRIMARY KEY (holder_kind, holder_code, sound, person_id) INCLUDE (search_key);
