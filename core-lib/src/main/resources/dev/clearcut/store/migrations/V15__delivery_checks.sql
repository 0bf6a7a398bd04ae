-- What came of checking each file of a version, against each specification. Before, one file's result stood for the
-- whole version, and what only a report or a person can say counted as passed: such a result is open now.
create table delivery_check (
    deliverable_id text    not null references deliverable (id) on delete cascade,
    position       integer not null,
    version        integer not null,
    asked          text    not null,
    profile        text    not null,
    edition        text    not null,
    hash           text    not null,
    result         text    not null,
    checked_on     text    not null,
    report         text    not null,
    failed         text    not null,
    open_rules     text    not null,
    attested       text    not null,
    primary key (deliverable_id, position)
);
insert into delivery_check
select v.deliverable_id,
       row_number() over (partition by v.deliverable_id order by f.position) - 1,
       f.version, v.spec, '', '',
       substr(f.hashes, 1, instr(f.hashes || ' ', ' ') - 1),
       case when v.result = 'passed' and v.report like '%checks are for a report or a person%' then 'open'
            else v.result end,
       v.checked_on, v.report, '', '', ''
from delivery_version v
join delivery_file f on f.deliverable_id = v.deliverable_id and f.version = v.position + 1
where v.result <> '' and v.checked_on is not null;
alter table delivery_version drop column spec;
alter table delivery_version drop column result;
alter table delivery_version drop column checked_on;
alter table delivery_version drop column report;

pragma user_version = 15;
