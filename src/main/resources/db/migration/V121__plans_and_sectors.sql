-- A request may be linked to a plan and to a sector, from a list that the desk keeps (R30).

create table plan_tag (
  id      bigint generated always as identity primary key,
  code    varchar(30) not null,
  kind    varchar(10) not null check (kind in ('PLAN', 'SECTOR')),
  name_en varchar(200) not null,
  name_km varchar(200) not null,
  offered boolean not null,
  set_by  varchar(64) not null,
  set_at  timestamptz not null
);
create index plan_tag_latest on plan_tag (code, id desc);
create trigger plan_tag_is_immutable before update or delete on plan_tag
  for each row execute function refuse_change();
comment on table plan_tag is 'What was said of a plan or sector, one row a change, never changed: the last row of a code counts.';
comment on column plan_tag.offered is 'False once it is not to be chosen any more; requests that have it keep it.';

create table request_plan (
  id             bigint generated always as identity primary key,
  request_number varchar(20) not null references request,
  plan           varchar(30),
  sector         varchar(30),
  set_by         varchar(64) not null,
  set_at         timestamptz not null
);
create index request_plan_latest on request_plan (request_number, id desc);
create trigger request_plan_is_immutable before update or delete on request_plan
  for each row execute function refuse_change();
comment on table request_plan is 'To which plan and sector a request was linked, one row a change: the last one counts.';
comment on column request_plan.plan is 'A code of the list, null for none; as is sector.';

insert into plan_tag (code, kind, name_en, name_km, offered, set_by, set_at) values
  ('CIP', 'PLAN', 'Commune investment programme', 'កម្មវិធីវិនិយោគឃុំ-សង្កាត់', true, 'sala', now()),
  ('DIP', 'PLAN', 'District investment programme', 'កម្មវិធីវិនិយោគក្រុង-ស្រុក', true, 'sala', now()),
  ('JAAP', 'PLAN', 'Joint accountability action plan (ISAF)', 'ផែនការសកម្មភាពរួមដើម្បីគណនេយ្យភាព (ISAF)', true, 'sala', now()),
  ('SDG-01', 'SECTOR', 'SDG 1: no poverty', 'គោលដៅទី១៖ គ្មានភាពក្រីក្រ', true, 'sala', now()),
  ('SDG-02', 'SECTOR', 'SDG 2: zero hunger', 'គោលដៅទី២៖ គ្មានភាពអត់ឃ្លាន', true, 'sala', now()),
  ('SDG-03', 'SECTOR', 'SDG 3: good health and well-being', 'គោលដៅទី៣៖ សុខភាពល្អ និងសុខុមាលភាព', true, 'sala', now()),
  ('SDG-04', 'SECTOR', 'SDG 4: quality education', 'គោលដៅទី៤៖ ការអប់រំប្រកបដោយគុណភាព', true, 'sala', now()),
  ('SDG-05', 'SECTOR', 'SDG 5: gender equality', 'គោលដៅទី៥៖ សមភាពយេនឌ័រ', true, 'sala', now()),
  ('SDG-06', 'SECTOR', 'SDG 6: clean water and sanitation', 'គោលដៅទី៦៖ ទឹកស្អាត និងអនាម័យ', true, 'sala', now()),
  ('SDG-07', 'SECTOR', 'SDG 7: affordable and clean energy', 'គោលដៅទី៧៖ ថាមពលស្អាត និងមានតម្លៃសមរម្យ', true, 'sala', now()),
  ('SDG-08', 'SECTOR', 'SDG 8: decent work and economic growth', 'គោលដៅទី៨៖ ការងារសមរម្យ និងកំណើនសេដ្ឋកិច្ច', true, 'sala', now()),
  ('SDG-09', 'SECTOR', 'SDG 9: industry, innovation and infrastructure', 'គោលដៅទី៩៖ ឧស្សាហកម្ម នវានុវត្តន៍ និងហេដ្ឋារចនាសម្ព័ន្ធ', true, 'sala', now()),
  ('SDG-10', 'SECTOR', 'SDG 10: reduced inequalities', 'គោលដៅទី១០៖ ការកាត់បន្ថយវិសមភាព', true, 'sala', now()),
  ('SDG-11', 'SECTOR', 'SDG 11: sustainable cities and communities', 'គោលដៅទី១១៖ ទីក្រុង និងសហគមន៍ប្រកបដោយចីរភាព', true, 'sala', now()),
  ('SDG-12', 'SECTOR', 'SDG 12: responsible consumption and production', 'គោលដៅទី១២៖ ការប្រើប្រាស់ និងផលិតកម្មប្រកបដោយការទទួលខុសត្រូវ', true, 'sala', now()),
  ('SDG-13', 'SECTOR', 'SDG 13: climate action', 'គោលដៅទី១៣៖ សកម្មភាពអាកាសធាតុ', true, 'sala', now()),
  ('SDG-14', 'SECTOR', 'SDG 14: life below water', 'គោលដៅទី១៤៖ ជីវិតក្នុងទឹក', true, 'sala', now()),
  ('SDG-15', 'SECTOR', 'SDG 15: life on land', 'គោលដៅទី១៥៖ ជីវិតលើដី', true, 'sala', now()),
  ('SDG-16', 'SECTOR', 'SDG 16: peace, justice and strong institutions', 'គោលដៅទី១៦៖ សន្តិភាព យុត្តិធម៌ និងស្ថាប័នរឹងមាំ', true, 'sala', now()),
  ('SDG-17', 'SECTOR', 'SDG 17: partnerships for the goals', 'គោលដៅទី១៧៖ ភាពជាដៃគូដើម្បីសម្រេចគោលដៅ', true, 'sala', now()),
  ('SDG-18', 'SECTOR', 'Cambodian SDG 18: end the impact of mines and remnants of war', 'គោលដៅទី១៨៖ បញ្ចប់ផលប៉ះពាល់ដោយមីន និងសំណល់ជាតិផ្ទុះពីសង្គ្រាម', true, 'sala', now());
