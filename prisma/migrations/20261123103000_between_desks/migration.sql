ALTER TABLE `request`
  ADD COLUMN `parentId` CHAR(36) NULL,
  ADD COLUMN `mergedIntoId` CHAR(36) NULL,
  ADD INDEX `request_parentId_idx`(`parentId`),
  ADD INDEX `request_mergedIntoId_idx`(`mergedIntoId`);

ALTER TABLE `request` ADD CONSTRAINT `request_parentId_fkey` FOREIGN KEY (`parentId`) REFERENCES `request`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `request` ADD CONSTRAINT `request_mergedIntoId_fkey` FOREIGN KEY (`mergedIntoId`) REFERENCES `request`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE `request_follower` (
  `requestId` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`requestId`, `residentId`),
  INDEX `request_follower_residentId_createdAt_idx`(`residentId`, `createdAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `request_follower` ADD CONSTRAINT `request_follower_requestId_fkey` FOREIGN KEY (`requestId`) REFERENCES `request`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `request_follower` ADD CONSTRAINT `request_follower_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `item` ADD COLUMN `shared` TINYINT(1) NOT NULL DEFAULT 0;

-- Halls that are open already: what neighbours have in common.
UPDATE `item` SET `shared` = 1 WHERE `code` IN ('report-problem', 'repair-report');
