-- When staff compared a resident's identity number with the card.
ALTER TABLE `resident` ADD COLUMN `idCheckedAt` DATETIME(3) NULL AFTER `idNumberHash`;
