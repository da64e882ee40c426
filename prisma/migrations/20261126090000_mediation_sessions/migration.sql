ALTER TABLE `resource` ADD COLUMN `staffOnly` TINYINT(1) NOT NULL DEFAULT 0;
ALTER TABLE `dispute_event` ADD COLUMN `side` VARCHAR(12) NULL;

CREATE TABLE `room_hold` (
  `id` CHAR(36) NOT NULL,
  `slotId` CHAR(36) NOT NULL,
  `places` INT NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `releasedAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  INDEX `room_hold_slotId_releasedAt_idx`(`slotId`, `releasedAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `dispute_session` (
  `id` CHAR(36) NOT NULL,
  `requestId` CHAR(36) NOT NULL,
  `number` INT NOT NULL,
  `state` VARCHAR(12) NOT NULL,
  `sides` VARCHAR(12) NOT NULL,
  `startsAt` DATETIME(3) NOT NULL,
  `endsAt` DATETIME(3) NOT NULL,
  `place` VARCHAR(600) NOT NULL,
  `online` VARCHAR(1800) NULL,
  `holdId` CHAR(36) NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `remindedAt` DATETIME(3) NULL,
  `reason` VARCHAR(1800) NULL,
  `record` MEDIUMTEXT NULL,
  `recordHash` CHAR(64) NULL,
  `result` VARCHAR(8) NULL,
  `recordedAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `dispute_session_holdId_key`(`holdId`),
  INDEX `dispute_session_state_startsAt_idx`(`state`, `startsAt`),
  UNIQUE INDEX `dispute_session_requestId_number_key`(`requestId`, `number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `dispute_attendance` (
  `id` CHAR(36) NOT NULL,
  `sessionId` CHAR(36) NOT NULL,
  `role` VARCHAR(12) NOT NULL,
  `staffId` CHAR(36) NULL,
  `name` VARCHAR(300) NULL,
  `about` VARCHAR(600) NULL,
  `answer` VARCHAR(8) NULL,
  `text` VARCHAR(1800) NULL,
  `came` VARCHAR(8) NULL,
  PRIMARY KEY (`id`),
  INDEX `dispute_attendance_sessionId_idx`(`sessionId`),
  INDEX `dispute_attendance_staffId_idx`(`staffId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `dispute_signature` (
  `id` CHAR(36) NOT NULL,
  `requestId` CHAR(36) NOT NULL,
  `subjectId` CHAR(36) NOT NULL,
  `signer` VARCHAR(36) NOT NULL,
  `textHash` CHAR(64) NOT NULL,
  `strokes` MEDIUMTEXT NOT NULL,
  `by` VARCHAR(8) NOT NULL,
  `witnessId` CHAR(36) NULL,
  `signedAt` DATETIME(3) NOT NULL,
  `voidedAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  INDEX `dispute_signature_requestId_idx`(`requestId`),
  INDEX `dispute_signature_subjectId_signer_idx`(`subjectId`, `signer`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `room_hold` ADD CONSTRAINT `room_hold_slotId_fkey` FOREIGN KEY (`slotId`) REFERENCES `slot`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `dispute_session` ADD CONSTRAINT `dispute_session_requestId_fkey` FOREIGN KEY (`requestId`) REFERENCES `dispute`(`requestId`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `dispute_session` ADD CONSTRAINT `dispute_session_holdId_fkey` FOREIGN KEY (`holdId`) REFERENCES `room_hold`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `dispute_attendance` ADD CONSTRAINT `dispute_attendance_sessionId_fkey` FOREIGN KEY (`sessionId`) REFERENCES `dispute_session`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `dispute_attendance` ADD CONSTRAINT `dispute_attendance_staffId_fkey` FOREIGN KEY (`staffId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `dispute_signature` ADD CONSTRAINT `dispute_signature_requestId_fkey` FOREIGN KEY (`requestId`) REFERENCES `dispute`(`requestId`) ON DELETE RESTRICT ON UPDATE CASCADE;
