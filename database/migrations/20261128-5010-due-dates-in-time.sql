-- A board of a past day asks which clocks moved since: few of all. New dates are written at the end of it.
create index due_date_recorded on due_date (district_id, recorded_at, request_id) where piece_id is null;
