-- The offices: units and who belongs to which, who stands in for whom, reminders that officers write to themselves and each
-- other, and what the data protection officer needs to find an event among many millions and to note that it was looked at.

ALTER TABLE officer_role
  ADD COLUMN withdrawn_at timestamp with time zone,
  ADD COLUMN withdrawn_by bigint REFERENCES officer (id),
  ADD CONSTRAINT officer_role_once EXCLUDE USING gist (officer_id WITH =, authority_id WITH =, role WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn_at IS NULL),
  ADD CONSTRAINT officer_role_watched EXCLUDE USING gist (officer_id WITH =, authority_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    WHERE (withdrawn_at IS NULL AND role IN ('data-protection', 'administrator'));
CREATE INDEX officer_role_withdrawer ON officer_role (withdrawn_by);
COMMENT ON COLUMN officer_role.withdrawn_at IS 'A right that was taken back before or on its first day. One that has been used ends by its last day.';
COMMENT ON CONSTRAINT officer_role_watched ON officer_role IS 'Nobody follows the use of data and gives the rights to it at one authority (GDPR art. 38.6).';

CREATE TABLE unit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  authority_id bigint NOT NULL REFERENCES authority (id),
  name_sv text NOT NULL CHECK (length(name_sv) BETWEEN 1 AND 200),
  name_fi text NOT NULL CHECK (length(name_fi) BETWEEN 1 AND 200),
  valid_from date NOT NULL,
  valid_to date,
  made_by bigint REFERENCES officer (id),
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT unit_period CHECK (valid_from <= valid_to)
);
CREATE INDEX unit_authority ON unit (authority_id);
CREATE INDEX unit_maker ON unit (made_by);
COMMENT ON TABLE unit IS 'Parts of an authority, from when to when. They order lists and give no rights.';

CREATE TABLE officer_unit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  officer_id bigint NOT NULL REFERENCES officer (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  unit_id bigint NOT NULL REFERENCES unit (id),
  valid_from date NOT NULL,
  valid_to date,
  placed_by bigint REFERENCES officer (id),
  placed_at timestamp with time zone NOT NULL,
  CONSTRAINT officer_unit_period CHECK (valid_from <= valid_to),
  CONSTRAINT officer_unit_once EXCLUDE USING gist (officer_id WITH =, authority_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX officer_unit_officer ON officer_unit (officer_id);
CREATE INDEX officer_unit_authority ON officer_unit (authority_id);
CREATE INDEX officer_unit_unit ON officer_unit (unit_id);
CREATE INDEX officer_unit_placer ON officer_unit (placed_by);
COMMENT ON TABLE officer_unit IS 'The unit an officer belongs to at an authority, one at a time.';

CREATE TABLE deputy (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  authority_id bigint NOT NULL REFERENCES authority (id),
  officer_id bigint NOT NULL REFERENCES officer (id),
  deputy_id bigint NOT NULL REFERENCES officer (id),
  covers_protected boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  arranged_by bigint REFERENCES officer (id),
  arranged_at timestamp with time zone NOT NULL,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  CONSTRAINT deputy_period CHECK (valid_from <= valid_to),
  CONSTRAINT deputy_is_another CHECK (deputy_id <> officer_id),
  CONSTRAINT deputy_once EXCLUDE USING gist (officer_id WITH =, authority_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn_at IS NULL)
);
CREATE INDEX deputy_authority ON deputy (authority_id);
CREATE INDEX deputy_officer ON deputy (officer_id);
CREATE INDEX deputy_deputy ON deputy (deputy_id, valid_from);
CREATE INDEX deputy_arranger ON deputy (arranged_by);
CREATE INDEX deputy_withdrawer ON deputy (withdrawn_by);
COMMENT ON TABLE deputy IS 'Who stands in for whom at an authority, and works with the people of that officer meanwhile.';
COMMENT ON COLUMN deputy.covers_protected IS 'Also for people whose whereabouts are not disclosed. Only where the leader has said so.';

CREATE TABLE reminder (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  due_on date NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 300),
  written_by bigint NOT NULL REFERENCES officer (id),
  written_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  is_open boolean NOT NULL GENERATED ALWAYS AS (closed_at IS NULL) STORED,
  closed_by bigint REFERENCES officer (id),
  closed_as text CHECK (closed_as IN ('done', 'taken-away')),
  CONSTRAINT reminder_closing CHECK ((closed_at IS NULL) = (closed_as IS NULL))
);
CREATE INDEX reminder_list ON reminder (authority_id, is_open, due_on, id);
CREATE INDEX reminder_person ON reminder (person_id, due_on);
CREATE INDEX reminder_writer ON reminder (written_by);
CREATE INDEX reminder_closer ON reminder (closed_by);
COMMENT ON TABLE reminder IS 'What officers of an authority want to be reminded of about a person, and when. Not a duty of the law.';
COMMENT ON COLUMN reminder.is_open IS 'In the index, so that the reminders of a day are one range of it, in order.';

CREATE TABLE emergency_review (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  emergency_access_id bigint NOT NULL REFERENCES emergency_access (id),
  authority_id bigint NOT NULL REFERENCES authority (id),
  reviewed_by bigint NOT NULL REFERENCES officer (id),
  reviewed_at timestamp with time zone NOT NULL,
  remark text NOT NULL CHECK (length(remark) BETWEEN 1 AND 1000),
  CONSTRAINT emergency_review_once UNIQUE (emergency_access_id, authority_id)
);
CREATE INDEX emergency_review_authority ON emergency_review (authority_id);
CREATE INDEX emergency_review_officer ON emergency_review (reviewed_by);
COMMENT ON TABLE emergency_review IS 'The data protection officer of an authority has looked at an emergency access, and what they say of it.';

CREATE TABLE audit_concern (
  authority_id bigint NOT NULL REFERENCES authority (id),
  happened_at timestamp with time zone NOT NULL,
  event_id bigint NOT NULL,
  PRIMARY KEY (authority_id, happened_at, event_id)
);
COMMENT ON TABLE audit_concern IS 'Events about people of an authority that officers of another left: who was responsible on the day, as known when it happened. Written with the event, so that no question reads all events there are.';
INSERT INTO audit_concern (authority_id, happened_at, event_id)
SELECT DISTINCT ours.authority_id, audit_event.happened_at, audit_event.id
FROM audit_event CROSS JOIN LATERAL unnest(audit_event.person_ids) AS touched (person)
CROSS JOIN LATERAL (
  SELECT person.opened_by AS authority_id FROM person WHERE person.id = touched.person
  UNION
  SELECT authority.id FROM responsibility JOIN authority ON authority.kind = responsibility.holder_kind AND authority.code = responsibility.holder_code
  WHERE responsibility.person_id = touched.person AND responsibility.valid_from <= (audit_event.happened_at AT TIME ZONE 'Europe/Helsinki')::date
    AND (responsibility.valid_to IS NULL OR responsibility.valid_to >= (audit_event.happened_at AT TIME ZONE 'Europe/Helsinki')::date)
) ours
WHERE ours.authority_id IS DISTINCT FROM audit_event.authority_id;

DROP INDEX audit_event_authority;
CREATE INDEX audit_event_authority ON audit_event (authority_id, happened_at, id);
CREATE INDEX audit_event_kind ON audit_event (authority_id, event, happened_at, id);
DROP INDEX audit_event_officer;
CREATE INDEX audit_event_officer ON audit_event (officer_id, happened_at, id);

GRANT SELECT, INSERT, UPDATE ON unit, officer_unit, deputy, reminder TO kotostig_app;
GRANT SELECT, INSERT ON emergency_review, audit_concern TO kotostig_app;
