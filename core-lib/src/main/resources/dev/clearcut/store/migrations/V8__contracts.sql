-- What a contract says beside its grants, what has been offered, and what has happened. A day that
-- hangs on an event is written as people write it: "24 months after first transmission". A length is
-- ISO 8601: P30D.

-- Where a grant's days hang on an event: FIRST .. LAST, last day inclusive; its boxes are then open.
alter table licence_grant add column term text;

-- not-stated, allowed, named (then to those below) or forbidden.
alter table licence add column sublicensing text not null default 'not-stated';
create table licence_sublicensee (
    licence_id text    not null references licence (id) on delete cascade,
    position   integer not null,
    name       text    not null,
    primary key (licence_id, position)
);

-- An option without materials is about all that its licence grants.
create table licence_option (
    id             text primary key,
    licence_id     text    not null references licence (id) on delete cascade,
    position       integer not null,
    clause         text    not null,
    price_amount   text    not null,
    price_currency text    not null,
    last_day       text,
    exercised      text
);
create index licence_option_licence on licence_option (licence_id);
create table option_material (
    option_id   text not null references licence_option (id) on delete cascade,
    material_id text not null references material (id) deferrable initially deferred,
    primary key (option_id, material_id)
);
create index option_material_material on option_material (material_id);
create table option_right (
    option_id     text not null references licence_option (id) on delete cascade,
    carried_right text not null,
    primary key (option_id, carried_right)
);
create table option_box (
    option_id   text    not null references licence_option (id) on delete cascade,
    position    integer not null,
    territories text    not null,
    media       text    not null,
    dates       text    not null,
    languages   text    not null,
    primary key (option_id, position)
);
create table option_cap (
    option_id text    not null references licence_option (id) on delete cascade,
    position  integer not null,
    kind      text    not null,
    most      integer not null,
    primary key (option_id, position)
);

create table licence_step (
    licence_id       text    not null references licence (id) on delete cascade,
    position         integer not null,
    clause           text    not null,
    event            text    not null,
    further_amount   text    not null,
    further_currency text    not null,
    notice_within    text,
    pay_within       text,
    noticed          text,
    paid             text,
    primary key (licence_id, position)
);

-- Duties with a last day; those without stand on their grants.
create table licence_duty (
    licence_id text    not null references licence (id) on delete cascade,
    position   integer not null,
    kind       text    not null,
    duty       text    not null,
    last_day   text    not null,
    done       text,
    primary key (licence_id, position)
);

create table quote (
    id             text primary key,
    production_id  text not null references production (id),
    reference      text not null collate nocase,
    party_id       text not null references party (id) deferrable initially deferred,
    price_amount   text not null,
    price_currency text not null,
    last_day       text,
    unique (production_id, reference)
);
create table quote_material (
    quote_id    text not null references quote (id) on delete cascade,
    material_id text not null references material (id) deferrable initially deferred,
    primary key (quote_id, material_id)
);
create index quote_material_material on quote_material (material_id);
create table quote_right (
    quote_id      text not null references quote (id) on delete cascade,
    carried_right text not null,
    primary key (quote_id, carried_right)
);
create table quote_box (
    quote_id    text    not null references quote (id) on delete cascade,
    position    integer not null,
    territories text    not null,
    media       text    not null,
    dates       text    not null,
    languages   text    not null,
    primary key (quote_id, position)
);
create table quote_cap (
    quote_id text    not null references quote (id) on delete cascade,
    position integer not null,
    kind     text    not null,
    most     integer not null,
    primary key (quote_id, position)
);

-- Most favoured nations: papers of which none may be paid less than another. A member is a licence,
-- an option of one, or a quote; its share is percent of its side.
create table mfn_group (
    id            text primary key,
    production_id text not null references production (id),
    name          text not null collate nocase,
    compared      text not null,
    currency      text not null,
    unique (production_id, name)
);
create table mfn_member (
    group_id   text    not null references mfn_group (id) on delete cascade,
    position   integer not null,
    licence_id text references licence (id) deferrable initially deferred,
    option_id  text references licence_option (id) deferrable initially deferred,
    quote_id   text references quote (id) deferrable initially deferred,
    share      text    not null,
    primary key (group_id, position),
    check ((licence_id is not null) + (option_id is not null) + (quote_id is not null) = 1)
);
create index mfn_member_licence on mfn_member (licence_id);
create index mfn_member_option on mfn_member (option_id);
create index mfn_member_quote on mfn_member (quote_id);

-- event_key is what two ways of writing one event have in common.
create table event (
    id            text primary key,
    production_id text not null references production (id),
    name          text not null collate nocase,
    event_key     text not null,
    day           text not null,
    unique (production_id, event_key)
);

-- number counts the rates of the office in the order in which they were entered.
create table exchange_rate (
    id            text primary key,
    production_id text    not null references production (id),
    number        integer not null,
    from_currency text    not null,
    to_currency   text    not null,
    rate          text    not null,
    day           text    not null,
    source        text    not null
);
create index exchange_rate_production on exchange_rate (production_id, number);

pragma user_version = 8;
