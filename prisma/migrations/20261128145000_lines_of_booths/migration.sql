-- A booth of a job fair has a line of its own, beside that of the desk that answers for it.
ALTER TABLE `ticket`
  ADD COLUMN `boothId` CHAR(36) NOT NULL DEFAULT '' AFTER `deskId`,
  ADD COLUMN `boothName` VARCHAR(80) NOT NULL DEFAULT '' AFTER `boothId`,
  DROP INDEX `ticket_deskId_day_number_key`,
  ADD UNIQUE INDEX `ticket_deskId_boothId_day_number_key`(`deskId`, `boothId`, `day`, `number`),
  ADD INDEX `ticket_boothId_day_state_idx`(`boothId`, `day`, `state`);

ALTER TABLE `ticket_line`
  ADD COLUMN `boothId` CHAR(36) NOT NULL DEFAULT '' AFTER `deskId`,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (`deskId`, `boothId`, `day`);
