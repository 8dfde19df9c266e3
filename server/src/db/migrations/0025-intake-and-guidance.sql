-- Contacts that reach an authority (9 §), from whoever sends them to what was done about them; guidance with and without a file (10 §);
-- and lists of Kela, Migri and DVV, which are files of another purpose than an older system (84 §).

ALTER TABLE takeover ADD COLUMN purpose text CHECK (purpose IN ('migri-84-1', 'dvv-84-1', 'kela-84-2', 'kela-84-3', 'migri-84-4', 'dvv-86-1'));
COMMENT ON COLUMN takeover.purpose IS 'Which list of another authority the file is and by which right it came; empty for an older system of the own authority.';

CREATE TABLE intake (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  authority_id bigint NOT NULL REFERENCES authority (id),
  request_key text NOT NULL UNIQUE,
  way text NOT NULL CHECK (way IN ('authority', 'person', 'on-behalf', 'guidance', 'list')),
  sender_kind text CHECK (sender_kind IN ('migri', 'reception-centre', 'kela', 'dvv', 'employment-authority', 'municipality', 'welfare-area', 'school', 'other-authority')),
  sender text NOT NULL CHECK (length(sender) <= 200),
  ground text NOT NULL CHECK (ground IN ('consent', 'right-83', 'right-84', 'right-86', 'own-request', 'guided')),
  consent_on date,
  arrived_on date NOT NULL,
  family_name text NOT NULL CHECK (length(family_name) BETWEEN 1 AND 200),
  given_names text NOT NULL CHECK (length(given_names) BETWEEN 1 AND 200),
  born date,
  code text CHECK (length(code) = 11),
  first_permit_on date,
  language text CHECK (length(language) BETWEEN 2 AND 20),
  needs_interpreter boolean NOT NULL DEFAULT false,
  phone text NOT NULL DEFAULT '' CHECK (length(phone) <= 40),
  email text NOT NULL DEFAULT '' CHECK (length(email) <= 200),
  is_protected boolean NOT NULL DEFAULT false,
  moves text CHECK (moves IN ('assisted', 'own')),
  words text NOT NULL DEFAULT '' CHECK (length(words) <= 1000),
  facts jsonb NOT NULL DEFAULT '{}',
  takeover_id bigint REFERENCES takeover (id),
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL REFERENCES officer (id),
  outcome text CHECK (outcome IN ('registered', 'tied', 'guided', 'forwarded', 'closed')),
  outcome_words text NOT NULL DEFAULT '' CHECK (length(outcome_words) <= 500),
  forwarded_to text CHECK (length(forwarded_to) BETWEEN 3 AND 200),
  person_id bigint REFERENCES person (id),
  settled_at timestamp with time zone,
  settled_by bigint REFERENCES officer (id),
  is_open boolean NOT NULL GENERATED ALWAYS AS (settled_at IS NULL) STORED,
  CONSTRAINT intake_consent CHECK ((ground = 'consent') = (consent_on IS NOT NULL)),
  CONSTRAINT intake_settled CHECK ((settled_at IS NULL) = (outcome IS NULL) AND (settled_at IS NULL) = (settled_by IS NULL)),
  CONSTRAINT intake_person CHECK ((person_id IS NOT NULL) = (outcome IN ('registered', 'tied') IS TRUE)),
  CONSTRAINT intake_forwarded CHECK ((forwarded_to IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'forwarded'))
);
CREATE INDEX intake_list ON intake (authority_id, is_open, arrived_on, id);
CREATE INDEX intake_settled_list ON intake (authority_id, settled_at);
CREATE INDEX intake_person ON intake (person_id);
CREATE INDEX intake_takeover ON intake (takeover_id);
CREATE INDEX intake_recorder ON intake (recorded_by);
CREATE INDEX intake_settler ON intake (settled_by);
COMMENT ON TABLE intake IS 'A contact about somebody who may need services: from another authority, the person, guidance or a list; and what was done about it. No day is the last: the law says without delay.';
COMMENT ON COLUMN intake.consent_on IS 'When the person consented to the contact (9 § 1). Without it another authority needs a right of its own.';
COMMENT ON COLUMN intake.code IS 'Identity code as it was said, of somebody who may have no file yet.';
COMMENT ON COLUMN intake.facts IS 'What a list says of the person, as in a case file; written as facts when the person is registered or known.';
COMMENT ON COLUMN intake.moves IS 'Whether the reception centre helps with the move, or the person moves by themselves.';

CREATE TABLE guidance (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  request_key text NOT NULL UNIQUE,
  given_on date NOT NULL,
  topic text NOT NULL CHECK (topic IN ('society', 'services', 'education', 'working-life', 'rights', 'permit', 'housing', 'language', 'other')),
  language text NOT NULL CHECK (length(language) BETWEEN 2 AND 20),
  has_interpreter boolean NOT NULL,
  led_to text NOT NULL CHECK (led_to IN ('nowhere', 'assessment', 'municipality', 'welfare-area', 'authority', 'school', 'association')),
  minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 600),
  words text NOT NULL CHECK (length(words) <= 1000),
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text CHECK (length(withdrawn_reason) BETWEEN 3 AND 500),
  CONSTRAINT guidance_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX guidance_person ON guidance (person_id, given_on);
CREATE INDEX guidance_authority ON guidance (authority_id, given_on);
CREATE INDEX guidance_recorder ON guidance (recorded_by);
CREATE INDEX guidance_withdrawer ON guidance (withdrawn_by);
COMMENT ON TABLE guidance IS 'Guidance given to somebody with a file who consented to its being recorded (10 §, 76 §).';

