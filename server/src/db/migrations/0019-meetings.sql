-- Meetings with people: when, where, in what way, with whom and why. Booked by the authority; the person sees them in the portal.

CREATE TABLE meeting (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  request_key text NOT NULL UNIQUE,
  purpose text NOT NULL CHECK (purpose IN ('guidance', 'assessment', 'plan', 'review', 'other')),
  held_at timestamp with time zone NOT NULL,
  minutes integer NOT NULL CHECK (minutes BETWEEN 5 AND 600),
  place text NOT NULL CHECK (length(place) <= 300),
  way text NOT NULL CHECK (way IN ('on-site', 'phone', 'video')),
  officer_id bigint NOT NULL REFERENCES officer (id),
  state text NOT NULL DEFAULT 'booked' CHECK (state IN ('booked', 'held', 'cancelled', 'not-come')),
  interpreter_language text CHECK (length(interpreter_language) BETWEEN 2 AND 20),
  created_at timestamp with time zone NOT NULL,
  created_by bigint NOT NULL REFERENCES officer (id),
  changed_at timestamp with time zone,
  changed_by bigint REFERENCES officer (id),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT meeting_change CHECK ((changed_at IS NULL) = (changed_by IS NULL)),
  CONSTRAINT meeting_place CHECK (way <> 'on-site' OR place <> '')
);
CREATE INDEX meeting_of_person ON meeting (person_id, held_at);
CREATE INDEX meeting_authority ON meeting (authority_id, held_at);
CREATE INDEX meeting_officer ON meeting (officer_id, held_at);
CREATE INDEX meeting_creator ON meeting (created_by);
CREATE INDEX meeting_changer ON meeting (changed_by);
COMMENT ON TABLE meeting IS 'A time booked with a person, by phone, by video or on the spot, and what became of it.';
COMMENT ON COLUMN meeting.held_at IS 'When it begins, or was to begin.';
COMMENT ON COLUMN meeting.officer_id IS 'Whom the person meets.';
COMMENT ON COLUMN meeting.interpreter_language IS 'The language of the interpreter who is needed; empty when none is.';

CREATE TABLE meeting_person (
  meeting_id bigint NOT NULL REFERENCES meeting (id),
  person_id bigint NOT NULL REFERENCES person (id),
  PRIMARY KEY (meeting_id, person_id)
);
CREATE INDEX meeting_person_person ON meeting_person (person_id);
COMMENT ON TABLE meeting_person IS 'The others who take part in the same sitting, each with a file of their own, besides the person of the meeting.';

GRANT SELECT, INSERT ON meeting, meeting_person TO kotostig_app;
GRANT UPDATE (purpose, held_at, minutes, place, way, officer_id, state, interpreter_language, changed_at, changed_by, version) ON meeting TO kotostig_app;
GRANT DELETE ON meeting_person TO kotostig_app;

-- A file with a meeting, an assessment or a plan has been worked on, though none of its facts has changed.
CREATE OR REPLACE FUNCTION erase_taken_over(which bigint, file bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM takeover_row JOIN takeover ON takeover.id = takeover_row.takeover_id JOIN person ON person.id = takeover_row.person_id
    WHERE takeover.id = which AND takeover.state = 'undoing' AND takeover_row.person_id = file AND takeover_row.is_new AND person.version = 1
      AND NOT EXISTS (SELECT FROM note WHERE note.person_id = file) AND NOT EXISTS (SELECT FROM attachment WHERE attachment.person_id = file)
      AND NOT EXISTS (SELECT FROM receipt_person WHERE receipt_person.person_id = file)
      AND NOT EXISTS (SELECT FROM assessment WHERE assessment.person_id = file) AND NOT EXISTS (SELECT FROM plan WHERE plan.person_id = file)
      AND NOT EXISTS (SELECT FROM meeting WHERE meeting.person_id = file) AND NOT EXISTS (SELECT FROM meeting_person WHERE meeting_person.person_id = file))
  THEN RAISE EXCEPTION 'the file was not made by a takeover that is being undone'; END IF;
  RETURN erase_rows('person', ARRAY[file], 0);
END $$;
