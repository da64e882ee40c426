-- The employer's letter that its agent may recruit is kept with the vacancy.
ALTER TABLE `attachment`
  ADD COLUMN `vacancyId` CHAR(36) NULL,
  ADD INDEX `attachment_vacancyId_idx`(`vacancyId`);

ALTER TABLE `attachment` ADD CONSTRAINT `attachment_vacancyId_fkey` FOREIGN KEY (`vacancyId`) REFERENCES `vacancy`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