CREATE TABLE guidance_count (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  authority_id bigint NOT NULL REFERENCES authority (id),
  request_key text NOT NULL UNIQUE,
  given_on date NOT NULL,
  unit_id bigint REFERENCES unit (id),
  topic text NOT NULL CHECK (topic IN ('society', 'services', 'education', 'working-life', 'rights', 'permit', 'housing', 'language', 'other')),
  language text NOT NULL CHECK (length(language) BETWEEN 2 AND 20),
  has_interpreter boolean NOT NULL,
  led_to text NOT NULL CHECK (led_to IN ('nowhere', 'assessment', 'municipality', 'welfare-area', 'authority', 'school', 'association')),
  minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 600),
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id)
);
CREATE INDEX guidance_count_authority ON guidance_count (authority_id, given_on);
CREATE INDEX guidance_count_unit ON guidance_count (unit_id);
CREATE INDEX guidance_count_recorder ON guidance_count (recorded_by);
CREATE INDEX guidance_count_withdrawer ON guidance_count (withdrawn_by);
COMMENT ON TABLE guidance_count IS 'One time somebody was guided without a file (10 §). Nothing tells who: there is no place for a name or for free words.';

GRANT SELECT, INSERT ON intake, guidance, guidance_count TO kotostig_app;
GRANT UPDATE (outcome, outcome_words, forwarded_to, person_id, settled_at, settled_by) ON intake TO kotostig_app;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON guidance TO kotostig_app;
GRANT UPDATE (withdrawn_at, withdrawn_by) ON guidance_count TO kotostig_app;

-- Contacts that a list has made, while that list is being undone and nobody has done anything about them.
CREATE FUNCTION erase_listed_intakes(which bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM takeover WHERE id = which AND state = 'undoing') THEN RAISE EXCEPTION 'the list is not being undone'; END IF;
  DELETE FROM intake WHERE takeover_id = which AND settled_at IS NULL;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION erase_listed_intakes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_listed_intakes TO kotostig_app;

-- Contacts that led to no file are rows like feedback: the authority decides how long they are kept.
CREATE OR REPLACE FUNCTION erase_listed_rows(list bigint, most integer) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found_list record;
  doomed bigint[];
  total bigint := 0;
BEGIN
  SELECT * INTO found_list FROM retention_list WHERE id = list AND state = 'approved' AND before_on IS NOT NULL;
  IF found_list IS NULL THEN RAISE EXCEPTION 'the list is not approved'; END IF;
  IF found_list.rule = 'audit-event' THEN
    SELECT array_agg(id) INTO doomed FROM (
      SELECT id FROM audit_event WHERE authority_id = found_list.authority_id AND happened_at < found_list.before_on::timestamp AT TIME ZONE 'Europe/Helsinki' ORDER BY happened_at, id LIMIT most) oldest;
    PERFORM erase_rows('audit_event', doomed, 0);
  ELSIF found_list.rule = 'feedback' THEN
    SELECT array_agg(id) INTO doomed FROM (SELECT id FROM feedback WHERE answered_at < found_list.before_on::timestamp AT TIME ZONE 'Europe/Helsinki' LIMIT most) oldest;
    PERFORM erase_rows('feedback', doomed, 0);
  ELSIF found_list.rule = 'contact-without-file' THEN
    SELECT array_agg(id) INTO doomed FROM (
      SELECT id FROM intake WHERE authority_id = found_list.authority_id AND person_id IS NULL AND settled_at < found_list.before_on::timestamp AT TIME ZONE 'Europe/Helsinki' LIMIT most) oldest;
    PERFORM erase_rows('intake', doomed, 0);
  ELSE
    RAISE EXCEPTION 'nothing is deleted by rule %', found_list.rule;
  END IF;
  total := coalesce(cardinality(doomed), 0);
  UPDATE retention_list SET erased = erased + total WHERE id = list;
  RETURN total;
END $$;

-- A file that a contact has been tied to, or whose person has been guided, has been worked on, though none of its facts has changed.
CREATE OR REPLACE FUNCTION erase_taken_over(which bigint, file bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM takeover_row JOIN takeover ON takeover.id = takeover_row.takeover_id JOIN person ON person.id = takeover_row.person_id
    WHERE takeover.id = which AND takeover.state = 'undoing' AND takeover_row.person_id = file AND takeover_row.is_new AND person.version = 1
      AND NOT EXISTS (SELECT FROM note WHERE note.person_id = file) AND NOT EXISTS (SELECT FROM attachment WHERE attachment.person_id = file)
      AND NOT EXISTS (SELECT FROM receipt_person WHERE receipt_person.person_id = file)
      AND NOT EXISTS (SELECT FROM assessment WHERE assessment.person_id = file) AND NOT EXISTS (SELECT FROM plan WHERE plan.person_id = file)
      AND NOT EXISTS (SELECT FROM meeting WHERE meeting.person_id = file) AND NOT EXISTS (SELECT FROM meeting_person WHERE meeting_person.person_id = file)
      AND NOT EXISTS (SELECT FROM portal_code WHERE portal_code.person_id = file OR portal_code.holder_id = file)
      AND NOT EXISTS (SELECT FROM intake WHERE intake.person_id = file) AND NOT EXISTS (SELECT FROM guidance WHERE guidance.person_id = file))
  THEN RAISE EXCEPTION 'the file was not made by a takeover that is being undone'; END IF;
  RETURN erase_rows('person', ARRAY[file], 0);
END $$;
