-- Consents of their own for sensitive data, and residents whose name was taken out.
ALTER TABLE `resident` ADD COLUMN `erasedAt` DATETIME(3) NULL;

CREATE TABLE `consent` (
  `id` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `purpose` VARCHAR(20) NOT NULL,
  `givenAt` DATETIME(3) NOT NULL,
  `withdrawnAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  INDEX `consent_residentId_purpose_idx`(`residentId`, `purpose`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
