-- Whose three years begin when, in the order of the day; and meetings that come, of every authority.

CREATE INDEX residence_begins ON residence (valid_from, person_id) WHERE withdrawn_at IS NULL;
CREATE INDEX meeting_coming ON meeting (held_at) WHERE state = 'booked';
CREATE INDEX person_contact_reminded ON person_contact (person_id) WHERE may_remind AND withdrawn_at IS NULL;
