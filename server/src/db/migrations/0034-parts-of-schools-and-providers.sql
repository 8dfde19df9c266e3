-- A part of the plan may be that of a school or a service provider, which has no place here of its own: the authority that makes the plan writes what is agreed.

ALTER TABLE plan_item ADD COLUMN outside_kind text CHECK (outside_kind IN ('school', 'provider'));
ALTER TABLE plan_item ADD COLUMN outside_name text;
ALTER TABLE plan_item ADD CONSTRAINT plan_item_outside CHECK ((outside_kind IS NULL) = (outside_name IS NULL));
COMMENT ON COLUMN plan_item.outside_kind IS 'Whose part it is, where it is neither the planning authority''s nor another authority''s: everybody sees the agreed service, the contact and the next date of it, and nothing more is kept.';
