-- Job fairs: employers at booths, where who comes takes a number and is called.
CREATE TABLE `job_fair` (
  `id` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `title` VARCHAR(40) NOT NULL,
  `place` VARCHAR(100) NOT NULL,
  `lng` DECIMAL(9, 6) NULL,
  `lat` DECIMAL(8, 6) NULL,
  `about` VARCHAR(500) NOT NULL,
  `startsAt` DATETIME(3) NOT NULL,
  `endsAt` DATETIME(3) NOT NULL,
  `state` VARCHAR(12) NOT NULL,
  `reason` VARCHAR(200) NULL,
  `publishedAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `authorId` CHAR(36) NOT NULL,
  `revision` INTEGER NOT NULL DEFAULT 0,
  INDEX `job_fair_state_endsAt_idx`(`state`, `endsAt`),
  INDEX `job_fair_communityId_startsAt_id_idx`(`communityId`, `startsAt`, `id`),
  PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `fair_booth` (
  `id` CHAR(36) NOT NULL,
  `fairId` CHAR(36) NOT NULL,
  `number` INTEGER NOT NULL,
  `licence` VARCHAR(18) NOT NULL,
  `employer` VARCHAR(60) NOT NULL,
  `paused` BOOLEAN NOT NULL DEFAULT false,
  `linkVersion` INTEGER NOT NULL DEFAULT 1,
  UNIQUE INDEX `fair_booth_fairId_number_key`(`fairId`, `number`),
  UNIQUE INDEX `fair_booth_fairId_licence_key`(`fairId`, `licence`),
  PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `fair_talk` (
  `ticketId` CHAR(36) NOT NULL,
  `boothId` CHAR(36) NOT NULL,
  `placementId` CHAR(36) NULL,
  `verdict` VARCHAR(8) NULL,
  `words` VARCHAR(200) NULL,
  INDEX `fair_talk_boothId_idx`(`boothId`),
  INDEX `fair_talk_placementId_idx`(`placementId`),
  PRIMARY KEY (`ticketId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `fair_booth` ADD CONSTRAINT `fair_booth_fairId_fkey` FOREIGN KEY (`fairId`) REFERENCES `job_fair`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `fair_talk` ADD CONSTRAINT `fair_talk_boothId_fkey` FOREIGN KEY (`boothId`) REFERENCES `fair_booth`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
