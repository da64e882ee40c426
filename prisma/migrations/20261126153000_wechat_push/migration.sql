ALTER TABLE `notification` ADD COLUMN `wechatId` VARCHAR(64) NULL;
CREATE INDEX `notification_wechatId_idx` ON `notification`(`wechatId`);

CREATE TABLE `wechat_push` (
  `id` CHAR(64) NOT NULL,
  `event` VARCHAR(40) NOT NULL,
  `at` DATETIME(3) NOT NULL,
  INDEX `wechat_push_at_idx`(`at`),
  PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `attachment` ADD COLUMN `verdict` VARCHAR(8) NULL, ADD COLUMN `checkTrace` VARCHAR(64) NULL;
CREATE UNIQUE INDEX `attachment_checkTrace_key` ON `attachment`(`checkTrace`);
