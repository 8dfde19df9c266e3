-- The tables as they are after every migration. Written by `npm run schema` from a real database; do not edit.

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

CREATE TABLE migration (
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT migration_pkey PRIMARY KEY (name)
);
COMMENT ON TABLE migration IS 'Migrations that have been run on this database. Written by the migration itself, never by hand.';
