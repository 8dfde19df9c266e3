-- The assessment (14 §, decree 869/2024) and the plan (16-24 §) as what was said and agreed, sentence by sentence. The facts the law
-- counts from (started, made, reviewed) are acts of the person, written when these are opened, closed and signed.
-- Nothing is overwritten: a sentence has numbered wordings, and two who write the same number meet instead of losing one another's.

CREATE TABLE assessment (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  request_key text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('assessment', 'voluntary-joint')),
  begun_on date NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  begun_by bigint NOT NULL REFERENCES officer (id),
  version integer NOT NULL DEFAULT 1,
  talk_language text CHECK (length(talk_language) BETWEEN 2 AND 20),
  understanding text CHECK (understanding IN ('mother-tongue', 'understands-well', 'interpreter')),
  place text CHECK (place IN ('service-point', 'other')),
  place_reason text CHECK (length(place_reason) BETWEEN 3 AND 500),
  welfare_area_takes_part boolean,
  closed_on date,
  closed_at timestamp with time zone,
  closed_by bigint REFERENCES officer (id),
  outcome text CHECK (outcome IN ('plan', 'work', 'education', 'other-service', 'left-out')),
  outcome_reason text CHECK (length(outcome_reason) BETWEEN 3 AND 2000),
  needs_coordination boolean,
  CONSTRAINT assessment_closing CHECK ((closed_on IS NULL) = (outcome IS NULL) AND (closed_on IS NULL) = (closed_by IS NULL) AND (closed_on IS NULL) = (closed_at IS NULL)),
  CONSTRAINT assessment_days CHECK (begun_on <= closed_on),
  CONSTRAINT assessment_reason CHECK (outcome IS NULL OR outcome = 'plan' OR outcome_reason IS NOT NULL),
  CONSTRAINT assessment_place CHECK (place IS DISTINCT FROM 'other' OR place_reason IS NOT NULL)
);
CREATE UNIQUE INDEX assessment_open_once ON assessment (person_id, authority_id) WHERE closed_on IS NULL;
CREATE INDEX assessment_person ON assessment (person_id, id DESC);
CREATE INDEX assessment_authority ON assessment (authority_id);
CREATE INDEX assessment_beginner ON assessment (begun_by);
CREATE INDEX assessment_closer ON assessment (closed_by);
COMMENT ON TABLE assessment IS 'An assessment of competence and of the need of integration services: how it was carried out, and what came of it.';
COMMENT ON COLUMN assessment.kind IS 'The joint assessment of the never applied 15 § stays possible as voluntary cooperation, and says so.';

CREATE TABLE assessment_answer (
  assessment_id bigint NOT NULL REFERENCES assessment (id),
  topic text NOT NULL,
  number integer NOT NULL CHECK (number >= 1),
  said text NOT NULL CHECK (length(said) <= 4000),
  choices jsonb NOT NULL,
  source_kind text NOT NULL CHECK (source_kind IN ('person', 'document', 'earlier', 'other-authority', 'own-work')),
  answered_at timestamp with time zone NOT NULL,
  answered_by bigint NOT NULL REFERENCES officer (id),
  PRIMARY KEY (assessment_id, topic, number)
);
CREATE INDEX assessment_answer_writer ON assessment_answer (answered_by);
COMMENT ON TABLE assessment_answer IS 'What was found out about a topic of the decree, with its source and who wrote it down. The highest number stands.';

CREATE TABLE assessment_information (
  assessment_id bigint NOT NULL REFERENCES assessment (id),
  duty text NOT NULL,
  told_at timestamp with time zone NOT NULL,
  told_by bigint NOT NULL REFERENCES officer (id),
  PRIMARY KEY (assessment_id, duty)
);
CREATE INDEX assessment_information_teller ON assessment_information (told_by);
COMMENT ON TABLE assessment_information IS 'What the person has been told of, as the decree asks.';

