-- An office as any SQL tool reads it. Enums are words, days are ISO dates (a last day is the last
-- day that counts), moments are ISO instants in UTC to the millisecond, money is a decimal text and
-- a currency code, rights are written as people write them: one row a box.
-- References between records are checked when a transaction commits, so that a record can be
-- rewritten whole; what belongs to a record goes with it.

create table production (
    id   text primary key,
    name text not null collate nocase unique,
    zone text not null
);

create table member (
    production_id text not null references production (id),
    person        text not null collate nocase,
    primary key (production_id, person)
);
create index member_person on member (person);

-- Only the hash of a token's secret is kept.
create table token (
    secret_sha256 text primary key,
    person        text not null collate nocase,
    label         text not null
);

create table party (
    id   text primary key,
    kind text not null,
    name text not null collate nocase unique
);
create table party_identifier (
    party_id text    not null references party (id) on delete cascade,
    position integer not null,
    scheme   text    not null,
    value    text    not null,
    primary key (party_id, position)
);
create table party_contact (
    party_id text    not null references party (id) on delete cascade,
    position integer not null,
    contact  text    not null,
    primary key (party_id, position)
);

-- profile names the grants and holdbacks a material stands under and the rights it carries:
-- materials with the same profile get the same answer to every question about rights.
create table material (
    id            text primary key,
    production_id text not null references production (id),
    kind          text not null,
    title         text not null,
    description   text not null,
    profile       text not null default ''
);
create index material_profile on material (production_id, profile);
create table material_person (
    material_id text    not null references material (id) on delete cascade,
    position    integer not null,
    name        text    not null,
    primary key (material_id, position)
);
create table material_identifier (
    material_id text    not null references material (id) on delete cascade,
    position    integer not null,
    scheme      text    not null,
    value       text    not null,
    primary key (material_id, position)
);
create table material_alias (
    material_id text    not null references material (id) on delete cascade,
    position    integer not null,
    alias       text    not null,
    primary key (material_id, position)
);
create table material_keyword (
    material_id text    not null references material (id) on delete cascade,
    position    integer not null,
    keyword     text    not null,
    primary key (material_id, position)
);
create table material_right (
    material_id   text not null references material (id) on delete cascade,
    carried_right text not null,
    primary key (material_id, carried_right)
);

-- Materials that changed and that the search index may not know yet. Written with the change,
-- emptied after the index has it on disk.
create table material_change (
    number      integer primary key autoincrement,
    material_id text not null unique
);

create table licence (
    id              text primary key,
    production_id   text    not null references production (id),
    reference       text    not null collate nocase,
    instrument      text    not null,
    licensor_id     text    not null references party (id) deferrable initially deferred,
    licensee_id     text references party (id) deferrable initially deferred,
    signed          text,
    void_until_paid integer not null,
    paid            text,
    fee_amount      text,
    fee_currency    text,
    version         integer not null,
    unique (production_id, reference)
);

create table licence_grant (
    id          text primary key,
    licence_id  text    not null references licence (id) on delete cascade,
    position    integer not null,
    clause      text    not null,
    exclusivity text    not null
);
create index licence_grant_licence on licence_grant (licence_id);
create table grant_material (
    grant_id    text not null references licence_grant (id) on delete cascade,
    material_id text not null references material (id) deferrable initially deferred,
    primary key (grant_id, material_id)
);
create index grant_material_material on grant_material (material_id);
create table grant_right (
    grant_id      text not null references licence_grant (id) on delete cascade,
    carried_right text not null,
    primary key (grant_id, carried_right)
);
create table grant_box (
    grant_id    text    not null references licence_grant (id) on delete cascade,
    position    integer not null,
    territories text    not null,
    media       text    not null,
    dates       text    not null,
    languages   text    not null,
    primary key (grant_id, position)
);
create table grant_blackout (
    grant_id    text    not null references licence_grant (id) on delete cascade,
    position    integer not null,
    territories text    not null,
    media       text    not null,
    dates       text    not null,
    languages   text    not null,
    primary key (grant_id, position)
);
create table grant_silence (
    grant_id text not null references licence_grant (id) on delete cascade,
    axis     text not null,
    primary key (grant_id, axis)
);
create table grant_cap (
    grant_id text    not null references licence_grant (id) on delete cascade,
    position integer not null,
    kind     text    not null,
    most     integer not null,
    primary key (grant_id, position)
);
create table grant_duty (
    grant_id text    not null references licence_grant (id) on delete cascade,
    position integer not null,
    kind     text    not null,
    duty     text    not null,
    primary key (grant_id, position)
);

