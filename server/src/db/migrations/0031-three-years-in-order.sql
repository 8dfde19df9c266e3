-- Whose three years (14 §) end when, under each authority that may come to see them: a list of the nearest reads what it shows.

CREATE TABLE listed_window (
  holder_kind text NOT NULL,
  holder_code text NOT NULL,
  ends_on date NOT NULL,
  person_id bigint NOT NULL REFERENCES person (id),
  CONSTRAINT listed_window_identity PRIMARY KEY (holder_kind, holder_code, ends_on, person_id)
);
CREATE INDEX listed_window_person ON listed_window (person_id);
COMMENT ON TABLE listed_window IS 'Derived: the last day of the three years of somebody who has neither an assessment nor a plan, under every authority that may come to see the person. Whether it may today is asked of the person.';
GRANT SELECT, INSERT, UPDATE, DELETE ON listed_window TO kotostig_app;

-- As near as SQL can say; each person gets the day of the law package when next derived, and the list asks it of everybody it shows.
INSERT INTO listed_window (holder_kind, holder_code, ends_on, person_id)
SELECT DISTINCT holder.holder_kind, holder.holder_code, (near.begun + interval '3 years')::date, near.id
FROM (
  SELECT coalesce(part.merged_into, part.id) AS id, min(residence.valid_from) AS begun
  FROM residence JOIN person part ON part.id = residence.person_id WHERE residence.withdrawn_at IS NULL GROUP BY coalesce(part.merged_into, part.id)
) near
JOIN (
  SELECT responsibility.person_id, responsibility.holder_kind, responsibility.holder_code FROM responsibility
  JOIN authority ON authority.kind = responsibility.holder_kind AND authority.code = responsibility.holder_code
  UNION SELECT opened.id, authority.kind, authority.code FROM person opened JOIN authority ON authority.id = opened.opened_by
) holder ON holder.person_id = near.id
WHERE NOT EXISTS (
  SELECT FROM act JOIN person done ON done.id = act.person_id
  WHERE coalesce(done.merged_into, done.id) = near.id AND act.kind IN ('assessment-made', 'plan-made') AND act.withdrawn_at IS NULL);
