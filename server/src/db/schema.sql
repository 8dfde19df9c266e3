-- The tables as they are after every migration. Written by `npm run schema` from a real database; do not edit.

CREATE OR REPLACE FUNCTION public.capsule_ends_once()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF OLD.accepted_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL OR (NEW.content, NEW.checksum, NEW.person_id, NEW.from_authority, NEW.to_authority, NEW.basis, NEW.sent_at) IS DISTINCT FROM (OLD.content, OLD.checksum, OLD.person_id, OLD.from_authority, OLD.to_authority, OLD.basis, OLD.sent_at)
  THEN RAISE EXCEPTION 'what was handed over is never changed'; END IF;
  RETURN NEW;
END $function$
;

CREATE OR REPLACE FUNCTION public.erase_listed_file(item bigint)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  file bigint;
  list bigint;
  total bigint;
BEGIN
  SELECT retention_item.person_id, retention_item.list_id INTO file, list
  FROM retention_item JOIN retention_list ON retention_list.id = retention_item.list_id
  WHERE retention_item.id = item AND retention_list.state = 'approved' AND retention_item.kept_until_on IS NULL;
  IF file IS NULL THEN RAISE EXCEPTION 'the file does not stand on an approved list'; END IF;
  total := erase_rows('person', ARRAY[file], 0);
  UPDATE retention_list SET erased = erased + 1 WHERE id = list;
  RETURN total;
END $function$
;

CREATE OR REPLACE FUNCTION public.erase_listed_intakes(which bigint)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  gone bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM takeover WHERE id = which AND state = 'undoing') THEN RAISE EXCEPTION 'the list is not being undone'; END IF;
  DELETE FROM intake WHERE takeover_id = which AND settled_at IS NULL;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $function$
;

CREATE OR REPLACE FUNCTION public.erase_listed_rows(list bigint, most integer)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  found_list record;
  doomed bigint[];
  total bigint := 0;
BEGIN
  SELECT * INTO found_list FROM retention_list WHERE id = list AND state = 'approved' AND before_on IS NOT NULL;
  IF found_list IS NULL THEN RAISE EXCEPTION 'the list is not approved'; END IF;
  IF found_list.rule = 'audit-event' THEN
    SELECT array_agg(id) INTO doomed FROM (
      SELECT id FROM audit_event WHERE authority_id = found_list.authority_id AND happened_at < found_list.before_on::timestamp AT TIME ZONE 'Europe/Helsinki' ORDER BY happened_at, id LIMIT most) oldest;
    PERFORM erase_rows('audit_event', doomed, 0);
  ELSIF found_list.rule = 'feedback' THEN
    SELECT array_agg(id) INTO doomed FROM (SELECT id FROM feedback WHERE answered_at < found_list.before_on::timestamp AT TIME ZONE 'Europe/Helsinki' LIMIT most) oldest;
    PERFORM erase_rows('feedback', doomed, 0);
  ELSIF found_list.rule = 'contact-without-file' THEN
    SELECT array_agg(id) INTO doomed FROM (
      SELECT id FROM intake WHERE authority_id = found_list.authority_id AND person_id IS NULL AND settled_at < found_list.before_on::timestamp AT TIME ZONE 'Europe/Helsinki' LIMIT most) oldest;
    PERFORM erase_rows('intake', doomed, 0);
  ELSE
    RAISE EXCEPTION 'nothing is deleted by rule %', found_list.rule;
  END IF;
  total := coalesce(cardinality(doomed), 0);
  UPDATE retention_list SET erased = erased + total WHERE id = list;
  RETURN total;
END $function$
;

CREATE OR REPLACE FUNCTION public.erase_rows(target regclass, doomed bigint[], depth integer)
 RETURNS bigint
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  one record;
  below bigint[];
  touched bigint;
  total bigint := 0;
BEGIN
  IF depth > 12 THEN RAISE EXCEPTION 'tables refer to each other in a ring at %', target; END IF;
  IF coalesce(cardinality(doomed), 0) = 0 THEN RETURN 0; END IF;
  FOR one IN
    SELECT conrelid::regclass AS child, attname AS field
    FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
    WHERE confrelid = target AND contype = 'f' ORDER BY conname
  LOOP
    IF one.child = 'officer'::regclass THEN
      EXECUTE format('UPDATE officer SET %I = NULL WHERE %I = ANY($1)', one.field, one.field) USING doomed;
    ELSIF EXISTS (SELECT FROM pg_attribute WHERE attrelid = one.child AND attname = 'id' AND NOT attisdropped) THEN
      EXECUTE format('SELECT array_agg(id) FROM %s WHERE %I = ANY($1)', one.child, one.field) INTO below USING doomed;
      total := total + erase_rows(one.child, below, depth + 1);
    ELSE
      -- Nothing refers to rows that have no number of their own.
      EXECUTE format('DELETE FROM %s WHERE %I = ANY($1)', one.child, one.field) USING doomed;
      GET DIAGNOSTICS touched = ROW_COUNT;
      total := total + touched;
    END IF;
  END LOOP;
  EXECUTE format('DELETE FROM %s WHERE id = ANY($1)', target) USING doomed;
  GET DIAGNOSTICS touched = ROW_COUNT;
  RETURN total + touched;
END $function$
;

CREATE OR REPLACE FUNCTION public.erase_taken_over(which bigint, file bigint)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
END $function$
;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION '% is never changed', TG_TABLE_NAME;
END $function$
;

CREATE TABLE absence_of_fact (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  fact text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT absence_of_fact_pkey PRIMARY KEY (id),
  CONSTRAINT absence_of_fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT absence_of_fact_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT absence_of_fact_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT absence_of_fact_fact_check CHECK ((fact = ANY (ARRAY['jobSeeker'::text, 'homeCareAllowance'::text, 'socialAssistance'::text, 'withoutGuardian'::text, 'traffickingVictim'::text, 'familyTie'::text]))),
  CONSTRAINT absence_of_fact_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT absence_of_fact_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT absence_of_fact_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE absence_of_fact IS 'Somebody has stated that there is none of a fact: an answer no, as opposed to silence.';
CREATE INDEX absence_of_fact_person ON public.absence_of_fact USING btree (person_id);
CREATE INDEX absence_of_fact_recorder ON public.absence_of_fact USING btree (recorded_by);
CREATE INDEX absence_of_fact_withdrawer ON public.absence_of_fact USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON absence_of_fact TO kotostig_app;

CREATE TABLE act (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  kind text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  estimated_need boolean,
  needs_plan boolean,
  needs_coordination boolean,
  with_welfare_area boolean,
  ground text,
  proposed_by text,
  municipality text,
  is_accepted boolean,
  claim_section text,
  claim_month text,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT act_pkey PRIMARY KEY (id),
  CONSTRAINT act_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT act_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT act_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT act_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT act_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT act_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE act IS 'What people and authorities have done, by the types of the case file. valid_from is the day, valid_to the "until" of the act.';
CREATE INDEX act_municipality ON public.act USING btree (municipality) WHERE ((withdrawn_at IS NULL) AND (municipality IS NOT NULL));
CREATE INDEX act_person ON public.act USING btree (person_id, valid_from);
CREATE INDEX act_recorder ON public.act USING btree (recorded_by);
CREATE INDEX act_withdrawer ON public.act USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON act TO kotostig_app;

CREATE TABLE arrangement (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  municipality text NOT NULL,
  holder_kind text NOT NULL,
  holder_code text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  review_on date,
  decision text NOT NULL,
  decided_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT arrangement_pkey PRIMARY KEY (id),
  CONSTRAINT arrangement_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT arrangement_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT arrangement_decision_check CHECK (((length(decision) >= 1) AND (length(decision) <= 200))),
  CONSTRAINT arrangement_holder_code_check CHECK ((holder_code ~ '^[0-9]{2,3}$'::text)),
  CONSTRAINT arrangement_holder_kind_check CHECK ((holder_kind = ANY (ARRAY['employment-authority'::text, 'municipality'::text]))),
  CONSTRAINT arrangement_municipality_check CHECK ((municipality ~ '^[0-9]{3}$'::text)),
  CONSTRAINT arrangement_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT arrangement_with_another CHECK (((holder_kind <> 'municipality'::text) OR (holder_code <> municipality))),
  CONSTRAINT arrangement_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE arrangement IS 'Agreements by which somebody else carries out tasks of a municipality (8 §, joint arrangements), with the decision. Changed by withdrawing and recording anew.';
CREATE INDEX arrangement_holder ON public.arrangement USING btree (holder_kind, holder_code);
CREATE INDEX arrangement_municipality ON public.arrangement USING btree (municipality, valid_from);
CREATE INDEX arrangement_recorder ON public.arrangement USING btree (recorded_by);
CREATE INDEX arrangement_withdrawer ON public.arrangement USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON arrangement TO kotostig_app;

CREATE TABLE arrangement_task (
  arrangement_id bigint NOT NULL,
  task text NOT NULL,
  municipality text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  is_withdrawn boolean NOT NULL DEFAULT false,
  CONSTRAINT arrangement_task_pkey PRIMARY KEY (arrangement_id, task),
  CONSTRAINT arrangement_task_arrangement_id_fkey FOREIGN KEY (arrangement_id) REFERENCES arrangement(id),
  CONSTRAINT arrangement_task_once EXCLUDE USING gist (municipality WITH =, task WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((NOT is_withdrawn)),
  CONSTRAINT arrangement_task_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT arrangement_task_task_check CHECK ((task = ANY (ARRAY['integration-services'::text, 'guidance'::text, 'contact'::text, 'placement'::text, 'unaccompanied-support'::text, 'national-store'::text])))
);
COMMENT ON TABLE arrangement_task IS 'The tasks an agreement covers. Its days stand here too, so that the database itself refuses two actors for one task on one day.';
GRANT INSERT, SELECT, UPDATE ON arrangement_task TO kotostig_app;

CREATE TABLE assessment (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  request_key text NOT NULL,
  kind text NOT NULL,
  begun_on date NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  begun_by bigint NOT NULL,
  version integer NOT NULL DEFAULT 1,
  talk_language text,
  understanding text,
  place text,
  place_reason text,
  welfare_area_takes_part boolean,
  closed_on date,
  closed_at timestamp with time zone,
  closed_by bigint,
  outcome text,
  outcome_reason text,
  needs_coordination boolean,
  CONSTRAINT assessment_pkey PRIMARY KEY (id),
  CONSTRAINT assessment_request_key_key UNIQUE (request_key),
  CONSTRAINT assessment_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT assessment_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES officer(id),
  CONSTRAINT assessment_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES officer(id),
  CONSTRAINT assessment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT assessment_closing CHECK ((((closed_on IS NULL) = (outcome IS NULL)) AND ((closed_on IS NULL) = (closed_by IS NULL)) AND ((closed_on IS NULL) = (closed_at IS NULL)))),
  CONSTRAINT assessment_days CHECK ((begun_on <= closed_on)),
  CONSTRAINT assessment_kind_check CHECK ((kind = ANY (ARRAY['assessment'::text, 'voluntary-joint'::text]))),
  CONSTRAINT assessment_outcome_check CHECK ((outcome = ANY (ARRAY['plan'::text, 'work'::text, 'education'::text, 'other-service'::text, 'left-out'::text]))),
  CONSTRAINT assessment_outcome_reason_check CHECK (((length(outcome_reason) >= 3) AND (length(outcome_reason) <= 2000))),
  CONSTRAINT assessment_place CHECK (((place IS DISTINCT FROM 'other'::text) OR (place_reason IS NOT NULL))),
  CONSTRAINT assessment_place_check CHECK ((place = ANY (ARRAY['service-point'::text, 'other'::text]))),
  CONSTRAINT assessment_place_reason_check CHECK (((length(place_reason) >= 3) AND (length(place_reason) <= 500))),
  CONSTRAINT assessment_reason CHECK (((outcome IS NULL) OR (outcome = 'plan'::text) OR (outcome_reason IS NOT NULL))),
  CONSTRAINT assessment_talk_language_check CHECK (((length(talk_language) >= 2) AND (length(talk_language) <= 20))),
  CONSTRAINT assessment_understanding_check CHECK ((understanding = ANY (ARRAY['mother-tongue'::text, 'understands-well'::text, 'interpreter'::text])))
);
COMMENT ON TABLE assessment IS 'An assessment of competence and of the need of integration services: how it was carried out, and what came of it.';
CREATE INDEX assessment_authority ON public.assessment USING btree (authority_id);
CREATE INDEX assessment_beginner ON public.assessment USING btree (begun_by);
CREATE INDEX assessment_closer ON public.assessment USING btree (closed_by);
CREATE UNIQUE INDEX assessment_open_once ON public.assessment USING btree (person_id, authority_id) WHERE (closed_on IS NULL);
CREATE INDEX assessment_person ON public.assessment USING btree (person_id, id DESC);
GRANT INSERT, SELECT ON assessment TO kotostig_app;
COMMENT ON COLUMN assessment.kind IS 'The joint assessment of the never applied 15 § stays possible as voluntary cooperation, and says so.';

CREATE TABLE assessment_answer (
  assessment_id bigint NOT NULL,
  topic text NOT NULL,
  number integer NOT NULL,
  said text NOT NULL,
  choices jsonb NOT NULL,
  source_kind text NOT NULL,
  answered_at timestamp with time zone NOT NULL,
  answered_by bigint NOT NULL,
  written_in text,
  CONSTRAINT assessment_answer_pkey PRIMARY KEY (assessment_id, topic, number),
  CONSTRAINT assessment_answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES officer(id),
  CONSTRAINT assessment_answer_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES assessment(id),
  CONSTRAINT assessment_answer_number_check CHECK ((number >= 1)),
  CONSTRAINT assessment_answer_said_check CHECK ((length(said) <= 4000)),
  CONSTRAINT assessment_answer_source_kind_check CHECK ((source_kind = ANY (ARRAY['person'::text, 'document'::text, 'earlier'::text, 'other-authority'::text, 'own-work'::text]))),
  CONSTRAINT assessment_answer_written_in_check CHECK ((written_in = ANY (ARRAY['sv'::text, 'fi'::text, 'en'::text])))
);
COMMENT ON TABLE assessment_answer IS 'What was found out about a topic of the decree, with its source and who wrote it down. The highest number stands.';
CREATE INDEX assessment_answer_writer ON public.assessment_answer USING btree (answered_by);
GRANT INSERT, SELECT ON assessment_answer TO kotostig_app;
COMMENT ON COLUMN assessment_answer.written_in IS 'The language of the page on which it was written. Empty: not known.';

CREATE TABLE assessment_information (
  assessment_id bigint NOT NULL,
  duty text NOT NULL,
  told_at timestamp with time zone NOT NULL,
  told_by bigint NOT NULL,
  CONSTRAINT assessment_information_pkey PRIMARY KEY (assessment_id, duty),
  CONSTRAINT assessment_information_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES assessment(id),
  CONSTRAINT assessment_information_told_by_fkey FOREIGN KEY (told_by) REFERENCES officer(id)
);
COMMENT ON TABLE assessment_information IS 'What the person has been told of, as the decree asks.';
CREATE INDEX assessment_information_teller ON public.assessment_information USING btree (told_by);
GRANT DELETE, INSERT, SELECT ON assessment_information TO kotostig_app;

CREATE TABLE assignment (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  officer_id bigint NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  assigned_by bigint,
  assigned_at timestamp with time zone NOT NULL,
  CONSTRAINT assignment_pkey PRIMARY KEY (id),
  CONSTRAINT assignment_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES officer(id),
  CONSTRAINT assignment_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT assignment_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id),
  CONSTRAINT assignment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT assignment_once EXCLUDE USING gist (((person_id + 0)) WITH =, authority_id WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&),
  CONSTRAINT assignment_period CHECK ((valid_from <= valid_to))
);
COMMENT ON TABLE assignment IS 'The officer who works with a person at an authority, from when to when.';
CREATE INDEX assignment_assigner ON public.assignment USING btree (assigned_by);
CREATE INDEX assignment_authority ON public.assignment USING btree (authority_id);
CREATE INDEX assignment_officer ON public.assignment USING btree (officer_id, authority_id, valid_from) INCLUDE (valid_to, person_id);
CREATE INDEX assignment_person ON public.assignment USING btree (person_id, authority_id, valid_from) INCLUDE (valid_to, officer_id);
GRANT INSERT, SELECT, UPDATE ON assignment TO kotostig_app;

CREATE TABLE attachment (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  request_key text NOT NULL,
  file_name text NOT NULL,
  kind text NOT NULL,
  byte_count integer NOT NULL,
  sha256 text NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  sent_by bigint NOT NULL,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT attachment_pkey PRIMARY KEY (id),
  CONSTRAINT attachment_request_key_key UNIQUE (request_key),
  CONSTRAINT attachment_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT attachment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT attachment_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES officer(id),
  CONSTRAINT attachment_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT attachment_byte_count_check CHECK (((byte_count >= 1) AND (byte_count <= 10485760))),
  CONSTRAINT attachment_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200))),
  CONSTRAINT attachment_kind_check CHECK ((kind = ANY (ARRAY['pdf'::text, 'png'::text, 'jpeg'::text, 'text'::text]))),
  CONSTRAINT attachment_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT attachment_withdrawal CHECK ((((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))),
  CONSTRAINT attachment_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 3) AND (length(withdrawn_reason) <= 500)))
);
COMMENT ON TABLE attachment IS 'A document kept beside the file of a person: what it is called, what kind it is, how long, and its hash.';
CREATE INDEX attachment_authority ON public.attachment USING btree (authority_id);
CREATE INDEX attachment_newest ON public.attachment USING btree (person_id, authority_id, id DESC);
CREATE INDEX attachment_sender ON public.attachment USING btree (sent_by);
CREATE INDEX attachment_withdrawer ON public.attachment USING btree (withdrawn_by);
GRANT INSERT, SELECT ON attachment TO kotostig_app;

CREATE TABLE attachment_content (
  attachment_id bigint NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT attachment_content_pkey PRIMARY KEY (attachment_id),
  CONSTRAINT attachment_content_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES attachment(id)
);
COMMENT ON TABLE attachment_content IS 'The document itself, apart from its row so that no list reads it.';
GRANT INSERT, SELECT ON attachment_content TO kotostig_app;

CREATE TABLE attachment_part (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  upload_id bigint NOT NULL,
  number integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT attachment_part_pkey PRIMARY KEY (id),
  CONSTRAINT attachment_part_once UNIQUE (upload_id, number),
  CONSTRAINT attachment_part_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES attachment_upload(id)
);
COMMENT ON TABLE attachment_part IS 'Parts of a document on its way.';
GRANT DELETE, INSERT, SELECT ON attachment_part TO kotostig_app;

