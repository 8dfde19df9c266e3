-- The portal: the person's own page. An authority switches it on knowingly; a code handed over in a meeting enrols a telephone; a PIN
-- opens it. Only hashes are kept of codes, devices, PINs and sessions. What a device may see hangs on dates, not on the device.

CREATE TABLE portal_switch (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  authority_id bigint NOT NULL REFERENCES authority (id),
  is_on boolean NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
  decided_at timestamp with time zone NOT NULL,
  decided_by bigint REFERENCES officer (id)
);
CREATE INDEX portal_switch_authority ON portal_switch (authority_id, id DESC);
CREATE INDEX portal_switch_decider ON portal_switch (decided_by);
COMMENT ON TABLE portal_switch IS 'Whether an authority lets people open their own page with a code and a PIN (306/2019 6 §). The latest row stands; without one it is off.';

CREATE TABLE portal_code (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  request_key text NOT NULL UNIQUE,
  acts_as text NOT NULL CHECK (acts_as IN ('self', 'guardian', 'representative')),
  holder_id bigint REFERENCES person (id),
  holder_name text CHECK (length(holder_name) BETWEEN 1 AND 200),
  code_hash text NOT NULL UNIQUE CHECK (code_hash ~ '^[0-9a-f]{64}$'),
  issued_at timestamp with time zone NOT NULL,
  issued_by bigint NOT NULL REFERENCES officer (id),
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  CONSTRAINT portal_code_holder CHECK ((acts_as = 'guardian') = (holder_id IS NOT NULL) AND (acts_as = 'representative') = (holder_name IS NOT NULL)),
  CONSTRAINT portal_code_time CHECK (issued_at < expires_at)
);
CREATE INDEX portal_code_person ON portal_code (person_id, id DESC);
CREATE INDEX portal_code_authority ON portal_code (authority_id);
CREATE INDEX portal_code_holder ON portal_code (holder_id);
CREATE INDEX portal_code_issuer ON portal_code (issued_by);
COMMENT ON TABLE portal_code IS 'A code for one use, handed over in a meeting: for the person, a guardian or a representative.';
COMMENT ON COLUMN portal_code.holder_id IS 'The guardian, by their own file.';
COMMENT ON COLUMN portal_code.holder_name IS 'The representative (35 §), who has no file.';

CREATE TABLE portal_device (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  pin_salt text NOT NULL,
  pin_hash text NOT NULL,
  wrong_pins integer NOT NULL DEFAULT 0 CHECK (wrong_pins BETWEEN 0 AND 5),
  enrolled_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  ended_how text CHECK (ended_how IN ('officer', 'wiped')),
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT portal_device_end CHECK ((ended_at IS NULL) = (ended_how IS NULL))
);
CREATE INDEX portal_device_person ON portal_device (person_id);
COMMENT ON TABLE portal_device IS 'A telephone that a code has enrolled. The person is whose code came first. Five wrong PINs close it: a new code is needed.';

