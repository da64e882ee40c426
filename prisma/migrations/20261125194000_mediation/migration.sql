-- 人民调解: parties, panel, mediators and register of a dispute.
CREATE TABLE `dispute_party` (
  `id` CHAR(36) NOT NULL,
  `requestId` CHAR(36) NOT NULL,
  `side` VARCHAR(12) NOT NULL,
  `residentId` CHAR(36) NULL,
  `name` VARCHAR(300) NULL,
  `phone` VARCHAR(300) NULL,
  `address` VARCHAR(900) NULL,
  `codeHash` CHAR(64) NULL,
  `code` VARCHAR(300) NULL,
  `codeExpiresAt` DATETIME(3) NULL,
  `answer` VARCHAR(10) NOT NULL,
  `answeredAt` DATETIME(3) NULL,
  `answeredBy` VARCHAR(8) NULL,
  `evidence` TEXT NULL,
  `choiceId` CHAR(36) NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `dispute_party_codeHash_key`(`codeHash`),
  INDEX `dispute_party_residentId_idx`(`residentId`),
  UNIQUE INDEX `dispute_party_requestId_side_key`(`requestId`, `side`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE TABLE `panel_mediator` (
  `staffId` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `expertise` JSON NOT NULL,
  `about` VARCHAR(200) NOT NULL,
  `active` TINYINT(1) NOT NULL,
  PRIMARY KEY (`staffId`),
  INDEX `panel_mediator_communityId_idx`(`communityId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE TABLE `dispute_mediator` (
  `id` CHAR(36) NOT NULL,
  `requestId` CHAR(36) NOT NULL,
  `staffId` CHAR(36) NOT NULL,
  `role` VARCHAR(6) NOT NULL,
  `by` VARCHAR(10) NOT NULL,
  `fromAt` DATETIME(3) NOT NULL,
  `untilAt` DATETIME(3) NULL,
  `objection` TEXT NULL,
  `objectBy` VARCHAR(12) NULL,
  PRIMARY KEY (`id`),
  INDEX `dispute_mediator_requestId_idx`(`requestId`),
  INDEX `dispute_mediator_staffId_untilAt_idx`(`staffId`, `untilAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE TABLE `dispute_event` (
  `id` CHAR(36) NOT NULL,
  `requestId` CHAR(36) NOT NULL,
  `at` DATETIME(3) NOT NULL,
  `action` VARCHAR(24) NOT NULL,
  `fromStage` VARCHAR(24) NOT NULL,
  `toStage` VARCHAR(24) NOT NULL,
  `role` VARCHAR(12) NOT NULL,
  `actorId` CHAR(36) NULL,
  `text` TEXT NULL,
  PRIMARY KEY (`id`),
  INDEX `dispute_event_requestId_at_id_idx`(`requestId`, `at`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `dispute`
  ADD COLUMN `source` VARCHAR(12) NOT NULL DEFAULT 'resident',
  ADD COLUMN `revision` INT NOT NULL DEFAULT 1,
  ADD COLUMN `stageAt` DATETIME(3) NULL,
  ADD COLUMN `concludeBy` DATE NULL,
  ADD COLUMN `outcome` VARCHAR(16) NULL,
  ADD COLUMN `closedAt` DATETIME(3) NULL,
  ADD INDEX `dispute_stage_concludeBy_idx`(`stage`, `concludeBy`);
ALTER TABLE `dispute` ALTER COLUMN `source` DROP DEFAULT;

ALTER TABLE `dispute` ADD CONSTRAINT `dispute_requestId_fkey` FOREIGN KEY (`requestId`) REFERENCES `request`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `dispute_party` ADD CONSTRAINT `dispute_party_requestId_fkey` FOREIGN KEY (`requestId`) REFERENCES `dispute`(`requestId`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `panel_mediator` ADD CONSTRAINT `panel_mediator_staffId_fkey` FOREIGN KEY (`staffId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `dispute_mediator` ADD CONSTRAINT `dispute_mediator_requestId_fkey` FOREIGN KEY (`requestId`) REFERENCES `dispute`(`requestId`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `dispute_mediator` ADD CONSTRAINT `dispute_mediator_staffId_fkey` FOREIGN KEY (`staffId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE `dispute_event` ADD CONSTRAINT `dispute_event_requestId_fkey` FOREIGN KEY (`requestId`) REFERENCES `dispute`(`requestId`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever applied before is a party of their own dispute.
INSERT INTO `dispute_party` (`id`, `requestId`, `side`, `residentId`, `answer`, `answeredAt`, `answeredBy`)
  SELECT LOWER(UUID()), d.`requestId`, 'applicant', r.`residentId`, 'accepted', d.`createdAt`, 'self'
  FROM `dispute` d JOIN `request` r ON r.`id` = d.`requestId`;
