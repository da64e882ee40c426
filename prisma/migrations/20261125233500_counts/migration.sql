CREATE TABLE `request_count` (
  `name` VARCHAR(12) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `part` VARCHAR(40) NOT NULL,
  `scopeId` CHAR(36) NOT NULL,
  `n` INT NOT NULL,
  PRIMARY KEY (`name`, `communityId`, `part`, `scopeId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `request_count_change` (
  `id` CHAR(36) NOT NULL,
  `n` INT NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `queueId` CHAR(36) NOT NULL,
  `ownerId` CHAR(36) NULL,
  `kind` VARCHAR(12) NOT NULL,
  `state` VARCHAR(24) NOT NULL,
  `dueAt` DATETIME(3) NOT NULL,
  `paused` TINYINT(1) NOT NULL,
  `escalation` INT NOT NULL,
  `submittedOn` DATE NOT NULL,
  `updatedOn` DATE NOT NULL,
  `followUp` TINYINT(1) NOT NULL,
  `isPart` TINYINT(1) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `request_count_change_communityId_idx`(`communityId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO `request_count_change`
  (id, n, communityId, queueId, ownerId, kind, state, dueAt, paused, escalation, submittedOn, updatedOn, followUp, isPart)
SELECT r.id, 1, r.communityId, r.queueId, r.ownerId, r.kind, r.state, r.dueAt, r.pausedAt IS NOT NULL, r.escalation,
  DATE(r.submittedAt + INTERVAL 8 HOUR), DATE(r.updatedAt + INTERVAL 8 HOUR),
  EXISTS (SELECT 1 FROM rating WHERE requestId = r.id AND callBackDueAt IS NOT NULL AND calledBackAt IS NULL),
  r.parentId IS NOT NULL
FROM request r;