CREATE TABLE attachment_upload (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  officer_id bigint NOT NULL,
  request_key text NOT NULL,
  file_name text NOT NULL,
  byte_count integer NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  CONSTRAINT attachment_upload_pkey PRIMARY KEY (id),
  CONSTRAINT attachment_upload_request_key_key UNIQUE (request_key),
  CONSTRAINT attachment_upload_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT attachment_upload_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id),
  CONSTRAINT attachment_upload_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT attachment_upload_byte_count_check CHECK (((byte_count >= 1) AND (byte_count <= 10485760))),
  CONSTRAINT attachment_upload_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)))
);
COMMENT ON TABLE attachment_upload IS 'A document on its way. Removed when it is whole, when it is refused, or after a day.';
CREATE INDEX attachment_upload_authority ON public.attachment_upload USING btree (authority_id, begun_at);
CREATE INDEX attachment_upload_officer ON public.attachment_upload USING btree (officer_id);
CREATE INDEX attachment_upload_person ON public.attachment_upload USING btree (person_id);
GRANT DELETE, INSERT, SELECT ON attachment_upload TO kotostig_app;

CREATE TABLE audit_concern (
  authority_id bigint NOT NULL,
  happened_at timestamp with time zone NOT NULL,
  event_id bigint NOT NULL,
  CONSTRAINT audit_concern_pkey PRIMARY KEY (authority_id, happened_at, event_id),
  CONSTRAINT audit_concern_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT audit_concern_event_fkey FOREIGN KEY (event_id) REFERENCES audit_event(id) ON DELETE CASCADE
);
COMMENT ON TABLE audit_concern IS 'Events about people of an authority that officers of another left: who was responsible on the day, as known when it happened. Written with the event, so that no question reads all events there are.';
CREATE INDEX audit_concern_event ON public.audit_concern USING btree (event_id);
GRANT INSERT, SELECT ON audit_concern TO kotostig_app;

CREATE TABLE audit_event (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  happened_at timestamp with time zone NOT NULL,
  event text NOT NULL,
  officer_id bigint,
  authority_id bigint,
  person_ids bigint[] NOT NULL,
  object_ids bigint[] NOT NULL,
  earliest_on date,
  request_id text NOT NULL,
  details jsonb NOT NULL,
  CONSTRAINT audit_event_pkey PRIMARY KEY (id),
  CONSTRAINT audit_event_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT audit_event_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id)
);
COMMENT ON TABLE audit_event IS 'Who did or looked at what, and when. Ids only: no names, no identity codes, no free text. Rows are never changed or removed by the server.';
CREATE INDEX audit_event_authority ON public.audit_event USING btree (authority_id, happened_at, id);
CREATE INDEX audit_event_kind ON public.audit_event USING btree (authority_id, event, happened_at, id);
CREATE INDEX audit_event_officer ON public.audit_event USING btree (officer_id, happened_at, id);
CREATE INDEX audit_event_person ON public.audit_event USING gin (person_ids) WITH (fastupdate=off);
GRANT INSERT, SELECT ON audit_event TO kotostig_app;

CREATE TABLE authority (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  code text NOT NULL,
  name_sv text NOT NULL,
  name_fi text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT authority_pkey PRIMARY KEY (id),
  CONSTRAINT authority_code UNIQUE (kind, code),
  CONSTRAINT authority_code_check CHECK ((code ~ '^[0-9]{2,3}$'::text)),
  CONSTRAINT authority_kind_check CHECK ((kind = ANY (ARRAY['municipality'::text, 'employment-authority'::text, 'welfare-area'::text, 'state-regional-centre'::text]))),
  CONSTRAINT authority_period CHECK ((valid_from <= valid_to))
);
COMMENT ON TABLE authority IS 'Authorities whose officers work here, with the official code of their area.';
GRANT INSERT, SELECT, UPDATE ON authority TO kotostig_app;

CREATE TABLE birth_in_finland (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  parent_id bigint NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT birth_in_finland_pkey PRIMARY KEY (id),
  CONSTRAINT birth_in_finland_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES person(id),
  CONSTRAINT birth_in_finland_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT birth_in_finland_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT birth_in_finland_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT birth_in_finland_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT birth_in_finland_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT birth_in_finland_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE birth_in_finland IS 'Parents of a child born in Finland (2 § 5 mom.).';
CREATE INDEX birth_in_finland_parent ON public.birth_in_finland USING btree (parent_id);
CREATE INDEX birth_in_finland_person ON public.birth_in_finland USING btree (person_id);
CREATE INDEX birth_in_finland_recorder ON public.birth_in_finland USING btree (recorded_by);
CREATE INDEX birth_in_finland_withdrawer ON public.birth_in_finland USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON birth_in_finland TO kotostig_app;

CREATE TABLE calendar_reminder (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  authority_id bigint NOT NULL,
  day_key text NOT NULL,
  due_on date NOT NULL,
  shown_from date NOT NULL,
  made_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  is_open boolean NOT NULL GENERATED ALWAYS AS ((closed_at IS NULL)) STORED,
  closed_by bigint,
  CONSTRAINT calendar_reminder_pkey PRIMARY KEY (id),
  CONSTRAINT calendar_reminder_once UNIQUE (authority_id, day_key, due_on),
  CONSTRAINT calendar_reminder_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT calendar_reminder_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES officer(id),
  CONSTRAINT calendar_reminder_closing CHECK (((closed_at IS NULL) = (closed_by IS NULL))),
  CONSTRAINT calendar_reminder_day_key_check CHECK (((length(day_key) >= 1) AND (length(day_key) <= 200)))
);
COMMENT ON TABLE calendar_reminder IS 'Days of the calendar an authority is reminded of, made once each, until somebody says that it is done. Which day it is stands in the law package, or in what the authority has agreed.';
CREATE INDEX calendar_reminder_closer ON public.calendar_reminder USING btree (closed_by);
CREATE INDEX calendar_reminder_list ON public.calendar_reminder USING btree (authority_id, is_open, shown_from);
GRANT INSERT, SELECT, UPDATE ON calendar_reminder TO kotostig_app;

CREATE TABLE capsule (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  from_authority bigint NOT NULL,
  to_authority bigint NOT NULL,
  request_key text NOT NULL,
  basis text NOT NULL,
  consent_on date,
  consent_way text,
  consent_language text,
  necessity text,
  content text NOT NULL,
  checksum text NOT NULL,
  sent_on date NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  sent_by bigint NOT NULL,
  accepted_on date,
  accepted_at timestamp with time zone,
  accepted_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT capsule_pkey PRIMARY KEY (id),
  CONSTRAINT capsule_request_key_key UNIQUE (request_key),
  CONSTRAINT capsule_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES officer(id),
  CONSTRAINT capsule_from_authority_fkey FOREIGN KEY (from_authority) REFERENCES authority(id),
  CONSTRAINT capsule_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT capsule_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES officer(id),
  CONSTRAINT capsule_to_authority_fkey FOREIGN KEY (to_authority) REFERENCES authority(id),
  CONSTRAINT capsule_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT capsule_acceptance CHECK ((((accepted_on IS NULL) = (accepted_at IS NULL)) AND ((accepted_on IS NULL) = (accepted_by IS NULL)))),
  CONSTRAINT capsule_basis_check CHECK ((basis = ANY (ARRAY['consent'::text, 'necessary'::text]))),
  CONSTRAINT capsule_basis_said CHECK (
CASE basis
    WHEN 'consent'::text THEN ((consent_on IS NOT NULL) AND (consent_way IS NOT NULL) AND (consent_language IS NOT NULL))
    ELSE (necessity IS NOT NULL)
END),
  CONSTRAINT capsule_checksum_check CHECK ((checksum ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT capsule_consent_language_check CHECK (((length(consent_language) >= 2) AND (length(consent_language) <= 20))),
  CONSTRAINT capsule_consent_way_check CHECK ((consent_way = ANY (ARRAY['spoken'::text, 'interpreted'::text, 'written'::text]))),
  CONSTRAINT capsule_necessity_check CHECK (((length(necessity) >= 10) AND (length(necessity) <= 2000))),
  CONSTRAINT capsule_one_end CHECK (((accepted_at IS NULL) OR (withdrawn_at IS NULL))),
  CONSTRAINT capsule_to_another CHECK ((from_authority <> to_authority)),
  CONSTRAINT capsule_withdrawal CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))),
  CONSTRAINT capsule_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 3) AND (length(withdrawn_reason) <= 500)))
);
COMMENT ON TABLE capsule IS 'What one authority hands over of a person to the next, with the consent or the ground, and who accepted it when. One at a time waits.';
CREATE INDEX capsule_accepter ON public.capsule USING btree (accepted_by);
CREATE INDEX capsule_from ON public.capsule USING btree (from_authority, sent_on);
CREATE INDEX capsule_person ON public.capsule USING btree (person_id);
CREATE INDEX capsule_sender ON public.capsule USING btree (sent_by);
CREATE INDEX capsule_to ON public.capsule USING btree (to_authority, sent_on);
CREATE UNIQUE INDEX capsule_waiting ON public.capsule USING btree (person_id, from_authority, to_authority) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX capsule_withdrawer ON public.capsule USING btree (withdrawn_by);
CREATE TRIGGER capsule_stays BEFORE UPDATE ON public.capsule FOR EACH ROW EXECUTE FUNCTION capsule_ends_once();
GRANT INSERT, SELECT ON capsule TO kotostig_app;
COMMENT ON COLUMN capsule.consent_language IS 'The language in which it was explained what goes along, and to whom.';
COMMENT ON COLUMN capsule.content IS 'What goes along as JSON, to the letter as it was sent.';

CREATE TABLE capsule_attachment (
  capsule_id bigint NOT NULL,
  attachment_id bigint NOT NULL,
  CONSTRAINT capsule_attachment_pkey PRIMARY KEY (capsule_id, attachment_id),
  CONSTRAINT capsule_attachment_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES attachment(id),
  CONSTRAINT capsule_attachment_capsule_id_fkey FOREIGN KEY (capsule_id) REFERENCES capsule(id)
);
COMMENT ON TABLE capsule_attachment IS 'Documents that go along: the receiver reads these, and no other document of the sender.';
CREATE INDEX capsule_attachment_attachment ON public.capsule_attachment USING btree (attachment_id);
GRANT INSERT, SELECT ON capsule_attachment TO kotostig_app;

CREATE TABLE case_snapshot (
  person_id bigint NOT NULL,
  family_id bigint NOT NULL,
  facts text NOT NULL,
  outcome_hash text NOT NULL,
  revision bigint NOT NULL,
  CONSTRAINT case_snapshot_pkey PRIMARY KEY (person_id),
  CONSTRAINT case_snapshot_family_id_fkey FOREIGN KEY (family_id) REFERENCES person(id),
  CONSTRAINT case_snapshot_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
COMMENT ON TABLE case_snapshot IS 'Derived: the facts of a person as they stand in a case file, so that a new release of the law reads one row a person. Written in the transaction that changes a fact.';
CREATE INDEX case_snapshot_family ON public.case_snapshot USING btree (family_id, person_id);
GRANT DELETE, INSERT, SELECT, UPDATE ON case_snapshot TO kotostig_app;
COMMENT ON COLUMN case_snapshot.family_id IS 'The first of the people who are derived together with this one.';
COMMENT ON COLUMN case_snapshot.outcome_hash IS 'Of what the law said last: duties, questions and responsibilities.';
COMMENT ON COLUMN case_snapshot.revision IS 'Grows each time: whoever has read a row sees whether it has changed since.';

CREATE TABLE circumstance (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  kind text NOT NULL,
  is_so boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT circumstance_pkey PRIMARY KEY (id),
  CONSTRAINT circumstance_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT circumstance_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT circumstance_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT circumstance_kind_check CHECK ((kind = ANY (ARRAY['unaccompaniedOnArrival'::text, 'obviousSocialOrHealthNeeds'::text, 'vulnerable'::text]))),
  CONSTRAINT circumstance_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT circumstance_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT circumstance_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE circumstance IS 'Circumstances that are so or not so.';
CREATE UNIQUE INDEX circumstance_once ON public.circumstance USING btree (person_id, kind) WHERE (withdrawn_at IS NULL);
CREATE INDEX circumstance_person ON public.circumstance USING btree (person_id);
CREATE INDEX circumstance_recorder ON public.circumstance USING btree (recorded_by);
CREATE INDEX circumstance_withdrawer ON public.circumstance USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON circumstance TO kotostig_app;

CREATE TABLE condition_review (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  condition_id bigint NOT NULL,
  reviewed_on date NOT NULL,
  note text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL,
  CONSTRAINT condition_review_pkey PRIMARY KEY (id),
  CONSTRAINT condition_review_condition_id_fkey FOREIGN KEY (condition_id) REFERENCES municipality_condition(id),
  CONSTRAINT condition_review_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT condition_review_note_check CHECK ((length(note) <= 500))
);
COMMENT ON TABLE condition_review IS 'When an agreement with the state was reviewed (42 § 2), as stated. What was recorded last holds.';
CREATE INDEX condition_review_condition ON public.condition_review USING btree (condition_id, id);
CREATE INDEX condition_review_recorder ON public.condition_review USING btree (recorded_by);
GRANT INSERT, SELECT ON condition_review TO kotostig_app;

CREATE TABLE contact_unit (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  municipality text NOT NULL,
  name_sv text NOT NULL,
  name_fi text NOT NULL,
  phone text NOT NULL,
  email text NOT NULL,
  address text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  CONSTRAINT contact_unit_pkey PRIMARY KEY (id),
  CONSTRAINT contact_unit_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT contact_unit_once EXCLUDE USING gist (municipality WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&),
  CONSTRAINT contact_unit_address_check CHECK ((length(address) <= 300)),
  CONSTRAINT contact_unit_email_check CHECK ((length(email) <= 200)),
  CONSTRAINT contact_unit_municipality_check CHECK ((municipality ~ '^[0-9]{3}$'::text)),
  CONSTRAINT contact_unit_name_fi_check CHECK (((length(name_fi) >= 1) AND (length(name_fi) <= 200))),
  CONSTRAINT contact_unit_name_sv_check CHECK (((length(name_sv) >= 1) AND (length(name_sv) <= 200))),
  CONSTRAINT contact_unit_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT contact_unit_phone_check CHECK ((length(phone) <= 40)),
  CONSTRAINT contact_unit_reachable CHECK (((phone <> ''::text) OR (email <> ''::text) OR (address <> ''::text)))
);
COMMENT ON TABLE contact_unit IS 'Whom other authorities contact about a person''s need of services (9 § 2), as each municipality has named it. Public.';
CREATE INDEX contact_unit_recorder ON public.contact_unit USING btree (recorded_by);
GRANT INSERT, SELECT, UPDATE ON contact_unit TO kotostig_app;

CREATE TABLE deputy (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  authority_id bigint NOT NULL,
  officer_id bigint NOT NULL,
  deputy_id bigint NOT NULL,
  covers_protected boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  arranged_by bigint,
  arranged_at timestamp with time zone NOT NULL,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  CONSTRAINT deputy_pkey PRIMARY KEY (id),
  CONSTRAINT deputy_arranged_by_fkey FOREIGN KEY (arranged_by) REFERENCES officer(id),
  CONSTRAINT deputy_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT deputy_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES officer(id),
  CONSTRAINT deputy_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id),
  CONSTRAINT deputy_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT deputy_once EXCLUDE USING gist (officer_id WITH =, authority_id WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((withdrawn_at IS NULL)),
  CONSTRAINT deputy_is_another CHECK ((deputy_id <> officer_id)),
  CONSTRAINT deputy_period CHECK ((valid_from <= valid_to))
);
COMMENT ON TABLE deputy IS 'Who stands in for whom at an authority, and works with the people of that officer meanwhile.';
CREATE INDEX deputy_arranger ON public.deputy USING btree (arranged_by);
CREATE INDEX deputy_authority ON public.deputy USING btree (authority_id);
CREATE INDEX deputy_deputy ON public.deputy USING btree (deputy_id, valid_from);
CREATE INDEX deputy_officer ON public.deputy USING btree (officer_id);
CREATE INDEX deputy_withdrawer ON public.deputy USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON deputy TO kotostig_app;
COMMENT ON COLUMN deputy.covers_protected IS 'Also for people whose whereabouts are not disclosed. Only where the leader has said so.';

CREATE TABLE derivation_run (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  law_release text NOT NULL,
  derived_on date NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  upto_family bigint NOT NULL,
  people_total integer NOT NULL,
  people_done integer NOT NULL,
  people_changed integer NOT NULL,
  CONSTRAINT derivation_run_pkey PRIMARY KEY (id),
  CONSTRAINT derivation_run_law_release_fkey FOREIGN KEY (law_release) REFERENCES law_release(release)
);
COMMENT ON TABLE derivation_run IS 'How far a release of the law has been worked through for everybody. Stopped half way, it goes on from upto_family.';
CREATE INDEX derivation_run_release ON public.derivation_run USING btree (law_release);
GRANT INSERT, SELECT, UPDATE ON derivation_run TO kotostig_app;

CREATE TABLE disclosure (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  request_key text NOT NULL,
  receiver text NOT NULL,
  items integer[] NOT NULL,
  reason text,
  disclosed_on date NOT NULL,
  disclosed_at timestamp with time zone NOT NULL,
  disclosed_by bigint NOT NULL,
  CONSTRAINT disclosure_pkey PRIMARY KEY (id),
  CONSTRAINT disclosure_request_key_key UNIQUE (request_key),
  CONSTRAINT disclosure_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT disclosure_disclosed_by_fkey FOREIGN KEY (disclosed_by) REFERENCES officer(id),
  CONSTRAINT disclosure_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT disclosure_items_check CHECK (((cardinality(items) >= 1) AND (cardinality(items) <= 18))),
  CONSTRAINT disclosure_reason CHECK (((NOT (18 = ANY (items))) OR (reason IS NOT NULL))),
  CONSTRAINT disclosure_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 1000))),
  CONSTRAINT disclosure_receiver_check CHECK (((length(receiver) >= 2) AND (length(receiver) <= 200)))
);
COMMENT ON TABLE disclosure IS 'What a service provider has been told of a client, by the points of 94 §. Point 18 only with a written reason.';
CREATE INDEX disclosure_authority ON public.disclosure USING btree (authority_id);
CREATE INDEX disclosure_discloser ON public.disclosure USING btree (disclosed_by);
CREATE INDEX disclosure_person ON public.disclosure USING btree (person_id, id DESC);
GRANT INSERT, SELECT ON disclosure TO kotostig_app;

