-- Rehearsing a change of the law: an authority's people are read under two laws in the background, and only what differs is kept, for
-- thirty days. Nothing here is law and nothing else reads it: no duty, responsibility, claim or reminder comes of a rehearsal.

CREATE TABLE rehearsal (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  authority_id bigint REFERENCES authority (id),
  officer_id bigint REFERENCES officer (id),
  request_key text NOT NULL UNIQUE,
  proposal text NOT NULL,
  own_proposal jsonb,
  looked_on date NOT NULL,
  law_release text NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  upto_family bigint NOT NULL DEFAULT 0,
  people_total integer NOT NULL,
  people_done integer NOT NULL DEFAULT 0,
  people_unread integer NOT NULL DEFAULT 0,
  CONSTRAINT rehearsal_ends_once CHECK (finished_at IS NULL OR cancelled_at IS NULL),
  CONSTRAINT rehearsal_own CHECK ((proposal = 'own') = (own_proposal IS NOT NULL)),
  CONSTRAINT rehearsal_asked CHECK ((authority_id IS NULL) = (officer_id IS NULL))
);
CREATE INDEX rehearsal_authority ON rehearsal (authority_id, id);
CREATE INDEX rehearsal_officer ON rehearsal (officer_id);
CREATE INDEX rehearsal_work ON rehearsal (id) WHERE finished_at IS NULL AND cancelled_at IS NULL;
COMMENT ON TABLE rehearsal IS 'A proposed or assumed law tried on the people of an authority, and how far it has come. Stopped half way, it goes on from upto_family.';
COMMENT ON COLUMN rehearsal.authority_id IS 'Whose people. Nobody: everybody''s, which only whoever runs the database can ask for.';
COMMENT ON COLUMN rehearsal.own_proposal IS 'The assumption, where it is the authority''s own. The others stand in the law package.';
COMMENT ON COLUMN rehearsal.people_unread IS 'People whose facts could not be worked out. They are told of by number.';

CREATE TABLE rehearsal_person (
  rehearsal_id bigint NOT NULL REFERENCES rehearsal (id),
  family_id bigint NOT NULL,
  person_id bigint NOT NULL REFERENCES person (id),
  CONSTRAINT rehearsal_person_identity PRIMARY KEY (rehearsal_id, family_id, person_id)
);
CREATE INDEX rehearsal_person_person ON rehearsal_person (person_id);
COMMENT ON TABLE rehearsal_person IS 'Whose facts a rehearsal reads, until it has ended: the people of the authority on the day it was begun, without those whose whereabouts are not disclosed.';

CREATE TABLE rehearsal_difference (
  rehearsal_id bigint NOT NULL REFERENCES rehearsal (id),
  kind text NOT NULL CHECK (kind IN ('duty-comes', 'duty-goes', 'duty-moves', 'right-gained', 'right-lost', 'money')),
  subject text NOT NULL,
  person_id bigint NOT NULL REFERENCES person (id),
  number smallint NOT NULL,
  before_kind text,
  before_code text,
  before_due_on date,
  after_kind text,
  after_code text,
  after_due_on date,
  before_cents bigint,
  after_cents bigint,
  CONSTRAINT rehearsal_difference_identity PRIMARY KEY (rehearsal_id, kind, subject, person_id, number)
);
CREATE INDEX rehearsal_difference_person ON rehearsal_difference (person_id);
COMMENT ON TABLE rehearsal_difference IS 'What the tried law says differently of a person: a duty that comes, goes or moves, a right, or money. Nobody acts on it.';
COMMENT ON COLUMN rehearsal_difference.before_kind IS 'Who holds the duty by the law in force; after_kind by the tried one.';

CREATE TABLE rehearsal_payee (
  rehearsal_id bigint NOT NULL REFERENCES rehearsal (id),
  payee_kind text NOT NULL,
  payee_code text NOT NULL,
  year smallint NOT NULL,
  before_cents bigint NOT NULL,
  after_cents bigint NOT NULL,
  CONSTRAINT rehearsal_payee_identity PRIMARY KEY (rehearsal_id, payee_kind, payee_code, year)
);
COMMENT ON TABLE rehearsal_payee IS 'Calculated compensation of all who were read, by payee and year, under the law in force and under the tried one.';

GRANT SELECT, INSERT, UPDATE, DELETE ON rehearsal TO kotostig_app;
GRANT SELECT, INSERT, DELETE ON rehearsal_person, rehearsal_difference TO kotostig_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rehearsal_payee TO kotostig_app;
