-- 岗位 and what comes of them: vacancies, and placements from the recommendation to the call after thirty days.
CREATE TABLE `placement` (
  `id` CHAR(36) NOT NULL,
  `vacancyId` CHAR(36) NOT NULL,
  `requestId` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `state` VARCHAR(16) NOT NULL,
  `proposedBy` VARCHAR(8) NOT NULL,
  `consentAt` DATETIME(3) NULL,
  `interviewAt` DATETIME(3) NULL,
  `words` VARCHAR(300) NULL,
  `hiredOn` DATE NULL,
  `endedOn` DATE NULL,
  `dueKind` VARCHAR(16) NULL,
  `dueOn` DATE NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `updatedAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `placement_residentId_updatedAt_idx`(`residentId`, `updatedAt`),
  INDEX `placement_communityId_updatedAt_id_idx`(`communityId`, `updatedAt`, `id`),
  INDEX `placement_dueOn_idx`(`dueOn`),
  UNIQUE INDEX `placement_vacancyId_residentId_key`(`vacancyId`, `residentId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `vacancy` (
  `id` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `stage` VARCHAR(12) NOT NULL,
  `employer` VARCHAR(60) NOT NULL,
  `licence` VARCHAR(18) NOT NULL,
  `agentName` VARCHAR(30) NOT NULL,
  `agentPhone` VARCHAR(300) NOT NULL,
  `title` VARCHAR(30) NOT NULL,
  `skills` JSON NOT NULL,
  `headcount` INT NOT NULL,
  `hired` INT NOT NULL DEFAULT 0,
  `work` VARCHAR(500) NOT NULL,
  `conditions` VARCHAR(300) NOT NULL,
  `payFrom` INT NOT NULL,
  `payTo` INT NOT NULL,
  `hours` VARCHAR(12) NOT NULL,
  `benefits` VARCHAR(200) NOT NULL,
  `protection` VARCHAR(200) NOT NULL,
  `place` VARCHAR(100) NOT NULL,
  `lng` DECIMAL(9,6) NULL,
  `lat` DECIMAL(8,6) NULL,
  `sameAs` CHAR(64) NOT NULL,
  `publishedAt` DATETIME(3) NULL,
  `expiresAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `authorId` CHAR(36) NOT NULL,
  `revision` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  INDEX `vacancy_stage_publishedAt_id_idx`(`stage`, `publishedAt`, `id`),
  INDEX `vacancy_communityId_createdAt_id_idx`(`communityId`, `createdAt`, `id`),
  INDEX `vacancy_sameAs_idx`(`sameAs`),
  INDEX `vacancy_stage_expiresAt_idx`(`stage`, `expiresAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `placement` ADD CONSTRAINT `placement_vacancyId_fkey` FOREIGN KEY (`vacancyId`) REFERENCES `vacancy`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `job_seeker` ADD COLUMN `digestAt` DATETIME(3) NULL;
