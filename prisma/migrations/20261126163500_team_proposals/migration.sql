-- Residents ask for teams; leaders and the station ask somebody to leave, with a reason.
CREATE TABLE `team_proposal` (
  `id` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `waitingFor` CHAR(36) NULL,
  `state` VARCHAR(10) NOT NULL,
  `name` VARCHAR(40) NOT NULL,
  `kind` VARCHAR(12) NOT NULL,
  `about` VARCHAR(300) NOT NULL,
  `meets` VARCHAR(60) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `answer` VARCHAR(300) NULL,
  `decidedBy` VARCHAR(30) NULL,
  `decidedAt` DATETIME(3) NULL,
  `teamId` CHAR(36) NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `team_proposal_waitingFor_key`(`waitingFor`),
  INDEX `team_proposal_communityId_state_createdAt_idx`(`communityId`, `state`, `createdAt`),
  INDEX `team_proposal_residentId_createdAt_idx`(`residentId`, `createdAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `team_removal` (
  `id` CHAR(36) NOT NULL,
  `teamId` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `reason` VARCHAR(200) NOT NULL,
  `byName` VARCHAR(30) NOT NULL,
  `at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `team_removal_teamId_residentId_at_idx`(`teamId`, `residentId`, `at`),
  INDEX `team_removal_residentId_idx`(`residentId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `team_proposal` ADD CONSTRAINT `team_proposal_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `team_removal` ADD CONSTRAINT `team_removal_teamId_fkey` FOREIGN KEY (`teamId`) REFERENCES `team`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `team_removal` ADD CONSTRAINT `team_removal_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
