-- What the canteen offers for a meal of a day (菜单), and until when it is ordered.
create table menus (
  office_id integer not null references offices,
  day date not null,
  meal text not null check (meal ~ '^[a-z]+(-[a-z]+)*$'),
  dishes text not null check (length(dishes) between 1 and 1000),
  order_until timestamptz not null,
  -- The duty whose posts post it and hand it out.
  keeper text not null,
  primary key (office_id, day, meal)
);

-- Who wants a meal (订餐): one order a person and meal, for themselves and for those they bring.
create table meal_orders (
  office_id integer not null,
  day date not null,
  meal text not null,
  person_id uuid not null,
  portions smallint not null check (portions between 1 and 200),
  for_whom text not null default '' check (length(for_whom) <= 100),
  -- What somebody does not eat: told to the kitchen, and to nobody else.
  diet text not null default '' check (length(diet) <= 100),
  ordered_at timestamptz not null,
  collected_at timestamptz,
  primary key (office_id, day, meal, person_id),
  foreign key (office_id, day, meal) references menus (office_id, day, meal),
  foreign key (office_id, person_id) references people (office_id, person_id)
);

-- Whether one of the posts a person acts for today keeps what this duty keeps.
create function app_keeps(p_keeper text) returns boolean language sql stable parallel safe as $$
  select app_is_system() or exists (select from posts where office_id = app_office() and post_id = any (app_posts())
    and is_active and p_keeper = any (duties)) $$;

alter table menus enable row level security;
create policy menus_read on menus for select using (office_id = (select app_office()));
create policy menus_keep on menus for all using (office_id = (select app_office()) and app_keeps(keeper))
  with check (office_id = (select app_office()) and app_keeps(keeper));
alter table meal_orders enable row level security;
create policy meal_orders_own on meal_orders for all using (office_id = (select app_office()) and person_id = (select app_person()))
  with check (office_id = (select app_office()) and person_id = (select app_person()));
create policy meal_orders_keep on meal_orders for all
  using (office_id = (select app_office()) and exists (select from menus m where m.office_id = meal_orders.office_id
    and m.day = meal_orders.day and m.meal = meal_orders.meal and app_keeps(m.keeper)))
  with check (office_id = (select app_office()) and exists (select from menus m where m.office_id = meal_orders.office_id
    and m.day = meal_orders.day and m.meal = meal_orders.meal and app_keeps(m.keeper)));
grant select, insert, update on menus to shuniu_app;
grant select, insert, update, delete on meal_orders to shuniu_app;
