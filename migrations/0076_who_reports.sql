-- Who is responsible for what stands on the wheel: the unit for everybody, the person for the administration alone.
ALTER TABLE wheel_entry ADD COLUMN unit text, ADD COLUMN owner text;
ALTER TABLE public_wheel_entry ADD COLUMN unit text;
