CREATE TABLE `team_notice` (
  `id` CHAR(36) NOT NULL,
  `teamId` CHAR(36) NOT NULL,
  `text` VARCHAR(300) NOT NULL,
  `byName` VARCHAR(30) NOT NULL,
  `at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `team_notice_teamId_at_idx`(`teamId`, `at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `team_notice` ADD CONSTRAINT `team_notice_teamId_fkey` FOREIGN KEY (`teamId`) REFERENCES `team`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
