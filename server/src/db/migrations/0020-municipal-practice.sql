-- Municipal practice: who carries out a municipality's tasks by agreement, whom others contact, how an authority reads an open norm,
-- when the agreement with the state was reviewed, and which days of the calendar an authority has been reminded of.

CREATE TABLE arrangement (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  municipality text NOT NULL CHECK (municipality ~ '^[0-9]{3}$'),
  holder_kind text NOT NULL CHECK (holder_kind IN ('employment-authority', 'municipality')),
  holder_code text NOT NULL CHECK (holder_code ~ '^[0-9]{2,3}$'),
  valid_from date NOT NULL,
  valid_to date,
  review_on date,
  decision text NOT NULL CHECK (length(decision) BETWEEN 1 AND 200),
  decided_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text,
  CONSTRAINT arrangement_period CHECK (valid_from <= valid_to),
  CONSTRAINT arrangement_with_another CHECK (holder_kind <> 'municipality' OR holder_code <> municipality),
  CONSTRAINT arrangement_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX arrangement_municipality ON arrangement (municipality, valid_from);
CREATE INDEX arrangement_holder ON arrangement (holder_kind, holder_code);
CREATE INDEX arrangement_recorder ON arrangement (recorded_by);
CREATE INDEX arrangement_withdrawer ON arrangement (withdrawn_by);
COMMENT ON TABLE arrangement IS 'Agreements by which somebody else carries out tasks of a municipality (8 §, joint arrangements), with the decision. Changed by withdrawing and recording anew.';

CREATE TABLE arrangement_task (
  arrangement_id bigint NOT NULL REFERENCES arrangement (id),
  task text NOT NULL CHECK (task IN ('integration-services', 'guidance', 'contact', 'placement', 'unaccompanied-support', 'national-store')),
  municipality text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  is_withdrawn boolean NOT NULL DEFAULT false,
  PRIMARY KEY (arrangement_id, task),
  CONSTRAINT arrangement_task_period CHECK (valid_from <= valid_to),
  CONSTRAINT arrangement_task_once EXCLUDE USING gist (municipality WITH =, task WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (NOT is_withdrawn)
);
COMMENT ON TABLE arrangement_task IS 'The tasks an agreement covers. Its days stand here too, so that the database itself refuses two actors for one task on one day.';

CREATE TABLE condition_review (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  condition_id bigint NOT NULL REFERENCES municipality_condition (id),
  reviewed_on date NOT NULL,
  note text NOT NULL CHECK (length(note) <= 500),
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL REFERENCES officer (id)
);
CREATE INDEX condition_review_condition ON condition_review (condition_id, id);
CREATE INDEX condition_review_recorder ON condition_review (recorded_by);
COMMENT ON TABLE condition_review IS 'When an agreement with the state was reviewed (42 § 2), as stated. What was recorded last holds.';

CREATE TABLE contact_unit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  municipality text NOT NULL CHECK (municipality ~ '^[0-9]{3}$'),
  name_sv text NOT NULL CHECK (length(name_sv) BETWEEN 1 AND 200),
  name_fi text NOT NULL CHECK (length(name_fi) BETWEEN 1 AND 200),
  phone text NOT NULL CHECK (length(phone) <= 40),
  email text NOT NULL CHECK (length(email) <= 200),
  address text NOT NULL CHECK (length(address) <= 300),
  valid_from date NOT NULL,
  valid_to date,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  CONSTRAINT contact_unit_period CHECK (valid_from <= valid_to),
  CONSTRAINT contact_unit_reachable CHECK (phone <> '' OR email <> '' OR address <> ''),
  CONSTRAINT contact_unit_once EXCLUDE USING gist (municipality WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX contact_unit_recorder ON contact_unit (recorded_by);
COMMENT ON TABLE contact_unit IS 'Whom other authorities contact about a person''s need of services (9 § 2), as each municipality has named it. Public.';

CREATE TABLE norm_reading (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  authority_id bigint NOT NULL REFERENCES authority (id),
  norm text NOT NULL CHECK (norm ~ '^[A-Za-z.]{3,80}$'),
  said text NOT NULL CHECK (length(said) BETWEEN 3 AND 2000),
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 1000),
  read_from date NOT NULL,
  law_state text NOT NULL CHECK (law_state ~ '^L[0-9]$'),
  law_release text NOT NULL REFERENCES law_release (release),
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL REFERENCES officer (id)
);
CREATE INDEX norm_reading_authority ON norm_reading (authority_id, norm, id);
CREATE INDEX norm_reading_norm ON norm_reading (norm, id);
CREATE INDEX norm_reading_release ON norm_reading (law_release);
CREATE INDEX norm_reading_recorder ON norm_reading (recorded_by);
COMMENT ON TABLE norm_reading IS 'How an authority reads a place where the law asks for judgement: from which day, why, and under which state of the law. Never changed; a new reading takes the place of the one before.';

CREATE TABLE calendar_reminder (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  authority_id bigint NOT NULL REFERENCES authority (id),
  day_key text NOT NULL CHECK (length(day_key) BETWEEN 1 AND 200),
  due_on date NOT NULL,
  shown_from date NOT NULL,
  made_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  is_open boolean NOT NULL GENERATED ALWAYS AS (closed_at IS NULL) STORED,
  closed_by bigint REFERENCES officer (id),
  CONSTRAINT calendar_reminder_once UNIQUE (authority_id, day_key, due_on),
  CONSTRAINT calendar_reminder_closing CHECK ((closed_at IS NULL) = (closed_by IS NULL))
);
CREATE INDEX calendar_reminder_list ON calendar_reminder (authority_id, is_open, shown_from);
CREATE INDEX calendar_reminder_closer ON calendar_reminder (closed_by);
COMMENT ON TABLE calendar_reminder IS 'Days of the calendar an authority is reminded of, made once each, until somebody says that it is done. Which day it is stands in the law package, or in what the authority has agreed.';

GRANT SELECT, INSERT, UPDATE ON arrangement, arrangement_task, contact_unit, calendar_reminder TO kotostig_app;
GRANT SELECT, INSERT ON condition_review, norm_reading TO kotostig_app;
