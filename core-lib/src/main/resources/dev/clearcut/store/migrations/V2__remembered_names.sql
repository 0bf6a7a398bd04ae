-- A name by which a person confirmed a use is no alias of the material: it is remembered by the use
-- itself, as long as that is confirmed, and so can be taken back. material_alias holds what a sheet
-- or a person typed.
create index cut_use_confirmed on cut_use (material_id) where match = 'confirmed';

-- Up to now a confirmation also left an alias, and did not say so. An alias that is, letter for
-- letter, the name of a use still confirmed to be the material shows where it came from; every
-- other may have been typed, and stays.
create temporary table confirmed_alias as
    select a.material_id, a.position
    from material_alias a
    where exists (
        select 1 from cut_use u
        where u.match = 'confirmed' and u.material_id = a.material_id and trim(u.name) = a.alias);

insert or replace into material_change (material_id)
    select distinct material_id from confirmed_alias;

create temporary table typed_alias as
    select a.material_id,
           row_number() over (partition by a.material_id order by a.position) - 1 as position,
           a.alias
    from material_alias a
    where a.material_id in (select material_id from confirmed_alias)
      and not exists (
        select 1 from confirmed_alias c
        where c.material_id = a.material_id and c.position = a.position);

delete from material_alias where material_id in (select material_id from confirmed_alias);
insert into material_alias (material_id, position, alias)
    select material_id, position, alias from typed_alias;

drop table typed_alias;
drop table confirmed_alias;

-- What a file says of a clip besides; numbers often stand here. A line each, with its end; \\ and \n
-- stand for a backslash and a line's end. Cuts added before have none until they are added again.
alter table use_fragment add column comments text not null default '';

pragma user_version = 2;
