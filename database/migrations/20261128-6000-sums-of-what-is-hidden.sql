-- Figures that are not shown stand in the sums of the district and of regions where that gives none of them away. It is
-- decided for each part of all maps: schools that are, were and will be in the same regions together.
alter table hidden_figure add column counted boolean not null default false;

-- Of which decisions, and of which map, `counted` is; with any other stamp only what is shown is added up.
create table summing (
  district_id uuid not null references district,
  period int not null,
  part text not null,
  stamp text not null,
  decided_at timestamptz not null,
  primary key (district_id, period, part)
);
select raise_wall('summing');

-- Kept sums are made anew by the next reader, with what is left out of them.
drop table shown_sum;
create table shown_sum (
  district_id uuid not null references district,
  series int not null,
  period int not null,
  stamp text not null,
  shown int not null,
  -- Not shown and yet in the sum.
  unshown int not null,
  with_n int not null,
  hidden int not null,
  hidden_by_publisher int not null,
  not_applicable int not null,
  count double precision not null,
  n double precision not null,
  weighted double precision not null,
  "values" double precision not null,
  -- What is known of those left out: their students where these are told, with the successes that their ranges allow; the
  -- most students that the others can be; and of how many schools not even that is known.
  left_n double precision not null,
  left_from double precision not null,
  left_to double precision not null,
  left_most double precision not null,
  left_unknown int not null,
  runs int[] not null,
  primary key (district_id, series, period)
);
select raise_wall('shown_sum');
