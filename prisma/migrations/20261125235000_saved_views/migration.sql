CREATE TABLE `saved_view` (
  `id` CHAR(36) NOT NULL,
  `staffId` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `shared` TINYINT(1) NOT NULL,
  `name` VARCHAR(20) NOT NULL,
  `view` VARCHAR(20) NOT NULL,
  `search` VARCHAR(2000) NOT NULL,
  `columns` JSON NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `saved_view_staffId_createdAt_idx`(`staffId`, `createdAt`),
  INDEX `saved_view_communityId_shared_createdAt_idx`(`communityId`, `shared`, `createdAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `saved_view` ADD CONSTRAINT `saved_view_staffId_fkey` FOREIGN KEY (`staffId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `resident` ADD COLUMN `initials` VARCHAR(30) NULL;
CREATE INDEX `resident_initials_idx` ON `resident`(`initials`);
