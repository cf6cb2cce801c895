-- Where a referral is proposed, and why, stands in the decision table "Referral proposals", in both
-- languages: the column said it in one, and nobody read it.
alter table category drop column referral_target;
update category set loaded = loaded - 'referral_target';