CREATE TABLE duty (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  rule text NOT NULL,
  occurrence text NOT NULL,
  holder_kind text NOT NULL,
  holder_code text NOT NULL,
  source text NOT NULL,
  trigger_on date,
  due_on date,
  is_without_delay boolean NOT NULL,
  is_standing boolean NOT NULL,
  derived_state text NOT NULL,
  done_on date,
  list_rank smallint NOT NULL,
  list_day date NOT NULL,
  law_release text NOT NULL,
  derived_at timestamp with time zone NOT NULL,
  CONSTRAINT duty_pkey PRIMARY KEY (id),
  CONSTRAINT duty_identity UNIQUE (person_id, rule, occurrence, holder_kind, holder_code),
  CONSTRAINT duty_law_release_fkey FOREIGN KEY (law_release) REFERENCES law_release(release),
  CONSTRAINT duty_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT duty_derived_state_check CHECK ((derived_state = ANY (ARRAY['open'::text, 'upcoming'::text, 'done'::text, 'lapsed'::text])))
);
COMMENT ON TABLE duty IS 'What the law asks of an authority towards a person. Late, soon and coming follow from trigger, due day and today; they are not stored.';
CREATE INDEX duty_list ON public.duty USING btree (holder_kind, holder_code, list_rank, list_day, id) WHERE ((derived_state = 'open'::text) AND (NOT is_standing));
CREATE INDEX duty_open ON public.duty USING btree (person_id) WHERE ((derived_state = 'open'::text) AND (NOT is_standing));
CREATE INDEX duty_release ON public.duty USING btree (law_release);
GRANT DELETE, INSERT, SELECT, UPDATE ON duty TO kotostig_app;
COMMENT ON COLUMN duty.list_rank IS '0 without delay, 1 with a day, 2 without a day: the order of the list of today.';
COMMENT ON COLUMN duty.list_day IS 'The day that orders duties of one rank: the trigger of what is without delay, otherwise the due day.';

CREATE TABLE emergency_access (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  officer_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  closes_at timestamp with time zone NOT NULL,
  reason text NOT NULL,
  CONSTRAINT emergency_access_pkey PRIMARY KEY (id),
  CONSTRAINT emergency_access_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT emergency_access_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id),
  CONSTRAINT emergency_access_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT emergency_access_reason_check CHECK ((length(reason) >= 20)),
  CONSTRAINT emergency_access_span CHECK ((opened_at < closes_at))
);
COMMENT ON TABLE emergency_access IS 'An officer has opened a file that is elsewhere, in an emergency: for a day, with the reason in words. The data protection officer looks at each.';
CREATE INDEX emergency_access_authority ON public.emergency_access USING btree (authority_id);
CREATE INDEX emergency_access_officer ON public.emergency_access USING btree (officer_id);
CREATE INDEX emergency_access_person ON public.emergency_access USING btree (person_id, officer_id, closes_at);
GRANT INSERT, SELECT ON emergency_access TO kotostig_app;

CREATE TABLE emergency_review (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  emergency_access_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  reviewed_by bigint NOT NULL,
  reviewed_at timestamp with time zone NOT NULL,
  remark text NOT NULL,
  CONSTRAINT emergency_review_pkey PRIMARY KEY (id),
  CONSTRAINT emergency_review_once UNIQUE (emergency_access_id, authority_id),
  CONSTRAINT emergency_review_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT emergency_review_emergency_access_id_fkey FOREIGN KEY (emergency_access_id) REFERENCES emergency_access(id),
  CONSTRAINT emergency_review_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES officer(id),
  CONSTRAINT emergency_review_remark_check CHECK (((length(remark) >= 1) AND (length(remark) <= 1000)))
);
COMMENT ON TABLE emergency_review IS 'The data protection officer of an authority has looked at an emergency access, and what they say of it.';
CREATE INDEX emergency_review_authority ON public.emergency_review USING btree (authority_id);
CREATE INDEX emergency_review_officer ON public.emergency_review USING btree (reviewed_by);
GRANT INSERT, SELECT ON emergency_review TO kotostig_app;

CREATE TABLE family_tie (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  other_person_id bigint NOT NULL,
  existed_before_arrival boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT family_tie_pkey PRIMARY KEY (id),
  CONSTRAINT family_tie_other_person_id_fkey FOREIGN KEY (other_person_id) REFERENCES person(id),
  CONSTRAINT family_tie_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT family_tie_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT family_tie_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT family_tie_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT family_tie_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT family_tie_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE family_tie IS 'Family ties that matter to 2 § 4 and 6 mom.';
CREATE INDEX family_tie_other ON public.family_tie USING btree (other_person_id);
CREATE INDEX family_tie_person ON public.family_tie USING btree (person_id);
CREATE INDEX family_tie_recorder ON public.family_tie USING btree (recorded_by);
CREATE INDEX family_tie_withdrawer ON public.family_tie USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON family_tie TO kotostig_app;

CREATE TABLE fee_cap (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  authority_id bigint NOT NULL,
  cap_cents integer NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT fee_cap_pkey PRIMARY KEY (id),
  CONSTRAINT fee_cap_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT fee_cap_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT fee_cap_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT fee_cap_once EXCLUDE USING gist (authority_id WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((withdrawn_at IS NULL)),
  CONSTRAINT fee_cap_cap_cents_check CHECK (((cap_cents >= 1) AND (cap_cents <= 100000))),
  CONSTRAINT fee_cap_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT fee_cap_source_check CHECK (((length(source) >= 3) AND (length(source) <= 300))),
  CONSTRAINT fee_cap_withdrawal CHECK ((((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))),
  CONSTRAINT fee_cap_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 3) AND (length(withdrawn_reason) <= 500)))
);
COMMENT ON TABLE fee_cap IS 'The largest fee for an unused time (32 a § 4 and 5 mom.) as the authority has entered it from the decree, with its source. One amount on each day.';
CREATE INDEX fee_cap_authority ON public.fee_cap USING btree (authority_id, valid_from);
CREATE INDEX fee_cap_recorder ON public.fee_cap USING btree (recorded_by);
CREATE INDEX fee_cap_withdrawer ON public.fee_cap USING btree (withdrawn_by);
GRANT INSERT, SELECT ON fee_cap TO kotostig_app;

CREATE TABLE fee_decision (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  meeting_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  request_key text NOT NULL,
  number integer NOT NULL,
  outcome text NOT NULL,
  charged_cents integer,
  due_on date,
  decided_on date NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  decided_by bigint NOT NULL,
  document text NOT NULL,
  checksum text NOT NULL,
  CONSTRAINT fee_decision_pkey PRIMARY KEY (id),
  CONSTRAINT fee_decision_once UNIQUE (meeting_id, number),
  CONSTRAINT fee_decision_request_key_key UNIQUE (request_key),
  CONSTRAINT fee_decision_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT fee_decision_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES officer(id),
  CONSTRAINT fee_decision_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  CONSTRAINT fee_decision_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT fee_decision_amount CHECK ((((outcome = 'charged'::text) = (charged_cents IS NOT NULL)) AND ((outcome = 'charged'::text) = (due_on IS NOT NULL)))),
  CONSTRAINT fee_decision_charged_cents_check CHECK ((charged_cents > 0)),
  CONSTRAINT fee_decision_checksum_check CHECK ((checksum ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT fee_decision_number_check CHECK ((number >= 1)),
  CONSTRAINT fee_decision_outcome_check CHECK ((outcome = ANY (ARRAY['charged'::text, 'not-charged'::text])))
);
COMMENT ON TABLE fee_decision IS 'A decision on the fee for an unused time (32 a §). Never changed: a later number for the same meeting takes its place.';
CREATE INDEX fee_decision_authority ON public.fee_decision USING btree (authority_id);
CREATE INDEX fee_decision_officer ON public.fee_decision USING btree (decided_by);
CREATE INDEX fee_decision_person ON public.fee_decision USING btree (person_id);
CREATE TRIGGER fee_decision_stays BEFORE UPDATE ON public.fee_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON fee_decision TO kotostig_app;
COMMENT ON COLUMN fee_decision.document IS 'The decision as JSON, to the letter as it was made: conditions, judgements, cost, cap, reasons and how to ask for a review of it.';

CREATE TABLE fee_judgement (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  meeting_id bigint NOT NULL,
  condition text NOT NULL,
  holds boolean NOT NULL,
  reason text NOT NULL,
  judged_at timestamp with time zone NOT NULL,
  judged_by bigint NOT NULL,
  CONSTRAINT fee_judgement_pkey PRIMARY KEY (id),
  CONSTRAINT fee_judgement_judged_by_fkey FOREIGN KEY (judged_by) REFERENCES officer(id),
  CONSTRAINT fee_judgement_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  CONSTRAINT fee_judgement_condition_check CHECK ((condition = ANY (ARRAY['no-acceptable-reason'::text, 'not-unreasonable'::text]))),
  CONSTRAINT fee_judgement_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 2000)))
);
COMMENT ON TABLE fee_judgement IS 'What an officer has judged of a missed time: that there was no acceptable reason, that a fee is not unreasonable (32 a §). With the reason. What was judged last holds.';
CREATE INDEX fee_judgement_meeting ON public.fee_judgement USING btree (meeting_id, condition, id);
CREATE INDEX fee_judgement_officer ON public.fee_judgement USING btree (judged_by);
CREATE TRIGGER fee_judgement_stays BEFORE UPDATE ON public.fee_judgement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON fee_judgement TO kotostig_app;

CREATE TABLE feedback (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  is_about_accessibility boolean NOT NULL,
  message text NOT NULL,
  page text,
  answer_to text,
  received_at timestamp with time zone NOT NULL,
  answered_at timestamp with time zone,
  answered_by bigint,
  CONSTRAINT feedback_pkey PRIMARY KEY (id),
  CONSTRAINT feedback_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES officer(id),
  CONSTRAINT feedback_answer_to_check CHECK ((length(answer_to) <= 200)),
  CONSTRAINT feedback_message_check CHECK (((length(message) >= 1) AND (length(message) <= 5000))),
  CONSTRAINT feedback_page_check CHECK ((length(page) <= 300))
);
COMMENT ON TABLE feedback IS 'What anybody has written about the service, without signing in. Whoever wants an answer says how.';
CREATE INDEX feedback_answerer ON public.feedback USING btree (answered_by);
CREATE INDEX feedback_open ON public.feedback USING btree (received_at) WHERE (answered_at IS NULL);
GRANT INSERT, SELECT, UPDATE ON feedback TO kotostig_app;

CREATE TABLE file_merge (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  stays_id bigint NOT NULL,
  absorbed_id bigint NOT NULL,
  reason text NOT NULL,
  merged_at timestamp with time zone NOT NULL,
  merged_by bigint NOT NULL,
  undone_at timestamp with time zone,
  undone_by bigint,
  undone_reason text,
  CONSTRAINT file_merge_pkey PRIMARY KEY (id),
  CONSTRAINT file_merge_absorbed_id_fkey FOREIGN KEY (absorbed_id) REFERENCES person(id),
  CONSTRAINT file_merge_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES officer(id),
  CONSTRAINT file_merge_stays_id_fkey FOREIGN KEY (stays_id) REFERENCES person(id),
  CONSTRAINT file_merge_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES officer(id),
  CONSTRAINT file_merge_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 500))),
  CONSTRAINT file_merge_two CHECK ((stays_id <> absorbed_id)),
  CONSTRAINT file_merge_undoing CHECK (((undone_at IS NULL) = (undone_reason IS NULL)))
);
COMMENT ON TABLE file_merge IS 'Two files found to be of one person, which stays and which is read with it, who said so and why; and when it was undone.';
CREATE INDEX file_merge_absorbed ON public.file_merge USING btree (absorbed_id);
CREATE INDEX file_merge_merger ON public.file_merge USING btree (merged_by);
CREATE UNIQUE INDEX file_merge_once ON public.file_merge USING btree (absorbed_id) WHERE (undone_at IS NULL);
CREATE INDEX file_merge_stays ON public.file_merge USING btree (stays_id);
CREATE INDEX file_merge_undoer ON public.file_merge USING btree (undone_by);
GRANT INSERT, SELECT, UPDATE ON file_merge TO kotostig_app;

CREATE TABLE guardian_absence (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT guardian_absence_pkey PRIMARY KEY (id),
  CONSTRAINT guardian_absence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT guardian_absence_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT guardian_absence_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT guardian_absence_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT guardian_absence_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT guardian_absence_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE guardian_absence IS 'In Finland without a guardian or other legal representative (33, 35 §).';
CREATE INDEX guardian_absence_person ON public.guardian_absence USING btree (person_id);
CREATE INDEX guardian_absence_recorder ON public.guardian_absence USING btree (recorded_by);
CREATE INDEX guardian_absence_withdrawer ON public.guardian_absence USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON guardian_absence TO kotostig_app;

CREATE TABLE guidance (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  request_key text NOT NULL,
  given_on date NOT NULL,
  topic text NOT NULL,
  language text NOT NULL,
  has_interpreter boolean NOT NULL,
  led_to text NOT NULL,
  minutes integer NOT NULL,
  words text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT guidance_pkey PRIMARY KEY (id),
  CONSTRAINT guidance_request_key_key UNIQUE (request_key),
  CONSTRAINT guidance_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT guidance_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT guidance_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT guidance_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT guidance_language_check CHECK (((length(language) >= 2) AND (length(language) <= 20))),
  CONSTRAINT guidance_led_to_check CHECK ((led_to = ANY (ARRAY['nowhere'::text, 'assessment'::text, 'municipality'::text, 'welfare-area'::text, 'authority'::text, 'school'::text, 'association'::text]))),
  CONSTRAINT guidance_minutes_check CHECK (((minutes >= 1) AND (minutes <= 600))),
  CONSTRAINT guidance_topic_check CHECK ((topic = ANY (ARRAY['society'::text, 'services'::text, 'education'::text, 'working-life'::text, 'rights'::text, 'permit'::text, 'housing'::text, 'language'::text, 'other'::text]))),
  CONSTRAINT guidance_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))),
  CONSTRAINT guidance_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 3) AND (length(withdrawn_reason) <= 500))),
  CONSTRAINT guidance_words_check CHECK ((length(words) <= 1000))
);
COMMENT ON TABLE guidance IS 'Guidance given to somebody with a file who consented to its being recorded (10 §, 76 §).';
CREATE INDEX guidance_authority ON public.guidance USING btree (authority_id, given_on);
CREATE INDEX guidance_person ON public.guidance USING btree (person_id, given_on);
CREATE INDEX guidance_recorder ON public.guidance USING btree (recorded_by);
CREATE INDEX guidance_withdrawer ON public.guidance USING btree (withdrawn_by);
GRANT INSERT, SELECT ON guidance TO kotostig_app;

CREATE TABLE guidance_count (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  authority_id bigint NOT NULL,
  request_key text NOT NULL,
  given_on date NOT NULL,
  unit_id bigint,
  topic text NOT NULL,
  language text NOT NULL,
  has_interpreter boolean NOT NULL,
  led_to text NOT NULL,
  minutes integer NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  CONSTRAINT guidance_count_pkey PRIMARY KEY (id),
  CONSTRAINT guidance_count_request_key_key UNIQUE (request_key),
  CONSTRAINT guidance_count_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT guidance_count_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT guidance_count_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT guidance_count_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT guidance_count_language_check CHECK (((length(language) >= 2) AND (length(language) <= 20))),
  CONSTRAINT guidance_count_led_to_check CHECK ((led_to = ANY (ARRAY['nowhere'::text, 'assessment'::text, 'municipality'::text, 'welfare-area'::text, 'authority'::text, 'school'::text, 'association'::text]))),
  CONSTRAINT guidance_count_minutes_check CHECK (((minutes >= 1) AND (minutes <= 600))),
  CONSTRAINT guidance_count_topic_check CHECK ((topic = ANY (ARRAY['society'::text, 'services'::text, 'education'::text, 'working-life'::text, 'rights'::text, 'permit'::text, 'housing'::text, 'language'::text, 'other'::text])))
);
COMMENT ON TABLE guidance_count IS 'One time somebody was guided without a file (10 §). Nothing tells who: there is no place for a name or for free words.';
CREATE INDEX guidance_count_authority ON public.guidance_count USING btree (authority_id, given_on);
CREATE INDEX guidance_count_recorder ON public.guidance_count USING btree (recorded_by);
CREATE INDEX guidance_count_unit ON public.guidance_count USING btree (unit_id);
CREATE INDEX guidance_count_withdrawer ON public.guidance_count USING btree (withdrawn_by);
GRANT INSERT, SELECT ON guidance_count TO kotostig_app;

CREATE TABLE handover (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  to_authority bigint NOT NULL,
  accepted_at timestamp with time zone NOT NULL,
  accepted_by bigint NOT NULL,
  ground text NOT NULL,
  CONSTRAINT handover_pkey PRIMARY KEY (id),
  CONSTRAINT handover_once UNIQUE (person_id, to_authority),
  CONSTRAINT handover_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES officer(id),
  CONSTRAINT handover_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT handover_to_authority_fkey FOREIGN KEY (to_authority) REFERENCES authority(id),
  CONSTRAINT handover_ground_check CHECK ((ground = ANY (ARRAY['consent'::text, 'necessary'::text])))
);
COMMENT ON TABLE handover IS 'A new authority has accepted a file: with the consent of the person (85 §) or what is necessary (86 §).';
CREATE INDEX handover_authority ON public.handover USING btree (to_authority);
CREATE INDEX handover_officer ON public.handover USING btree (accepted_by);
GRANT INSERT, SELECT ON handover TO kotostig_app;