CREATE TABLE assessment_measure (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  assessment_id bigint NOT NULL REFERENCES assessment (id),
  request_key text NOT NULL UNIQUE,
  measure text NOT NULL,
  referred_to text NOT NULL CHECK (length(referred_to) BETWEEN 2 AND 200),
  referred_on date NOT NULL,
  referred_by bigint NOT NULL REFERENCES officer (id),
  returned_on date,
  result text CHECK (length(result) BETWEEN 1 AND 2000),
  returned_by bigint REFERENCES officer (id),
  CONSTRAINT assessment_measure_days CHECK (referred_on <= returned_on),
  CONSTRAINT assessment_measure_result CHECK ((returned_on IS NULL) = (result IS NULL) AND (returned_on IS NULL) = (returned_by IS NULL))
);
CREATE INDEX assessment_measure_assessment ON assessment_measure (assessment_id);
CREATE INDEX assessment_measure_referrer ON assessment_measure (referred_by);
CREATE INDEX assessment_measure_returner ON assessment_measure (returned_by);
COMMENT ON TABLE assessment_measure IS 'A specifying measure of the decree: to whom the person was referred, and what came back.';

CREATE TABLE plan (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  assessment_id bigint REFERENCES assessment (id),
  request_key text NOT NULL UNIQUE,
  begun_on date NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  begun_by bigint NOT NULL REFERENCES officer (id),
  ended_on date,
  ended_by bigint REFERENCES officer (id),
  ended_reason text CHECK (length(ended_reason) BETWEEN 3 AND 500),
  CONSTRAINT plan_days CHECK (begun_on <= ended_on),
  CONSTRAINT plan_ending CHECK ((ended_on IS NULL) = (ended_by IS NULL) AND (ended_on IS NULL) = (ended_reason IS NULL))
);
CREATE UNIQUE INDEX plan_open_once ON plan (person_id, authority_id) WHERE ended_on IS NULL;
CREATE INDEX plan_person ON plan (person_id, id DESC);
CREATE INDEX plan_authority ON plan (authority_id);
CREATE INDEX plan_assessment ON plan (assessment_id);
CREATE INDEX plan_beginner ON plan (begun_by);
CREATE INDEX plan_ender ON plan (ended_by);
COMMENT ON TABLE plan IS 'The integration plan of a person at an authority: a draft all the time, of which signed versions are kept.';

CREATE TABLE plan_item (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  plan_id bigint NOT NULL REFERENCES plan (id),
  kind text NOT NULL CHECK (kind IN ('long-goal', 'period-goal', 'service', 'language-studies', 'association', 'guidance', 'job-search', 'follow-up')),
  authority_id bigint NOT NULL REFERENCES authority (id),
  request_key text NOT NULL UNIQUE
);
CREATE INDEX plan_item_plan ON plan_item (plan_id, id);
CREATE INDEX plan_item_authority ON plan_item (authority_id);
COMMENT ON TABLE plan_item IS 'A goal or a thing agreed, and the authority whose part of the plan it is: only that one reads the whole of it.';

CREATE TABLE plan_item_wording (
  item_id bigint NOT NULL REFERENCES plan_item (id),
  number integer NOT NULL CHECK (number >= 1),
  is_removed boolean NOT NULL,
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  reason text NOT NULL CHECK (length(reason) <= 2000),
  aims text[] NOT NULL,
  study_language text CHECK (study_language IN ('fi', 'sv')),
  responsible text NOT NULL CHECK (length(responsible) <= 200),
  contact text NOT NULL CHECK (length(contact) <= 200),
  starts_on date,
  ends_on date,
  next_on date,
  state text NOT NULL CHECK (state IN ('agreed', 'started', 'not-started', 'done', 'interrupted')),
  written_at timestamp with time zone NOT NULL,
  written_by bigint NOT NULL REFERENCES officer (id),
  PRIMARY KEY (item_id, number),
  CONSTRAINT plan_item_wording_days CHECK (starts_on <= ends_on)
);
CREATE INDEX plan_item_wording_writer ON plan_item_wording (written_by);
COMMENT ON TABLE plan_item_wording IS 'A wording of an item; the highest number stands. The reason says why a service fits (19 § 3), or why a usual goal is left (18 §).';

