ALTER TABLE `session`
  ADD COLUMN `address` VARCHAR(45) NULL,
  ADD COLUMN `lastSeenAt` DATETIME(3) NULL,
  ADD COLUMN `lockedAt` DATETIME(3) NULL,
  ADD COLUMN `owing` BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE `staff_credential` ADD COLUMN `temporary` BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE `staff_totp` (
  `staffId` CHAR(36) NOT NULL,
  `secret` VARCHAR(300) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `confirmedAt` DATETIME(3) NULL,
  `lastStep` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`staffId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `staff_recovery_code` (
  `hash` CHAR(64) NOT NULL,
  `staffId` CHAR(36) NOT NULL,
  `usedAt` DATETIME(3) NULL,
  PRIMARY KEY (`hash`),
  INDEX `staff_recovery_code_staffId_idx`(`staffId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