CREATE TABLE home_care_allowance (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT home_care_allowance_pkey PRIMARY KEY (id),
  CONSTRAINT home_care_allowance_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT home_care_allowance_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT home_care_allowance_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT home_care_allowance_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT home_care_allowance_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT home_care_allowance_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE home_care_allowance IS 'Receives child home-care allowance (14 § 1 mom. 3 p.).';
CREATE INDEX home_care_allowance_person ON public.home_care_allowance USING btree (person_id);
CREATE INDEX home_care_allowance_recorder ON public.home_care_allowance USING btree (recorded_by);
CREATE INDEX home_care_allowance_withdrawer ON public.home_care_allowance USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON home_care_allowance TO kotostig_app;

CREATE TABLE home_condition (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  is_met boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT home_condition_pkey PRIMARY KEY (id),
  CONSTRAINT home_condition_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT home_condition_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT home_condition_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT home_condition_once EXCLUDE USING gist (((person_id + 0)) WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((withdrawn_at IS NULL)),
  CONSTRAINT home_condition_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT home_condition_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT home_condition_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE home_condition IS 'Whether the conditions for a home municipality are met (201/1994 4 §), where that is stated.';
CREATE INDEX home_condition_person ON public.home_condition USING btree (person_id);
CREATE INDEX home_condition_recorder ON public.home_condition USING btree (recorded_by);
CREATE INDEX home_condition_withdrawer ON public.home_condition USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON home_condition TO kotostig_app;

CREATE TABLE home_municipality (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  code text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT home_municipality_pkey PRIMARY KEY (id),
  CONSTRAINT home_municipality_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT home_municipality_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT home_municipality_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT home_municipality_once EXCLUDE USING gist (((person_id + 0)) WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((withdrawn_at IS NULL)),
  CONSTRAINT home_municipality_code_check CHECK ((code ~ '^[0-9]{3}$'::text)),
  CONSTRAINT home_municipality_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT home_municipality_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT home_municipality_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE home_municipality IS 'The registered municipality of residence (201/1994). One at a time.';
CREATE INDEX home_municipality_code ON public.home_municipality USING btree (code) WHERE (withdrawn_at IS NULL);
CREATE INDEX home_municipality_person ON public.home_municipality USING btree (person_id);
CREATE INDEX home_municipality_recorder ON public.home_municipality USING btree (recorded_by);
CREATE INDEX home_municipality_withdrawer ON public.home_municipality USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON home_municipality TO kotostig_app;

CREATE TABLE identity_code (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  code text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT identity_code_pkey PRIMARY KEY (id),
  CONSTRAINT identity_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT identity_code_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT identity_code_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT identity_code_once EXCLUDE USING gist (((person_id + 0)) WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((withdrawn_at IS NULL)),
  CONSTRAINT identity_code_code_check CHECK ((code ~ '^[0-9]{6}[-+YXWVUABCDEF][0-9]{3}[0-9A-FHJ-NPR-Y]$'::text)),
  CONSTRAINT identity_code_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT identity_code_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT identity_code_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE identity_code IS 'Personal identity codes in time: received later, or corrected. The separator is part of the code.';
CREATE UNIQUE INDEX identity_code_owner ON public.identity_code USING btree (code) WHERE (withdrawn_at IS NULL);
CREATE INDEX identity_code_person ON public.identity_code USING btree (person_id);
CREATE INDEX identity_code_recorder ON public.identity_code USING btree (recorded_by);
CREATE INDEX identity_code_withdrawer ON public.identity_code USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON identity_code TO kotostig_app;

CREATE TABLE intake (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  authority_id bigint NOT NULL,
  request_key text NOT NULL,
  way text NOT NULL,
  sender_kind text,
  sender text NOT NULL,
  ground text NOT NULL,
  consent_on date,
  arrived_on date NOT NULL,
  family_name text NOT NULL,
  given_names text NOT NULL,
  born date,
  code text,
  first_permit_on date,
  language text,
  needs_interpreter boolean NOT NULL DEFAULT false,
  phone text NOT NULL DEFAULT ''::text,
  email text NOT NULL DEFAULT ''::text,
  is_protected boolean NOT NULL DEFAULT false,
  moves text,
  words text NOT NULL DEFAULT ''::text,
  facts jsonb NOT NULL DEFAULT '{}'::jsonb,
  takeover_id bigint,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL,
  outcome text,
  outcome_words text NOT NULL DEFAULT ''::text,
  forwarded_to text,
  person_id bigint,
  settled_at timestamp with time zone,
  settled_by bigint,
  is_open boolean NOT NULL GENERATED ALWAYS AS ((settled_at IS NULL)) STORED,
  CONSTRAINT intake_pkey PRIMARY KEY (id),
  CONSTRAINT intake_request_key_key UNIQUE (request_key),
  CONSTRAINT intake_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT intake_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT intake_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT intake_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES officer(id),
  CONSTRAINT intake_takeover_id_fkey FOREIGN KEY (takeover_id) REFERENCES takeover(id),
  CONSTRAINT intake_code_check CHECK ((length(code) = 11)),
  CONSTRAINT intake_consent CHECK (((ground = 'consent'::text) = (consent_on IS NOT NULL))),
  CONSTRAINT intake_email_check CHECK ((length(email) <= 200)),
  CONSTRAINT intake_family_name_check CHECK (((length(family_name) >= 1) AND (length(family_name) <= 200))),
  CONSTRAINT intake_forwarded CHECK (((forwarded_to IS NOT NULL) = (NOT (outcome IS DISTINCT FROM 'forwarded'::text)))),
  CONSTRAINT intake_forwarded_to_check CHECK (((length(forwarded_to) >= 3) AND (length(forwarded_to) <= 200))),
  CONSTRAINT intake_given_names_check CHECK (((length(given_names) >= 1) AND (length(given_names) <= 200))),
  CONSTRAINT intake_ground_check CHECK ((ground = ANY (ARRAY['consent'::text, 'right-83'::text, 'right-84'::text, 'right-86'::text, 'own-request'::text, 'guided'::text]))),
  CONSTRAINT intake_language_check CHECK (((length(language) >= 2) AND (length(language) <= 20))),
  CONSTRAINT intake_moves_check CHECK ((moves = ANY (ARRAY['assisted'::text, 'own'::text]))),
  CONSTRAINT intake_outcome_check CHECK ((outcome = ANY (ARRAY['registered'::text, 'tied'::text, 'guided'::text, 'forwarded'::text, 'closed'::text]))),
  CONSTRAINT intake_outcome_words_check CHECK ((length(outcome_words) <= 500)),
  CONSTRAINT intake_person CHECK (((person_id IS NOT NULL) = ((outcome = ANY (ARRAY['registered'::text, 'tied'::text])) IS TRUE))),
  CONSTRAINT intake_phone_check CHECK ((length(phone) <= 40)),
  CONSTRAINT intake_sender_check CHECK ((length(sender) <= 200)),
  CONSTRAINT intake_sender_kind_check CHECK ((sender_kind = ANY (ARRAY['migri'::text, 'reception-centre'::text, 'kela'::text, 'dvv'::text, 'employment-authority'::text, 'municipality'::text, 'welfare-area'::text, 'school'::text, 'other-authority'::text]))),
  CONSTRAINT intake_settled CHECK ((((settled_at IS NULL) = (outcome IS NULL)) AND ((settled_at IS NULL) = (settled_by IS NULL)))),
  CONSTRAINT intake_way_check CHECK ((way = ANY (ARRAY['authority'::text, 'person'::text, 'on-behalf'::text, 'guidance'::text, 'list'::text]))),
  CONSTRAINT intake_words_check CHECK ((length(words) <= 1000))
);
COMMENT ON TABLE intake IS 'A contact about somebody who may need services: from another authority, the person, guidance or a list; and what was done about it. No day is the last: the law says without delay.';
CREATE INDEX intake_list ON public.intake USING btree (authority_id, is_open, arrived_on, id);
CREATE INDEX intake_recorder ON public.intake USING btree (recorded_by);
CREATE INDEX intake_settled_list ON public.intake USING btree (authority_id, settled_at);
CREATE INDEX intake_settler ON public.intake USING btree (settled_by);
CREATE INDEX intake_takeover ON public.intake USING btree (takeover_id);
GRANT INSERT, SELECT ON intake TO kotostig_app;
COMMENT ON COLUMN intake.consent_on IS 'When the person consented to the contact (9 § 1). Without it another authority needs a right of its own.';
COMMENT ON COLUMN intake.code IS 'Identity code as it was said, of somebody who may have no file yet.';
COMMENT ON COLUMN intake.moves IS 'Whether the reception centre helps with the move, or the person moves by themselves.';
COMMENT ON COLUMN intake.facts IS 'What a list says of the person, as in a case file; written as facts when the person is registered or known.';

CREATE TABLE integration_language (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  language text NOT NULL,
  talked_on date,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT integration_language_pkey PRIMARY KEY (id),
  CONSTRAINT integration_language_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT integration_language_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT integration_language_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT integration_language_once EXCLUDE USING gist (((person_id + 0)) WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((withdrawn_at IS NULL)),
  CONSTRAINT integration_language_language_check CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text]))),
  CONSTRAINT integration_language_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT integration_language_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT integration_language_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE integration_language IS 'The language of integration a person has chosen (681/2023 19 § 1 mom.). talked_on: the day both languages and their paths were explained.';
CREATE INDEX integration_language_person ON public.integration_language USING btree (person_id);
CREATE INDEX integration_language_recorder ON public.integration_language USING btree (recorded_by);
CREATE INDEX integration_language_withdrawer ON public.integration_language USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON integration_language TO kotostig_app;

CREATE TABLE interpreting_cost (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  meeting_id bigint NOT NULL,
  spent_cents integer NOT NULL,
  source text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL,
  CONSTRAINT interpreting_cost_pkey PRIMARY KEY (id),
  CONSTRAINT interpreting_cost_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  CONSTRAINT interpreting_cost_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT interpreting_cost_source_check CHECK (((length(source) >= 3) AND (length(source) <= 300))),
  CONSTRAINT interpreting_cost_spent_cents_check CHECK (((spent_cents >= 0) AND (spent_cents <= 10000000)))
);
COMMENT ON TABLE interpreting_cost IS 'What interpreting at a meeting has cost, with its source. What was recorded last holds.';
CREATE INDEX interpreting_cost_meeting ON public.interpreting_cost USING btree (meeting_id, id);
CREATE INDEX interpreting_cost_recorder ON public.interpreting_cost USING btree (recorded_by);
CREATE TRIGGER interpreting_cost_stays BEFORE UPDATE ON public.interpreting_cost FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON interpreting_cost TO kotostig_app;

CREATE TABLE job_seeking (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  is_unemployed boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT job_seeking_pkey PRIMARY KEY (id),
  CONSTRAINT job_seeking_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT job_seeking_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT job_seeking_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT job_seeking_once EXCLUDE USING gist (((person_id + 0)) WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((withdrawn_at IS NULL)),
  CONSTRAINT job_seeking_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT job_seeking_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT job_seeking_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE job_seeking IS 'Registered as a job seeker (380/2023).';
CREATE INDEX job_seeking_person ON public.job_seeking USING btree (person_id);
CREATE INDEX job_seeking_recorder ON public.job_seeking USING btree (recorded_by);
CREATE INDEX job_seeking_withdrawer ON public.job_seeking USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON job_seeking TO kotostig_app;

CREATE TABLE law_module (
  checksum text NOT NULL,
  release text NOT NULL,
  module text NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT law_module_pkey PRIMARY KEY (checksum),
  CONSTRAINT law_module_release_fkey FOREIGN KEY (release) REFERENCES law_release(release),
  CONSTRAINT law_module_checksum_check CHECK ((checksum ~ '^[0-9a-f]{64}$'::text))
);
COMMENT ON TABLE law_module IS 'The source of each release of the law that this installation has run, whole, so that it can be run again. Named by its SHA-256: two releases of one name are told apart.';
CREATE INDEX law_module_release ON public.law_module USING btree (release);
CREATE TRIGGER law_module_stays BEFORE DELETE OR UPDATE ON public.law_module FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON law_module TO kotostig_app;

CREATE TABLE law_release (
  release text NOT NULL,
  valid_from date,
  valid_to date,
  checksum text NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT law_release_pkey PRIMARY KEY (release),
  CONSTRAINT law_release_checksum_check CHECK ((checksum ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT law_release_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT law_release_release_check CHECK ((release ~ '^[0-9]{4}\.[0-9]+$'::text))
);
COMMENT ON TABLE law_release IS 'Releases of the law package that this installation has run. Never changed, never removed.';
GRANT INSERT, SELECT ON law_release TO kotostig_app;
COMMENT ON COLUMN law_release.valid_from IS 'First day the release knows the law of. Empty when the release does not say.';
COMMENT ON COLUMN law_release.valid_to IS 'Last day the release knows the law of, inclusive. Empty when the release does not say.';
COMMENT ON COLUMN law_release.checksum IS 'SHA-256 of the source of the release when it was first run here.';

CREATE TABLE life_event (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  kind text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT life_event_pkey PRIMARY KEY (id),
  CONSTRAINT life_event_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT life_event_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT life_event_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT life_event_kind_check CHECK ((kind = ANY (ARRAY['died'::text, 'left'::text, 'finnishCitizenFrom'::text, 'arrived'::text, 'appliedForProtection'::text]))),
  CONSTRAINT life_event_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT life_event_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT life_event_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE life_event IS 'Days of a life that happen once: valid_from is the day.';
CREATE UNIQUE INDEX life_event_once ON public.life_event USING btree (person_id, kind) WHERE (withdrawn_at IS NULL);
CREATE INDEX life_event_person ON public.life_event USING btree (person_id);
CREATE INDEX life_event_recorder ON public.life_event USING btree (recorded_by);
CREATE INDEX life_event_withdrawer ON public.life_event USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON life_event TO kotostig_app;

CREATE TABLE listed_name (
  holder_kind text NOT NULL,
  holder_code text NOT NULL,
  sound text NOT NULL,
  person_id bigint NOT NULL,
  search_key text NOT NULL,
  CONSTRAINT listed_name_identity PRIMARY KEY (holder_kind, holder_code, sound, person_id) INCLUDE (search_key),
  CONSTRAINT listed_name_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
COMMENT ON TABLE listed_name IS 'Derived: each word of a person''s names as it sounds, under every authority that may come to find the person by name. Whether it may today is asked of the person.';
CREATE INDEX listed_name_person ON public.listed_name USING btree (person_id);
GRANT DELETE, INSERT, SELECT, UPDATE ON listed_name TO kotostig_app;

CREATE TABLE listed_window (
  holder_kind text NOT NULL,
  holder_code text NOT NULL,
  ends_on date NOT NULL,
  person_id bigint NOT NULL,
  CONSTRAINT listed_window_identity PRIMARY KEY (holder_kind, holder_code, ends_on, person_id),
  CONSTRAINT listed_window_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
COMMENT ON TABLE listed_window IS 'Derived: the last day of the three years of somebody who has neither an assessment nor a plan, under every authority that may come to see the person. Whether it may today is asked of the person.';
CREATE INDEX listed_window_person ON public.listed_window USING btree (person_id);
GRANT DELETE, INSERT, SELECT, UPDATE ON listed_window TO kotostig_app;

CREATE TABLE living_place (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  code text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT living_place_pkey PRIMARY KEY (id),
  CONSTRAINT living_place_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT living_place_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT living_place_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT living_place_once EXCLUDE USING gist (((person_id + 0)) WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((withdrawn_at IS NULL)),
  CONSTRAINT living_place_code_check CHECK ((code ~ '^[0-9]{3}$'::text)),
  CONSTRAINT living_place_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT living_place_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT living_place_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE living_place IS 'Where somebody lives for whom no home municipality can be registered (59 § 3 mom.).';
CREATE INDEX living_place_code ON public.living_place USING btree (code) WHERE (withdrawn_at IS NULL);
CREATE INDEX living_place_person ON public.living_place USING btree (person_id);
CREATE INDEX living_place_recorder ON public.living_place USING btree (recorded_by);
CREATE INDEX living_place_withdrawer ON public.living_place USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON living_place TO kotostig_app;

CREATE TABLE meeting (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  request_key text NOT NULL,
  purpose text NOT NULL,
  held_at timestamp with time zone NOT NULL,
  minutes integer NOT NULL,
  place text NOT NULL,
  way text NOT NULL,
  officer_id bigint NOT NULL,
  state text NOT NULL DEFAULT 'booked'::text,
  interpreter_language text,
  created_at timestamp with time zone NOT NULL,
  created_by bigint NOT NULL,
  changed_at timestamp with time zone,
  changed_by bigint,
  version integer NOT NULL DEFAULT 1,
  outcome_reason text NOT NULL DEFAULT ''::text,
  absence text,
  told_of_fee boolean,
  told_of_cancelling boolean,
  told_language text,
  told_way text,
  told_understood boolean,
  CONSTRAINT meeting_pkey PRIMARY KEY (id),
  CONSTRAINT meeting_request_key_key UNIQUE (request_key),
  CONSTRAINT meeting_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT meeting_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES officer(id),
  CONSTRAINT meeting_created_by_fkey FOREIGN KEY (created_by) REFERENCES officer(id),
  CONSTRAINT meeting_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id),
  CONSTRAINT meeting_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT meeting_absence CHECK (((absence IS NULL) = (state <> 'not-come'::text))),
  CONSTRAINT meeting_absence_check CHECK ((absence = ANY (ARRAY['acceptable'::text, 'not-acceptable'::text, 'unknown'::text]))),
  CONSTRAINT meeting_change CHECK (((changed_at IS NULL) = (changed_by IS NULL))),
  CONSTRAINT meeting_interpreter_language_check CHECK (((length(interpreter_language) >= 2) AND (length(interpreter_language) <= 20))),
  CONSTRAINT meeting_minutes_check CHECK (((minutes >= 5) AND (minutes <= 600))),
  CONSTRAINT meeting_outcome_reason_check CHECK ((length(outcome_reason) <= 500)),
  CONSTRAINT meeting_place CHECK (((way <> 'on-site'::text) OR (place <> ''::text))),
  CONSTRAINT meeting_place_check CHECK ((length(place) <= 300)),
  CONSTRAINT meeting_purpose_check CHECK ((purpose = ANY (ARRAY['guidance'::text, 'assessment'::text, 'plan'::text, 'review'::text, 'other'::text]))),
  CONSTRAINT meeting_state_check CHECK ((state = ANY (ARRAY['booked'::text, 'held'::text, 'cancelled'::text, 'not-come'::text]))),
  CONSTRAINT meeting_told_language_check CHECK (((length(told_language) >= 2) AND (length(told_language) <= 20))),
  CONSTRAINT meeting_told_way_check CHECK ((told_way = ANY (ARRAY['spoken'::text, 'interpreted'::text, 'written'::text]))),
  CONSTRAINT meeting_way_check CHECK ((way = ANY (ARRAY['on-site'::text, 'phone'::text, 'video'::text])))
);
COMMENT ON TABLE meeting IS 'A time booked with a person, by phone, by video or on the spot, and what became of it.';
CREATE INDEX meeting_authority ON public.meeting USING btree (authority_id, held_at);
CREATE INDEX meeting_changer ON public.meeting USING btree (changed_by);
CREATE INDEX meeting_coming ON public.meeting USING btree (held_at) WHERE (state = 'booked'::text);
CREATE INDEX meeting_creator ON public.meeting USING btree (created_by);
CREATE INDEX meeting_of_person ON public.meeting USING btree (person_id, held_at);
CREATE INDEX meeting_officer ON public.meeting USING btree (officer_id, held_at);
GRANT INSERT, SELECT ON meeting TO kotostig_app;
COMMENT ON COLUMN meeting.held_at IS 'When it begins, or was to begin.';
COMMENT ON COLUMN meeting.officer_id IS 'Whom the person meets.';
COMMENT ON COLUMN meeting.interpreter_language IS 'The language of the interpreter who is needed; empty when none is.';
COMMENT ON COLUMN meeting.absence IS 'Whether the person had an acceptable reason not to come, where nobody came.';
COMMENT ON COLUMN meeting.told_of_fee IS 'When booking, the person was told that a fee may be charged (32 a §); empty when nobody has recorded it.';
COMMENT ON COLUMN meeting.told_of_cancelling IS 'When booking, the person was told how to cancel (32 a §); empty when nobody has recorded it.';
COMMENT ON COLUMN meeting.told_understood IS 'It was told so that the person understood it well enough (32 a §); empty when nobody has recorded it.';

CREATE TABLE meeting_person (
  meeting_id bigint NOT NULL,
  person_id bigint NOT NULL,
  CONSTRAINT meeting_person_pkey PRIMARY KEY (meeting_id, person_id),
  CONSTRAINT meeting_person_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  CONSTRAINT meeting_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
COMMENT ON TABLE meeting_person IS 'The others who take part in the same sitting, each with a file of their own, besides the person of the meeting.';
CREATE INDEX meeting_person_person ON public.meeting_person USING btree (person_id);
GRANT DELETE, INSERT, SELECT ON meeting_person TO kotostig_app;

CREATE TABLE merge_aside (
  merge_id bigint NOT NULL,
  table_name text NOT NULL,
  row_id bigint NOT NULL,
  CONSTRAINT merge_aside_pkey PRIMARY KEY (merge_id, table_name, row_id),
  CONSTRAINT merge_aside_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES file_merge(id),
  CONSTRAINT merge_aside_table_name_check CHECK ((table_name ~ '^[a-z_]+$'::text))
);
COMMENT ON TABLE merge_aside IS 'Facts that are left out while two files are one: told twice, or the one of two that was found wrong. They stand again when the merge is undone.';
CREATE INDEX merge_aside_row ON public.merge_aside USING btree (table_name, row_id);
GRANT INSERT, SELECT ON merge_aside TO kotostig_app;

CREATE TABLE message (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  authority_id bigint NOT NULL,
  kind text NOT NULL,
  once_key text NOT NULL,
  person_id bigint,
  contact_id bigint,
  meeting_id bigint,
  officer_id bigint,
  officer_mail_id bigint,
  test_to text,
  way text NOT NULL,
  state text NOT NULL DEFAULT 'waiting'::text,
  code text,
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamp with time zone NOT NULL,
  queued_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT message_pkey PRIMARY KEY (id),
  CONSTRAINT message_once_key_key UNIQUE (once_key),
  CONSTRAINT message_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT message_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES person_contact(id),
  CONSTRAINT message_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  CONSTRAINT message_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id),
  CONSTRAINT message_officer_mail_id_fkey FOREIGN KEY (officer_mail_id) REFERENCES officer_mail(id),
  CONSTRAINT message_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT message_code_check CHECK (((length(code) >= 1) AND (length(code) <= 60))),
  CONSTRAINT message_end CHECK (((state = ANY (ARRAY['waiting'::text, 'sending'::text])) = (ended_at IS NULL))),
  CONSTRAINT message_kind_check CHECK ((kind = ANY (ARRAY['booked'::text, 'reminder'::text, 'moved'::text, 'cancelled'::text, 'review'::text, 'officer'::text, 'test'::text]))),
  CONSTRAINT message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'refused'::text, 'gave-up'::text, 'unsure'::text, 'dropped'::text]))),
  CONSTRAINT message_test_to_check CHECK (((length(test_to) >= 3) AND (length(test_to) <= 200))),
  CONSTRAINT message_way_check CHECK ((way = ANY (ARRAY['email'::text, 'text'::text]))),
  CONSTRAINT message_whom CHECK ((((person_id IS NOT NULL) = (contact_id IS NOT NULL)) AND (((((person_id IS NOT NULL))::integer + ((officer_mail_id IS NOT NULL))::integer) + ((test_to IS NOT NULL))::integer) = 1)))
);
COMMENT ON TABLE message IS 'What is to be sent, or has been: to whom, about what, in which way and with what outcome. The words are made when it is sent and are not kept; the address stands in person_contact.';
CREATE INDEX message_authority ON public.message USING btree (authority_id, id DESC);
CREATE INDEX message_contact ON public.message USING btree (contact_id);
CREATE INDEX message_meeting ON public.message USING btree (meeting_id);
CREATE INDEX message_officer ON public.message USING btree (officer_id);
CREATE INDEX message_officer_mail ON public.message USING btree (officer_mail_id);
CREATE INDEX message_person ON public.message USING btree (person_id, id DESC);
CREATE INDEX message_waiting ON public.message USING btree (next_at, id) WHERE (state = ANY (ARRAY['waiting'::text, 'sending'::text]));
GRANT INSERT, SELECT ON message TO kotostig_app;
COMMENT ON COLUMN message.once_key IS 'What makes it this message and no other: the same meeting, kind, time and contact give one.';
COMMENT ON COLUMN message.state IS 'unsure: the server stopped while it was being sent, so it may have gone; it is not sent again.';
COMMENT ON COLUMN message.code IS 'What the server of the receiver answered, or why it was dropped. Never an address.';

CREATE TABLE migration (
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT migration_pkey PRIMARY KEY (name)
);
COMMENT ON TABLE migration IS 'Migrations that have been run on this database. Written by the migration itself, never by hand.';

CREATE TABLE municipality_condition (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  municipality text NOT NULL,
  kind text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT municipality_condition_pkey PRIMARY KEY (id),
  CONSTRAINT municipality_condition_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT municipality_condition_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT municipality_condition_once EXCLUDE USING gist (municipality WITH =, kind WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((withdrawn_at IS NULL)),
  CONSTRAINT municipality_condition_kind_check CHECK ((kind = ANY (ARRAY['agreement'::text, 'programme'::text]))),
  CONSTRAINT municipality_condition_municipality_check CHECK ((municipality ~ '^[0-9]{3}$'::text)),
  CONSTRAINT municipality_condition_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT municipality_condition_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE municipality_condition IS 'Agreement with the state (42 §) and integration programme (13 §) of each municipality, as far as known.';
CREATE INDEX municipality_condition_recorder ON public.municipality_condition USING btree (recorded_by);
CREATE INDEX municipality_condition_withdrawer ON public.municipality_condition USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON municipality_condition TO kotostig_app;

CREATE TABLE non_disclosure (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  covers_household boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT non_disclosure_pkey PRIMARY KEY (id),
  CONSTRAINT non_disclosure_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT non_disclosure_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT non_disclosure_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT non_disclosure_once EXCLUDE USING gist (((person_id + 0)) WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((withdrawn_at IS NULL)),
  CONSTRAINT non_disclosure_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT non_disclosure_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT non_disclosure_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE non_disclosure IS 'Non-disclosure for safety (661/2009 36 §): masked on the server.';
CREATE INDEX non_disclosure_person ON public.non_disclosure USING btree (person_id);
CREATE INDEX non_disclosure_recorder ON public.non_disclosure USING btree (recorded_by);
CREATE INDEX non_disclosure_standing ON public.non_disclosure USING btree (person_id, valid_from) INCLUDE (valid_to) WHERE (withdrawn_at IS NULL);
CREATE INDEX non_disclosure_withdrawer ON public.non_disclosure USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON non_disclosure TO kotostig_app;

CREATE TABLE norm_reading (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  authority_id bigint NOT NULL,
  norm text NOT NULL,
  said text NOT NULL,
  reason text NOT NULL,
  read_from date NOT NULL,
  law_state text NOT NULL,
  law_release text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL,
  CONSTRAINT norm_reading_pkey PRIMARY KEY (id),
  CONSTRAINT norm_reading_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT norm_reading_law_release_fkey FOREIGN KEY (law_release) REFERENCES law_release(release),
  CONSTRAINT norm_reading_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT norm_reading_law_state_check CHECK ((law_state ~ '^L[0-9]$'::text)),
  CONSTRAINT norm_reading_norm_check CHECK ((norm ~ '^[A-Za-z.]{3,80}$'::text)),
  CONSTRAINT norm_reading_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 1000))),
  CONSTRAINT norm_reading_said_check CHECK (((length(said) >= 3) AND (length(said) <= 2000)))
);
COMMENT ON TABLE norm_reading IS 'How an authority reads a place where the law asks for judgement: from which day, why, and under which state of the law. Never changed; a new reading takes the place of the one before.';
CREATE INDEX norm_reading_authority ON public.norm_reading USING btree (authority_id, norm, id);
CREATE INDEX norm_reading_norm ON public.norm_reading USING btree (norm, id);
CREATE INDEX norm_reading_recorder ON public.norm_reading USING btree (recorded_by);
CREATE INDEX norm_reading_release ON public.norm_reading USING btree (law_release);
GRANT INSERT, SELECT ON norm_reading TO kotostig_app;

CREATE TABLE note (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  request_key text NOT NULL,
  kind text NOT NULL,
  held_on date NOT NULL,
  said text NOT NULL,
  judged text NOT NULL,
  search_key text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  written_by bigint NOT NULL,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT note_pkey PRIMARY KEY (id),
  CONSTRAINT note_request_key_key UNIQUE (request_key),
  CONSTRAINT note_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT note_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT note_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT note_written_by_fkey FOREIGN KEY (written_by) REFERENCES officer(id),
  CONSTRAINT note_judged_check CHECK ((length(judged) <= 8000)),
  CONSTRAINT note_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'meeting'::text, 'letter'::text, 'message'::text, 'own-note'::text]))),
  CONSTRAINT note_said_check CHECK ((length(said) <= 8000)),
  CONSTRAINT note_says_something CHECK (((said <> ''::text) OR (judged <> ''::text))),
  CONSTRAINT note_withdrawal CHECK ((((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))),
  CONSTRAINT note_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 3) AND (length(withdrawn_reason) <= 500)))
);
COMMENT ON TABLE note IS 'A contact with a person or a remark of an officer. What the person said and what the officer judges stand apart.';
CREATE INDEX note_authority ON public.note USING btree (authority_id);
CREATE INDEX note_newest ON public.note USING btree (person_id, authority_id, held_on DESC, id DESC);
CREATE INDEX note_withdrawer ON public.note USING btree (withdrawn_by);
CREATE INDEX note_writer ON public.note USING btree (written_by);
GRANT INSERT, SELECT ON note TO kotostig_app;
COMMENT ON COLUMN note.search_key IS 'Both texts in small letters, for searching within the file.';

CREATE TABLE officer (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  display_name text NOT NULL,
  subject text NOT NULL,
  person_id bigint,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  ended_at timestamp with time zone,
  CONSTRAINT officer_pkey PRIMARY KEY (id),
  CONSTRAINT officer_subject_key UNIQUE (subject),
  CONSTRAINT officer_person FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT officer_display_name_check CHECK (((length(display_name) >= 1) AND (length(display_name) <= 200)))
);
COMMENT ON TABLE officer IS 'People who sign in to work. Their rights stand in officer_role, with dates.';
CREATE INDEX officer_as_person ON public.officer USING btree (person_id);
GRANT INSERT, SELECT, UPDATE ON officer TO kotostig_app;
COMMENT ON COLUMN officer.subject IS 'The name by which the identity provider knows the officer.';
COMMENT ON COLUMN officer.person_id IS 'The officer as a client, when known: nobody reads or writes their own file.';

CREATE TABLE officer_mail (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  officer_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  address text NOT NULL,
  language text NOT NULL,
  chosen_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT officer_mail_pkey PRIMARY KEY (id),
  CONSTRAINT officer_mail_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT officer_mail_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id),
  CONSTRAINT officer_mail_address_check CHECK (((length(address) >= 3) AND (length(address) <= 200))),
  CONSTRAINT officer_mail_language_check CHECK ((language = ANY (ARRAY['sv'::text, 'fi'::text])))
);
COMMENT ON TABLE officer_mail IS 'Officers who want to be told by mail in the morning how many reminders they have. The number and nothing else.';
CREATE INDEX officer_mail_authority ON public.officer_mail USING btree (authority_id);
CREATE INDEX officer_mail_officer ON public.officer_mail USING btree (officer_id);
CREATE UNIQUE INDEX officer_mail_once ON public.officer_mail USING btree (officer_id, authority_id) WHERE (ended_at IS NULL);
GRANT INSERT, SELECT ON officer_mail TO kotostig_app;

CREATE TABLE officer_role (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  officer_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  role text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  granted_by bigint,
  granted_at timestamp with time zone NOT NULL DEFAULT now(),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  CONSTRAINT officer_role_pkey PRIMARY KEY (id),
  CONSTRAINT officer_role_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT officer_role_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES officer(id),
  CONSTRAINT officer_role_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id),
  CONSTRAINT officer_role_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT officer_role_once EXCLUDE USING gist (officer_id WITH =, authority_id WITH =, role WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((withdrawn_at IS NULL)),
  CONSTRAINT officer_role_watched EXCLUDE USING gist (officer_id WITH =, authority_id WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE (((withdrawn_at IS NULL) AND (role = ANY (ARRAY['data-protection'::text, 'administrator'::text])))),
  CONSTRAINT officer_role_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT officer_role_role_check CHECK ((role = ANY (ARRAY['caseworker'::text, 'lead'::text, 'social-worker'::text, 'data-protection'::text, 'administrator'::text])))
);
COMMENT ON TABLE officer_role IS 'What an officer may be at which authority, from when to when.';
CREATE INDEX officer_role_authority ON public.officer_role USING btree (authority_id);
CREATE INDEX officer_role_granter ON public.officer_role USING btree (granted_by);
CREATE INDEX officer_role_officer ON public.officer_role USING btree (officer_id);
CREATE INDEX officer_role_withdrawer ON public.officer_role USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON officer_role TO kotostig_app;
COMMENT ON COLUMN officer_role.withdrawn_at IS 'A right that was taken back before or on its first day. One that has been used ends by its last day.';

CREATE TABLE officer_unit (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  officer_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  unit_id bigint NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  placed_by bigint,
  placed_at timestamp with time zone NOT NULL,
  CONSTRAINT officer_unit_pkey PRIMARY KEY (id),
  CONSTRAINT officer_unit_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT officer_unit_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id),
  CONSTRAINT officer_unit_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES officer(id),
  CONSTRAINT officer_unit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT officer_unit_once EXCLUDE USING gist (officer_id WITH =, authority_id WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&),
  CONSTRAINT officer_unit_period CHECK ((valid_from <= valid_to))
);
COMMENT ON TABLE officer_unit IS 'The unit an officer belongs to at an authority, one at a time.';
CREATE INDEX officer_unit_authority ON public.officer_unit USING btree (authority_id);
CREATE INDEX officer_unit_officer ON public.officer_unit USING btree (officer_id);
CREATE INDEX officer_unit_placer ON public.officer_unit USING btree (placed_by);
CREATE INDEX officer_unit_unit ON public.officer_unit USING btree (unit_id);
GRANT INSERT, SELECT, UPDATE ON officer_unit TO kotostig_app;

CREATE TABLE participation (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  inviting_authority_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  request_key text NOT NULL,
  occasion text NOT NULL,
  invited_on date NOT NULL,
  invited_by bigint NOT NULL,
  meets_on date,
  message text NOT NULL,
  answer text,
  answer_reason text,
  answered_on date,
  answered_by bigint,
  attendance text,
  attendance_reason text,
  attendance_by bigint,
  ended_on date,
  ended_by bigint,
  basis text,
  basis_source jsonb,
  consent_on date,
  consent_giver text,
  consent_way text,
  consent_language text,
  CONSTRAINT participation_pkey PRIMARY KEY (id),
  CONSTRAINT participation_request_key_key UNIQUE (request_key),
  CONSTRAINT participation_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES officer(id),
  CONSTRAINT participation_attendance_by_fkey FOREIGN KEY (attendance_by) REFERENCES officer(id),
  CONSTRAINT participation_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT participation_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES officer(id),
  CONSTRAINT participation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES officer(id),
  CONSTRAINT participation_inviting_authority_id_fkey FOREIGN KEY (inviting_authority_id) REFERENCES authority(id),
  CONSTRAINT participation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT participation_answer CHECK ((((answer IS NULL) = (answered_on IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL)) AND ((answer IS DISTINCT FROM 'does-not'::text) OR (answer_reason IS NOT NULL)))),
  CONSTRAINT participation_answer_check CHECK ((answer = ANY (ARRAY['takes-part'::text, 'does-not'::text]))),
  CONSTRAINT participation_answer_reason_check CHECK (((length(answer_reason) >= 3) AND (length(answer_reason) <= 500))),
  CONSTRAINT participation_attendance CHECK ((((attendance IS NULL) = (attendance_by IS NULL)) AND ((attendance IS DISTINCT FROM 'absent'::text) OR (attendance_reason IS NOT NULL)))),
  CONSTRAINT participation_attendance_check CHECK ((attendance = ANY (ARRAY['came'::text, 'absent'::text]))),
  CONSTRAINT participation_attendance_reason_check CHECK (((length(attendance_reason) >= 3) AND (length(attendance_reason) <= 500))),
  CONSTRAINT participation_basis_check CHECK ((basis = ANY (ARRAY['law'::text, 'consent'::text]))),
  CONSTRAINT participation_consent CHECK (((num_nonnulls(consent_on, consent_giver, consent_way, consent_language) =
CASE
    WHEN (basis = 'consent'::text) THEN 4
    ELSE 0
END) AND (consent_on <= invited_on))),
  CONSTRAINT participation_consent_giver_check CHECK ((consent_giver = ANY (ARRAY['person'::text, 'guardian'::text, 'representative'::text]))),
  CONSTRAINT participation_consent_language_check CHECK (((length(consent_language) >= 2) AND (length(consent_language) <= 20))),
  CONSTRAINT participation_consent_way_check CHECK ((consent_way = ANY (ARRAY['spoken'::text, 'interpreted'::text, 'written'::text]))),
  CONSTRAINT participation_end CHECK (((ended_on IS NULL) = (ended_by IS NULL))),
  CONSTRAINT participation_ground CHECK (((NOT (basis IS DISTINCT FROM 'law'::text)) = (basis_source IS NOT NULL))),
  CONSTRAINT participation_message_check CHECK ((length(message) <= 500)),
  CONSTRAINT participation_occasion_check CHECK ((occasion = ANY (ARRAY['assessment'::text, 'plan'::text, 'review'::text]))),
  CONSTRAINT participation_of_another CHECK ((authority_id <> inviting_authority_id))
);
COMMENT ON TABLE participation IS 'An authority that has been asked to take part in an assessment, a plan or a review of another, what it answered, and whether it came.';
CREATE INDEX participation_answerer ON public.participation USING btree (answered_by);
CREATE INDEX participation_ender ON public.participation USING btree (ended_by);
CREATE INDEX participation_invited ON public.participation USING btree (authority_id, id DESC);
CREATE INDEX participation_inviter ON public.participation USING btree (invited_by);
CREATE INDEX participation_inviting ON public.participation USING btree (inviting_authority_id);
CREATE INDEX participation_person ON public.participation USING btree (person_id, authority_id);
CREATE INDEX participation_recorder ON public.participation USING btree (attendance_by);
GRANT INSERT, SELECT ON participation TO kotostig_app;
COMMENT ON COLUMN participation.ended_on IS 'Last day on which the authority sees its part of the plan; none while it goes on.';
COMMENT ON COLUMN participation.basis IS 'Empty only of invitations from before the ground was asked for.';
COMMENT ON COLUMN participation.basis_source IS 'The paragraphs by which whoever is asked has a right to what is necessary, as the law stood that day.';

CREATE TABLE person (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  case_number text NOT NULL,
  born date NOT NULL,
  born_precision text NOT NULL DEFAULT 'day'::text,
  opened_by bigint NOT NULL,
  request_key text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  created_by bigint,
  version integer NOT NULL DEFAULT 1,
  derived_on date,
  next_turn_on date,
  derived_release text,
  awaited_by bigint,
  merged_into bigint,
  CONSTRAINT person_pkey PRIMARY KEY (id),
  CONSTRAINT person_case_number_key UNIQUE (case_number),
  CONSTRAINT person_request_key_key UNIQUE (request_key),
  CONSTRAINT person_awaited_by_fkey FOREIGN KEY (awaited_by) REFERENCES authority(id),
  CONSTRAINT person_created_by_fkey FOREIGN KEY (created_by) REFERENCES officer(id),
  CONSTRAINT person_derived_release_fkey FOREIGN KEY (derived_release) REFERENCES law_release(release),
  CONSTRAINT person_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES person(id),
  CONSTRAINT person_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES authority(id),
  CONSTRAINT person_born_precision_check CHECK ((born_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text])))
);
COMMENT ON TABLE person IS 'Somebody whose facts are recorded. Whether the person is an integration client is derived, not stored here.';
CREATE INDEX person_awaited ON public.person USING btree (awaited_by, id);
CREATE INDEX person_awaited_elsewhere ON public.person USING btree (opened_by, id) WHERE (awaited_by IS NOT NULL);
CREATE INDEX person_born ON public.person USING btree (born, id);
CREATE INDEX person_creator ON public.person USING btree (created_by);
CREATE INDEX person_derived_release ON public.person USING btree (derived_release, id);
CREATE INDEX person_merged ON public.person USING btree (merged_into);
CREATE INDEX person_next_turn ON public.person USING btree (next_turn_on, id);
CREATE INDEX person_opener ON public.person USING btree (opened_by);
GRANT INSERT, SELECT, UPDATE ON person TO kotostig_app;
COMMENT ON COLUMN person.born_precision IS 'How much of the date of birth is known; a missing month or day is written as the first.';
COMMENT ON COLUMN person.opened_by IS 'The authority that opened the file: it keeps access until the law names a holder.';
COMMENT ON COLUMN person.request_key IS 'The key of the submission that made the row: the same submission twice makes one person.';
COMMENT ON COLUMN person.version IS 'Grows with every change of facts: two people editing the same file are told of each other.';
COMMENT ON COLUMN person.derived_on IS 'The day for which duties, questions and responsibilities were last derived.';
COMMENT ON COLUMN person.next_turn_on IS 'The next day on which time alone may change what the law says; derived again then.';
COMMENT ON COLUMN person.derived_release IS 'The release of the law by which that was done; another release derives again.';
COMMENT ON COLUMN person.awaited_by IS 'Derived: the authority whose services the person''s now are, while the file is still elsewhere.';
COMMENT ON COLUMN person.merged_into IS 'The file that stays, while this one is read as a part of it. Empty for a file of its own.';

CREATE TABLE person_contact (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  kind text NOT NULL,
  value text NOT NULL,
  may_remind boolean NOT NULL,
  tells_place boolean NOT NULL,
  despite_protection boolean NOT NULL DEFAULT false,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT person_contact_pkey PRIMARY KEY (id),
  CONSTRAINT person_contact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT person_contact_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT person_contact_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT person_contact_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text]))),
  CONSTRAINT person_contact_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT person_contact_place CHECK ((may_remind OR (NOT tells_place))),
  CONSTRAINT person_contact_source_kind_check CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT person_contact_value_check CHECK (((length(value) >= 3) AND (length(value) <= 200))),
  CONSTRAINT person_contact_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))),
  CONSTRAINT person_contact_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 3) AND (length(withdrawn_reason) <= 500)))
);
COMMENT ON TABLE person_contact IS 'A telephone number or an address of e-mail of a person, from when to when, and whether the person wants to be reminded there.';
CREATE INDEX person_contact_person ON public.person_contact USING btree (person_id);
CREATE INDEX person_contact_recorder ON public.person_contact USING btree (recorded_by);
CREATE INDEX person_contact_reminded ON public.person_contact USING btree (person_id) WHERE (may_remind AND (withdrawn_at IS NULL));
CREATE INDEX person_contact_withdrawer ON public.person_contact USING btree (withdrawn_by);
GRANT INSERT, SELECT ON person_contact TO kotostig_app;
COMMENT ON COLUMN person_contact.may_remind IS 'The person has said yes to being reminded in this way.';
COMMENT ON COLUMN person_contact.tells_place IS 'The person has said yes to the place of a meeting standing in the message.';
COMMENT ON COLUMN person_contact.despite_protection IS 'The officer who works with somebody whose whereabouts are not disclosed has chosen it knowingly, together with the person.';

