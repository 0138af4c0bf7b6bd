-- An amendment that is discarded: what was typed in it stays readable as a version.
alter table plan_version drop constraint plan_version_kind_check, add constraint plan_version_kind_check check (kind in ('review', 'submitted', 'discarded'));
