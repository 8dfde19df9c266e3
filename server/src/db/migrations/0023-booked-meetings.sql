-- What was told when a meeting was booked (32 a §), and why it was cancelled or nobody came.

ALTER TABLE meeting
  ADD COLUMN outcome_reason text NOT NULL DEFAULT '' CHECK (length(outcome_reason) <= 500),
  ADD COLUMN absence text CHECK (absence IN ('acceptable', 'not-acceptable', 'unknown')),
  ADD COLUMN told_of_fee boolean,
  ADD COLUMN told_of_cancelling boolean,
  ADD COLUMN told_language text CHECK (length(told_language) BETWEEN 2 AND 20),
  ADD COLUMN told_way text CHECK (told_way IN ('spoken', 'interpreted', 'written')),
  ADD COLUMN told_understood boolean,
  ADD CONSTRAINT meeting_absence CHECK ((absence IS NULL) = (state <> 'not-come'));
COMMENT ON COLUMN meeting.absence IS 'Whether the person had an acceptable reason not to come, where nobody came.';
COMMENT ON COLUMN meeting.told_of_fee IS 'When booking, the person was told that a fee may be charged (32 a §); empty when nobody has recorded it.';
COMMENT ON COLUMN meeting.told_of_cancelling IS 'When booking, the person was told how to cancel (32 a §); empty when nobody has recorded it.';
COMMENT ON COLUMN meeting.told_understood IS 'It was told so that the person understood it well enough (32 a §); empty when nobody has recorded it.';

GRANT UPDATE (outcome_reason, absence, told_of_fee, told_of_cancelling, told_language, told_way, told_understood) ON meeting TO kotostig_app;
