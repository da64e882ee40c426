CREATE TABLE `dispute_agreement` (
  `id` CHAR(36) NOT NULL,
  `requestId` CHAR(36) NOT NULL,
  `form` VARCHAR(8) NOT NULL,
  `version` INT NOT NULL,
  `clauses` MEDIUMTEXT NULL,
  `text` MEDIUMTEXT NOT NULL,
  `textHash` CHAR(64) NOT NULL,
  `draftedAt` DATETIME(3) NOT NULL,
  `draftedById` CHAR(36) NOT NULL,
  `number` VARCHAR(80) NULL,
  `sealedById` CHAR(36) NULL,
  `effectiveAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `dispute_agreement_requestId_key`(`requestId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `agreement_step` (
  `id` CHAR(36) NOT NULL,
  `agreementId` CHAR(36) NOT NULL,
  `position` INT NOT NULL,
  `who` VARCHAR(12) NOT NULL,
  `what` VARCHAR(1200) NOT NULL,
  `dueOn` DATE NOT NULL,
  `state` VARCHAR(8) NOT NULL,
  `seenAt` DATETIME(3) NULL,
  `note` TEXT NULL,
  `remindedAt` DATETIME(3) NULL,
  `dueToldAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  INDEX `agreement_step_agreementId_position_idx`(`agreementId`, `position`),
  INDEX `agreement_step_state_dueOn_idx`(`state`, `dueOn`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `agreement_count` (
  `communityId` CHAR(36) NOT NULL,
  `year` INT NOT NULL,
  `last` INT NOT NULL,
  PRIMARY KEY (`communityId`, `year`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `dispute_agreement` ADD CONSTRAINT `dispute_agreement_requestId_fkey` FOREIGN KEY (`requestId`) REFERENCES `dispute`(`requestId`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `agreement_step` ADD CONSTRAINT `agreement_step_agreementId_fkey` FOREIGN KEY (`agreementId`) REFERENCES `dispute_agreement`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
