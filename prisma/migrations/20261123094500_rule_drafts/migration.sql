ALTER TABLE `rule`
  ADD COLUMN `origin` CHAR(36) NULL,
  ADD COLUMN `off` TINYINT(1) NOT NULL DEFAULT 0,
  ADD COLUMN `brokenAt` DATETIME(3) NULL,
  ADD COLUMN `brokenReason` VARCHAR(120) NULL;

CREATE TABLE `rule_draft` (
  `id` VARCHAR(12) NOT NULL,
  `revision` INT NOT NULL DEFAULT 0,
  `rules` JSON NULL,
  `basedOn` INT NULL,
  `editorName` VARCHAR(60) NULL,
  `updatedAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- The county has one draft, which everybody who may edit shares; empty is none.
INSERT INTO `rule_draft` (`id`) VALUES ('county');

-- A hall that is open already: each rule so far is the first of its line.
UPDATE `rule` SET `origin` = `id`;
ALTER TABLE `rule` MODIFY COLUMN `origin` CHAR(36) NOT NULL;
