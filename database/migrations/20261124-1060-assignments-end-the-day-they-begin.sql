-- A seat that was given by mistake can be taken back before its first day is over: it was then never in force.
alter table team_assignment drop constraint team_assignment_check;
alter table team_assignment add constraint team_assignment_dates check (valid_to is null or valid_to >= valid_from);
