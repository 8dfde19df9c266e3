-- Names that end in by are officers.
ALTER TABLE referral RENAME COLUMN consent_by TO consent_giver;
ALTER TABLE referral RENAME COLUMN answer_by TO answer_due_on;

-- Whoever is asked to take part sees something of the person: it is kept on which ground (86 §, or the person's consent where no paragraph gives a right).

ALTER TABLE participation
  ADD COLUMN basis text CHECK (basis IN ('law', 'consent')),
  ADD COLUMN basis_source jsonb,
  ADD COLUMN consent_on date,
  ADD COLUMN consent_giver text CHECK (consent_giver IN ('person', 'guardian', 'representative')),
  ADD COLUMN consent_way text CHECK (consent_way IN ('spoken', 'interpreted', 'written')),
  ADD COLUMN consent_language text CHECK (length(consent_language) BETWEEN 2 AND 20),
  ADD CONSTRAINT participation_ground CHECK ((basis IS NOT DISTINCT FROM 'law') = (basis_source IS NOT NULL)),
  ADD CONSTRAINT participation_consent CHECK (num_nonnulls(consent_on, consent_giver, consent_way, consent_language) = CASE WHEN basis = 'consent' THEN 4 ELSE 0 END AND consent_on <= invited_on);
COMMENT ON COLUMN participation.basis IS 'Empty only of invitations from before the ground was asked for.';
COMMENT ON COLUMN participation.basis_source IS 'The paragraphs by which whoever is asked has a right to what is necessary, as the law stood that day.';
