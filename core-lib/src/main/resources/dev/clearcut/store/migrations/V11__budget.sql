-- A production's budget, what was paid, and which licences somebody put on a line by hand. What the papers
-- cost is on the papers; no total is kept.
create table budget_line (
    id            text primary key,
    production_id text not null references production (id),
    code          text not null collate nocase,
    name          text not null,
    amount        text not null,
    currency      text not null,
    unique (production_id, code)
);
create table budget_line_family (
    line_id text not null references budget_line (id) on delete cascade,
    family  text not null,
    primary key (line_id, family)
);
create table payment (
    id            text primary key,
    production_id text not null references production (id),
    licence_id    text not null references licence (id) deferrable initially deferred,
    amount        text not null,
    currency      text not null,
    paid_on       text not null,
    note          text not null
);
create index payment_licence on payment (licence_id);
-- id is the licence's: a licence stands on one line.
create table budget_coding (
    id            text primary key references licence (id) deferrable initially deferred,
    production_id text not null references production (id),
    code          text not null collate nocase
);

pragma user_version = 11;
