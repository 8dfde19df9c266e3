-- Two files of one person become one, and can become two again. Nothing is moved: facts stay where they were recorded, and the file
-- that stays is read together with the one it has taken in. See docs/decisions/0014-merged-files.md.

ALTER TABLE person ADD COLUMN merged_into bigint REFERENCES person (id);
CREATE INDEX person_merged ON person (merged_into);
COMMENT ON COLUMN person.merged_into IS 'The file that stays, while this one is read as a part of it. Empty for a file of its own.';

CREATE TABLE file_merge (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stays_id bigint NOT NULL REFERENCES person (id),
  absorbed_id bigint NOT NULL REFERENCES person (id),
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
  merged_at timestamp with time zone NOT NULL,
  merged_by bigint NOT NULL REFERENCES officer (id),
  undone_at timestamp with time zone,
  undone_by bigint REFERENCES officer (id),
  undone_reason text,
  CONSTRAINT file_merge_two CHECK (stays_id <> absorbed_id),
  CONSTRAINT file_merge_undoing CHECK ((undone_at IS NULL) = (undone_reason IS NULL))
);
CREATE UNIQUE INDEX file_merge_once ON file_merge (absorbed_id) WHERE undone_at IS NULL;
CREATE INDEX file_merge_stays ON file_merge (stays_id);
CREATE INDEX file_merge_absorbed ON file_merge (absorbed_id);
CREATE INDEX file_merge_merger ON file_merge (merged_by);
CREATE INDEX file_merge_undoer ON file_merge (undone_by);
COMMENT ON TABLE file_merge IS 'Two files found to be of one person, which stays and which is read with it, who said so and why; and when it was undone.';

CREATE TABLE merge_aside (
  merge_id bigint NOT NULL REFERENCES file_merge (id),
  table_name text NOT NULL CHECK (table_name ~ '^[a-z_]+$'),
  row_id bigint NOT NULL,
  CONSTRAINT merge_aside_pkey PRIMARY KEY (merge_id, table_name, row_id)
);
COMMENT ON TABLE merge_aside IS 'Facts that are left out while two files are one: told twice, or the one of two that was found wrong. They stand again when the merge is undone.';

GRANT SELECT, INSERT, UPDATE ON file_merge TO kotostig_app;
GRANT SELECT, INSERT ON merge_aside TO kotostig_app;
-- What is derived of a file that is read as a part of another goes away.
GRANT DELETE ON case_snapshot TO kotostig_app;
