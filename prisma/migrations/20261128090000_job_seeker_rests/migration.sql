-- A seeker may rest the search and change the registration; the desk notes when it spoke with those in hardship.
ALTER TABLE `job_seeker`
  ADD COLUMN `pausedAt` DATETIME(3) NULL AFTER `hardship`,
  ADD COLUMN `contactedAt` DATETIME(3) NULL AFTER `pausedAt`,
  ADD COLUMN `revision` INTEGER NOT NULL DEFAULT 0 AFTER `contactedAt`;
