-- People, and what is known of them: typed, dated facts, each with where it came from and who recorded it. A fact is never
-- changed and never removed in ordinary work: a correction withdraws it and adds another, so that "so it was" and "so we
-- knew" can both be answered. What the law derives from the facts stands in tables of its own and is rebuilt.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE authority (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('municipality', 'employment-authority', 'welfare-area', 'state-regional-centre')),
  code text NOT NULL CHECK (code ~ '^[0-9]{2,3}$'),
  name_sv text NOT NULL,
  name_fi text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT authority_period CHECK (valid_from <= valid_to),
  CONSTRAINT authority_code UNIQUE (kind, code)
);
COMMENT ON TABLE authority IS 'Authorities whose officers work here, with the official code of their area.';

CREATE TABLE officer (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
  subject text NOT NULL UNIQUE,
  person_id bigint,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  ended_at timestamp with time zone
);
COMMENT ON TABLE officer IS 'People who sign in to work. Their rights stand in officer_role, with dates.';
COMMENT ON COLUMN officer.subject IS 'The name by which the identity provider knows the officer.';
COMMENT ON COLUMN officer.person_id IS 'The officer as a client, when known: nobody reads or writes their own file.';

CREATE TABLE officer_role (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  officer_id bigint NOT NULL REFERENCES officer (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  role text NOT NULL CHECK (role IN ('caseworker', 'lead', 'social-worker', 'data-protection', 'administrator')),
  valid_from date NOT NULL,
  valid_to date,
  granted_by bigint REFERENCES officer (id),
  granted_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT officer_role_period CHECK (valid_from <= valid_to)
);
CREATE INDEX officer_role_officer ON officer_role (officer_id);
CREATE INDEX officer_role_authority ON officer_role (authority_id);
CREATE INDEX officer_role_granter ON officer_role (granted_by);
COMMENT ON TABLE officer_role IS 'What an officer may be at which authority, from when to when.';

CREATE TABLE session (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  officer_id bigint NOT NULL REFERENCES officer (id),
  role_id bigint NOT NULL REFERENCES officer_role (id),
  started_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone
);
CREATE INDEX session_officer ON session (officer_id);
CREATE INDEX session_role ON session (role_id);
COMMENT ON TABLE session IS 'Who is signed in, in which role. Only the hash of the cookie is kept.';

CREATE SEQUENCE case_number_sequence;
COMMENT ON SEQUENCE case_number_sequence IS 'Numbers of files: K26-000001 and on.';
GRANT USAGE ON SEQUENCE case_number_sequence TO kotostig_app;

CREATE TABLE person (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number text NOT NULL UNIQUE,
  born date NOT NULL,
  born_precision text NOT NULL DEFAULT 'day' CHECK (born_precision IN ('day', 'month', 'year')),
  opened_by bigint NOT NULL REFERENCES authority (id),
  request_key text UNIQUE,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  created_by bigint REFERENCES officer (id),
  version integer NOT NULL DEFAULT 1,
  derived_on date,
  next_turn_on date,
  derived_release text REFERENCES law_release (release),
  awaited_by bigint REFERENCES authority (id)
);
CREATE INDEX person_awaited ON person (awaited_by, id);
CREATE INDEX person_next_turn ON person (next_turn_on, id);
CREATE INDEX person_derived_release ON person (derived_release, id);
CREATE INDEX person_opener ON person (opened_by);
CREATE INDEX person_creator ON person (created_by);
CREATE INDEX person_born ON person (born, id);
COMMENT ON TABLE person IS 'Somebody whose facts are recorded. Whether the person is an integration client is derived, not stored here.';
COMMENT ON COLUMN person.born_precision IS 'How much of the date of birth is known; a missing month or day is written as the first.';
COMMENT ON COLUMN person.opened_by IS 'The authority that opened the file: it keeps access until the law names a holder.';
COMMENT ON COLUMN person.version IS 'Grows with every change of facts: two people editing the same file are told of each other.';
COMMENT ON COLUMN person.derived_on IS 'The day for which duties, questions and responsibilities were last derived.';
COMMENT ON COLUMN person.next_turn_on IS 'The next day on which time alone may change what the law says; derived again then.';
COMMENT ON COLUMN person.derived_release IS 'The release of the law by which that was done; another release derives again.';
COMMENT ON COLUMN person.awaited_by IS 'Derived: the authority whose services the person''s now are, while the file is still elsewhere.';
COMMENT ON COLUMN person.request_key IS 'The key of the submission that made the row: the same submission twice makes one person.';
ALTER TABLE officer ADD CONSTRAINT officer_person FOREIGN KEY (person_id) REFERENCES person (id);
CREATE INDEX officer_as_person ON officer (person_id);

CREATE TABLE person_name (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  family_name text NOT NULL CHECK (length(family_name) BETWEEN 1 AND 200),
  given_names text NOT NULL CHECK (length(given_names) BETWEEN 1 AND 200),
  search_key text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT person_name_period CHECK (valid_from <= valid_to),
  CONSTRAINT person_name_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT person_name_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT person_name_once EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn_at IS NULL)
);
CREATE INDEX person_name_person ON person_name (person_id);
CREATE INDEX person_name_recorder ON person_name (recorded_by);
CREATE INDEX person_name_withdrawer ON person_name (withdrawn_by);
COMMENT ON TABLE person_name IS 'Names in time. search_key holds the name as it sounds, so that spellings of one name find each other.';

