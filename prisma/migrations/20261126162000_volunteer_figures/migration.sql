-- Nobody stands on the board of those who served most before they have said so.
ALTER TABLE `volunteer` ADD COLUMN `onBoard` BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE `volunteer_month` (
  `residentId` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `month` CHAR(7) NOT NULL,
  `minutes` INT NOT NULL,
  `times` INT NOT NULL,
  PRIMARY KEY (`residentId`, `month`, `communityId`),
  INDEX `volunteer_month_communityId_month_minutes_residentId_idx`(`communityId`, `month`, `minutes`, `residentId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `volunteer_month` ADD CONSTRAINT `volunteer_month_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE `volunteer_figure` (
  `communityId` CHAR(36) NOT NULL,
  `month` CHAR(7) NOT NULL,
  `name` VARCHAR(12) NOT NULL,
  `n` INT NOT NULL,
  PRIMARY KEY (`communityId`, `month`, `name`),
  INDEX `volunteer_figure_month_idx`(`month`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- The sums of what is in the ledger already.
INSERT INTO `volunteer_month` (`residentId`, `communityId`, `month`, `minutes`, `times`)
SELECT e.`residentId`, a.`communityId`, DATE_FORMAT(a.`startsAt` + INTERVAL 8 HOUR, '%Y-%m'), SUM(e.`minutes`), COUNT(DISTINCT e.`signupId`)
FROM `hours_entry` e JOIN `activity_signup` s ON s.`id` = e.`signupId` JOIN `activity` a ON a.`id` = s.`activityId`
GROUP BY e.`residentId`, a.`communityId`, DATE_FORMAT(a.`startsAt` + INTERVAL 8 HOUR, '%Y-%m');
