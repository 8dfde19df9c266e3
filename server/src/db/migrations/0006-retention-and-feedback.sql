-- Deleting what need not be kept: a list is made, a person decides, and only then is anything deleted. The running server may
-- still delete no fact by itself: the functions below delete what stands on an approved list, and nothing else.
-- And feedback from anybody, which the administrator answers within 14 days (306/2019).

CREATE TABLE retention_decision (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  authority_id bigint NOT NULL REFERENCES authority (id),
  rule text NOT NULL,
  years smallint NOT NULL CHECK (years BETWEEN 1 AND 120),
  reference text NOT NULL CHECK (length(reference) BETWEEN 3 AND 500),
  recorded_at timestamp with time zone NOT NULL,
  recorded_by bigint NOT NULL REFERENCES officer (id)
);
CREATE INDEX retention_decision_authority ON retention_decision (authority_id, rule, id);
CREATE INDEX retention_decision_recorder ON retention_decision (recorded_by);
COMMENT ON TABLE retention_decision IS 'How long an authority has decided to keep something for which the law gives no period. The latest row stands.';

CREATE TABLE retention_list (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  authority_id bigint NOT NULL REFERENCES authority (id),
  rule text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  before_on date,
  amount integer NOT NULL,
  erased integer NOT NULL DEFAULT 0,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'approved', 'objected', 'done')),
  decided_at timestamp with time zone,
  decided_by bigint REFERENCES officer (id),
  reason text,
  CONSTRAINT retention_list_decided CHECK ((state = 'open') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX retention_list_one_open ON retention_list (authority_id, rule) WHERE state = 'open';
CREATE INDEX retention_list_authority ON retention_list (authority_id, id);
CREATE INDEX retention_list_decider ON retention_list (decided_by);
COMMENT ON TABLE retention_list IS 'What would be deleted and why, before anything is. Somebody of the authority approves it or objects.';
COMMENT ON COLUMN retention_list.before_on IS 'For rows that are not people: everything older than this day.';

CREATE TABLE retention_item (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  list_id bigint NOT NULL REFERENCES retention_list (id),
  person_id bigint NOT NULL REFERENCES person (id),
  counted_on date NOT NULL,
  due_on date NOT NULL,
  kept_until_on date,
  CONSTRAINT retention_item_once UNIQUE (list_id, person_id)
);
CREATE INDEX retention_item_person ON retention_item (person_id);
COMMENT ON TABLE retention_item IS 'A file on a list of what would be deleted. Goes with the file; the list keeps the number.';
COMMENT ON COLUMN retention_item.kept_until_on IS 'The file is needed longer: it comes on no list before this day.';

CREATE TABLE feedback (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  is_about_accessibility boolean NOT NULL,
  message text NOT NULL CHECK (length(message) BETWEEN 1 AND 5000),
  page text CHECK (length(page) <= 300),
  answer_to text CHECK (length(answer_to) <= 200),
  received_at timestamp with time zone NOT NULL,
  answered_at timestamp with time zone,
  answered_by bigint REFERENCES officer (id)
);
CREATE INDEX feedback_open ON feedback (received_at) WHERE answered_at IS NULL;
CREATE INDEX feedback_answerer ON feedback (answered_by);
COMMENT ON TABLE feedback IS 'What anybody has written about the service, without signing in. Whoever wants an answer says how.';

GRANT SELECT, INSERT ON retention_decision TO kotostig_app;
GRANT SELECT, INSERT, UPDATE ON retention_list, retention_item TO kotostig_app;
-- Rows of an open list are made anew each night.
GRANT DELETE ON retention_item TO kotostig_app;
GRANT SELECT, INSERT, UPDATE ON feedback TO kotostig_app;

-- Everything that refers to these rows, and what refers to that, before the rows themselves. An officer who was a client stays an officer.
CREATE FUNCTION erase_rows(target regclass, doomed bigint[], depth integer) RETURNS bigint LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
END $$;
REVOKE ALL ON FUNCTION erase_rows FROM PUBLIC;

CREATE FUNCTION erase_listed_file(item bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
END $$;
REVOKE ALL ON FUNCTION erase_listed_file FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_listed_file TO kotostig_app;

CREATE FUNCTION erase_listed_rows(list bigint, most integer) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
  ELSE
    RAISE EXCEPTION 'nothing is deleted by rule %', found_list.rule;
  END IF;
  total := coalesce(cardinality(doomed), 0);
  UPDATE retention_list SET erased = erased + total WHERE id = list;
  RETURN total;
END $$;
REVOKE ALL ON FUNCTION erase_listed_rows FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_listed_rows TO kotostig_app;