CREATE TABLE identity_code (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  code text NOT NULL CHECK (code ~ '^[0-9]{6}[-+YXWVUABCDEF][0-9]{3}[0-9A-FHJ-NPR-Y]$'),
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT identity_code_period CHECK (valid_from <= valid_to),
  CONSTRAINT identity_code_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT identity_code_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT identity_code_once EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn_at IS NULL)
);
CREATE INDEX identity_code_person ON identity_code (person_id);
CREATE INDEX identity_code_recorder ON identity_code (recorded_by);
CREATE INDEX identity_code_withdrawer ON identity_code (withdrawn_by);
COMMENT ON TABLE identity_code IS 'Personal identity codes in time: received later, or corrected. The separator is part of the code.';

CREATE TABLE residence (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  kind text NOT NULL CHECK (kind IN ('permit', 'eu-registration', 'residence-card', 'nordic-registration')),
  ground text,
  after_protection_application boolean,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT residence_period CHECK (valid_from <= valid_to),
  CONSTRAINT residence_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT residence_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX residence_person ON residence (person_id);
CREATE INDEX residence_recorder ON residence (recorded_by);
CREATE INDEX residence_withdrawer ON residence (withdrawn_by);
COMMENT ON TABLE residence IS 'Permits, cards and registrations (2 § 1 mom.).';

CREATE TABLE home_municipality (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  code text NOT NULL CHECK (code ~ '^[0-9]{3}$'),
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT home_municipality_period CHECK (valid_from <= valid_to),
  CONSTRAINT home_municipality_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT home_municipality_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT home_municipality_once EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn_at IS NULL)
);
CREATE INDEX home_municipality_person ON home_municipality (person_id);
CREATE INDEX home_municipality_recorder ON home_municipality (recorded_by);
CREATE INDEX home_municipality_withdrawer ON home_municipality (withdrawn_by);
COMMENT ON TABLE home_municipality IS 'The registered municipality of residence (201/1994). One at a time.';

CREATE TABLE home_condition (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  is_met boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT home_condition_period CHECK (valid_from <= valid_to),
  CONSTRAINT home_condition_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT home_condition_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT home_condition_once EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn_at IS NULL)
);
CREATE INDEX home_condition_person ON home_condition (person_id);
CREATE INDEX home_condition_recorder ON home_condition (recorded_by);
CREATE INDEX home_condition_withdrawer ON home_condition (withdrawn_by);
COMMENT ON TABLE home_condition IS 'Whether the conditions for a home municipality are met (201/1994 4 §), where that is stated.';

