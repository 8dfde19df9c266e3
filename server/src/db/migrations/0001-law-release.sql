-- Every determination names the release of the law it rests on. This table says which releases this installation has run,
-- and with which contents, so that an answer given years ago can be computed again by the same release.

CREATE TABLE law_release (
  release text PRIMARY KEY CHECK (release ~ '^[0-9]{4}\.[0-9]+$'),
  valid_from date,
  valid_to date,
  checksum text NOT NULL CHECK (checksum ~ '^[0-9a-f]{64}$'),
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT law_release_period CHECK (valid_from <= valid_to)
);

COMMENT ON TABLE law_release IS 'Releases of the law package that this installation has run. Never changed, never removed.';
COMMENT ON COLUMN law_release.valid_from IS 'First day the release knows the law of. Empty when the release does not say.';
COMMENT ON COLUMN law_release.valid_to IS 'Last day the release knows the law of, inclusive. Empty when the release does not say.';
COMMENT ON COLUMN law_release.checksum IS 'SHA-256 of the source of the release when it was first run here.';

GRANT SELECT, INSERT ON law_release TO kotostig_app;
