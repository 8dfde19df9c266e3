-- What a municipality states of itself, agreement with the state and integration programme, is corrected as facts of people are: withdrawn, and stated anew.
ALTER TABLE municipality_condition
  ADD COLUMN withdrawn_at timestamp with time zone,
  ADD COLUMN withdrawn_by bigint REFERENCES officer (id),
  ADD COLUMN withdrawn_reason text,
  ADD CONSTRAINT municipality_condition_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  DROP CONSTRAINT municipality_condition_once,
  ADD CONSTRAINT municipality_condition_once EXCLUDE USING gist (municipality WITH =, kind WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn_at IS NULL);
CREATE INDEX municipality_condition_withdrawer ON municipality_condition (withdrawn_by);
CREATE INDEX home_municipality_code ON home_municipality (code) WHERE withdrawn_at IS NULL;
CREATE INDEX living_place_code ON living_place (code) WHERE withdrawn_at IS NULL;
CREATE INDEX act_municipality ON act (municipality) WHERE withdrawn_at IS NULL AND municipality IS NOT NULL;