CREATE TABLE person_language (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  language text NOT NULL,
  is_spoken boolean NOT NULL,
  is_read boolean NOT NULL,
  needs_interpreter boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT person_language_pkey PRIMARY KEY (id),
  CONSTRAINT person_language_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT person_language_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT person_language_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT person_language_language_check CHECK ((language ~ '^[a-z]{2,3}$'::text)),
  CONSTRAINT person_language_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT person_language_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT person_language_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE person_language IS 'Languages, whether they are spoken and read, and whether an interpreter is needed. Dari is prs, Sorani ckb.';
CREATE INDEX person_language_person ON public.person_language USING btree (person_id);
CREATE INDEX person_language_recorder ON public.person_language USING btree (recorded_by);
CREATE INDEX person_language_withdrawer ON public.person_language USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON person_language TO kotostig_app;

CREATE TABLE person_name (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  family_name text NOT NULL,
  given_names text NOT NULL,
  search_key text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT person_name_pkey PRIMARY KEY (id),
  CONSTRAINT person_name_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT person_name_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT person_name_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT person_name_once EXCLUDE USING gist (((person_id + 0)) WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((withdrawn_at IS NULL)),
  CONSTRAINT person_name_family_name_check CHECK (((length(family_name) >= 1) AND (length(family_name) <= 200))),
  CONSTRAINT person_name_given_names_check CHECK (((length(given_names) >= 1) AND (length(given_names) <= 200))),
  CONSTRAINT person_name_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT person_name_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT person_name_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE person_name IS 'Names in time. search_key holds the name as it sounds, so that spellings of one name find each other.';
CREATE INDEX person_name_person ON public.person_name USING btree (person_id);
CREATE INDEX person_name_recorder ON public.person_name USING btree (recorded_by);
CREATE INDEX person_name_standing ON public.person_name USING btree (person_id, valid_from) INCLUDE (given_names, family_name) WHERE (withdrawn_at IS NULL);
CREATE INDEX person_name_withdrawer ON public.person_name USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON person_name TO kotostig_app;

CREATE TABLE plan (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  assessment_id bigint,
  request_key text NOT NULL,
  begun_on date NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  begun_by bigint NOT NULL,
  ended_on date,
  ended_by bigint,
  ended_reason text,
  CONSTRAINT plan_pkey PRIMARY KEY (id),
  CONSTRAINT plan_request_key_key UNIQUE (request_key),
  CONSTRAINT plan_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES assessment(id),
  CONSTRAINT plan_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT plan_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES officer(id),
  CONSTRAINT plan_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES officer(id),
  CONSTRAINT plan_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT plan_days CHECK ((begun_on <= ended_on)),
  CONSTRAINT plan_ended_reason_check CHECK (((length(ended_reason) >= 3) AND (length(ended_reason) <= 500))),
  CONSTRAINT plan_ending CHECK ((((ended_on IS NULL) = (ended_by IS NULL)) AND ((ended_on IS NULL) = (ended_reason IS NULL))))
);
COMMENT ON TABLE plan IS 'The integration plan of a person at an authority: a draft all the time, of which signed versions are kept.';
CREATE INDEX plan_assessment ON public.plan USING btree (assessment_id);
CREATE INDEX plan_authority ON public.plan USING btree (authority_id);
CREATE INDEX plan_beginner ON public.plan USING btree (begun_by);
CREATE INDEX plan_ender ON public.plan USING btree (ended_by);
CREATE UNIQUE INDEX plan_open_once ON public.plan USING btree (person_id, authority_id) WHERE (ended_on IS NULL);
CREATE INDEX plan_person ON public.plan USING btree (person_id, id DESC);
GRANT INSERT, SELECT ON plan TO kotostig_app;

CREATE TABLE plan_item (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  plan_id bigint NOT NULL,
  kind text NOT NULL,
  authority_id bigint NOT NULL,
  request_key text NOT NULL,
  outside_kind text,
  outside_name text,
  CONSTRAINT plan_item_pkey PRIMARY KEY (id),
  CONSTRAINT plan_item_request_key_key UNIQUE (request_key),
  CONSTRAINT plan_item_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT plan_item_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  CONSTRAINT plan_item_kind_check CHECK ((kind = ANY (ARRAY['long-goal'::text, 'period-goal'::text, 'service'::text, 'language-studies'::text, 'association'::text, 'guidance'::text, 'job-search'::text, 'follow-up'::text]))),
  CONSTRAINT plan_item_outside CHECK (((outside_kind IS NULL) = (outside_name IS NULL))),
  CONSTRAINT plan_item_outside_kind_check CHECK ((outside_kind = ANY (ARRAY['school'::text, 'provider'::text])))
);
COMMENT ON TABLE plan_item IS 'A goal or a thing agreed, and the authority whose part of the plan it is: only that one reads the whole of it.';
CREATE INDEX plan_item_authority ON public.plan_item USING btree (authority_id);
CREATE INDEX plan_item_plan ON public.plan_item USING btree (plan_id, id);
GRANT INSERT, SELECT ON plan_item TO kotostig_app;
COMMENT ON COLUMN plan_item.outside_kind IS 'Whose part it is, where it is neither the planning authority''s nor another authority''s: everybody sees the agreed service, the contact and the next date of it, and nothing more is kept.';

CREATE TABLE plan_item_wording (
  item_id bigint NOT NULL,
  number integer NOT NULL,
  is_removed boolean NOT NULL,
  words text NOT NULL,
  reason text NOT NULL,
  aims text[] NOT NULL,
  study_language text,
  responsible text NOT NULL,
  contact text NOT NULL,
  starts_on date,
  ends_on date,
  next_on date,
  state text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  written_by bigint NOT NULL,
  written_in text,
  CONSTRAINT plan_item_wording_pkey PRIMARY KEY (item_id, number),
  CONSTRAINT plan_item_wording_item_id_fkey FOREIGN KEY (item_id) REFERENCES plan_item(id),
  CONSTRAINT plan_item_wording_written_by_fkey FOREIGN KEY (written_by) REFERENCES officer(id),
  CONSTRAINT plan_item_wording_contact_check CHECK ((length(contact) <= 200)),
  CONSTRAINT plan_item_wording_days CHECK ((starts_on <= ends_on)),
  CONSTRAINT plan_item_wording_number_check CHECK ((number >= 1)),
  CONSTRAINT plan_item_wording_reason_check CHECK ((length(reason) <= 2000)),
  CONSTRAINT plan_item_wording_responsible_check CHECK ((length(responsible) <= 200)),
  CONSTRAINT plan_item_wording_state_check CHECK ((state = ANY (ARRAY['agreed'::text, 'started'::text, 'not-started'::text, 'done'::text, 'interrupted'::text]))),
  CONSTRAINT plan_item_wording_study_language_check CHECK ((study_language = ANY (ARRAY['fi'::text, 'sv'::text]))),
  CONSTRAINT plan_item_wording_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000))),
  CONSTRAINT plan_item_wording_written_in_check CHECK ((written_in = ANY (ARRAY['sv'::text, 'fi'::text, 'en'::text])))
);
COMMENT ON TABLE plan_item_wording IS 'A wording of an item; the highest number stands. The reason says why a service fits (19 § 3), or why a usual goal is left (18 §).';
CREATE INDEX plan_item_wording_writer ON public.plan_item_wording USING btree (written_by);
GRANT INSERT, SELECT ON plan_item_wording TO kotostig_app;
COMMENT ON COLUMN plan_item_wording.written_in IS 'The language of the page on which the words and the reason were written. Empty: not known.';

