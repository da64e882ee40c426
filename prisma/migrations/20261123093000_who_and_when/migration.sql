CREATE TABLE `staff_load` (
  `queueId` CHAR(36) NOT NULL,
  `staffId` CHAR(36) NOT NULL,
  `open` INT NOT NULL DEFAULT 0,
  `lastTurn` INT NOT NULL DEFAULT 0,
  `assignmentId` CHAR(36) NULL,
  PRIMARY KEY (`queueId`, `staffId`),
  UNIQUE INDEX `staff_load_assignmentId_key`(`assignmentId`),
  INDEX `staff_load_staffId_idx`(`staffId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `queue_turn` (
  `queueId` CHAR(36) NOT NULL,
  `turn` INT NOT NULL,
  PRIMARY KEY (`queueId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `duty_shift` (
  `deskId` CHAR(36) NOT NULL,
  `day` DATE NOT NULL,
  `staffId` CHAR(36) NOT NULL,
  PRIMARY KEY (`deskId`, `day`, `staffId`),
  INDEX `duty_shift_staffId_day_idx`(`staffId`, `day`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `absence` (
  `id` CHAR(36) NOT NULL,
  `staffId` CHAR(36) NOT NULL,
  `fromAt` DATETIME(3) NOT NULL,
  `untilAt` DATETIME(3) NOT NULL,
  `reason` VARCHAR(12) NOT NULL,
  `note` VARCHAR(100) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `absence_staffId_untilAt_idx`(`staffId`, `untilAt`),
  INDEX `absence_untilAt_idx`(`untilAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `kinship` (
  `staffId` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `relation` VARCHAR(12) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`staffId`, `residentId`),
  INDEX `kinship_residentId_idx`(`residentId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `calendar_version` (
  `name` VARCHAR(60) NOT NULL,
  `days` JSON NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`name`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `escalation_rung` (
  `requestId` CHAR(36) NOT NULL,
  `name` VARCHAR(20) NOT NULL,
  `since` DATETIME(3) NOT NULL,
  `at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`requestId`, `name`, `since`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `scheduled_job` (
  `name` VARCHAR(40) NOT NULL,
  `nextRunAt` DATETIME(3) NOT NULL,
  `lastRunAt` DATETIME(3) NULL,
  PRIMARY KEY (`name`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `staff_load` ADD CONSTRAINT `staff_load_queueId_fkey` FOREIGN KEY (`queueId`) REFERENCES `queue`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `staff_load` ADD CONSTRAINT `staff_load_staffId_fkey` FOREIGN KEY (`staffId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `queue_turn` ADD CONSTRAINT `queue_turn_queueId_fkey` FOREIGN KEY (`queueId`) REFERENCES `queue`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `duty_shift` ADD CONSTRAINT `duty_shift_deskId_fkey` FOREIGN KEY (`deskId`) REFERENCES `desk`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `duty_shift` ADD CONSTRAINT `duty_shift_staffId_fkey` FOREIGN KEY (`staffId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `absence` ADD CONSTRAINT `absence_staffId_fkey` FOREIGN KEY (`staffId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `kinship` ADD CONSTRAINT `kinship_staffId_fkey` FOREIGN KEY (`staffId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `kinship` ADD CONSTRAINT `kinship_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `escalation_rung` ADD CONSTRAINT `escalation_rung_requestId_fkey` FOREIGN KEY (`requestId`) REFERENCES `request`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;


-- A hall that is open already: everybody's open requests as they are now, and nothing for who has none.
INSERT INTO staff_load (queueId, staffId, open)
SELECT queueId, ownerId, COUNT(*) FROM request
WHERE ownerId IS NOT NULL AND state IN ('accepted', 'in_progress', 'waiting_on_resident')
GROUP BY queueId, ownerId;
