CREATE INDEX `audit_entry_action_at_idx` ON `audit_entry`(`action`, `at`);
CREATE INDEX `audit_entry_at_idx` ON `audit_entry`(`at`);

CREATE TABLE `audit_check` (
  `id` INT NOT NULL,
  `at` DATETIME(3) NOT NULL,
  `sealed` INT NOT NULL,
  `brokenAt` INT NULL,
  `found` VARCHAR(120) NOT NULL,
  `anchoredAt` DATETIME(3) NULL,
  `anchoredSeq` INT NULL,
  `anchoredHash` CHAR(64) NULL,
  PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