CREATE TABLE plan_signature (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  version_id bigint NOT NULL,
  party text NOT NULL,
  name text NOT NULL,
  outcome text NOT NULL,
  reason text,
  signed_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL,
  CONSTRAINT plan_signature_pkey PRIMARY KEY (id),
  CONSTRAINT plan_signature_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT plan_signature_version_id_fkey FOREIGN KEY (version_id) REFERENCES plan_version(id),
  CONSTRAINT plan_signature_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT plan_signature_outcome_check CHECK ((outcome = ANY (ARRAY['signed'::text, 'agreed'::text, 'refused'::text]))),
  CONSTRAINT plan_signature_party_check CHECK ((party = ANY (ARRAY['person'::text, 'guardian'::text, 'representative'::text, 'authority'::text, 'welfare-area'::text, 'employment-authority'::text]))),
  CONSTRAINT plan_signature_reason CHECK (((outcome <> 'refused'::text) OR (reason IS NOT NULL))),
  CONSTRAINT plan_signature_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 500)))
);
COMMENT ON TABLE plan_signature IS 'Who signed a version, agreed to it, or refused and why.';
CREATE INDEX plan_signature_recorder ON public.plan_signature USING btree (recorded_by);
CREATE INDEX plan_signature_version ON public.plan_signature USING btree (version_id);
GRANT INSERT, SELECT ON plan_signature TO kotostig_app;

CREATE TABLE plan_understanding (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  plan_id bigint NOT NULL,
  before_version integer NOT NULL,
  question text NOT NULL,
  answer text NOT NULL,
  is_understood boolean NOT NULL,
  language text NOT NULL,
  answered_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL,
  CONSTRAINT plan_understanding_pkey PRIMARY KEY (id),
  CONSTRAINT plan_understanding_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  CONSTRAINT plan_understanding_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT plan_understanding_answer_check CHECK (((length(answer) >= 1) AND (length(answer) <= 200))),
  CONSTRAINT plan_understanding_before_version_check CHECK ((before_version >= 1)),
  CONSTRAINT plan_understanding_language_check CHECK (((length(language) >= 2) AND (length(language) <= 20))),
  CONSTRAINT plan_understanding_question_check CHECK ((question = ANY (ARRAY['first'::text, 'ill'::text, 'again'::text])))
);
COMMENT ON TABLE plan_understanding IS 'What the person answered when asked whether the talk was understood (24 § 1). Asked anew before each version; the newest answer of each question stands.';
CREATE INDEX plan_understanding_plan ON public.plan_understanding USING btree (plan_id, before_version, id DESC);
CREATE INDEX plan_understanding_recorder ON public.plan_understanding USING btree (recorded_by);
GRANT INSERT, SELECT ON plan_understanding TO kotostig_app;

