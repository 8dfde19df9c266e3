-- The language of integration that somebody has chosen, Finnish or Swedish: the plan agrees on studies in one of them (681/2023
-- 19 § 1 mom.). The day of the talk in which both were explained is kept beside it; without one, nobody has said that there was.

CREATE TABLE integration_language (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  language text NOT NULL CHECK (language IN ('fi', 'sv')),
  talked_on date,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT integration_language_period CHECK (valid_from <= valid_to),
  CONSTRAINT integration_language_source CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  CONSTRAINT integration_language_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT integration_language_once EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn_at IS NULL)
);
CREATE INDEX integration_language_person ON integration_language (person_id);
CREATE INDEX integration_language_recorder ON integration_language (recorded_by);
CREATE INDEX integration_language_withdrawer ON integration_language (withdrawn_by);
COMMENT ON TABLE integration_language IS 'The language of integration a person has chosen (681/2023 19 § 1 mom.). talked_on: the day both languages and their paths were explained.';

GRANT SELECT, INSERT, UPDATE ON integration_language TO kotostig_app;
