-- People whose three years end are found by the authority that has them: the index by the day led the planner astray.

DROP INDEX residence_begins;
