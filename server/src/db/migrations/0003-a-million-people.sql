-- What makes lists, search and a new release of the law quick at a million people. Everything here is derived: it is filled when
-- the people are derived again, which is asked for at the end.

-- The reasons are built when asked for; whether what the law says of a person has moved is seen from case_snapshot.outcome_hash.
ALTER TABLE duty DROP COLUMN why_hash;

CREATE TABLE case_snapshot (
  person_id bigint PRIMARY KEY REFERENCES person (id),
  family_id bigint NOT NULL REFERENCES person (id),
  facts text NOT NULL,
  outcome_hash text NOT NULL,
  revision bigint NOT NULL
);
CREATE INDEX case_snapshot_family ON case_snapshot (family_id, person_id);
COMMENT ON TABLE case_snapshot IS 'Derived: the facts of a person as they stand in a case file, so that a new release of the law reads one row a person. Written in the transaction that changes a fact.';
COMMENT ON COLUMN case_snapshot.family_id IS 'The first of the people who are derived together with this one.';
COMMENT ON COLUMN case_snapshot.outcome_hash IS 'Of what the law said last: duties, questions and responsibilities.';
COMMENT ON COLUMN case_snapshot.revision IS 'Grows each time: whoever has read a row sees whether it has changed since.';

CREATE TABLE listed_name (
  holder_kind text NOT NULL,
  holder_code text NOT NULL,
  sound text COLLATE "C" NOT NULL,
  person_id bigint NOT NULL REFERENCES person (id),
  search_key text NOT NULL,
  CONSTRAINT listed_name_identity PRIMARY KEY (holder_kind, holder_code, sound, person_id)
);
CREATE INDEX listed_name_person ON listed_name (person_id);
COMMENT ON TABLE listed_name IS 'Derived: each word of a person''s names as it sounds, under every authority that may come to find the person by name. Whether it may today is asked of the person.';
DROP INDEX person_name_sound;

CREATE TABLE derivation_run (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  law_release text NOT NULL REFERENCES law_release (release),
  derived_on date NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  upto_family bigint NOT NULL,
  people_total integer NOT NULL,
  people_done integer NOT NULL,
  people_changed integer NOT NULL
);
CREATE INDEX derivation_run_release ON derivation_run (law_release);
COMMENT ON TABLE derivation_run IS 'How far a release of the law has been worked through for everybody. Stopped half way, it goes on from upto_family.';

GRANT SELECT, INSERT, UPDATE ON case_snapshot, derivation_run TO kotostig_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON listed_name TO kotostig_app;

UPDATE person SET derived_release = NULL;