CREATE TABLE plan_version (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  plan_id bigint NOT NULL,
  number integer NOT NULL,
  request_key text NOT NULL,
  act text NOT NULL,
  starts_on date NOT NULL,
  valid_until date NOT NULL,
  with_welfare_area boolean NOT NULL,
  extension_ground text,
  departure_reason text,
  frozen_at timestamp with time zone NOT NULL,
  frozen_by bigint NOT NULL,
  checksum text NOT NULL,
  CONSTRAINT plan_version_pkey PRIMARY KEY (id),
  CONSTRAINT plan_version_once UNIQUE (plan_id, number),
  CONSTRAINT plan_version_request_key_key UNIQUE (request_key),
  CONSTRAINT plan_version_frozen_by_fkey FOREIGN KEY (frozen_by) REFERENCES officer(id),
  CONSTRAINT plan_version_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  CONSTRAINT plan_version_act_check CHECK ((act = ANY (ARRAY['plan-made'::text, 'plan-reviewed'::text, 'plan-extended'::text]))),
  CONSTRAINT plan_version_checksum_check CHECK ((checksum ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT plan_version_days CHECK ((starts_on <= valid_until)),
  CONSTRAINT plan_version_departure_reason_check CHECK (((length(departure_reason) >= 3) AND (length(departure_reason) <= 2000))),
  CONSTRAINT plan_version_number_check CHECK ((number >= 1))
);
COMMENT ON TABLE plan_version IS 'A plan as it was signed: frozen for good, under a checksum of its content.';
CREATE INDEX plan_version_freezer ON public.plan_version USING btree (frozen_by);
GRANT INSERT, SELECT ON plan_version TO kotostig_app;
COMMENT ON COLUMN plan_version.departure_reason IS 'Why something the law asks for as a rule is not in the plan (18 § 3-4, 19 § 1).';

CREATE TABLE plan_version_item (
  version_id bigint NOT NULL,
  item_id bigint NOT NULL,
  number integer NOT NULL,
  CONSTRAINT plan_version_item_pkey PRIMARY KEY (version_id, item_id),
  CONSTRAINT plan_version_item_item_id_fkey FOREIGN KEY (item_id) REFERENCES plan_item(id),
  CONSTRAINT plan_version_item_version_id_fkey FOREIGN KEY (version_id) REFERENCES plan_version(id)
);
COMMENT ON TABLE plan_version_item IS 'Which wording of which item a signed version holds.';
CREATE INDEX plan_version_item_item ON public.plan_version_item USING btree (item_id);
GRANT INSERT, SELECT ON plan_version_item TO kotostig_app;

CREATE TABLE portal_access (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  device_id bigint NOT NULL,
  person_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  code_id bigint,
  acts_as text NOT NULL,
  holder_id bigint,
  holder_name text,
  granted_at timestamp with time zone NOT NULL,
  granted_by bigint,
  ended_at timestamp with time zone,
  ended_by bigint,
  CONSTRAINT portal_access_pkey PRIMARY KEY (id),
  CONSTRAINT portal_access_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT portal_access_code_id_fkey FOREIGN KEY (code_id) REFERENCES portal_code(id),
  CONSTRAINT portal_access_device_id_fkey FOREIGN KEY (device_id) REFERENCES portal_device(id),
  CONSTRAINT portal_access_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES officer(id),
  CONSTRAINT portal_access_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES officer(id),
  CONSTRAINT portal_access_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES person(id),
  CONSTRAINT portal_access_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT portal_access_acts_as_check CHECK ((acts_as = ANY (ARRAY['self'::text, 'guardian'::text, 'representative'::text]))),
  CONSTRAINT portal_access_holder CHECK (((acts_as = 'guardian'::text) = (holder_id IS NOT NULL)))
);
COMMENT ON TABLE portal_access IS 'Whose page a device opens, and as what. A guardian''s ends with the tie and on the 18th birthday, a representative''s with the appointment.';
CREATE INDEX portal_access_authority ON public.portal_access USING btree (authority_id);
CREATE INDEX portal_access_code ON public.portal_access USING btree (code_id);
CREATE INDEX portal_access_device ON public.portal_access USING btree (device_id);
CREATE INDEX portal_access_ender ON public.portal_access USING btree (ended_by);
CREATE INDEX portal_access_granter ON public.portal_access USING btree (granted_by);
CREATE INDEX portal_access_person ON public.portal_access USING btree (person_id);
GRANT INSERT, SELECT ON portal_access TO kotostig_app;

CREATE TABLE portal_code (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  request_key text NOT NULL,
  acts_as text NOT NULL,
  holder_id bigint,
  holder_name text,
  code_hash text NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  issued_by bigint NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  CONSTRAINT portal_code_pkey PRIMARY KEY (id),
  CONSTRAINT portal_code_code_hash_key UNIQUE (code_hash),
  CONSTRAINT portal_code_request_key_key UNIQUE (request_key),
  CONSTRAINT portal_code_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT portal_code_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES person(id),
  CONSTRAINT portal_code_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES officer(id),
  CONSTRAINT portal_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT portal_code_acts_as_check CHECK ((acts_as = ANY (ARRAY['self'::text, 'guardian'::text, 'representative'::text]))),
  CONSTRAINT portal_code_code_hash_check CHECK ((code_hash ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT portal_code_holder CHECK ((((acts_as = 'guardian'::text) = (holder_id IS NOT NULL)) AND ((acts_as = 'representative'::text) = (holder_name IS NOT NULL)))),
  CONSTRAINT portal_code_holder_name_check CHECK (((length(holder_name) >= 1) AND (length(holder_name) <= 200))),
  CONSTRAINT portal_code_time CHECK ((issued_at < expires_at))
);
COMMENT ON TABLE portal_code IS 'A code for one use, handed over in a meeting: for the person, a guardian or a representative.';
CREATE INDEX portal_code_authority ON public.portal_code USING btree (authority_id);
CREATE INDEX portal_code_issuer ON public.portal_code USING btree (issued_by);
CREATE INDEX portal_code_person ON public.portal_code USING btree (person_id, id DESC);
GRANT INSERT, SELECT ON portal_code TO kotostig_app;
COMMENT ON COLUMN portal_code.holder_id IS 'The guardian, by their own file.';
COMMENT ON COLUMN portal_code.holder_name IS 'The representative (35 §), who has no file.';

CREATE TABLE portal_device (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  token_hash text NOT NULL,
  pin_salt text NOT NULL,
  pin_hash text NOT NULL,
  wrong_pins integer NOT NULL DEFAULT 0,
  enrolled_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  ended_how text,
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT portal_device_pkey PRIMARY KEY (id),
  CONSTRAINT portal_device_token_hash_key UNIQUE (token_hash),
  CONSTRAINT portal_device_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT portal_device_end CHECK (((ended_at IS NULL) = (ended_how IS NULL))),
  CONSTRAINT portal_device_ended_how_check CHECK ((ended_how = ANY (ARRAY['officer'::text, 'wiped'::text]))),
  CONSTRAINT portal_device_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT portal_device_wrong_pins_check CHECK (((wrong_pins >= 0) AND (wrong_pins <= 5)))
);
COMMENT ON TABLE portal_device IS 'A telephone that a code has enrolled. The person is whose code came first. Five wrong PINs close it: a new code is needed.';
CREATE INDEX portal_device_person ON public.portal_device USING btree (person_id);
GRANT INSERT, SELECT ON portal_device TO kotostig_app;
COMMENT ON COLUMN portal_device.is_demonstration IS 'Made ready for the demonstration, where anybody may open a device like it. Nobody has its PIN.';

CREATE TABLE portal_message (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  request_key text NOT NULL,
  kind text NOT NULL,
  meeting_id bigint,
  item_id bigint,
  words text NOT NULL,
  language text NOT NULL,
  sent_as text NOT NULL,
  sent_by_name text NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  handled_at timestamp with time zone,
  handled_by bigint,
  reply text,
  is_open boolean NOT NULL GENERATED ALWAYS AS ((handled_at IS NULL)) STORED,
  CONSTRAINT portal_message_pkey PRIMARY KEY (id),
  CONSTRAINT portal_message_request_key_key UNIQUE (request_key),
  CONSTRAINT portal_message_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT portal_message_handled_by_fkey FOREIGN KEY (handled_by) REFERENCES officer(id),
  CONSTRAINT portal_message_item_id_fkey FOREIGN KEY (item_id) REFERENCES plan_item(id),
  CONSTRAINT portal_message_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  CONSTRAINT portal_message_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT portal_message_handling CHECK ((((handled_at IS NULL) = (handled_by IS NULL)) AND ((reply IS NULL) OR (handled_at IS NOT NULL)))),
  CONSTRAINT portal_message_kind_check CHECK ((kind = ANY (ARRAY['review'::text, 'coming'::text, 'not-coming'::text, 'changed'::text, 'not-started'::text, 'question'::text]))),
  CONSTRAINT portal_message_language_check CHECK (((length(language) >= 2) AND (length(language) <= 20))),
  CONSTRAINT portal_message_meeting CHECK (((kind = ANY (ARRAY['coming'::text, 'not-coming'::text])) = (meeting_id IS NOT NULL))),
  CONSTRAINT portal_message_reply_check CHECK (((length(reply) >= 1) AND (length(reply) <= 500))),
  CONSTRAINT portal_message_sent_as_check CHECK ((sent_as = ANY (ARRAY['self'::text, 'guardian'::text, 'representative'::text]))),
  CONSTRAINT portal_message_sent_by_name_check CHECK ((length(sent_by_name) <= 400)),
  CONSTRAINT portal_message_words_check CHECK ((length(words) <= 1000))
);
COMMENT ON TABLE portal_message IS 'What the person, a guardian or a representative has said through the portal. A wish for a review is the request of 22 § 1.';
CREATE INDEX portal_message_handler ON public.portal_message USING btree (handled_by);
CREATE INDEX portal_message_item ON public.portal_message USING btree (item_id);
CREATE INDEX portal_message_list ON public.portal_message USING btree (authority_id, is_open, sent_at, id);
CREATE INDEX portal_message_person ON public.portal_message USING btree (person_id, id DESC);
GRANT INSERT, SELECT ON portal_message TO kotostig_app;
COMMENT ON COLUMN portal_message.words IS 'As it was written, in the language of the page.';

CREATE TABLE portal_session (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  token_hash text NOT NULL,
  device_id bigint NOT NULL,
  started_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT portal_session_pkey PRIMARY KEY (id),
  CONSTRAINT portal_session_token_hash_key UNIQUE (token_hash),
  CONSTRAINT portal_session_device_id_fkey FOREIGN KEY (device_id) REFERENCES portal_device(id),
  CONSTRAINT portal_session_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
);
COMMENT ON TABLE portal_session IS 'A device that has been opened with its PIN. Apart from the sessions of officers.';
CREATE INDEX portal_session_device ON public.portal_session USING btree (device_id);
GRANT INSERT, SELECT ON portal_session TO kotostig_app;

CREATE TABLE portal_switch (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  authority_id bigint NOT NULL,
  is_on boolean NOT NULL,
  reason text NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  decided_by bigint,
  CONSTRAINT portal_switch_pkey PRIMARY KEY (id),
  CONSTRAINT portal_switch_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT portal_switch_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES officer(id),
  CONSTRAINT portal_switch_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 500)))
);
COMMENT ON TABLE portal_switch IS 'Whether an authority lets people open their own page with a code and a PIN (306/2019 6 §). The latest row stands; without one it is off.';
CREATE INDEX portal_switch_authority ON public.portal_switch USING btree (authority_id, id DESC);
CREATE INDEX portal_switch_decider ON public.portal_switch USING btree (decided_by);
GRANT INSERT, SELECT ON portal_switch TO kotostig_app;

CREATE TABLE question (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  question text NOT NULL,
  fact text NOT NULL,
  source text NOT NULL,
  holder_kind text NOT NULL,
  holder_code text NOT NULL,
  law_release text NOT NULL,
  derived_at timestamp with time zone NOT NULL,
  CONSTRAINT question_pkey PRIMARY KEY (id),
  CONSTRAINT question_identity UNIQUE (person_id, question),
  CONSTRAINT question_law_release_fkey FOREIGN KEY (law_release) REFERENCES law_release(release),
  CONSTRAINT question_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
COMMENT ON TABLE question IS 'What must be asked because an answer turns on a fact nobody has stated.';
CREATE INDEX question_list ON public.question USING btree (holder_kind, holder_code, derived_at, id);
CREATE INDEX question_release ON public.question USING btree (law_release);
GRANT DELETE, INSERT, SELECT, UPDATE ON question TO kotostig_app;

CREATE TABLE receipt (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  request_key text NOT NULL,
  asked_on date NOT NULL,
  rule text,
  law_checksum text NOT NULL,
  law_release text NOT NULL,
  document text NOT NULL,
  checksum text NOT NULL,
  taken_at timestamp with time zone NOT NULL,
  taken_by bigint NOT NULL,
  CONSTRAINT receipt_pkey PRIMARY KEY (id),
  CONSTRAINT receipt_request_key_key UNIQUE (request_key),
  CONSTRAINT receipt_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT receipt_law_checksum_fkey FOREIGN KEY (law_checksum) REFERENCES law_module(checksum),
  CONSTRAINT receipt_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT receipt_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES officer(id),
  CONSTRAINT receipt_checksum_check CHECK ((checksum ~ '^[0-9a-f]{64}$'::text))
);
COMMENT ON TABLE receipt IS 'An answer of the law about a person, frozen: the case, who said what, the answer, the release and a checksum. Belongs to the authority that took it.';
CREATE INDEX receipt_authority ON public.receipt USING btree (authority_id);
CREATE INDEX receipt_law ON public.receipt USING btree (law_checksum);
CREATE INDEX receipt_newest ON public.receipt USING btree (person_id, authority_id, id DESC);
CREATE INDEX receipt_taker ON public.receipt USING btree (taken_by);
CREATE TRIGGER receipt_stays BEFORE UPDATE ON public.receipt FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON receipt TO kotostig_app;
COMMENT ON COLUMN receipt.asked_on IS 'The day the answer is about.';
COMMENT ON COLUMN receipt.rule IS 'The duty the receipt is of; empty when it is of everything the law says.';
COMMENT ON COLUMN receipt.document IS 'The receipt as JSON, to the letter as it was made.';

CREATE TABLE receipt_person (
  receipt_id bigint NOT NULL,
  person_id bigint NOT NULL,
  CONSTRAINT receipt_person_pkey PRIMARY KEY (receipt_id, person_id),
  CONSTRAINT receipt_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT receipt_person_receipt_id_fkey FOREIGN KEY (receipt_id) REFERENCES receipt(id)
);
COMMENT ON TABLE receipt_person IS 'Everybody whose facts stand in a receipt: the person and the family. Who of them is protected decides who sees it.';
CREATE INDEX receipt_person_person ON public.receipt_person USING btree (person_id);
CREATE TRIGGER receipt_person_stays BEFORE UPDATE ON public.receipt_person FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON receipt_person TO kotostig_app;

CREATE TABLE rectification_text (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  authority_id bigint NOT NULL,
  applies_from_on date NOT NULL,
  words_sv text NOT NULL,
  words_fi text NOT NULL,
  source text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL,
  CONSTRAINT rectification_text_pkey PRIMARY KEY (id),
  CONSTRAINT rectification_text_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT rectification_text_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT rectification_text_source_check CHECK (((length(source) >= 3) AND (length(source) <= 300))),
  CONSTRAINT rectification_text_words_fi_check CHECK (((length(words_fi) >= 20) AND (length(words_fi) <= 4000))),
  CONSTRAINT rectification_text_words_sv_check CHECK (((length(words_sv) >= 20) AND (length(words_sv) <= 4000)))
);
COMMENT ON TABLE rectification_text IS 'How somebody asks the authority to look at a decision again (95 § 1 mom., 434/2003 46 §), in the words of the authority. What applies from the latest day, and was entered last, holds.';
CREATE INDEX rectification_text_authority ON public.rectification_text USING btree (authority_id, applies_from_on, id);
CREATE INDEX rectification_text_recorder ON public.rectification_text USING btree (recorded_by);
CREATE TRIGGER rectification_text_stays BEFORE DELETE OR UPDATE ON public.rectification_text FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON rectification_text TO kotostig_app;

CREATE TABLE referral (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  assessment_id bigint,
  request_key text NOT NULL,
  measure text NOT NULL,
  referred_to text NOT NULL,
  referred_on date NOT NULL,
  referred_by bigint NOT NULL,
  returned_on date,
  result text,
  returned_by bigint,
  plan_id bigint,
  item_id bigint,
  receiver text,
  basis text,
  basis_source jsonb,
  consent_on date,
  consent_giver text,
  consent_way text,
  consent_language text,
  answer_due_on date,
  reminder_id bigint,
  CONSTRAINT referral_pkey PRIMARY KEY (id),
  CONSTRAINT referral_request_key_key UNIQUE (request_key),
  CONSTRAINT referral_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES assessment(id),
  CONSTRAINT referral_item_id_fkey FOREIGN KEY (item_id) REFERENCES plan_item(id),
  CONSTRAINT referral_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  CONSTRAINT referral_referred_by_fkey FOREIGN KEY (referred_by) REFERENCES officer(id),
  CONSTRAINT referral_reminder_id_fkey FOREIGN KEY (reminder_id) REFERENCES reminder(id),
  CONSTRAINT referral_returned_by_fkey FOREIGN KEY (returned_by) REFERENCES officer(id),
  CONSTRAINT referral_answer CHECK ((referred_on <= answer_due_on)),
  CONSTRAINT referral_basis_check CHECK ((basis = ANY (ARRAY['law'::text, 'consent'::text, 'nothing-told'::text]))),
  CONSTRAINT referral_consent CHECK (((num_nonnulls(consent_on, consent_giver, consent_way, consent_language) =
CASE
    WHEN (basis = 'consent'::text) THEN 4
    ELSE 0
END) AND (consent_on <= referred_on))),
  CONSTRAINT referral_consent_by_check CHECK ((consent_giver = ANY (ARRAY['person'::text, 'guardian'::text, 'representative'::text]))),
  CONSTRAINT referral_consent_language_check CHECK (((length(consent_language) >= 2) AND (length(consent_language) <= 20))),
  CONSTRAINT referral_consent_way_check CHECK ((consent_way = ANY (ARRAY['spoken'::text, 'interpreted'::text, 'written'::text]))),
  CONSTRAINT referral_days CHECK ((referred_on <= returned_on)),
  CONSTRAINT referral_ground CHECK ((((basis IS NULL) = (receiver IS NULL)) AND ((NOT (basis IS DISTINCT FROM 'law'::text)) = (basis_source IS NOT NULL)))),
  CONSTRAINT referral_place CHECK (((num_nonnulls(assessment_id, plan_id) = 1) AND ((item_id IS NULL) OR (plan_id IS NOT NULL)))),
  CONSTRAINT referral_receiver_check CHECK ((receiver = ANY (ARRAY['welfare-area'::text, 'employment-authority'::text, 'municipality'::text, 'provider'::text, 'other'::text]))),
  CONSTRAINT referral_referred_to_check CHECK (((length(referred_to) >= 2) AND (length(referred_to) <= 200))),
  CONSTRAINT referral_result CHECK ((((returned_on IS NULL) = (result IS NULL)) AND ((returned_on IS NULL) = (returned_by IS NULL)))),
  CONSTRAINT referral_result_check CHECK (((length(result) >= 1) AND (length(result) <= 2000)))
);
COMMENT ON TABLE referral IS 'To whom somebody was referred from the assessment or the plan, on which ground something was told, by when an answer is asked for, and what came back.';
CREATE INDEX referral_assessment ON public.referral USING btree (assessment_id);
CREATE INDEX referral_item ON public.referral USING btree (item_id);
CREATE INDEX referral_plan ON public.referral USING btree (plan_id);
CREATE INDEX referral_referrer ON public.referral USING btree (referred_by);
CREATE INDEX referral_reminder ON public.referral USING btree (reminder_id);
CREATE INDEX referral_returner ON public.referral USING btree (returned_by);
GRANT INSERT, SELECT ON referral TO kotostig_app;
COMMENT ON COLUMN referral.basis IS 'Empty only of what was recorded before the ground was asked for.';
COMMENT ON COLUMN referral.basis_source IS 'The paragraphs by which the receiver has a right to what is necessary, as the law stood that day.';

CREATE TABLE rehearsal (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  authority_id bigint,
  officer_id bigint,
  request_key text NOT NULL,
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
  CONSTRAINT rehearsal_pkey PRIMARY KEY (id),
  CONSTRAINT rehearsal_request_key_key UNIQUE (request_key),
  CONSTRAINT rehearsal_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT rehearsal_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id),
  CONSTRAINT rehearsal_asked CHECK (((authority_id IS NULL) = (officer_id IS NULL))),
  CONSTRAINT rehearsal_ends_once CHECK (((finished_at IS NULL) OR (cancelled_at IS NULL))),
  CONSTRAINT rehearsal_own CHECK (((proposal = 'own'::text) = (own_proposal IS NOT NULL)))
);
COMMENT ON TABLE rehearsal IS 'A proposed or assumed law tried on the people of an authority, and how far it has come. Stopped half way, it goes on from upto_family.';
CREATE INDEX rehearsal_authority ON public.rehearsal USING btree (authority_id, id);
CREATE INDEX rehearsal_officer ON public.rehearsal USING btree (officer_id);
CREATE INDEX rehearsal_work ON public.rehearsal USING btree (id) WHERE ((finished_at IS NULL) AND (cancelled_at IS NULL));
GRANT DELETE, INSERT, SELECT, UPDATE ON rehearsal TO kotostig_app;
COMMENT ON COLUMN rehearsal.authority_id IS 'Whose people. Nobody: everybody''s, which only whoever runs the database can ask for.';
COMMENT ON COLUMN rehearsal.own_proposal IS 'The assumption, where it is the authority''s own. The others stand in the law package.';
COMMENT ON COLUMN rehearsal.people_unread IS 'People whose facts could not be worked out. They are told of by number.';

CREATE TABLE rehearsal_difference (
  rehearsal_id bigint NOT NULL,
  kind text NOT NULL,
  subject text NOT NULL,
  person_id bigint NOT NULL,
  number smallint NOT NULL,
  before_kind text,
  before_code text,
  before_due_on date,
  after_kind text,
  after_code text,
  after_due_on date,
  before_cents bigint,
  after_cents bigint,
  CONSTRAINT rehearsal_difference_identity PRIMARY KEY (rehearsal_id, kind, subject, person_id, number),
  CONSTRAINT rehearsal_difference_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT rehearsal_difference_rehearsal_id_fkey FOREIGN KEY (rehearsal_id) REFERENCES rehearsal(id),
  CONSTRAINT rehearsal_difference_kind_check CHECK ((kind = ANY (ARRAY['duty-comes'::text, 'duty-goes'::text, 'duty-moves'::text, 'right-gained'::text, 'right-lost'::text, 'money'::text])))
);
COMMENT ON TABLE rehearsal_difference IS 'What the tried law says differently of a person: a duty that comes, goes or moves, a right, or money. Nobody acts on it.';
CREATE INDEX rehearsal_difference_person ON public.rehearsal_difference USING btree (person_id);
GRANT DELETE, INSERT, SELECT ON rehearsal_difference TO kotostig_app;
COMMENT ON COLUMN rehearsal_difference.before_kind IS 'Who holds the duty by the law in force; after_kind by the tried one.';

CREATE TABLE rehearsal_payee (
  rehearsal_id bigint NOT NULL,
  payee_kind text NOT NULL,
  payee_code text NOT NULL,
  year smallint NOT NULL,
  before_cents bigint NOT NULL,
  after_cents bigint NOT NULL,
  CONSTRAINT rehearsal_payee_identity PRIMARY KEY (rehearsal_id, payee_kind, payee_code, year),
  CONSTRAINT rehearsal_payee_rehearsal_id_fkey FOREIGN KEY (rehearsal_id) REFERENCES rehearsal(id)
);
COMMENT ON TABLE rehearsal_payee IS 'Calculated compensation of all who were read, by payee and year, under the law in force and under the tried one.';
GRANT DELETE, INSERT, SELECT, UPDATE ON rehearsal_payee TO kotostig_app;

CREATE TABLE rehearsal_person (
  rehearsal_id bigint NOT NULL,
  family_id bigint NOT NULL,
  person_id bigint NOT NULL,
  CONSTRAINT rehearsal_person_identity PRIMARY KEY (rehearsal_id, family_id, person_id),
  CONSTRAINT rehearsal_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT rehearsal_person_rehearsal_id_fkey FOREIGN KEY (rehearsal_id) REFERENCES rehearsal(id)
);
COMMENT ON TABLE rehearsal_person IS 'Whose facts a rehearsal reads, until it has ended: the people of the authority on the day it was begun, without those whose whereabouts are not disclosed.';
CREATE INDEX rehearsal_person_person ON public.rehearsal_person USING btree (person_id);
GRANT DELETE, INSERT, SELECT ON rehearsal_person TO kotostig_app;

CREATE TABLE reminder (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  authority_id bigint NOT NULL,
  due_on date NOT NULL,
  text text NOT NULL,
  written_by bigint NOT NULL,
  written_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  is_open boolean NOT NULL GENERATED ALWAYS AS ((closed_at IS NULL)) STORED,
  closed_by bigint,
  closed_as text,
  CONSTRAINT reminder_pkey PRIMARY KEY (id),
  CONSTRAINT reminder_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT reminder_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES officer(id),
  CONSTRAINT reminder_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT reminder_written_by_fkey FOREIGN KEY (written_by) REFERENCES officer(id),
  CONSTRAINT reminder_closed_as_check CHECK ((closed_as = ANY (ARRAY['done'::text, 'taken-away'::text]))),
  CONSTRAINT reminder_closing CHECK (((closed_at IS NULL) = (closed_as IS NULL))),
  CONSTRAINT reminder_text_check CHECK (((length(text) >= 1) AND (length(text) <= 300)))
);
COMMENT ON TABLE reminder IS 'What officers of an authority want to be reminded of about a person, and when. Not a duty of the law.';
CREATE INDEX reminder_closer ON public.reminder USING btree (closed_by);
CREATE INDEX reminder_list ON public.reminder USING btree (authority_id, is_open, due_on, id);
CREATE INDEX reminder_person ON public.reminder USING btree (person_id, due_on);
CREATE INDEX reminder_writer ON public.reminder USING btree (written_by);
GRANT INSERT, SELECT, UPDATE ON reminder TO kotostig_app;
COMMENT ON COLUMN reminder.is_open IS 'In the index, so that the reminders of a day are one range of it, in order.';

CREATE TABLE representation (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT representation_pkey PRIMARY KEY (id),
  CONSTRAINT representation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT representation_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT representation_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT representation_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT representation_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT representation_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE representation IS 'A representative is appointed (35 §).';
CREATE INDEX representation_person ON public.representation USING btree (person_id);
CREATE INDEX representation_recorder ON public.representation USING btree (recorded_by);
CREATE INDEX representation_withdrawer ON public.representation USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON representation TO kotostig_app;

CREATE TABLE residence (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  kind text NOT NULL,
  ground text,
  after_protection_application boolean,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT residence_pkey PRIMARY KEY (id),
  CONSTRAINT residence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT residence_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT residence_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT residence_kind_check CHECK ((kind = ANY (ARRAY['permit'::text, 'eu-registration'::text, 'residence-card'::text, 'nordic-registration'::text]))),
  CONSTRAINT residence_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT residence_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT residence_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE residence IS 'Permits, cards and registrations (2 § 1 mom.).';
CREATE INDEX residence_person ON public.residence USING btree (person_id);
CREATE INDEX residence_recorder ON public.residence USING btree (recorded_by);
CREATE INDEX residence_withdrawer ON public.residence USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON residence TO kotostig_app;

CREATE TABLE responsibility (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  task text NOT NULL,
  holder_kind text NOT NULL,
  holder_code text NOT NULL,
  role text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  law_release text NOT NULL,
  CONSTRAINT responsibility_pkey PRIMARY KEY (id),
  CONSTRAINT responsibility_law_release_fkey FOREIGN KEY (law_release) REFERENCES law_release(release),
  CONSTRAINT responsibility_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT responsibility_period CHECK ((valid_from <= valid_to))
);
COMMENT ON TABLE responsibility IS 'Who is responsible for which task from when to when, as the law derives it from the facts.';
CREATE INDEX responsibility_holder ON public.responsibility USING btree (holder_kind, holder_code, task, valid_from);
CREATE INDEX responsibility_person ON public.responsibility USING btree (person_id, valid_from) INCLUDE (valid_to, holder_kind, holder_code, task);
CREATE INDEX responsibility_release ON public.responsibility USING btree (law_release);
GRANT DELETE, INSERT, SELECT, UPDATE ON responsibility TO kotostig_app;

CREATE TABLE retention_decision (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  authority_id bigint NOT NULL,
  rule text NOT NULL,
  years smallint NOT NULL,
  reference text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL,
  CONSTRAINT retention_decision_pkey PRIMARY KEY (id),
  CONSTRAINT retention_decision_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT retention_decision_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT retention_decision_reference_check CHECK (((length(reference) >= 3) AND (length(reference) <= 500))),
  CONSTRAINT retention_decision_years_check CHECK (((years >= 1) AND (years <= 120)))
);
COMMENT ON TABLE retention_decision IS 'How long an authority has decided to keep something for which the law gives no period. The latest row stands.';
CREATE INDEX retention_decision_authority ON public.retention_decision USING btree (authority_id, rule, id);
CREATE INDEX retention_decision_recorder ON public.retention_decision USING btree (recorded_by);
GRANT INSERT, SELECT ON retention_decision TO kotostig_app;

CREATE TABLE retention_item (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  list_id bigint NOT NULL,
  person_id bigint NOT NULL,
  counted_on date NOT NULL,
  due_on date NOT NULL,
  kept_until_on date,
  CONSTRAINT retention_item_pkey PRIMARY KEY (id),
  CONSTRAINT retention_item_once UNIQUE (list_id, person_id),
  CONSTRAINT retention_item_list_id_fkey FOREIGN KEY (list_id) REFERENCES retention_list(id),
  CONSTRAINT retention_item_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
COMMENT ON TABLE retention_item IS 'A file on a list of what would be deleted. Goes with the file; the list keeps the number.';
CREATE INDEX retention_item_person ON public.retention_item USING btree (person_id);
GRANT DELETE, INSERT, SELECT, UPDATE ON retention_item TO kotostig_app;
COMMENT ON COLUMN retention_item.kept_until_on IS 'The file is needed longer: it comes on no list before this day.';

CREATE TABLE retention_list (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  authority_id bigint NOT NULL,
  rule text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  before_on date,
  amount integer NOT NULL,
  erased integer NOT NULL DEFAULT 0,
  state text NOT NULL DEFAULT 'open'::text,
  decided_at timestamp with time zone,
  decided_by bigint,
  reason text,
  CONSTRAINT retention_list_pkey PRIMARY KEY (id),
  CONSTRAINT retention_list_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT retention_list_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES officer(id),
  CONSTRAINT retention_list_decided CHECK (((state = 'open'::text) = (decided_at IS NULL))),
  CONSTRAINT retention_list_state_check CHECK ((state = ANY (ARRAY['open'::text, 'approved'::text, 'objected'::text, 'done'::text])))
);
COMMENT ON TABLE retention_list IS 'What would be deleted and why, before anything is. Somebody of the authority approves it or objects.';
CREATE INDEX retention_list_authority ON public.retention_list USING btree (authority_id, id);
CREATE INDEX retention_list_decider ON public.retention_list USING btree (decided_by);
CREATE UNIQUE INDEX retention_list_one_open ON public.retention_list USING btree (authority_id, rule) WHERE (state = 'open'::text);
GRANT INSERT, SELECT, UPDATE ON retention_list TO kotostig_app;
COMMENT ON COLUMN retention_list.before_on IS 'For rows that are not people: everything older than this day.';

CREATE TABLE session (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  token_hash text NOT NULL,
  officer_id bigint NOT NULL,
  role_id bigint NOT NULL,
  started_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT session_pkey PRIMARY KEY (id),
  CONSTRAINT session_token_hash_key UNIQUE (token_hash),
  CONSTRAINT session_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id),
  CONSTRAINT session_role_id_fkey FOREIGN KEY (role_id) REFERENCES officer_role(id),
  CONSTRAINT session_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
);
COMMENT ON TABLE session IS 'Who is signed in, in which role. Only the hash of the cookie is kept.';
CREATE INDEX session_officer ON public.session USING btree (officer_id);
CREATE INDEX session_role ON public.session USING btree (role_id);
GRANT INSERT, SELECT, UPDATE ON session TO kotostig_app;

CREATE TABLE social_assistance (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  is_temporary boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT social_assistance_pkey PRIMARY KEY (id),
  CONSTRAINT social_assistance_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT social_assistance_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT social_assistance_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT social_assistance_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT social_assistance_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT social_assistance_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE social_assistance IS 'Receives social assistance (14 § 1 mom. 5 p.).';
CREATE INDEX social_assistance_person ON public.social_assistance USING btree (person_id);
CREATE INDEX social_assistance_recorder ON public.social_assistance USING btree (recorded_by);
CREATE INDEX social_assistance_withdrawer ON public.social_assistance USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON social_assistance TO kotostig_app;

CREATE TABLE takeover (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  authority_id bigint NOT NULL,
  officer_id bigint NOT NULL,
  request_key text NOT NULL,
  file_name text NOT NULL,
  file_bytes integer NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  fault text,
  headings text[] NOT NULL DEFAULT '{}'::text[],
  is_from_1904 boolean NOT NULL DEFAULT false,
  mapping jsonb,
  row_count integer NOT NULL DEFAULT 0,
  done_count integer NOT NULL DEFAULT 0,
  refused_count integer NOT NULL DEFAULT 0,
  created_count integer NOT NULL DEFAULT 0,
  updated_count integer NOT NULL DEFAULT 0,
  purpose text,
  CONSTRAINT takeover_pkey PRIMARY KEY (id),
  CONSTRAINT takeover_request_key_key UNIQUE (request_key),
  CONSTRAINT takeover_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT takeover_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id),
  CONSTRAINT takeover_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200))),
  CONSTRAINT takeover_purpose_check CHECK ((purpose = ANY (ARRAY['migri-84-1'::text, 'dvv-84-1'::text, 'kela-84-2'::text, 'kela-84-3'::text, 'migri-84-4'::text, 'dvv-86-1'::text]))),
  CONSTRAINT takeover_state_check CHECK ((state = ANY (ARRAY['sending'::text, 'reading'::text, 'refused'::text, 'mapping'::text, 'checking'::text, 'checked'::text, 'running'::text, 'done'::text, 'undoing'::text, 'undone'::text])))
);
COMMENT ON TABLE takeover IS 'A file of an older system, from sending to taken over or undone.';
CREATE INDEX takeover_authority ON public.takeover USING btree (authority_id, id);
CREATE INDEX takeover_officer ON public.takeover USING btree (officer_id);
CREATE INDEX takeover_work ON public.takeover USING btree (id) WHERE (state = ANY (ARRAY['reading'::text, 'checking'::text, 'running'::text, 'undoing'::text]));
GRANT INSERT, SELECT, UPDATE ON takeover TO kotostig_app;
COMMENT ON COLUMN takeover.is_from_1904 IS 'The spreadsheet counts its days from 1904.';
COMMENT ON COLUMN takeover.purpose IS 'Which list of another authority the file is and by which right it came; empty for an older system of the own authority.';

