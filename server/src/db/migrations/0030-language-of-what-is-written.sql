-- What somebody has written in an assessment or a plan stays in its language, and says which.

ALTER TABLE assessment_answer ADD COLUMN written_in text CHECK (written_in IN ('sv', 'fi', 'en'));
ALTER TABLE plan_item_wording ADD COLUMN written_in text CHECK (written_in IN ('sv', 'fi', 'en'));
COMMENT ON COLUMN assessment_answer.written_in IS 'The language of the page on which it was written. Empty: not known.';
COMMENT ON COLUMN plan_item_wording.written_in IS 'The language of the page on which the words and the reason were written. Empty: not known.';
