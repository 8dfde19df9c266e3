-- How people may be reached and want to be reminded, what has been sent to them, and reminders to officers by mail.

CREATE TABLE person_contact (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  kind text NOT NULL CHECK (kind IN ('email', 'phone')),
  value text NOT NULL CHECK (length(value) BETWEEN 3 AND 200),
  may_remind boolean NOT NULL,
  tells_place boolean NOT NULL,
  despite_protection boolean NOT NULL DEFAULT false,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL CHECK (source_kind IN ('migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work', 'import')),
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text CHECK (length(withdrawn_reason) BETWEEN 3 AND 500),
  CONSTRAINT person_contact_period CHECK (valid_from <= valid_to),
  CONSTRAINT person_contact_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT person_contact_place CHECK (may_remind OR NOT tells_place)
);
CREATE INDEX person_contact_person ON person_contact (person_id);
CREATE INDEX person_contact_recorder ON person_contact (recorded_by);
CREATE INDEX person_contact_withdrawer ON person_contact (withdrawn_by);
COMMENT ON TABLE person_contact IS 'A telephone number or an address of e-mail of a person, from when to when, and whether the person wants to be reminded there.';
COMMENT ON COLUMN person_contact.may_remind IS 'The person has said yes to being reminded in this way.';
COMMENT ON COLUMN person_contact.tells_place IS 'The person has said yes to the place of a meeting standing in the message.';
COMMENT ON COLUMN person_contact.despite_protection IS 'The officer who works with somebody whose whereabouts are not disclosed has chosen it knowingly, together with the person.';

CREATE TABLE officer_mail (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  officer_id bigint NOT NULL REFERENCES officer (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  address text NOT NULL CHECK (length(address) BETWEEN 3 AND 200),
  language text NOT NULL CHECK (language IN ('sv', 'fi')),
  chosen_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone
);
CREATE UNIQUE INDEX officer_mail_once ON officer_mail (officer_id, authority_id) WHERE ended_at IS NULL;
CREATE INDEX officer_mail_officer ON officer_mail (officer_id);
CREATE INDEX officer_mail_authority ON officer_mail (authority_id);
COMMENT ON TABLE officer_mail IS 'Officers who want to be told by mail in the morning how many reminders they have. The number and nothing else.';

CREATE TABLE message (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  authority_id bigint NOT NULL REFERENCES authority (id),
  kind text NOT NULL CHECK (kind IN ('booked', 'reminder', 'moved', 'cancelled', 'review', 'officer', 'test')),
  once_key text NOT NULL UNIQUE,
  person_id bigint REFERENCES person (id),
  contact_id bigint REFERENCES person_contact (id),
  meeting_id bigint REFERENCES meeting (id),
  officer_id bigint REFERENCES officer (id),
  officer_mail_id bigint REFERENCES officer_mail (id),
  test_to text CHECK (length(test_to) BETWEEN 3 AND 200),
  way text NOT NULL CHECK (way IN ('email', 'text')),
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'refused', 'gave-up', 'unsure', 'dropped')),
  code text CHECK (length(code) BETWEEN 1 AND 60),
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamp with time zone NOT NULL,
  queued_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT message_whom CHECK ((person_id IS NOT NULL) = (contact_id IS NOT NULL) AND ((person_id IS NOT NULL)::integer + (officer_mail_id IS NOT NULL)::integer + (test_to IS NOT NULL)::integer = 1)),
  CONSTRAINT message_end CHECK ((state IN ('waiting', 'sending')) = (ended_at IS NULL))
);
CREATE INDEX message_person ON message (person_id, id DESC);
CREATE INDEX message_waiting ON message (next_at, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX message_authority ON message (authority_id, id DESC);
CREATE INDEX message_contact ON message (contact_id);
CREATE INDEX message_meeting ON message (meeting_id);
CREATE INDEX message_officer ON message (officer_id);
CREATE INDEX message_officer_mail ON message (officer_mail_id);
COMMENT ON TABLE message IS 'What is to be sent, or has been: to whom, about what, in which way and with what outcome. The words are made when it is sent and are not kept; the address stands in person_contact.';
COMMENT ON COLUMN message.once_key IS 'What makes it this message and no other: the same meeting, kind, time and contact give one.';
COMMENT ON COLUMN message.code IS 'What the server of the receiver answered, or why it was dropped. Never an address.';
COMMENT ON COLUMN message.state IS 'unsure: the server stopped while it was being sent, so it may have gone; it is not sent again.';

GRANT SELECT, INSERT ON person_contact, officer_mail, message TO kotostig_app;
GRANT UPDATE (valid_to, withdrawn_at, withdrawn_by, withdrawn_reason) ON person_contact TO kotostig_app;
GRANT UPDATE (ended_at) ON officer_mail TO kotostig_app;
GRANT UPDATE (state, code, attempts, next_at, ended_at) ON message TO kotostig_app;

-- Somebody whose address an officer has recorded, or to whom something has been sent, has been worked with.
CREATE OR REPLACE FUNCTION erase_taken_over(which bigint, file bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM takeover_row JOIN takeover ON takeover.id = takeover_row.takeover_id JOIN person ON person.id = takeover_row.person_id
    WHERE takeover.id = which AND takeover.state = 'undoing' AND takeover_row.person_id = file AND takeover_row.is_new AND person.version = 1
      AND NOT EXISTS (SELECT FROM note WHERE note.person_id = file) AND NOT EXISTS (SELECT FROM attachment WHERE attachment.person_id = file)
      AND NOT EXISTS (SELECT FROM receipt_person WHERE receipt_person.person_id = file)
      AND NOT EXISTS (SELECT FROM assessment WHERE assessment.person_id = file) AND NOT EXISTS (SELECT FROM plan WHERE plan.person_id = file)
      AND NOT EXISTS (SELECT FROM meeting WHERE meeting.person_id = file) AND NOT EXISTS (SELECT FROM meeting_person WHERE meeting_person.person_id = file)
      AND NOT EXISTS (SELECT FROM portal_code WHERE portal_code.person_id = file OR portal_code.holder_id = file)
      AND NOT EXISTS (SELECT FROM intake WHERE intake.person_id = file) AND NOT EXISTS (SELECT FROM guidance WHERE guidance.person_id = file)
      AND NOT EXISTS (SELECT FROM person_contact WHERE person_contact.person_id = file AND person_contact.source_kind <> 'import') AND NOT EXISTS (SELECT FROM message WHERE message.person_id = file))
  THEN RAISE EXCEPTION 'the file was not made by a takeover that is being undone'; END IF;
  RETURN erase_rows('person', ARRAY[file], 0);
END $$;
