CREATE TABLE `team` (
  `id` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `name` VARCHAR(40) NOT NULL,
  `kind` VARCHAR(12) NOT NULL,
  `about` VARCHAR(300) NOT NULL,
  `meets` VARCHAR(60) NOT NULL,
  `open` TINYINT(1) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `team_communityId_idx`(`communityId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `team_member` (
  `teamId` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `role` VARCHAR(8) NOT NULL,
  `joinedAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`teamId`, `residentId`),
  INDEX `team_member_residentId_idx`(`residentId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `activity` (
  `id` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `teamId` CHAR(36) NULL,
  `seriesId` CHAR(36) NULL,
  `kind` VARCHAR(12) NOT NULL,
  `countsHours` TINYINT(1) NOT NULL,
  `title` VARCHAR(40) NOT NULL,
  `about` VARCHAR(500) NOT NULL,
  `skills` JSON NOT NULL,
  `place` VARCHAR(60) NOT NULL,
  `lng` DECIMAL(9,6) NOT NULL,
  `lat` DECIMAL(8,6) NOT NULL,
  `radiusM` INT NOT NULL,
  `startsAt` DATETIME(3) NOT NULL,
  `endsAt` DATETIME(3) NOT NULL,
  `minAge` INT NOT NULL,
  `maxAge` INT NULL,
  `risk` JSON NULL,
  `risky` TINYINT(1) NOT NULL DEFAULT 0,
  `state` VARCHAR(12) NOT NULL,
  `reason` VARCHAR(100) NULL,
  `plannedById` CHAR(36) NOT NULL,
  `plannedByName` VARCHAR(30) NOT NULL,
  `remindedAt` DATETIME(3) NULL,
  `settleBy` DATETIME(3) NULL,
  `revision` INT NOT NULL DEFAULT 1,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `activity_communityId_startsAt_idx`(`communityId`, `startsAt`),
  INDEX `activity_teamId_startsAt_idx`(`teamId`, `startsAt`),
  INDEX `activity_seriesId_idx`(`seriesId`),
  INDEX `activity_state_startsAt_idx`(`state`, `startsAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `activity_role` (
  `id` CHAR(36) NOT NULL,
  `activityId` CHAR(36) NOT NULL,
  `name` VARCHAR(20) NOT NULL,
  `capacity` INT NOT NULL,
  `taken` INT NOT NULL DEFAULT 0,
  `waiting` INT NOT NULL DEFAULT 0,
  `position` INT NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `activity_role_activityId_idx`(`activityId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `activity_signup` (
  `id` CHAR(36) NOT NULL,
  `activityId` CHAR(36) NOT NULL,
  `roleId` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `activeFor` CHAR(36) NULL,
  `state` VARCHAR(16) NOT NULL,
  `guardianName` VARCHAR(30) NOT NULL,
  `riskAccepted` TINYINT(1) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `promotedAt` DATETIME(3) NULL,
  `toldAt` DATETIME(3) NULL,
  `checkedInAt` DATETIME(3) NULL,
  `checkedOutAt` DATETIME(3) NULL,
  `inWay` VARCHAR(4) NULL,
  `outWay` VARCHAR(4) NULL,
  `review` VARCHAR(12) NULL,
  `note` VARCHAR(100) NOT NULL,
  `minutes` INT NULL,
  `settledAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  INDEX `activity_signup_roleId_state_createdAt_idx`(`roleId`, `state`, `createdAt`),
  INDEX `activity_signup_residentId_createdAt_idx`(`residentId`, `createdAt`),
  INDEX `activity_signup_promotedAt_toldAt_idx`(`promotedAt`, `toldAt`),
  UNIQUE INDEX `activity_signup_activityId_activeFor_key`(`activityId`, `activeFor`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `hours_entry` (
  `id` CHAR(36) NOT NULL,
  `signupId` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `kind` VARCHAR(10) NOT NULL,
  `minutes` INT NOT NULL,
  `byName` VARCHAR(30) NOT NULL,
  `at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `hours_entry_signupId_idx`(`signupId`),
  INDEX `hours_entry_residentId_at_idx`(`residentId`, `at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `team` ADD CONSTRAINT `team_communityId_fkey` FOREIGN KEY (`communityId`) REFERENCES `community`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `team_member` ADD CONSTRAINT `team_member_teamId_fkey` FOREIGN KEY (`teamId`) REFERENCES `team`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `team_member` ADD CONSTRAINT `team_member_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `activity` ADD CONSTRAINT `activity_communityId_fkey` FOREIGN KEY (`communityId`) REFERENCES `community`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `activity` ADD CONSTRAINT `activity_teamId_fkey` FOREIGN KEY (`teamId`) REFERENCES `team`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `activity_role` ADD CONSTRAINT `activity_role_activityId_fkey` FOREIGN KEY (`activityId`) REFERENCES `activity`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `activity_signup` ADD CONSTRAINT `activity_signup_activityId_fkey` FOREIGN KEY (`activityId`) REFERENCES `activity`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `activity_signup` ADD CONSTRAINT `activity_signup_roleId_fkey` FOREIGN KEY (`roleId`) REFERENCES `activity_role`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `activity_signup` ADD CONSTRAINT `activity_signup_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `hours_entry` ADD CONSTRAINT `hours_entry_signupId_fkey` FOREIGN KEY (`signupId`) REFERENCES `activity_signup`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `hours_entry` ADD CONSTRAINT `hours_entry_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
