-- Other authorities take part in the assessment, the plan and its review (14 § 4, 20 § 2, 22 § 2): invited, answered, came or did not.
-- And what a service provider has been told (94 §).

CREATE TABLE participation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  inviting_authority_id bigint NOT NULL REFERENCES authority (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  request_key text NOT NULL UNIQUE,
  occasion text NOT NULL CHECK (occasion IN ('assessment', 'plan', 'review')),
  invited_on date NOT NULL,
  invited_by bigint NOT NULL REFERENCES officer (id),
  meets_on date,
  message text NOT NULL CHECK (length(message) <= 500),
  answer text CHECK (answer IN ('takes-part', 'does-not')),
  answer_reason text CHECK (length(answer_reason) BETWEEN 3 AND 500),
  answered_on date,
  answered_by bigint REFERENCES officer (id),
  attendance text CHECK (attendance IN ('came', 'absent')),
  attendance_reason text CHECK (length(attendance_reason) BETWEEN 3 AND 500),
  attendance_by bigint REFERENCES officer (id),
  ended_on date,
  ended_by bigint REFERENCES officer (id),
  CONSTRAINT participation_of_another CHECK (authority_id <> inviting_authority_id),
  CONSTRAINT participation_answer CHECK ((answer IS NULL) = (answered_on IS NULL) AND (answer IS NULL) = (answered_by IS NULL) AND (answer IS DISTINCT FROM 'does-not' OR answer_reason IS NOT NULL)),
  CONSTRAINT participation_attendance CHECK ((attendance IS NULL) = (attendance_by IS NULL) AND (attendance IS DISTINCT FROM 'absent' OR attendance_reason IS NOT NULL)),
  CONSTRAINT participation_end CHECK ((ended_on IS NULL) = (ended_by IS NULL))
);
CREATE INDEX participation_person ON participation (person_id, authority_id);
CREATE INDEX participation_inviting ON participation (inviting_authority_id);
CREATE INDEX participation_invited ON participation (authority_id, id DESC);
CREATE INDEX participation_inviter ON participation (invited_by);
CREATE INDEX participation_answerer ON participation (answered_by);
CREATE INDEX participation_recorder ON participation (attendance_by);
CREATE INDEX participation_ender ON participation (ended_by);
COMMENT ON TABLE participation IS 'An authority that has been asked to take part in an assessment, a plan or a review of another, what it answered, and whether it came.';
COMMENT ON COLUMN participation.ended_on IS 'Last day on which the authority sees its part of the plan; none while it goes on.';

CREATE TABLE disclosure (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  request_key text NOT NULL UNIQUE,
  receiver text NOT NULL CHECK (length(receiver) BETWEEN 2 AND 200),
  items integer[] NOT NULL CHECK (cardinality(items) BETWEEN 1 AND 18),
  reason text CHECK (length(reason) BETWEEN 3 AND 1000),
  disclosed_on date NOT NULL,
  disclosed_at timestamp with time zone NOT NULL,
  disclosed_by bigint NOT NULL REFERENCES officer (id),
  CONSTRAINT disclosure_reason CHECK (NOT 18 = ANY (items) OR reason IS NOT NULL)
);
CREATE INDEX disclosure_person ON disclosure (person_id, id DESC);
CREATE INDEX disclosure_authority ON disclosure (authority_id);
CREATE INDEX disclosure_discloser ON disclosure (disclosed_by);
COMMENT ON TABLE disclosure IS 'What a service provider has been told of a client, by the points of 94 §. Point 18 only with a written reason.';

GRANT SELECT, INSERT ON participation, disclosure TO kotostig_app;
GRANT UPDATE (answer, answer_reason, answered_on, answered_by, attendance, attendance_reason, attendance_by, ended_on, ended_by) ON participation TO kotostig_app;
