-- The letters with which a department numbers its circulars (FAM-02), by which a file finds its owner.
alter table department add column series text[] not null default '{}';

-- What the district has written down: circulars and articles, each of one department.
create table article (
  district_id uuid not null references district,
  id uuid not null,
  code text check (length(code) between 1 and 30),
  title text not null check (length(title) between 1 and 300),
  department_id uuid not null,
  source text not null check (source <> ''),
  review_on date,
  created_by uuid,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, department_id) references department (district_id, id)
);
create unique index article_code on article (district_id, code) where code is not null and ended_at is null;
create index article_department on article (district_id, department_id);
select raise_wall('article');

create table article_revision (
  district_id uuid not null references district,
  id uuid not null,
  article_id uuid not null,
  number int not null check (number > 0),
  body text not null check (length(body) between 1 and 400000),
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, article_id, number),
  foreign key (district_id, article_id) references article (district_id, id)
);
select raise_wall('article_revision', 'select, insert');

-- The passages of a revision; those of an older one, or of an ended article, are ended.
create table passage (
  district_id uuid not null references district,
  id uuid not null,
  article_id uuid not null,
  revision_id uuid not null,
  position int not null,
  title text not null,
  heading text not null default '',
  body text not null,
  ended_at timestamptz,
  search tsvector generated always as (setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', heading), 'B') || setweight(to_tsvector('english', body), 'D')) stored,
  primary key (district_id, id),
  foreign key (district_id, article_id) references article (district_id, id),
  foreign key (district_id, revision_id) references article_revision (district_id, id)
);
create index passage_revision on passage (district_id, revision_id, position);
create index passage_search on passage using gin (district_id, search) where ended_at is null;
select raise_wall('passage');

-- What a search of passages reads: as `request_to_search`, the wall as a plain condition, so that the index serves.
create view passage_to_search as select * from passage where district_id = current_setting('app.district_id')::uuid and ended_at is null;
grant select on passage_to_search to causeway_app;

-- "This solved it": an answer that a person took instead of asking.
create table accepted_answer (
  district_id uuid not null references district,
  id uuid not null,
  person_id uuid not null,
  school_id uuid not null,
  asked text not null check (length(asked) between 1 and 300),
  article_id uuid,
  request_id uuid,
  accepted_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id),
  foreign key (district_id, article_id) references article (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  check ((article_id is null) <> (request_id is null))
);
create index accepted_answer_article on accepted_answer (district_id, article_id) where article_id is not null;
select raise_wall('accepted_answer', 'select, insert');