create table holdback (
    id         text primary key,
    licence_id text    not null references licence (id) on delete cascade,
    position   integer not null,
    clause     text    not null,
    reason     text    not null
);
create index holdback_licence on holdback (licence_id);
create table holdback_material (
    holdback_id text not null references holdback (id) on delete cascade,
    material_id text not null references material (id) deferrable initially deferred,
    primary key (holdback_id, material_id)
);
create index holdback_material_material on holdback_material (material_id);
create table holdback_right (
    holdback_id   text not null references holdback (id) on delete cascade,
    carried_right text not null,
    primary key (holdback_id, carried_right)
);
create table holdback_box (
    holdback_id text    not null references holdback (id) on delete cascade,
    position    integer not null,
    territories text    not null,
    media       text    not null,
    dates       text    not null,
    languages   text    not null,
    primary key (holdback_id, position)
);

create table deal (
    id            text primary key,
    production_id text not null references production (id),
    name          text not null collate nocase,
    buyer         text not null,
    unique (production_id, name)
);
create table deal_box (
    deal_id     text    not null references deal (id) on delete cascade,
    position    integer not null,
    territories text    not null,
    media       text    not null,
    dates       text    not null,
    languages   text    not null,
    primary key (deal_id, position)
);

-- number counts the cuts of the office in the order in which they came.
create table cut (
    id            text primary key,
    production_id text    not null references production (id),
    number        integer not null,
    name          text    not null collate nocase,
    format        text    not null,
    rate          text    not null,
    file          text    not null,
    sha256        text    not null,
    added         text    not null,
    added_by      text    not null,
    unique (production_id, name)
);
create table cut_finding (
    cut_id    text    not null references cut (id) on delete cascade,
    position  integer not null,
    rule      text    not null,
    severity  text    not null,
    place     text    not null,
    place_of  text    not null,
    detail    text    not null,
    line_no   integer not null,
    column_no integer not null,
    sentence  text    not null,
    cite      text    not null,
    primary key (cut_id, position)
);
-- record_in and record_out are frames at the rate, out exclusive.
create table cut_use (
    id          text primary key,
    cut_id      text    not null references cut (id) on delete cascade,
    position    integer not null,
    family      text    not null,
    name        text    not null,
    source      text    not null,
    track       text    not null,
    record_in   integer not null,
    record_out  integer not null,
    rate        text    not null,
    active      integer not null,
    match       text    not null,
    material_id text references material (id) deferrable initially deferred,
    match_note  text    not null
);
create index cut_use_cut on cut_use (cut_id);
create table use_fragment (
    use_id     text    not null references cut_use (id) on delete cascade,
    position   integer not null,
    name       text    not null,
    source     text    not null,
    track      text    not null,
    record_in  integer not null,
    record_out integer not null,
    rule       text    not null,
    file       text    not null,
    line_no    integer not null,
    column_no  integer not null,
    primary key (use_id, position)
);
create table use_candidate (
    use_id      text    not null references cut_use (id) on delete cascade,
    position    integer not null,
    material_id text    not null references material (id) deferrable initially deferred,
    likeness    integer not null,
    why         text    not null,
    primary key (use_id, position)
);

pragma user_version = 1;
