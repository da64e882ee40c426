-- Who refers a dispute gives it a number of their own: a court, or the police.
ALTER TABLE `dispute` ADD COLUMN `referral` VARCHAR(600) NULL;
