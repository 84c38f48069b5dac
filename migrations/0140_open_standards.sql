-- What the open standards ask of what is public: the size and the checksum of a file without opening it, and that a file
-- that was taken back is gone and not unknown.

ALTER TABLE public_attachment
  ADD COLUMN size int GENERATED ALWAYS AS (octet_length(bytes)) STORED,
  ADD COLUMN sha512 text GENERATED ALWAYS AS (encode(sha512(bytes), 'hex')) STORED;

-- Encoding text as UTF-8 is only stable to PostgreSQL; the database has one encoding, so that the digest never changes.
CREATE FUNCTION traad_sha512(text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN encode(sha512(convert_to($1, 'UTF8')), 'hex');
END
$$;

ALTER TABLE public_document
  ADD COLUMN size int GENERATED ALWAYS AS (octet_length(text)) STORED,
  ADD COLUMN sha512 text GENERATED ALWAYS AS (traad_sha512(text)) STORED;

CREATE TRIGGER bury AFTER DELETE ON public_attachment REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION traad_bury('attachment');
CREATE TRIGGER unbury BEFORE INSERT ON public_attachment FOR EACH ROW EXECUTE FUNCTION traad_unbury();
