-- Sums of what is shown of a series over the whole district, kept for the next reader. The stamp tells of which values, rule
-- and decisions they are; with any other they are made anew.
create table shown_sum (
  district_id uuid not null references district,
  series int not null,
  period int not null,
  stamp text not null,
  shown int not null,
  shown_with_n int not null,
  hidden int not null,
  hidden_by_publisher int not null,
  not_applicable int not null,
  count double precision not null,
  n double precision not null,
  weighted double precision not null,
  "values" double precision not null,
  runs int[] not null,
  primary key (district_id, series, period)
);
select raise_wall('shown_sum');
