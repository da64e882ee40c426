-- An interview is a booking like any other; the placement follows it.
ALTER TABLE `booking` ADD COLUMN `matterId` CHAR(36) NULL AFTER `note`;
ALTER TABLE `placement`
  ADD COLUMN `interviewResourceId` CHAR(36) NULL AFTER `interviewAt`,
  ADD COLUMN `interviewPlace` VARCHAR(200) NULL AFTER `interviewResourceId`,
  ADD COLUMN `interviewNumber` VARCHAR(20) NULL AFTER `interviewPlace`;