CREATE TABLE plan_understanding (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  plan_id bigint NOT NULL REFERENCES plan (id),
  before_version integer NOT NULL CHECK (before_version >= 1),
  question text NOT NULL CHECK (question IN ('first', 'ill', 'again')),
  answer text NOT NULL CHECK (length(answer) BETWEEN 1 AND 200),
  is_understood boolean NOT NULL,
  language text NOT NULL CHECK (length(language) BETWEEN 2 AND 20),
  answered_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL REFERENCES officer (id)
);
CREATE INDEX plan_understanding_plan ON plan_understanding (plan_id, before_version, id DESC);
CREATE INDEX plan_understanding_recorder ON plan_understanding (recorded_by);
COMMENT ON TABLE plan_understanding IS 'What the person answered when asked whether the talk was understood (24 § 1). Asked anew before each version; the newest answer of each question stands.';

CREATE TABLE plan_version (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  plan_id bigint NOT NULL REFERENCES plan (id),
  number integer NOT NULL CHECK (number >= 1),
  request_key text NOT NULL UNIQUE,
  act text NOT NULL CHECK (act IN ('plan-made', 'plan-reviewed', 'plan-extended')),
  starts_on date NOT NULL,
  valid_until date NOT NULL,
  with_welfare_area boolean NOT NULL,
  extension_ground text,
  departure_reason text CHECK (length(departure_reason) BETWEEN 3 AND 2000),
  frozen_at timestamp with time zone NOT NULL,
  frozen_by bigint NOT NULL REFERENCES officer (id),
  checksum text NOT NULL CHECK (checksum ~ '^[0-9a-f]{64}$'),
  CONSTRAINT plan_version_once UNIQUE (plan_id, number),
  CONSTRAINT plan_version_days CHECK (starts_on <= valid_until)
);
CREATE INDEX plan_version_freezer ON plan_version (frozen_by);
COMMENT ON TABLE plan_version IS 'A plan as it was signed: frozen for good, under a checksum of its content.';
COMMENT ON COLUMN plan_version.departure_reason IS 'Why something the law asks for as a rule is not in the plan (18 § 3-4, 19 § 1).';

CREATE TABLE plan_version_item (
  version_id bigint NOT NULL REFERENCES plan_version (id),
  item_id bigint NOT NULL REFERENCES plan_item (id),
  number integer NOT NULL,
  PRIMARY KEY (version_id, item_id)
);
CREATE INDEX plan_version_item_item ON plan_version_item (item_id);
COMMENT ON TABLE plan_version_item IS 'Which wording of which item a signed version holds.';

CREATE TABLE plan_signature (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version_id bigint NOT NULL REFERENCES plan_version (id),
  party text NOT NULL CHECK (party IN ('person', 'guardian', 'representative', 'authority', 'welfare-area', 'employment-authority')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  outcome text NOT NULL CHECK (outcome IN ('signed', 'agreed', 'refused')),
  reason text CHECK (length(reason) BETWEEN 3 AND 500),
  signed_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL REFERENCES officer (id),
  CONSTRAINT plan_signature_reason CHECK (outcome <> 'refused' OR reason IS NOT NULL)
);
CREATE INDEX plan_signature_version ON plan_signature (version_id);
CREATE INDEX plan_signature_recorder ON plan_signature (recorded_by);
COMMENT ON TABLE plan_signature IS 'Who signed a version, agreed to it, or refused and why.';

GRANT DELETE ON assessment_information TO kotostig_app;
GRANT SELECT, INSERT ON assessment, assessment_answer, assessment_information, assessment_measure, plan, plan_item, plan_item_wording, plan_understanding, plan_version, plan_version_item, plan_signature TO kotostig_app;
GRANT UPDATE (version, talk_language, understanding, place, place_reason, welfare_area_takes_part, closed_on, closed_at, closed_by, outcome, outcome_reason, needs_coordination) ON assessment TO kotostig_app;
GRANT UPDATE (returned_on, result, returned_by) ON assessment_measure TO kotostig_app;
GRANT UPDATE (ended_on, ended_by, ended_reason, assessment_id) ON plan TO kotostig_app;
