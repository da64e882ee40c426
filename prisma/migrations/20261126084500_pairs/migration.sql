CREATE TABLE `pair` (
  `id` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `activeFor` CHAR(36) NULL,
  `volunteerId` CHAR(36) NOT NULL,
  `state` VARCHAR(10) NOT NULL,
  `everyDays` INT NOT NULL,
  `note` VARCHAR(1800) NULL,
  `consent` VARCHAR(12) NOT NULL,
  `pairedById` CHAR(36) NOT NULL,
  `pairedBy` VARCHAR(30) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `acceptedAt` DATETIME(3) NULL,
  `visits` INT NOT NULL DEFAULT 0,
  `lastVisitOn` DATE NULL,
  `nextDueOn` DATE NULL,
  `remindedDueOn` DATE NULL,
  `toldDueOn` DATE NULL,
  `endedAt` DATETIME(3) NULL,
  `endedBy` VARCHAR(10) NULL,
  `endedWords` VARCHAR(200) NULL,
  `revision` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `pair_activeFor_key`(`activeFor`),
  INDEX `pair_communityId_state_nextDueOn_idx`(`communityId`, `state`, `nextDueOn`),
  INDEX `pair_communityId_state_createdAt_idx`(`communityId`, `state`, `createdAt`),
  INDEX `pair_state_nextDueOn_idx`(`state`, `nextDueOn`),
  INDEX `pair_residentId_state_idx`(`residentId`, `state`),
  INDEX `pair_volunteerId_state_idx`(`volunteerId`, `state`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `pair_visit` (
  `id` CHAR(36) NOT NULL,
  `pairId` CHAR(36) NOT NULL,
  `visitedOn` DATE NOT NULL,
  `finding` VARCHAR(10) NOT NULL,
  `words` VARCHAR(3000) NULL,
  `byName` VARCHAR(30) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `pair_visit_pairId_createdAt_idx`(`pairId`, `createdAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `attachment`
  ADD COLUMN `visitId` CHAR(36) NULL,
  ADD INDEX `attachment_visitId_idx`(`visitId`);

ALTER TABLE `pair` ADD CONSTRAINT `pair_communityId_fkey` FOREIGN KEY (`communityId`) REFERENCES `community`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `pair` ADD CONSTRAINT `pair_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `pair` ADD CONSTRAINT `pair_volunteerId_fkey` FOREIGN KEY (`volunteerId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `pair_visit` ADD CONSTRAINT `pair_visit_pairId_fkey` FOREIGN KEY (`pairId`) REFERENCES `pair`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `attachment` ADD CONSTRAINT `attachment_visitId_fkey` FOREIGN KEY (`visitId`) REFERENCES `pair_visit`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `volunteer` ADD CONSTRAINT `volunteer_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
