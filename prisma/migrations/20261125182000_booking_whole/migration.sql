-- Booking whole: schedules with exceptions, the line for freed places, pauses after no-shows, the hall's tickets.

ALTER TABLE `resource`
  ADD COLUMN `bufferMin` INT NOT NULL DEFAULT 0,
  ADD COLUMN `personQuota` INT NOT NULL DEFAULT 0,
  ADD COLUMN `householdQuota` INT NOT NULL DEFAULT 0,
  ADD COLUMN `approval` BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN `checkIn` BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN `materials` JSON NULL,
  ADD COLUMN `terms` VARCHAR(500) NULL,
  ADD COLUMN `madeUntil` DATE NULL,
  ADD COLUMN `revision` INT NOT NULL DEFAULT 1;
UPDATE `resource` SET `materials` = '[]', `terms` = '';
ALTER TABLE `resource` MODIFY `materials` JSON NOT NULL, MODIFY `terms` VARCHAR(500) NOT NULL;
CREATE INDEX `resource_itemCode_idx` ON `resource`(`itemCode`);

-- A week was a list of spans; now it is a list of seasons, the first of which holds the year round.
UPDATE `resource` SET `pattern` = JSON_ARRAY(JSON_OBJECT('name', '全年', 'from', NULL, 'until', NULL, 'spans', JSON_EXTRACT(`pattern`, '$')));

ALTER TABLE `slot` ADD COLUMN `held` INT NOT NULL DEFAULT 0;
CREATE INDEX `slot_held_idx` ON `slot`(`held`);

ALTER TABLE `booking`
  ADD COLUMN `resourceId` CHAR(36) NULL,
  ADD COLUMN `sequence` INT NOT NULL DEFAULT 0,
  ADD COLUMN `household` CHAR(64) NULL,
  ADD COLUMN `checkedInAt` DATETIME(3) NULL,
  ADD COLUMN `endedAt` DATETIME(3) NULL;
UPDATE `booking` b JOIN `slot` s ON s.id = b.slotId SET b.resourceId = s.resourceId;
ALTER TABLE `booking` MODIFY `resourceId` CHAR(36) NOT NULL;
CREATE INDEX `booking_resourceId_startsAt_idx` ON `booking`(`resourceId`, `startsAt`);
CREATE INDEX `booking_state_endsAt_idx` ON `booking`(`state`, `endsAt`);

-- A booking that nobody has to work on leaves the queue: it is booked, and that is all.
UPDATE `request` r JOIN `booking` b ON b.requestId = r.id SET r.state = 'booked'
  WHERE r.state = 'queued' AND b.state = 'confirmed';

