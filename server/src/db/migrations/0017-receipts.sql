-- Receipts: what the law answered about a person on a day, kept with everything it rests on; and each release of the law as a text
-- that can be run again. Neither is ever changed, by whomever.

CREATE TABLE law_module (
  checksum text PRIMARY KEY CHECK (checksum ~ '^[0-9a-f]{64}$'),
  release text NOT NULL REFERENCES law_release (release),
  module text NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT now()
);
CREATE INDEX law_module_release ON law_module (release);
COMMENT ON TABLE law_module IS 'The source of each release of the law that this installation has run, whole, so that it can be run again. Named by its SHA-256: two releases of one name are told apart.';

CREATE TABLE receipt (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  request_key text NOT NULL UNIQUE,
  asked_on date NOT NULL,
  rule text,
  law_checksum text NOT NULL REFERENCES law_module (checksum),
  law_release text NOT NULL,
  document text NOT NULL,
  checksum text NOT NULL CHECK (checksum ~ '^[0-9a-f]{64}$'),
  taken_at timestamp with time zone NOT NULL,
  taken_by bigint NOT NULL REFERENCES officer (id)
);
CREATE INDEX receipt_newest ON receipt (person_id, authority_id, id DESC);
CREATE INDEX receipt_authority ON receipt (authority_id);
CREATE INDEX receipt_law ON receipt (law_checksum);
CREATE INDEX receipt_taker ON receipt (taken_by);
COMMENT ON TABLE receipt IS 'An answer of the law about a person, frozen: the case, who said what, the answer, the release and a checksum. Belongs to the authority that took it.';
COMMENT ON COLUMN receipt.asked_on IS 'The day the answer is about.';
COMMENT ON COLUMN receipt.rule IS 'The duty the receipt is of; empty when it is of everything the law says.';
COMMENT ON COLUMN receipt.document IS 'The receipt as JSON, to the letter as it was made.';

CREATE TABLE receipt_person (
  receipt_id bigint NOT NULL REFERENCES receipt (id),
  person_id bigint NOT NULL REFERENCES person (id),
  PRIMARY KEY (receipt_id, person_id)
);
CREATE INDEX receipt_person_person ON receipt_person (person_id);
COMMENT ON TABLE receipt_person IS 'Everybody whose facts stand in a receipt: the person and the family. Who of them is protected decides who sees it.';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% is never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER law_module_stays BEFORE UPDATE OR DELETE ON law_module FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- A receipt is deleted with the file it belongs to, and in no other way.
CREATE TRIGGER receipt_stays BEFORE UPDATE ON receipt FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER receipt_person_stays BEFORE UPDATE ON receipt_person FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON law_module, receipt, receipt_person TO kotostig_app;

-- A file of which somebody has taken a receipt has been worked on, though none of its facts has changed.
CREATE OR REPLACE FUNCTION erase_taken_over(which bigint, file bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM takeover_row JOIN takeover ON takeover.id = takeover_row.takeover_id JOIN person ON person.id = takeover_row.person_id
    WHERE takeover.id = which AND takeover.state = 'undoing' AND takeover_row.person_id = file AND takeover_row.is_new AND person.version = 1
      AND NOT EXISTS (SELECT FROM note WHERE note.person_id = file) AND NOT EXISTS (SELECT FROM attachment WHERE attachment.person_id = file)
      AND NOT EXISTS (SELECT FROM receipt_person WHERE receipt_person.person_id = file))
  THEN RAISE EXCEPTION 'the file was not made by a takeover that is being undone'; END IF;
  RETURN erase_rows('person', ARRAY[file], 0);
END $$;
