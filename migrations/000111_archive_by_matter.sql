-- What a matter did with items is found by the matter: its list stays when nothing is in its hand any more.
create index archive_moves_by_matter on archive_moves (office_id, matter_id) where matter_id is not null and kind <> 'filed';

-- What a matter lets go of, whoever did the step need not see any more: the matter's own machinery writes it.
alter policy archive_items_move on archive_items
  using (office_id = (select app_office()) and ((select app_is_system()) or (select app_has_duty('archive')) or app_sees_matter(hand_matter_id)));
