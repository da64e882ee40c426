-- A class teaches a skill that vacancies ask for.
ALTER TABLE `activity`
  ADD COLUMN `teaches` VARCHAR(12) NULL AFTER `skills`,
  ADD INDEX `activity_teaches_startsAt_idx` (`teaches`, `startsAt`);
