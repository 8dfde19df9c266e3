-- What an authority writes of its contacts with a person, and the documents it keeps beside them. Both belong to the authority that
-- wrote them. Nothing is changed: what is wrong is withdrawn with a reason, and written anew.

CREATE TABLE note (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  request_key text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('phone', 'meeting', 'letter', 'message', 'own-note')),
  held_on date NOT NULL,
  said text NOT NULL CHECK (length(said) <= 8000),
  judged text NOT NULL CHECK (length(judged) <= 8000),
  search_key text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  written_by bigint NOT NULL REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text CHECK (length(withdrawn_reason) BETWEEN 3 AND 500),
  CONSTRAINT note_says_something CHECK (said <> '' OR judged <> ''),
  CONSTRAINT note_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE INDEX note_newest ON note (person_id, authority_id, held_on DESC, id DESC);
CREATE INDEX note_authority ON note (authority_id);
CREATE INDEX note_writer ON note (written_by);
CREATE INDEX note_withdrawer ON note (withdrawn_by);
COMMENT ON TABLE note IS 'A contact with a person or a remark of an officer. What the person said and what the officer judges stand apart.';
COMMENT ON COLUMN note.search_key IS 'Both texts in small letters, for searching within the file.';

CREATE TABLE attachment_upload (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  officer_id bigint NOT NULL REFERENCES officer (id),
  request_key text NOT NULL UNIQUE,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  byte_count integer NOT NULL CHECK (byte_count BETWEEN 1 AND 10485760),
  begun_at timestamp with time zone NOT NULL
);
CREATE INDEX attachment_upload_person ON attachment_upload (person_id);
CREATE INDEX attachment_upload_authority ON attachment_upload (authority_id, begun_at);
CREATE INDEX attachment_upload_officer ON attachment_upload (officer_id);
COMMENT ON TABLE attachment_upload IS 'A document on its way. Removed when it is whole, when it is refused, or after a day.';

CREATE TABLE attachment_part (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  upload_id bigint NOT NULL REFERENCES attachment_upload (id),
  number integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT attachment_part_once UNIQUE (upload_id, number)
);
COMMENT ON TABLE attachment_part IS 'Parts of a document on its way.';

CREATE TABLE attachment (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  request_key text NOT NULL UNIQUE,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  kind text NOT NULL CHECK (kind IN ('pdf', 'png', 'jpeg', 'text')),
  byte_count integer NOT NULL CHECK (byte_count BETWEEN 1 AND 10485760),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  sent_at timestamp with time zone NOT NULL,
  sent_by bigint NOT NULL REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text CHECK (length(withdrawn_reason) BETWEEN 3 AND 500),
  CONSTRAINT attachment_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE INDEX attachment_newest ON attachment (person_id, authority_id, id DESC);
CREATE INDEX attachment_authority ON attachment (authority_id);
CREATE INDEX attachment_sender ON attachment (sent_by);
CREATE INDEX attachment_withdrawer ON attachment (withdrawn_by);
COMMENT ON TABLE attachment IS 'A document kept beside the file of a person: what it is called, what kind it is, how long, and its hash.';

CREATE TABLE attachment_content (
  attachment_id bigint PRIMARY KEY REFERENCES attachment (id),
  bytes bytea NOT NULL
);
COMMENT ON TABLE attachment_content IS 'The document itself, apart from its row so that no list reads it.';
-- Documents are compressed already.
ALTER TABLE attachment_content ALTER COLUMN bytes SET STORAGE EXTERNAL;
ALTER TABLE attachment_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

GRANT SELECT, INSERT ON note, attachment TO kotostig_app;
-- Only withdrawing: not even the running server can change what was written.
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON note, attachment TO kotostig_app;
GRANT SELECT, INSERT ON attachment_content TO kotostig_app;
GRANT SELECT, INSERT, DELETE ON attachment_upload, attachment_part TO kotostig_app;
-- So that one on its way can be locked while a part of it comes in.
GRANT UPDATE (begun_at) ON attachment_upload TO kotostig_app;

-- A file to which somebody has written a note or attached a document has been worked on, though none of its facts has changed.
CREATE OR REPLACE FUNCTION erase_taken_over(which bigint, file bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM takeover_row JOIN takeover ON takeover.id = takeover_row.takeover_id JOIN person ON person.id = takeover_row.person_id
    WHERE takeover.id = which AND takeover.state = 'undoing' AND takeover_row.person_id = file AND takeover_row.is_new AND person.version = 1
      AND NOT EXISTS (SELECT FROM note WHERE note.person_id = file) AND NOT EXISTS (SELECT FROM attachment WHERE attachment.person_id = file))
  THEN RAISE EXCEPTION 'the file was not made by a takeover that is being undone'; END IF;
  RETURN erase_rows('person', ARRAY[file], 0);
END $$;
