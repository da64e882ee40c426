CREATE TABLE `job_figure` (
  `communityId` CHAR(36) NOT NULL,
  `month` CHAR(7) NOT NULL,
  `sort` VARCHAR(8) NOT NULL,
  `part` VARCHAR(20) NOT NULL,
  `name` VARCHAR(12) NOT NULL,
  `n` INT NOT NULL,
  PRIMARY KEY (`communityId`, `month`, `sort`, `part`, `name`),
  INDEX `job_figure_month_idx`(`month`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
