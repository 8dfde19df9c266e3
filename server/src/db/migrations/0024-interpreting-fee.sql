-- The fee for a booked time to which nobody came (32 a §): what the authority enters of the decree, what interpreting cost, what people
-- have judged, and the decisions. Nothing of it is changed: what is entered last holds, and a decision is followed by another.

CREATE TABLE fee_cap (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  authority_id bigint NOT NULL REFERENCES authority (id),
  cap_cents integer NOT NULL CHECK (cap_cents BETWEEN 1 AND 100000),
  valid_from date NOT NULL,
  valid_to date,
  source text NOT NULL CHECK (length(source) BETWEEN 3 AND 300),
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text CHECK (length(withdrawn_reason) BETWEEN 3 AND 500),
  CONSTRAINT fee_cap_period CHECK (valid_from <= valid_to),
  CONSTRAINT fee_cap_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CONSTRAINT fee_cap_once EXCLUDE USING gist (authority_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn_at IS NULL)
);
CREATE INDEX fee_cap_authority ON fee_cap (authority_id, valid_from);
CREATE INDEX fee_cap_recorder ON fee_cap (recorded_by);
CREATE INDEX fee_cap_withdrawer ON fee_cap (withdrawn_by);
COMMENT ON TABLE fee_cap IS 'The largest fee for an unused time (32 a § 4 and 5 mom.) as the authority has entered it from the decree, with its source. One amount on each day.';

CREATE TABLE rectification_text (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  authority_id bigint NOT NULL REFERENCES authority (id),
  applies_from_on date NOT NULL,
  words_sv text NOT NULL CHECK (length(words_sv) BETWEEN 20 AND 4000),
  words_fi text NOT NULL CHECK (length(words_fi) BETWEEN 20 AND 4000),
  source text NOT NULL CHECK (length(source) BETWEEN 3 AND 300),
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL REFERENCES officer (id)
);
CREATE INDEX rectification_text_authority ON rectification_text (authority_id, applies_from_on, id);
CREATE INDEX rectification_text_recorder ON rectification_text (recorded_by);
COMMENT ON TABLE rectification_text IS 'How somebody asks the authority to look at a decision again (95 § 1 mom., 434/2003 46 §), in the words of the authority. What applies from the latest day, and was entered last, holds.';

CREATE TABLE interpreting_cost (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  meeting_id bigint NOT NULL REFERENCES meeting (id),
  spent_cents integer NOT NULL CHECK (spent_cents BETWEEN 0 AND 10000000),
  source text NOT NULL CHECK (length(source) BETWEEN 3 AND 300),
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL REFERENCES officer (id)
);
CREATE INDEX interpreting_cost_meeting ON interpreting_cost (meeting_id, id);
CREATE INDEX interpreting_cost_recorder ON interpreting_cost (recorded_by);
COMMENT ON TABLE interpreting_cost IS 'What interpreting at a meeting has cost, with its source. What was recorded last holds.';

CREATE TABLE fee_judgement (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  meeting_id bigint NOT NULL REFERENCES meeting (id),
  condition text NOT NULL CHECK (condition IN ('no-acceptable-reason', 'not-unreasonable')),
  holds boolean NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 2000),
  judged_at timestamp with time zone NOT NULL,
  judged_by bigint NOT NULL REFERENCES officer (id)
);
CREATE INDEX fee_judgement_meeting ON fee_judgement (meeting_id, condition, id);
CREATE INDEX fee_judgement_officer ON fee_judgement (judged_by);
COMMENT ON TABLE fee_judgement IS 'What an officer has judged of a missed time: that there was no acceptable reason, that a fee is not unreasonable (32 a §). With the reason. What was judged last holds.';

CREATE TABLE fee_decision (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  meeting_id bigint NOT NULL REFERENCES meeting (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  request_key text NOT NULL UNIQUE,
  number integer NOT NULL CHECK (number >= 1),
  outcome text NOT NULL CHECK (outcome IN ('charged', 'not-charged')),
  charged_cents integer CHECK (charged_cents > 0),
  due_on date,
  decided_on date NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  decided_by bigint NOT NULL REFERENCES officer (id),
  document text NOT NULL,
  checksum text NOT NULL CHECK (checksum ~ '^[0-9a-f]{64}$'),
  CONSTRAINT fee_decision_amount CHECK ((outcome = 'charged') = (charged_cents IS NOT NULL) AND (outcome = 'charged') = (due_on IS NOT NULL)),
  CONSTRAINT fee_decision_once UNIQUE (meeting_id, number)
);
CREATE INDEX fee_decision_person ON fee_decision (person_id);
CREATE INDEX fee_decision_authority ON fee_decision (authority_id);
CREATE INDEX fee_decision_officer ON fee_decision (decided_by);
COMMENT ON TABLE fee_decision IS 'A decision on the fee for an unused time (32 a §). Never changed: a later number for the same meeting takes its place.';
COMMENT ON COLUMN fee_decision.document IS 'The decision as JSON, to the letter as it was made: conditions, judgements, cost, cap, reasons and how to ask for a review of it.';

CREATE TRIGGER rectification_text_stays BEFORE UPDATE OR DELETE ON rectification_text FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- These are deleted with the file they belong to, and in no other way.
CREATE TRIGGER interpreting_cost_stays BEFORE UPDATE ON interpreting_cost FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fee_judgement_stays BEFORE UPDATE ON fee_judgement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fee_decision_stays BEFORE UPDATE ON fee_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON fee_cap, rectification_text, interpreting_cost, fee_judgement, fee_decision TO kotostig_app;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON fee_cap TO kotostig_app;
