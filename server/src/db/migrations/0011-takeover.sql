-- Taking over a caseload from the spreadsheets of an older system. The file is sent in parts, its rows are staged here, tried
-- without writing, taken over some people at a time, and can be undone. What was staged is emptied when it has been taken over.

CREATE TABLE takeover (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  authority_id bigint NOT NULL REFERENCES authority (id),
  officer_id bigint NOT NULL REFERENCES officer (id),
  request_key text NOT NULL UNIQUE,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  file_bytes integer NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  state text NOT NULL CHECK (state IN ('sending', 'reading', 'refused', 'mapping', 'checking', 'checked', 'running', 'done', 'undoing', 'undone')),
  fault text,
  headings text[] NOT NULL DEFAULT '{}',
  is_from_1904 boolean NOT NULL DEFAULT false,
  mapping jsonb,
  row_count integer NOT NULL DEFAULT 0,
  done_count integer NOT NULL DEFAULT 0,
  refused_count integer NOT NULL DEFAULT 0,
  created_count integer NOT NULL DEFAULT 0,
  updated_count integer NOT NULL DEFAULT 0
);
CREATE INDEX takeover_authority ON takeover (authority_id, id);
CREATE INDEX takeover_officer ON takeover (officer_id);
CREATE INDEX takeover_work ON takeover (id) WHERE state IN ('reading', 'checking', 'running', 'undoing');
COMMENT ON TABLE takeover IS 'A file of an older system, from sending to taken over or undone.';
COMMENT ON COLUMN takeover.is_from_1904 IS 'The spreadsheet counts its days from 1904.';

CREATE TABLE takeover_part (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  takeover_id bigint NOT NULL REFERENCES takeover (id),
  number integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT takeover_part_once UNIQUE (takeover_id, number)
);
COMMENT ON TABLE takeover_part IS 'Parts of a file on its way. Removed when it has been read.';

CREATE TABLE takeover_row (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  takeover_id bigint NOT NULL REFERENCES takeover (id),
  number integer NOT NULL,
  cells text[] NOT NULL,
  file_fault text,
  person_key text,
  state text NOT NULL DEFAULT 'staged' CHECK (state IN ('staged', 'ready', 'made', 'done', 'refused')),
  faults jsonb NOT NULL DEFAULT '[]',
  person_id bigint REFERENCES person (id),
  is_new boolean NOT NULL DEFAULT false,
  CONSTRAINT takeover_row_once UNIQUE (takeover_id, number)
);
CREATE INDEX takeover_row_key ON takeover_row (takeover_id, person_key, number);
CREATE INDEX takeover_row_waiting ON takeover_row (takeover_id, state, person_key);
CREATE INDEX takeover_row_person ON takeover_row (person_id);
COMMENT ON TABLE takeover_row IS 'A row of the file and what has come of it: each exactly once. Its cells are emptied when the file has been taken over.';
COMMENT ON COLUMN takeover_row.person_key IS 'Whom the row is about: the number of the older system, or the identity code. Rows of one key are one person.';

CREATE TABLE takeover_mapping (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  authority_id bigint NOT NULL REFERENCES authority (id),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  mapping jsonb NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  saved_by bigint NOT NULL REFERENCES officer (id),
  CONSTRAINT takeover_mapping_once UNIQUE (authority_id, name)
);
CREATE INDEX takeover_mapping_saver ON takeover_mapping (saved_by);
COMMENT ON TABLE takeover_mapping IS 'What the columns of an older system hold, said once by an authority and used again.';

GRANT SELECT, INSERT, UPDATE ON takeover, takeover_row, takeover_mapping TO kotostig_app;
GRANT SELECT, INSERT, DELETE ON takeover_part TO kotostig_app;

-- A file made by a takeover that is being undone, and on which nobody has worked since. The running server may delete nothing else.
CREATE FUNCTION erase_taken_over(which bigint, file bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM takeover_row JOIN takeover ON takeover.id = takeover_row.takeover_id JOIN person ON person.id = takeover_row.person_id
    WHERE takeover.id = which AND takeover.state = 'undoing' AND takeover_row.person_id = file AND takeover_row.is_new AND person.version = 1)
  THEN RAISE EXCEPTION 'the file was not made by a takeover that is being undone'; END IF;
  RETURN erase_rows('person', ARRAY[file], 0);
END $$;
REVOKE ALL ON FUNCTION erase_taken_over FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_taken_over TO kotostig_app;
