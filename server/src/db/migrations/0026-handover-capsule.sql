-- What goes along when somebody's services become another authority's (85, 86 §): chosen by the officer who sends, with the person's
-- consent or what is necessary, frozen, and read by the receiver once it has accepted. Sending moves the version of the file on.

CREATE TABLE capsule (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person (id),
  from_authority bigint NOT NULL REFERENCES authority (id),
  to_authority bigint NOT NULL REFERENCES authority (id),
  request_key text NOT NULL UNIQUE,
  basis text NOT NULL CHECK (basis IN ('consent', 'necessary')),
  consent_on date,
  consent_way text CHECK (consent_way IN ('spoken', 'interpreted', 'written')),
  consent_language text CHECK (length(consent_language) BETWEEN 2 AND 20),
  necessity text CHECK (length(necessity) BETWEEN 10 AND 2000),
  content text NOT NULL,
  checksum text NOT NULL CHECK (checksum ~ '^[0-9a-f]{64}$'),
  sent_on date NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  sent_by bigint NOT NULL REFERENCES officer (id),
  accepted_on date,
  accepted_at timestamp with time zone,
  accepted_by bigint REFERENCES officer (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint REFERENCES officer (id),
  withdrawn_reason text CHECK (length(withdrawn_reason) BETWEEN 3 AND 500),
  CONSTRAINT capsule_to_another CHECK (from_authority <> to_authority),
  CONSTRAINT capsule_basis_said CHECK (CASE basis WHEN 'consent' THEN consent_on IS NOT NULL AND consent_way IS NOT NULL AND consent_language IS NOT NULL ELSE necessity IS NOT NULL END),
  CONSTRAINT capsule_acceptance CHECK ((accepted_on IS NULL) = (accepted_at IS NULL) AND (accepted_on IS NULL) = (accepted_by IS NULL)),
  CONSTRAINT capsule_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT capsule_one_end CHECK (accepted_at IS NULL OR withdrawn_at IS NULL)
);
CREATE UNIQUE INDEX capsule_waiting ON capsule (person_id, from_authority, to_authority) WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX capsule_person ON capsule (person_id);
CREATE INDEX capsule_from ON capsule (from_authority, sent_on);
CREATE INDEX capsule_to ON capsule (to_authority, sent_on);
CREATE INDEX capsule_sender ON capsule (sent_by);
CREATE INDEX capsule_accepter ON capsule (accepted_by);
CREATE INDEX capsule_withdrawer ON capsule (withdrawn_by);
COMMENT ON TABLE capsule IS 'What one authority hands over of a person to the next, with the consent or the ground, and who accepted it when. One at a time waits.';
COMMENT ON COLUMN capsule.content IS 'What goes along as JSON, to the letter as it was sent.';
COMMENT ON COLUMN capsule.consent_language IS 'The language in which it was explained what goes along, and to whom.';

CREATE TABLE capsule_attachment (
  capsule_id bigint NOT NULL REFERENCES capsule (id),
  attachment_id bigint NOT NULL REFERENCES attachment (id),
  PRIMARY KEY (capsule_id, attachment_id)
);
CREATE INDEX capsule_attachment_attachment ON capsule_attachment (attachment_id);
COMMENT ON TABLE capsule_attachment IS 'Documents that go along: the receiver reads these, and no other document of the sender.';

-- Whose file waits for another authority, by who has it.
CREATE INDEX person_awaited_elsewhere ON person (opened_by, id) WHERE awaited_by IS NOT NULL;

-- What is sent is never changed: it is accepted or withdrawn, once.
CREATE FUNCTION capsule_ends_once() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.accepted_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL OR (NEW.content, NEW.checksum, NEW.person_id, NEW.from_authority, NEW.to_authority, NEW.basis, NEW.sent_at) IS DISTINCT FROM (OLD.content, OLD.checksum, OLD.person_id, OLD.from_authority, OLD.to_authority, OLD.basis, OLD.sent_at)
  THEN RAISE EXCEPTION 'what was handed over is never changed'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER capsule_stays BEFORE UPDATE ON capsule FOR EACH ROW EXECUTE FUNCTION capsule_ends_once();

GRANT SELECT, INSERT ON capsule, capsule_attachment TO kotostig_app;
GRANT UPDATE (accepted_on, accepted_at, accepted_by, withdrawn_at, withdrawn_by, withdrawn_reason) ON capsule TO kotostig_app;
