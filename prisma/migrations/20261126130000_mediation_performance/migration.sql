ALTER TABLE `dispute_agreement`
  ADD COLUMN `applicantWantsAt` DATETIME(3) NULL,
  ADD COLUMN `respondentWantsAt` DATETIME(3) NULL,
  ADD COLUMN `courtRemindedAt` DATETIME(3) NULL,
  ADD COLUMN `court` VARCHAR(10) NULL,
  ADD COLUMN `courtOn` DATE NULL,
  ADD COLUMN `courtText` VARCHAR(1800) NULL,
  ADD INDEX `dispute_agreement_effectiveAt_idx`(`effectiveAt`);
