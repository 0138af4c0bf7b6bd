-- Where the measure stands in the catalogue: of several that fit, the first is shown unless another is chosen.
alter table measure add position smallint not null default 1000;
