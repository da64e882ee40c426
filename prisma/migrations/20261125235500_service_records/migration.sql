-- A guardian is named by a sealed value now; what was written plainly (the first day only) is not kept.
ALTER TABLE `activity_signup` MODIFY `guardianName` VARCHAR(300) NULL;

UPDATE `activity_signup` SET `guardianName` = NULL;

CREATE TABLE `hours_correction` (
  `id` CHAR(36) NOT NULL,
  `signupId` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `state` VARCHAR(10) NOT NULL,
  `wanted` INT NOT NULL,
  `words` VARCHAR(300) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `answer` VARCHAR(300) NULL,
  `answeredById` CHAR(36) NULL,
  `answeredBy` VARCHAR(30) NULL,
  `answeredAt` DATETIME(3) NULL,
  `appeal` VARCHAR(300) NULL,
  `appealedAt` DATETIME(3) NULL,
  `verdict` VARCHAR(300) NULL,
  `verdictBy` VARCHAR(30) NULL,
  `verdictAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `hours_correction_signupId_key`(`signupId`),
  INDEX `hours_correction_communityId_state_createdAt_idx`(`communityId`, `state`, `createdAt`),
  INDEX `hours_correction_residentId_idx`(`residentId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `service_record` (
  `id` CHAR(36) NOT NULL,
  `number` VARCHAR(24) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `fromDay` CHAR(10) NOT NULL,
  `untilDay` CHAR(10) NOT NULL,
  `minutes` INT NOT NULL,
  `times` INT NOT NULL,
  `entries` JSON NOT NULL,
  `issuedAt` DATETIME(3) NOT NULL,
  `revokedAt` DATETIME(3) NULL,
  `revokedFor` VARCHAR(60) NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `service_record_number_key`(`number`),
  INDEX `service_record_residentId_issuedAt_idx`(`residentId`, `issuedAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `hours_correction` ADD CONSTRAINT `hours_correction_signupId_fkey` FOREIGN KEY (`signupId`) REFERENCES `activity_signup`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `service_record` ADD CONSTRAINT `service_record_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
