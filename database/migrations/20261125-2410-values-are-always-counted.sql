-- Also where values are loaded whole, as the sample's are, whose references are not checked one by one.
alter table measure_value enable always trigger values_added;
alter table measure_value enable always trigger values_revised;
alter table measure_value enable always trigger values_removed;