CREATE TABLE living_place (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  code text NOT NULL CHECK (code ~ '^[0-9]{3}$'),
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT living_place_period CHECK (valid_from <= valid_to),
  CONSTRAINT living_place_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT living_place_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT living_place_once EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn_at IS NULL)
);
CREATE INDEX living_place_person ON living_place (person_id);
CREATE INDEX living_place_recorder ON living_place (recorded_by);
CREATE INDEX living_place_withdrawer ON living_place (withdrawn_by);
COMMENT ON TABLE living_place IS 'Where somebody lives for whom no home municipality can be registered (59 § 3 mom.).';

CREATE TABLE family_tie (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  other_person_id bigint NOT NULL REFERENCES person (id),
  existed_before_arrival boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT family_tie_period CHECK (valid_from <= valid_to),
  CONSTRAINT family_tie_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT family_tie_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX family_tie_person ON family_tie (person_id);
CREATE INDEX family_tie_recorder ON family_tie (recorded_by);
CREATE INDEX family_tie_withdrawer ON family_tie (withdrawn_by);
CREATE INDEX family_tie_other ON family_tie (other_person_id);
COMMENT ON TABLE family_tie IS 'Family ties that matter to 2 § 4 and 6 mom.';

CREATE TABLE birth_in_finland (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  parent_id bigint NOT NULL REFERENCES person (id),
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT birth_in_finland_period CHECK (valid_from <= valid_to),
  CONSTRAINT birth_in_finland_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT birth_in_finland_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX birth_in_finland_person ON birth_in_finland (person_id);
CREATE INDEX birth_in_finland_recorder ON birth_in_finland (recorded_by);
CREATE INDEX birth_in_finland_withdrawer ON birth_in_finland (withdrawn_by);
CREATE INDEX birth_in_finland_parent ON birth_in_finland (parent_id);
COMMENT ON TABLE birth_in_finland IS 'Parents of a child born in Finland (2 § 5 mom.).';

CREATE TABLE guardian_absence (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT guardian_absence_period CHECK (valid_from <= valid_to),
  CONSTRAINT guardian_absence_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT guardian_absence_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX guardian_absence_person ON guardian_absence (person_id);
CREATE INDEX guardian_absence_recorder ON guardian_absence (recorded_by);
CREATE INDEX guardian_absence_withdrawer ON guardian_absence (withdrawn_by);
COMMENT ON TABLE guardian_absence IS 'In Finland without a guardian or other legal representative (33, 35 §).';

CREATE TABLE representation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT representation_period CHECK (valid_from <= valid_to),
  CONSTRAINT representation_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT representation_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX representation_person ON representation (person_id);
CREATE INDEX representation_recorder ON representation (recorded_by);
CREATE INDEX representation_withdrawer ON representation (withdrawn_by);
COMMENT ON TABLE representation IS 'A representative is appointed (35 §).';

CREATE TABLE trafficking (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT trafficking_period CHECK (valid_from <= valid_to),
  CONSTRAINT trafficking_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT trafficking_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX trafficking_person ON trafficking (person_id);
CREATE INDEX trafficking_recorder ON trafficking (recorded_by);
CREATE INDEX trafficking_withdrawer ON trafficking (withdrawn_by);
COMMENT ON TABLE trafficking IS 'Victim of trafficking (746/2011 3 § 7 p.).';

CREATE TABLE job_seeking (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  is_unemployed boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT job_seeking_period CHECK (valid_from <= valid_to),
  CONSTRAINT job_seeking_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT job_seeking_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT job_seeking_once EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn_at IS NULL)
);
CREATE INDEX job_seeking_person ON job_seeking (person_id);
CREATE INDEX job_seeking_recorder ON job_seeking (recorded_by);
CREATE INDEX job_seeking_withdrawer ON job_seeking (withdrawn_by);
COMMENT ON TABLE job_seeking IS 'Registered as a job seeker (380/2023).';

CREATE TABLE home_care_allowance (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT home_care_allowance_period CHECK (valid_from <= valid_to),
  CONSTRAINT home_care_allowance_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT home_care_allowance_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX home_care_allowance_person ON home_care_allowance (person_id);
CREATE INDEX home_care_allowance_recorder ON home_care_allowance (recorded_by);
CREATE INDEX home_care_allowance_withdrawer ON home_care_allowance (withdrawn_by);
COMMENT ON TABLE home_care_allowance IS 'Receives child home-care allowance (14 § 1 mom. 3 p.).';

CREATE TABLE social_assistance (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  is_temporary boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT social_assistance_period CHECK (valid_from <= valid_to),
  CONSTRAINT social_assistance_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT social_assistance_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX social_assistance_person ON social_assistance (person_id);
CREATE INDEX social_assistance_recorder ON social_assistance (recorded_by);
CREATE INDEX social_assistance_withdrawer ON social_assistance (withdrawn_by);
COMMENT ON TABLE social_assistance IS 'Receives social assistance (14 § 1 mom. 5 p.).';

CREATE TABLE absence_of_fact (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  fact text NOT NULL CHECK (fact IN ('jobSeeker', 'homeCareAllowance', 'socialAssistance', 'withoutGuardian', 'traffickingVictim', 'familyTie')),
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT absence_of_fact_period CHECK (valid_from <= valid_to),
  CONSTRAINT absence_of_fact_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT absence_of_fact_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX absence_of_fact_person ON absence_of_fact (person_id);
CREATE INDEX absence_of_fact_recorder ON absence_of_fact (recorded_by);
CREATE INDEX absence_of_fact_withdrawer ON absence_of_fact (withdrawn_by);
COMMENT ON TABLE absence_of_fact IS 'Somebody has stated that there is none of a fact: an answer no, as opposed to silence.';

CREATE TABLE life_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  kind text NOT NULL CHECK (kind IN ('died', 'left', 'finnishCitizenFrom', 'arrived', 'appliedForProtection')),
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT life_event_period CHECK (valid_from <= valid_to),
  CONSTRAINT life_event_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT life_event_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX life_event_person ON life_event (person_id);
CREATE INDEX life_event_recorder ON life_event (recorded_by);
CREATE INDEX life_event_withdrawer ON life_event (withdrawn_by);
COMMENT ON TABLE life_event IS 'Days of a life that happen once: valid_from is the day.';

CREATE TABLE circumstance (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  kind text NOT NULL CHECK (kind IN ('unaccompaniedOnArrival', 'obviousSocialOrHealthNeeds', 'vulnerable')),
  is_so boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT circumstance_period CHECK (valid_from <= valid_to),
  CONSTRAINT circumstance_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT circumstance_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX circumstance_person ON circumstance (person_id);
CREATE INDEX circumstance_recorder ON circumstance (recorded_by);
CREATE INDEX circumstance_withdrawer ON circumstance (withdrawn_by);
COMMENT ON TABLE circumstance IS 'Circumstances that are so or not so.';

CREATE TABLE non_disclosure (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  covers_household boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT non_disclosure_period CHECK (valid_from <= valid_to),
  CONSTRAINT non_disclosure_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT non_disclosure_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT non_disclosure_once EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn_at IS NULL)
);
CREATE INDEX non_disclosure_person ON non_disclosure (person_id);
CREATE INDEX non_disclosure_recorder ON non_disclosure (recorded_by);
CREATE INDEX non_disclosure_withdrawer ON non_disclosure (withdrawn_by);
COMMENT ON TABLE non_disclosure IS 'Non-disclosure for safety (661/2009 36 §): masked on the server.';

CREATE TABLE person_language (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
  is_spoken boolean NOT NULL,
  is_read boolean NOT NULL,
  needs_interpreter boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT person_language_period CHECK (valid_from <= valid_to),
  CONSTRAINT person_language_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT person_language_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX person_language_person ON person_language (person_id);
CREATE INDEX person_language_recorder ON person_language (recorded_by);
CREATE INDEX person_language_withdrawer ON person_language (withdrawn_by);
COMMENT ON TABLE person_language IS 'Languages, whether they are spoken and read, and whether an interpreter is needed. Dari is prs, Sorani ckb.';

CREATE UNIQUE INDEX life_event_once ON life_event (person_id, kind) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX circumstance_once ON circumstance (person_id, kind) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX identity_code_owner ON identity_code (code) WHERE withdrawn_at IS NULL;
CREATE INDEX person_name_sound ON person_name USING gin (search_key gin_trgm_ops) WHERE withdrawn_at IS NULL;

CREATE TABLE act (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  kind text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  estimated_need boolean,
  needs_plan boolean,
  needs_coordination boolean,
  with_welfare_area boolean,
  ground text,
  proposed_by text,
  municipality text,
  is_accepted boolean,
  claim_section text,
  claim_month text,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT act_period CHECK (valid_from <= valid_to),
  CONSTRAINT act_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT act_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX act_person ON act (person_id, valid_from);
CREATE INDEX act_recorder ON act (recorded_by);
CREATE INDEX act_withdrawer ON act (withdrawn_by);
COMMENT ON TABLE act IS 'What people and authorities have done, by the types of the case file. valid_from is the day, valid_to the "until" of the act.';

CREATE TABLE municipality_condition (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  municipality text NOT NULL CHECK (municipality ~ '^[0-9]{3}$'),
  kind text NOT NULL CHECK (kind IN ('agreement', 'programme')),
  valid_from date NOT NULL,
  valid_to date,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  CONSTRAINT municipality_condition_period CHECK (valid_from <= valid_to),
  CONSTRAINT municipality_condition_once EXCLUDE USING gist (municipality WITH =, kind WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX municipality_condition_recorder ON municipality_condition (recorded_by);
COMMENT ON TABLE municipality_condition IS 'Agreement with the state (42 §) and integration programme (13 §) of each municipality, as far as known.';

-- Derived: rebuilt in the transaction that changes a fact.

CREATE TABLE duty (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  rule text NOT NULL,
  occurrence text NOT NULL,
  holder_kind text NOT NULL,
  holder_code text NOT NULL,
  source text NOT NULL,
  trigger_on date,
  due_on date,
  is_without_delay boolean NOT NULL,
  is_standing boolean NOT NULL,
  derived_state text NOT NULL CHECK (derived_state IN ('open', 'upcoming', 'done', 'lapsed')),
  done_on date,
  list_rank smallint NOT NULL,
  list_day date NOT NULL,
  why_hash text NOT NULL,
  law_release text NOT NULL REFERENCES law_release (release),
  derived_at timestamp with time zone NOT NULL,
  CONSTRAINT duty_identity UNIQUE (person_id, rule, occurrence, holder_kind, holder_code)
);
CREATE INDEX duty_list ON duty (holder_kind, holder_code, list_rank, list_day, id) WHERE derived_state = 'open' AND NOT is_standing;
CREATE INDEX duty_release ON duty (law_release);
COMMENT ON TABLE duty IS 'What the law asks of an authority towards a person. Late, soon and coming follow from trigger, due day and today; they are not stored.';
COMMENT ON COLUMN duty.list_rank IS '0 without delay, 1 with a day, 2 without a day: the order of the list of today.';
COMMENT ON COLUMN duty.list_day IS 'The day that orders duties of one rank: the trigger of what is without delay, otherwise the due day.';
COMMENT ON COLUMN duty.why_hash IS 'SHA-256 of the reasons. The reasons themselves are built when asked for.';

CREATE TABLE question (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  question text NOT NULL,
  fact text NOT NULL,
  source text NOT NULL,
  holder_kind text NOT NULL,
  holder_code text NOT NULL,
  law_release text NOT NULL REFERENCES law_release (release),
  derived_at timestamp with time zone NOT NULL,
  CONSTRAINT question_identity UNIQUE (person_id, question)
);
CREATE INDEX question_list ON question (holder_kind, holder_code, derived_at, id);
CREATE INDEX question_release ON question (law_release);
COMMENT ON TABLE question IS 'What must be asked because an answer turns on a fact nobody has stated.';

CREATE TABLE responsibility (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  task text NOT NULL,
  holder_kind text NOT NULL,
  holder_code text NOT NULL,
  role text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  law_release text NOT NULL REFERENCES law_release (release),
  CONSTRAINT responsibility_period CHECK (valid_from <= valid_to)
);
CREATE INDEX responsibility_person ON responsibility (person_id, valid_from);
CREATE INDEX responsibility_holder ON responsibility (holder_kind, holder_code, task, valid_from);
CREATE INDEX responsibility_release ON responsibility (law_release);
COMMENT ON TABLE responsibility IS 'Who is responsible for which task from when to when, as the law derives it from the facts.';

CREATE TABLE handover (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  to_authority bigint NOT NULL REFERENCES authority (id),
  accepted_at timestamp with time zone NOT NULL,
  accepted_by bigint NOT NULL REFERENCES officer (id),
  ground text NOT NULL CHECK (ground IN ('consent', 'necessary')),
  CONSTRAINT handover_once UNIQUE (person_id, to_authority)
);
CREATE INDEX handover_authority ON handover (to_authority);
CREATE INDEX handover_officer ON handover (accepted_by);
COMMENT ON TABLE handover IS 'A new authority has accepted a file: with the consent of the person (85 §) or what is necessary (86 §).';

CREATE TABLE assignment (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  officer_id bigint NOT NULL REFERENCES officer (id),
  valid_from date NOT NULL,
  valid_to date,
  assigned_by bigint REFERENCES officer (id),
  assigned_at timestamp with time zone NOT NULL,
  CONSTRAINT assignment_period CHECK (valid_from <= valid_to),
  CONSTRAINT assignment_once EXCLUDE USING gist (person_id WITH =, authority_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX assignment_person ON assignment (person_id);
CREATE INDEX assignment_authority ON assignment (authority_id);
CREATE INDEX assignment_officer ON assignment (officer_id, valid_from);
CREATE INDEX assignment_assigner ON assignment (assigned_by);
COMMENT ON TABLE assignment IS 'The officer who works with a person at an authority, from when to when.';

CREATE TABLE audit_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  happened_at timestamp with time zone NOT NULL,
  event text NOT NULL,
  officer_id bigint REFERENCES officer (id),
  authority_id bigint REFERENCES authority (id),
  person_ids bigint[] NOT NULL,
  object_ids bigint[] NOT NULL,
  earliest_on date,
  request_id text NOT NULL,
  details jsonb NOT NULL
);
CREATE INDEX audit_event_officer ON audit_event (officer_id, happened_at);
CREATE INDEX audit_event_authority ON audit_event (authority_id, happened_at);
CREATE INDEX audit_event_person ON audit_event USING gin (person_ids);
COMMENT ON TABLE audit_event IS 'Who did or looked at what, and when. Ids only: no names, no identity codes, no free text. Rows are never changed or removed by the server.';

CREATE TABLE emergency_access (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  officer_id bigint NOT NULL REFERENCES officer (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  opened_at timestamp with time zone NOT NULL,
  closes_at timestamp with time zone NOT NULL,
  reason text NOT NULL CHECK (length(reason) >= 20),
  CONSTRAINT emergency_access_span CHECK (opened_at < closes_at)
);
CREATE INDEX emergency_access_person ON emergency_access (person_id, officer_id, closes_at);
CREATE INDEX emergency_access_officer ON emergency_access (officer_id);
CREATE INDEX emergency_access_authority ON emergency_access (authority_id);
COMMENT ON TABLE emergency_access IS 'An officer has opened a file that is elsewhere, in an emergency: for a day, with the reason in words. The data protection officer looks at each.';

GRANT SELECT, INSERT, UPDATE ON authority, officer, officer_role, session, person, person_name, identity_code, residence, home_municipality, home_condition, living_place, family_tie, birth_in_finland, guardian_absence, representation, trafficking, job_seeking, home_care_allowance, social_assistance, absence_of_fact, life_event, circumstance, non_disclosure, person_language, act, municipality_condition, assignment TO kotostig_app;
GRANT SELECT, INSERT ON handover, audit_event, emergency_access TO kotostig_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON duty, question, responsibility TO kotostig_app;
