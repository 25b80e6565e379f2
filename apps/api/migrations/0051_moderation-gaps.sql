-- What moderators could not decide until now (ADR 78): a photo of a person alone, an answer to a review alone.
-- A photo that was taken away stays until its decision cannot be undone any more; the sweep deletes it then.
alter table images add column kept_until timestamptz(3);
create index images_kept on images (kept_until) where kept_until is not null;

alter table case_decisions drop constraint case_decisions_decision_check;
alter table case_decisions add constraint case_decisions_decision_check check (decision in
  ('approve', 'ask_changes', 'remove', 'remove_photo', 'dismiss', 'warn', 'suspend', 'ban', 'uphold', 'overturn', 'grant', 'refuse')) not valid;
alter table case_decisions validate constraint case_decisions_decision_check;

-- By a moderator; the review that it answers stays.
alter table deal_reviews add column answer_removed_at timestamptz(3);

-- An answer is reported as something that a person wrote, as a review is: the report is one of the person, and names it by its review.
create table reported_answers (
  report_id uuid not null references reports (id) on delete cascade,
  review_id uuid not null references deal_reviews (id) on delete cascade,
  reported_at timestamptz(3) not null default now(),
  primary key (report_id, review_id)
);
create index reported_answers_by_review on reported_answers (review_id);