CREATE TABLE `schedule_exception` (
  `id` CHAR(36) NOT NULL,
  `resourceId` CHAR(36) NOT NULL,
  `day` DATE NOT NULL,
  `kind` VARCHAR(8) NOT NULL,
  `startsAt` INT NOT NULL,
  `endsAt` INT NOT NULL,
  `slotMinutes` INT NOT NULL,
  `capacity` INT NOT NULL,
  `reason` VARCHAR(60) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `schedule_exception_resourceId_day_idx`(`resourceId`, `day`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `household_use` (
  `resourceId` CHAR(36) NOT NULL,
  `household` CHAR(64) NOT NULL,
  `held` INT NOT NULL,
  PRIMARY KEY (`resourceId`, `household`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `waitlist_entry` (
  `id` CHAR(36) NOT NULL,
  `resourceId` CHAR(36) NOT NULL,
  `day` DATE NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `state` VARCHAR(12) NOT NULL,
  `origin` VARCHAR(12) NOT NULL,
  `slotId` CHAR(36) NULL,
  `offeredUntil` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `waitlist_entry_resourceId_day_state_createdAt_idx`(`resourceId`, `day`, `state`, `createdAt`),
  INDEX `waitlist_entry_residentId_createdAt_idx`(`residentId`, `createdAt`),
  INDEX `waitlist_entry_state_offeredUntil_idx`(`state`, `offeredUntil`),
  INDEX `waitlist_entry_slotId_idx`(`slotId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `booking_pause` (
  `id` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `fromAt` DATETIME(3) NOT NULL,
  `untilAt` DATETIME(3) NOT NULL,
  `appeal` VARCHAR(8) NOT NULL,
  `appealText` VARCHAR(500) NULL,
  `answer` VARCHAR(500) NULL,
  `askedAt` DATETIME(3) NULL,
  `decidedAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  INDEX `booking_pause_residentId_untilAt_idx`(`residentId`, `untilAt`),
  INDEX `booking_pause_communityId_appeal_askedAt_idx`(`communityId`, `appeal`, `askedAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ticket` (
  `id` CHAR(36) NOT NULL,
  `deskId` CHAR(36) NOT NULL,
  `day` DATE NOT NULL,
  `letter` VARCHAR(2) NOT NULL,
  `number` INT NOT NULL,
  `bookingId` CHAR(36) NULL,
  `residentId` CHAR(36) NULL,
  `state` VARCHAR(10) NOT NULL,
  `dueAt` DATETIME(3) NOT NULL,
  `takenAt` DATETIME(3) NOT NULL,
  `counter` INT NULL,
  `calls` INT NOT NULL DEFAULT 0,
  `calledAt` DATETIME(3) NULL,
  `servingAt` DATETIME(3) NULL,
  `endedAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `ticket_bookingId_key`(`bookingId`),
  INDEX `ticket_deskId_day_state_dueAt_idx`(`deskId`, `day`, `state`, `dueAt`),
  INDEX `ticket_residentId_day_idx`(`residentId`, `day`),
  UNIQUE INDEX `ticket_deskId_day_number_key`(`deskId`, `day`, `number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `ticket_line` (
  `deskId` CHAR(36) NOT NULL,
  `day` DATE NOT NULL,
  `last` INT NOT NULL,
  PRIMARY KEY (`deskId`, `day`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `counter` (
  `communityId` CHAR(36) NOT NULL,
  `number` INT NOT NULL,
  `deskId` CHAR(36) NOT NULL,
  `staffId` CHAR(36) NULL,
  `state` VARCHAR(8) NOT NULL,
  `backAt` DATETIME(3) NULL,
  PRIMARY KEY (`communityId`, `number`),
  INDEX `counter_deskId_idx`(`deskId`),
  INDEX `counter_staffId_idx`(`staffId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `schedule_exception` ADD CONSTRAINT `schedule_exception_resourceId_fkey` FOREIGN KEY (`resourceId`) REFERENCES `resource`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `household_use` ADD CONSTRAINT `household_use_resourceId_fkey` FOREIGN KEY (`resourceId`) REFERENCES `resource`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `waitlist_entry` ADD CONSTRAINT `waitlist_entry_resourceId_fkey` FOREIGN KEY (`resourceId`) REFERENCES `resource`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `waitlist_entry` ADD CONSTRAINT `waitlist_entry_slotId_fkey` FOREIGN KEY (`slotId`) REFERENCES `slot`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `waitlist_entry` ADD CONSTRAINT `waitlist_entry_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `booking_pause` ADD CONSTRAINT `booking_pause_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `booking_pause` ADD CONSTRAINT `booking_pause_communityId_fkey` FOREIGN KEY (`communityId`) REFERENCES `community`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ticket` ADD CONSTRAINT `ticket_deskId_fkey` FOREIGN KEY (`deskId`) REFERENCES `desk`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ticket` ADD CONSTRAINT `ticket_bookingId_fkey` FOREIGN KEY (`bookingId`) REFERENCES `booking`(`requestId`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ticket` ADD CONSTRAINT `ticket_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `ticket_line` ADD CONSTRAINT `ticket_line_deskId_fkey` FOREIGN KEY (`deskId`) REFERENCES `desk`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `counter` ADD CONSTRAINT `counter_communityId_fkey` FOREIGN KEY (`communityId`) REFERENCES `community`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `counter` ADD CONSTRAINT `counter_deskId_fkey` FOREIGN KEY (`deskId`) REFERENCES `desk`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `counter` ADD CONSTRAINT `counter_staffId_fkey` FOREIGN KEY (`staffId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
