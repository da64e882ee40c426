ALTER TABLE `volunteer`
  ADD COLUMN `answersCalls` TINYINT(1) NOT NULL DEFAULT 0,
  ADD COLUMN `reachM` INT NOT NULL DEFAULT 3000,
  ADD COLUMN `atNight` TINYINT(1) NOT NULL DEFAULT 0,
  ADD COLUMN `lng` DECIMAL(9,6) NULL,
  ADD COLUMN `lat` DECIMAL(8,6) NULL,
  ADD COLUMN `placeChosen` TINYINT(1) NOT NULL DEFAULT 0,
  ADD INDEX `volunteer_answersCalls_lat_idx`(`answersCalls`, `lat`);

ALTER TABLE `notification` ADD COLUMN `opens` VARCHAR(120) NULL;

CREATE TABLE `help_call` (
  `id` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NULL,
  `openFor` CHAR(36) NULL,
  `agentId` CHAR(36) NULL,
  `staffId` CHAR(36) NULL,
  `staffName` VARCHAR(30) NULL,
  `kind` VARCHAR(12) NOT NULL,
  `urgent` TINYINT(1) NOT NULL,
  `words` VARCHAR(1200) NULL,
  `address` VARCHAR(800) NULL,
  `phone` VARCHAR(300) NULL,
  `lng` DECIMAL(9,6) NOT NULL,
  `lat` DECIMAL(8,6) NOT NULL,
  `state` VARCHAR(12) NOT NULL,
  `ring` INT NOT NULL DEFAULT 0,
  `lastRing` INT NOT NULL,
  `asked` INT NOT NULL DEFAULT 0,
  `nextRingAt` DATETIME(3) NULL,
  `takenById` CHAR(36) NULL,
  `takenAt` DATETIME(3) NULL,
  `nudgedAt` DATETIME(3) NULL,
  `tellOthers` TINYINT(1) NOT NULL DEFAULT 0,
  `outcome` VARCHAR(200) NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `doneAt` DATETIME(3) NULL,
  `endedAt` DATETIME(3) NULL,
  `revision` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `help_call_openFor_key`(`openFor`),
  INDEX `help_call_communityId_state_createdAt_idx`(`communityId`, `state`, `createdAt`),
  INDEX `help_call_endedAt_idx`(`endedAt`),
  INDEX `help_call_residentId_createdAt_idx`(`residentId`, `createdAt`),
  INDEX `help_call_takenById_state_idx`(`takenById`, `state`),
  INDEX `help_call_state_nextRingAt_idx`(`state`, `nextRingAt`),
  INDEX `help_call_tellOthers_idx`(`tellOthers`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `help_ask` (
  `callId` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `ring` INT NOT NULL,
  `metres` INT NOT NULL,
  `askedAt` DATETIME(3) NOT NULL,
  `answer` VARCHAR(10) NULL,
  `answeredAt` DATETIME(3) NULL,
  PRIMARY KEY (`callId`, `residentId`),
  INDEX `help_ask_residentId_askedAt_idx`(`residentId`, `askedAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `help_rings` (
  `communityId` CHAR(36) NOT NULL,
  `people` INT NOT NULL,
  `firstM` INT NOT NULL,
  `rings` INT NOT NULL,
  `everyMin` INT NOT NULL,
  `urgentEveryMin` INT NOT NULL,
  PRIMARY KEY (`communityId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `help_call` ADD CONSTRAINT `help_call_communityId_fkey` FOREIGN KEY (`communityId`) REFERENCES `community`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `help_call` ADD CONSTRAINT `help_call_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `help_call` ADD CONSTRAINT `help_call_takenById_fkey` FOREIGN KEY (`takenById`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `help_ask` ADD CONSTRAINT `help_ask_callId_fkey` FOREIGN KEY (`callId`) REFERENCES `help_call`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `help_ask` ADD CONSTRAINT `help_ask_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `help_rings` ADD CONSTRAINT `help_rings_communityId_fkey` FOREIGN KEY (`communityId`) REFERENCES `community`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
