CREATE TABLE `figure_day` (
  `day` DATE NOT NULL,
  `name` VARCHAR(16) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `queueId` CHAR(36) NOT NULL,
  `ownerId` VARCHAR(36) NOT NULL,
  `n` INT NOT NULL,
  PRIMARY KEY (`day`, `name`, `communityId`, `queueId`, `ownerId`),
  INDEX `figure_day_communityId_day_idx`(`communityId`, `day`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `figure_keeping` (
  `id` INT NOT NULL,
  `keptAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE INDEX `request_submittedAt_idx` ON `request`(`submittedAt`);
CREATE INDEX `request_resolvedAt_idx` ON `request`(`resolvedAt`);
CREATE INDEX `rating_createdAt_idx` ON `rating`(`createdAt`);
