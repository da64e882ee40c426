-- 代办: a relative acts for a resident, within scopes and until a day.
CREATE TABLE `mandate` (
  `id` CHAR(36) NOT NULL,
  `principalId` CHAR(36) NOT NULL,
  `agentId` CHAR(36) NULL,
  `relation` VARCHAR(12) NOT NULL,
  `scopes` JSON NOT NULL,
  `codeHash` CHAR(64) NULL,
  `codeExpiresAt` DATETIME(3) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `takenAt` DATETIME(3) NULL,
  `expiresAt` DATETIME(3) NOT NULL,
  `endedAt` DATETIME(3) NULL,
  `endedBy` VARCHAR(10) NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `mandate_codeHash_key`(`codeHash`),
  INDEX `mandate_principalId_expiresAt_idx`(`principalId`, `expiresAt`),
  INDEX `mandate_agentId_expiresAt_idx`(`agentId`, `expiresAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
ALTER TABLE `mandate` ADD CONSTRAINT `mandate_principalId_fkey` FOREIGN KEY (`principalId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `mandate` ADD CONSTRAINT `mandate_agentId_fkey` FOREIGN KEY (`agentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `request` ADD COLUMN `agentId` CHAR(36) NULL;

ALTER TABLE `notification` ADD COLUMN `forResidentId` CHAR(36) NULL;