CREATE TABLE portal_access (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  device_id bigint NOT NULL REFERENCES portal_device (id),
  person_id bigint NOT NULL REFERENCES person (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  code_id bigint REFERENCES portal_code (id),
  acts_as text NOT NULL CHECK (acts_as IN ('self', 'guardian', 'representative')),
  holder_id bigint REFERENCES person (id),
  holder_name text,
  granted_at timestamp with time zone NOT NULL,
  granted_by bigint REFERENCES officer (id),
  ended_at timestamp with time zone,
  ended_by bigint REFERENCES officer (id),
  CONSTRAINT portal_access_holder CHECK ((acts_as = 'guardian') = (holder_id IS NOT NULL))
);
CREATE INDEX portal_access_device ON portal_access (device_id);
CREATE INDEX portal_access_person ON portal_access (person_id);
CREATE INDEX portal_access_authority ON portal_access (authority_id);
CREATE INDEX portal_access_code ON portal_access (code_id);
CREATE INDEX portal_access_holder ON portal_access (holder_id);
CREATE INDEX portal_access_granter ON portal_access (granted_by);
CREATE INDEX portal_access_ender ON portal_access (ended_by);
COMMENT ON COLUMN portal_device.is_demonstration IS 'Made ready for the demonstration, where anybody may open a device like it. Nobody has its PIN.';
COMMENT ON TABLE portal_access IS 'Whose page a device opens, and as what. A guardian''s ends with the tie and on the 18th birthday, a representative''s with the appointment.';

CREATE TABLE portal_session (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  device_id bigint NOT NULL REFERENCES portal_device (id),
  started_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone
);
CREATE INDEX portal_session_device ON portal_session (device_id);
COMMENT ON TABLE portal_session IS 'A device that has been opened with its PIN. Apart from the sessions of officers.';

CREATE TABLE portal_message (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  request_key text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('review', 'coming', 'not-coming', 'changed', 'not-started', 'question')),
  meeting_id bigint REFERENCES meeting (id),
  item_id bigint REFERENCES plan_item (id),
  words text NOT NULL CHECK (length(words) <= 1000),
  language text NOT NULL CHECK (length(language) BETWEEN 2 AND 20),
  sent_as text NOT NULL CHECK (sent_as IN ('self', 'guardian', 'representative')),
  sent_by_name text NOT NULL CHECK (length(sent_by_name) <= 400),
  sent_at timestamp with time zone NOT NULL,
  handled_at timestamp with time zone,
  handled_by bigint REFERENCES officer (id),
  reply text CHECK (length(reply) BETWEEN 1 AND 500),
  is_open boolean NOT NULL GENERATED ALWAYS AS (handled_at IS NULL) STORED,
  CONSTRAINT portal_message_handling CHECK ((handled_at IS NULL) = (handled_by IS NULL) AND (reply IS NULL OR handled_at IS NOT NULL)),
  CONSTRAINT portal_message_meeting CHECK ((kind IN ('coming', 'not-coming')) = (meeting_id IS NOT NULL))
);
CREATE INDEX portal_message_list ON portal_message (authority_id, is_open, sent_at, id);
CREATE INDEX portal_message_person ON portal_message (person_id, id DESC);
CREATE INDEX portal_message_meeting ON portal_message (meeting_id);
CREATE INDEX portal_message_item ON portal_message (item_id);
CREATE INDEX portal_message_handler ON portal_message (handled_by);
COMMENT ON TABLE portal_message IS 'What the person, a guardian or a representative has said through the portal. A wish for a review is the request of 22 § 1.';
COMMENT ON COLUMN portal_message.words IS 'As it was written, in the language of the page.';

GRANT SELECT, INSERT ON portal_switch, portal_code, portal_device, portal_access, portal_session, portal_message TO kotostig_app;
GRANT UPDATE (used_at, withdrawn_at) ON portal_code TO kotostig_app;
GRANT UPDATE (wrong_pins, used_at, ended_at, ended_how) ON portal_device TO kotostig_app;
GRANT UPDATE (ended_at, ended_by) ON portal_access TO kotostig_app;
GRANT UPDATE (used_at, ended_at) ON portal_session TO kotostig_app;
GRANT UPDATE (handled_at, handled_by, reply) ON portal_message TO kotostig_app;

-- A file whose person has been given a code has been worked on, though none of its facts has changed.
CREATE OR REPLACE FUNCTION erase_taken_over(which bigint, file bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM takeover_row JOIN takeover ON takeover.id = takeover_row.takeover_id JOIN person ON person.id = takeover_row.person_id
    WHERE takeover.id = which AND takeover.state = 'undoing' AND takeover_row.person_id = file AND takeover_row.is_new AND person.version = 1
      AND NOT EXISTS (SELECT FROM note WHERE note.person_id = file) AND NOT EXISTS (SELECT FROM attachment WHERE attachment.person_id = file)
      AND NOT EXISTS (SELECT FROM receipt_person WHERE receipt_person.person_id = file)
      AND NOT EXISTS (SELECT FROM assessment WHERE assessment.person_id = file) AND NOT EXISTS (SELECT FROM plan WHERE plan.person_id = file)
      AND NOT EXISTS (SELECT FROM meeting WHERE meeting.person_id = file) AND NOT EXISTS (SELECT FROM meeting_person WHERE meeting_person.person_id = file)
      AND NOT EXISTS (SELECT FROM portal_code WHERE portal_code.person_id = file OR portal_code.holder_id = file))
  THEN RAISE EXCEPTION 'the file was not made by a takeover that is being undone'; END IF;
  RETURN erase_rows('person', ARRAY[file], 0);
END $$;