CREATE TABLE takeover_mapping (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  authority_id bigint NOT NULL,
  name text NOT NULL,
  mapping jsonb NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  saved_by bigint NOT NULL,
  CONSTRAINT takeover_mapping_pkey PRIMARY KEY (id),
  CONSTRAINT takeover_mapping_once UNIQUE (authority_id, name),
  CONSTRAINT takeover_mapping_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT takeover_mapping_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES officer(id),
  CONSTRAINT takeover_mapping_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
);
COMMENT ON TABLE takeover_mapping IS 'What the columns of an older system hold, said once by an authority and used again.';
CREATE INDEX takeover_mapping_saver ON public.takeover_mapping USING btree (saved_by);
GRANT INSERT, SELECT, UPDATE ON takeover_mapping TO kotostig_app;

CREATE TABLE takeover_part (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  takeover_id bigint NOT NULL,
  number integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT takeover_part_pkey PRIMARY KEY (id),
  CONSTRAINT takeover_part_once UNIQUE (takeover_id, number),
  CONSTRAINT takeover_part_takeover_id_fkey FOREIGN KEY (takeover_id) REFERENCES takeover(id)
);
COMMENT ON TABLE takeover_part IS 'Parts of a file on its way. Removed when it has been read.';
GRANT DELETE, INSERT, SELECT ON takeover_part TO kotostig_app;

CREATE TABLE takeover_row (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  takeover_id bigint NOT NULL,
  number integer NOT NULL,
  cells text[] NOT NULL,
  file_fault text,
  person_key text,
  state text NOT NULL DEFAULT 'staged'::text,
  faults jsonb NOT NULL DEFAULT '[]'::jsonb,
  person_id bigint,
  is_new boolean NOT NULL DEFAULT false,
  CONSTRAINT takeover_row_pkey PRIMARY KEY (id),
  CONSTRAINT takeover_row_once UNIQUE (takeover_id, number),
  CONSTRAINT takeover_row_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT takeover_row_takeover_id_fkey FOREIGN KEY (takeover_id) REFERENCES takeover(id),
  CONSTRAINT takeover_row_state_check CHECK ((state = ANY (ARRAY['staged'::text, 'ready'::text, 'made'::text, 'done'::text, 'refused'::text])))
);
COMMENT ON TABLE takeover_row IS 'A row of the file and what has come of it: each exactly once. Its cells are emptied when the file has been taken over.';
CREATE INDEX takeover_row_key ON public.takeover_row USING btree (takeover_id, person_key, number);
CREATE INDEX takeover_row_person ON public.takeover_row USING btree (person_id);
CREATE INDEX takeover_row_waiting ON public.takeover_row USING btree (takeover_id, state, person_key);
GRANT INSERT, SELECT, UPDATE ON takeover_row TO kotostig_app;
COMMENT ON COLUMN takeover_row.person_key IS 'Whom the row is about: the number of the older system, or the identity code. Rows of one key are one person.';

CREATE TABLE trafficking (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source_kind text NOT NULL,
  source_note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint,
  withdrawn_reason text,
  CONSTRAINT trafficking_pkey PRIMARY KEY (id),
  CONSTRAINT trafficking_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT trafficking_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officer(id),
  CONSTRAINT trafficking_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officer(id),
  CONSTRAINT trafficking_period CHECK ((valid_from <= valid_to)),
  CONSTRAINT trafficking_source CHECK ((source_kind = ANY (ARRAY['migri'::text, 'population-register'::text, 'kela'::text, 'employment-authority'::text, 'person'::text, 'own-work'::text, 'import'::text]))),
  CONSTRAINT trafficking_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
COMMENT ON TABLE trafficking IS 'Victim of trafficking (746/2011 3 § 7 p.).';
CREATE INDEX trafficking_person ON public.trafficking USING btree (person_id);
CREATE INDEX trafficking_recorder ON public.trafficking USING btree (recorded_by);
CREATE INDEX trafficking_withdrawer ON public.trafficking USING btree (withdrawn_by);
GRANT INSERT, SELECT, UPDATE ON trafficking TO kotostig_app;

CREATE TABLE unit (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  authority_id bigint NOT NULL,
  name_sv text NOT NULL,
  name_fi text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  made_by bigint,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT unit_pkey PRIMARY KEY (id),
  CONSTRAINT unit_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  CONSTRAINT unit_made_by_fkey FOREIGN KEY (made_by) REFERENCES officer(id),
  CONSTRAINT unit_name_fi_check CHECK (((length(name_fi) >= 1) AND (length(name_fi) <= 200))),
  CONSTRAINT unit_name_sv_check CHECK (((length(name_sv) >= 1) AND (length(name_sv) <= 200))),
  CONSTRAINT unit_period CHECK ((valid_from <= valid_to))
);
COMMENT ON TABLE unit IS 'Parts of an authority, from when to when. They order lists and give no rights.';
CREATE INDEX unit_authority ON public.unit USING btree (authority_id);
CREATE INDEX unit_maker ON public.unit USING btree (made_by);
GRANT INSERT, SELECT, UPDATE ON unit TO kotostig_app;
