CREATE TABLE `staff_notification` (
  `id` CHAR(36) NOT NULL,
  `messageId` CHAR(36) NOT NULL,
  `staffId` CHAR(36) NOT NULL,
  `requestNumber` VARCHAR(20) NULL,
  `title` VARCHAR(60) NOT NULL,
  `text` VARCHAR(500) NOT NULL,
  `urgent` TINYINT(1) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `readAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  INDEX `staff_notification_staffId_createdAt_id_idx`(`staffId`, `createdAt`, `id`),
  UNIQUE INDEX `staff_notification_messageId_staffId_key`(`messageId`, `staffId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `staff_inbox` (
  `staffId` CHAR(36) NOT NULL,
  `unread` INT NOT NULL,
  PRIMARY KEY (`staffId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `staff_notification` ADD CONSTRAINT `staff_notification_staffId_fkey` FOREIGN KEY (`staffId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `staff_inbox` ADD CONSTRAINT `staff_inbox_staffId_fkey` FOREIGN KEY (`staffId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `rule_set` ADD COLUMN `authorId` CHAR(36) NULL;
