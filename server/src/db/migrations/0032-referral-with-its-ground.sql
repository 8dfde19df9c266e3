-- A referral out says on which ground something of the person is told (82-94 §): a right of the receiver, the person's consent, or nothing is told. It waits for an
-- answer by a day, with a reminder, and may follow from the plan (20 § 5) as well as from the assessment (14 § 2 and 7).

ALTER TABLE assessment_measure RENAME TO referral;
ALTER TABLE referral RENAME CONSTRAINT assessment_measure_pkey TO referral_pkey;
ALTER TABLE referral RENAME CONSTRAINT assessment_measure_request_key_key TO referral_request_key_key;
ALTER TABLE referral RENAME CONSTRAINT assessment_measure_assessment_id_fkey TO referral_assessment_id_fkey;
ALTER TABLE referral RENAME CONSTRAINT assessment_measure_referred_by_fkey TO referral_referred_by_fkey;
ALTER TABLE referral RENAME CONSTRAINT assessment_measure_returned_by_fkey TO referral_returned_by_fkey;
ALTER TABLE referral RENAME CONSTRAINT assessment_measure_days TO referral_days;
ALTER TABLE referral RENAME CONSTRAINT assessment_measure_referred_to_check TO referral_referred_to_check;
ALTER TABLE referral RENAME CONSTRAINT assessment_measure_result TO referral_result;
ALTER TABLE referral RENAME CONSTRAINT assessment_measure_result_check TO referral_result_check;
ALTER INDEX assessment_measure_assessment RENAME TO referral_assessment;
ALTER INDEX assessment_measure_referrer RENAME TO referral_referrer;
ALTER INDEX assessment_measure_returner RENAME TO referral_returner;
ALTER SEQUENCE assessment_measure_id_seq RENAME TO referral_id_seq;

ALTER TABLE referral
  ALTER COLUMN assessment_id DROP NOT NULL,
  ADD COLUMN plan_id bigint REFERENCES plan (id),
  ADD COLUMN item_id bigint REFERENCES plan_item (id),
  ADD COLUMN receiver text CHECK (receiver IN ('welfare-area', 'employment-authority', 'municipality', 'provider', 'other')),
  ADD COLUMN basis text CHECK (basis IN ('law', 'consent', 'nothing-told')),
  ADD COLUMN basis_source jsonb,
  ADD COLUMN consent_on date,
  ADD COLUMN consent_by text CHECK (consent_by IN ('person', 'guardian', 'representative')),
  ADD COLUMN consent_way text CHECK (consent_way IN ('spoken', 'interpreted', 'written')),
  ADD COLUMN consent_language text CHECK (length(consent_language) BETWEEN 2 AND 20),
  ADD COLUMN answer_by date,
  ADD COLUMN reminder_id bigint REFERENCES reminder (id),
  ADD CONSTRAINT referral_place CHECK (num_nonnulls(assessment_id, plan_id) = 1 AND (item_id IS NULL OR plan_id IS NOT NULL)),
  ADD CONSTRAINT referral_ground CHECK ((basis IS NULL) = (receiver IS NULL) AND (basis IS NOT DISTINCT FROM 'law') = (basis_source IS NOT NULL)),
  ADD CONSTRAINT referral_consent CHECK (num_nonnulls(consent_on, consent_by, consent_way, consent_language) = CASE WHEN basis = 'consent' THEN 4 ELSE 0 END AND consent_on <= referred_on),
  ADD CONSTRAINT referral_answer CHECK (referred_on <= answer_by);
CREATE INDEX referral_plan ON referral (plan_id);
CREATE INDEX referral_item ON referral (item_id);
CREATE INDEX referral_reminder ON referral (reminder_id);
COMMENT ON TABLE referral IS 'To whom somebody was referred from the assessment or the plan, on which ground something was told, by when an answer is asked for, and what came back.';
COMMENT ON COLUMN referral.basis IS 'Empty only of what was recorded before the ground was asked for.';
COMMENT ON COLUMN referral.basis_source IS 'The paragraphs by which the receiver has a right to what is necessary, as the law stood that day.';
