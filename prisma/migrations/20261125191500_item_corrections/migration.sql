CREATE TABLE `item_correction` (
  `requestId` CHAR(36) NOT NULL,
  `rightCode` VARCHAR(60) NOT NULL,
  `staffId` CHAR(36) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`requestId`),
  INDEX `item_correction_createdAt_idx`(`createdAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `item_correction` ADD CONSTRAINT `item_correction_requestId_fkey` FOREIGN KEY (`requestId`) REFERENCES `request`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
