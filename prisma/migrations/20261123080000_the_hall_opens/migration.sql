CREATE TABLE `idempotency_key` (
  `id` CHAR(64) NOT NULL,
  `bodyHash` CHAR(64) NOT NULL,
  `result` JSON NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `idempotency_key_createdAt_idx`(`createdAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `outbox` (
  `id` CHAR(36) NOT NULL,
  `topic` VARCHAR(40) NOT NULL,
  `payload` JSON NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `nextAttemptAt` DATETIME(3) NOT NULL,
  `attempts` INT NOT NULL DEFAULT 0,
  `claimedBy` VARCHAR(60) NULL,
  `deliveredAt` DATETIME(3) NULL,
  `parkedAt` DATETIME(3) NULL,
  `lastError` VARCHAR(500) NULL,
  PRIMARY KEY (`id`),
  INDEX `outbox_deliveredAt_parkedAt_nextAttemptAt_idx`(`deliveredAt`, `parkedAt`, `nextAttemptAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `audit_entry` (
  `id` CHAR(36) NOT NULL,
  `at` DATETIME(3) NOT NULL,
  `actorKind` VARCHAR(10) NOT NULL,
  `actorId` CHAR(36) NULL,
  `action` VARCHAR(40) NOT NULL,
  `subject` VARCHAR(80) NOT NULL,
  `reason` VARCHAR(300) NULL,
  `requestId` VARCHAR(40) NULL,
  PRIMARY KEY (`id`),
  INDEX `audit_entry_subject_at_idx`(`subject`, `at`),
  INDEX `audit_entry_actorId_at_idx`(`actorId`, `at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `item` (
  `code` VARCHAR(60) NOT NULL,
  `title` VARCHAR(60) NOT NULL,
  `summary` VARCHAR(200) NOT NULL,
  `service` VARCHAR(20) NOT NULL,
  `kind` VARCHAR(12) NOT NULL,
  `deskCode` VARCHAR(30) NOT NULL,
  `basis` JSON NOT NULL,
  `conditions` JSON NOT NULL,
  `materials` JSON NOT NULL,
  `steps` JSON NOT NULL,
  `form` JSON NOT NULL,
  `synonyms` JSON NOT NULL,
  `legalDays` INT NOT NULL,
  `promisedDays` INT NOT NULL,
  `fee` DECIMAL(8,2) NOT NULL,
  `visits` INT NOT NULL,
  `place` VARCHAR(100) NOT NULL,
  `open` TINYINT(1) NOT NULL,
  `frequent` INT NOT NULL,
  `position` INT NOT NULL,
  PRIMARY KEY (`code`),
  INDEX `item_service_position_idx`(`service`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `resident` (
  `id` CHAR(36) NOT NULL,
  `name` VARCHAR(30) NOT NULL,
  `phone` VARCHAR(300) NULL,
  `phoneHash` CHAR(64) NULL,
  `idNumber` VARCHAR(300) NULL,
  `idNumberHash` CHAR(64) NULL,
  `birthDate` DATE NULL,
  `communityId` CHAR(36) NULL,
  `homeAddress` VARCHAR(120) NOT NULL,
  `traits` JSON NOT NULL,
  `demo` TINYINT(1) NOT NULL,
  `demoAbout` VARCHAR(100) NULL,
  `acts` INT NOT NULL DEFAULT 0,
  `unread` INT NOT NULL DEFAULT 0,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `resident_idNumberHash_key`(`idNumberHash`),
  INDEX `resident_phoneHash_idx`(`phoneHash`),
  INDEX `resident_communityId_idx`(`communityId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `wechat_account` (
  `openid` VARCHAR(64) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `unionid` VARCHAR(64) NULL,
  `sessionKey` VARCHAR(300) NOT NULL,
  `visitedAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`openid`),
  UNIQUE INDEX `wechat_account_residentId_key`(`residentId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `session` (
  `id` CHAR(64) NOT NULL,
  `kind` VARCHAR(10) NOT NULL,
  `personId` CHAR(36) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `expiresAt` DATETIME(3) NOT NULL,
  `endedAt` DATETIME(3) NULL,
  `device` VARCHAR(200) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `session_personId_idx`(`personId`),
  INDEX `session_expiresAt_idx`(`expiresAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `staff_credential` (
  `staffId` CHAR(36) NOT NULL,
  `username` VARCHAR(60) NOT NULL,
  `passwordHash` VARCHAR(300) NOT NULL,
  `failures` INT NOT NULL DEFAULT 0,
  `lockedUntil` DATETIME(3) NULL,
  `changedAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`staffId`),
  UNIQUE INDEX `staff_credential_username_key`(`username`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `community` (
  `id` CHAR(36) NOT NULL,
  `code` VARCHAR(40) NOT NULL,
  `kind` VARCHAR(12) NOT NULL,
  `name` VARCHAR(40) NOT NULL,
  `town` VARCHAR(40) NOT NULL,
  `address` VARCHAR(120) NOT NULL,
  `phone` VARCHAR(20) NOT NULL,
  `lng` DECIMAL(9,6) NOT NULL,
  `lat` DECIMAL(8,6) NOT NULL,
  `households` INT NOT NULL,
  `residents` INT NOT NULL,
  `areaM2` INT NOT NULL,
  `example` TINYINT(1) NOT NULL,
  `position` INT NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `community_code_key`(`code`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `address_name` (
  `id` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `kind` VARCHAR(12) NOT NULL,
  `name` VARCHAR(60) NOT NULL,
  `fromNumber` INT NULL,
  `toNumber` INT NULL,
  `lng` DECIMAL(9,6) NOT NULL,
  `lat` DECIMAL(8,6) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `address_name_name_idx`(`name`),
  INDEX `address_name_communityId_idx`(`communityId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `desk` (
  `id` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `code` VARCHAR(30) NOT NULL,
  `name` VARCHAR(40) NOT NULL,
  `duties` VARCHAR(200) NOT NULL,
  `place` VARCHAR(60) NOT NULL,
  `phone` VARCHAR(20) NOT NULL,
  `open` TINYINT(1) NOT NULL,
  `position` INT NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `desk_communityId_code_key`(`communityId`, `code`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `queue` (
  `id` CHAR(36) NOT NULL,
  `deskId` CHAR(36) NOT NULL,
  `mode` VARCHAR(12) NOT NULL,
  `cap` INT NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `queue_deskId_key`(`deskId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `opening_hours` (
  `id` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `weekday` INT NOT NULL,
  `opensAt` INT NOT NULL,
  `closesAt` INT NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `opening_hours_communityId_weekday_opensAt_key`(`communityId`, `weekday`, `opensAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `calendar_day` (
  `date` DATE NOT NULL,
  `working` TINYINT(1) NOT NULL,
  `reason` VARCHAR(100) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`date`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `staff_member` (
  `id` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `name` VARCHAR(30) NOT NULL,
  `phone` VARCHAR(300) NULL,
  `active` TINYINT(1) NOT NULL,
  `leftAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  INDEX `staff_member_communityId_idx`(`communityId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `post` (
  `id` CHAR(36) NOT NULL,
  `staffId` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `deskId` CHAR(36) NULL,
  `body` VARCHAR(12) NOT NULL,
  `title` VARCHAR(40) NOT NULL,
  `role` VARCHAR(16) NOT NULL,
  `startsOn` DATE NOT NULL,
  `endsOn` DATE NULL,
  PRIMARY KEY (`id`),
  INDEX `post_staffId_idx`(`staffId`),
  INDEX `post_communityId_idx`(`communityId`),
  INDEX `post_deskId_idx`(`deskId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `desk_member` (
  `deskId` CHAR(36) NOT NULL,
  `staffId` CHAR(36) NOT NULL,
  PRIMARY KEY (`deskId`, `staffId`),
  INDEX `desk_member_staffId_idx`(`staffId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `request` (
  `id` CHAR(36) NOT NULL,
  `number` VARCHAR(20) NOT NULL,
  `kind` VARCHAR(12) NOT NULL,
  `itemCode` VARCHAR(60) NOT NULL,
  `title` VARCHAR(100) NOT NULL,
  `text` VARCHAR(2000) NULL,
  `confidential` TINYINT(1) NOT NULL,
  `channel` VARCHAR(16) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `contactPhone` VARCHAR(300) NULL,
  `communityId` CHAR(36) NOT NULL,
  `queueId` CHAR(36) NOT NULL,
  `state` VARCHAR(24) NOT NULL,
  `priority` INT NOT NULL DEFAULT 0,
  `ownerId` CHAR(36) NULL,
  `firstReceiverId` CHAR(36) NULL,
  `submittedAt` DATETIME(3) NOT NULL,
  `updatedAt` DATETIME(3) NOT NULL,
  `acceptedAt` DATETIME(3) NULL,
  `resolvedAt` DATETIME(3) NULL,
  `endedAt` DATETIME(3) NULL,
  `dueAt` DATETIME(3) NOT NULL,
  `legalDueAt` DATETIME(3) NOT NULL,
  `promisedDays` INT NOT NULL,
  `legalDays` INT NOT NULL,
  `calendar` VARCHAR(60) NOT NULL,
  `provisional` TINYINT(1) NOT NULL,
  `pausedAt` DATETIME(3) NULL,
  `asked` VARCHAR(2000) NULL,
  `askedCount` INT NOT NULL DEFAULT 0,
  `escalateAt` DATETIME(3) NULL,
  `escalation` INT NOT NULL DEFAULT 0,
  `extendedDays` INT NOT NULL DEFAULT 0,
  `urgedCount` INT NOT NULL DEFAULT 0,
  `urgedAt` DATETIME(3) NULL,
  `returnedCount` INT NOT NULL DEFAULT 0,
  `transferCount` INT NOT NULL DEFAULT 0,
  `reopenedCount` INT NOT NULL DEFAULT 0,
  `answer` VARCHAR(4000) NULL,
  `routing` JSON NOT NULL,
  `revision` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `request_number_key`(`number`),
  INDEX `request_queueId_state_dueAt_id_idx`(`queueId`, `state`, `dueAt`, `id`),
  INDEX `request_communityId_state_dueAt_id_idx`(`communityId`, `state`, `dueAt`, `id`),
  INDEX `request_ownerId_state_dueAt_id_idx`(`ownerId`, `state`, `dueAt`, `id`),
  INDEX `request_state_dueAt_id_idx`(`state`, `dueAt`, `id`),
  INDEX `request_residentId_submittedAt_id_idx`(`residentId`, `submittedAt`, `id`),
  INDEX `request_state_escalateAt_idx`(`state`, `escalateAt`),
  INDEX `request_updatedAt_idx`(`updatedAt`),
  INDEX `request_itemCode_idx`(`itemCode`),
  INDEX `request_firstReceiverId_idx`(`firstReceiverId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `request_event` (
  `id` CHAR(36) NOT NULL,
  `requestId` CHAR(36) NOT NULL,
  `at` DATETIME(3) NOT NULL,
  `action` VARCHAR(24) NOT NULL,
  `actorKind` VARCHAR(10) NOT NULL,
  `actorId` CHAR(36) NULL,
  `actorName` VARCHAR(60) NOT NULL,
  `fromState` VARCHAR(24) NULL,
  `toState` VARCHAR(24) NOT NULL,
  `visible` TINYINT(1) NOT NULL,
  `text` VARCHAR(4000) NULL,
  `data` JSON NULL,
  PRIMARY KEY (`id`),
  INDEX `request_event_requestId_at_id_idx`(`requestId`, `at`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `rating` (
  `requestId` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `queueId` CHAR(36) NOT NULL,
  `score` INT NOT NULL,
  `text` VARCHAR(500) NULL,
  `anonymous` TINYINT(1) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `callBackDueAt` DATETIME(3) NULL,
  `putRightDueAt` DATETIME(3) NULL,
  `calledBackAt` DATETIME(3) NULL,
  PRIMARY KEY (`requestId`),
  INDEX `rating_queueId_createdAt_idx`(`queueId`, `createdAt`),
  INDEX `rating_callBackDueAt_calledBackAt_idx`(`callBackDueAt`, `calledBackAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `number_block` (
  `day` DATE NOT NULL,
  `next` INT NOT NULL,
  PRIMARY KEY (`day`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `rule_set` (
  `version` INT NOT NULL,
  `publishedAt` DATETIME(3) NOT NULL,
  `author` VARCHAR(60) NOT NULL,
  `note` VARCHAR(200) NOT NULL,
  PRIMARY KEY (`version`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `rule` (
  `id` CHAR(36) NOT NULL,
  `version` INT NOT NULL,
  `position` INT NOT NULL,
  `name` VARCHAR(80) NOT NULL,
  `conditions` JSON NOT NULL,
  `effect` JSON NOT NULL,
  `because` VARCHAR(120) NOT NULL,
  `validFrom` DATE NULL,
  `validUntil` DATE NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `rule_version_position_key`(`version`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `attachment` (
  `id` CHAR(36) NOT NULL,
  `uploaderKind` VARCHAR(10) NOT NULL,
  `uploaderId` CHAR(36) NOT NULL,
  `requestId` CHAR(36) NULL,
  `eventId` CHAR(36) NULL,
  `name` VARCHAR(200) NOT NULL,
  `mime` VARCHAR(60) NOT NULL,
  `bytes` INT NOT NULL,
  `sha256` CHAR(64) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `attachment_requestId_idx`(`requestId`),
  INDEX `attachment_eventId_idx`(`eventId`),
  INDEX `attachment_uploaderId_createdAt_idx`(`uploaderId`, `createdAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `application` (
  `requestId` CHAR(36) NOT NULL,
  `answers` JSON NOT NULL,
  `note` VARCHAR(1000) NOT NULL,
  PRIMARY KEY (`requestId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `resource` (
  `id` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `deskId` CHAR(36) NOT NULL,
  `itemCode` VARCHAR(60) NOT NULL,
  `kind` VARCHAR(12) NOT NULL,
  `name` VARCHAR(60) NOT NULL,
  `place` VARCHAR(60) NOT NULL,
  `about` VARCHAR(200) NOT NULL,
  `seats` INT NOT NULL,
  `open` TINYINT(1) NOT NULL,
  `position` INT NOT NULL,
  `pattern` JSON NOT NULL,
  `horizonDays` INT NOT NULL,
  `noticeMin` INT NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `resource_communityId_position_idx`(`communityId`, `position`),
  INDEX `resource_deskId_idx`(`deskId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `slot` (
  `id` CHAR(36) NOT NULL,
  `resourceId` CHAR(36) NOT NULL,
  `startsAt` DATETIME(3) NOT NULL,
  `endsAt` DATETIME(3) NOT NULL,
  `capacity` INT NOT NULL,
  `taken` INT NOT NULL DEFAULT 0,
  `closed` VARCHAR(60) NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `slot_resourceId_startsAt_key`(`resourceId`, `startsAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `booking` (
  `requestId` CHAR(36) NOT NULL,
  `slotId` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `state` VARCHAR(24) NOT NULL,
  `startsAt` DATETIME(3) NOT NULL,
  `endsAt` DATETIME(3) NOT NULL,
  `note` VARCHAR(200) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`requestId`),
  INDEX `booking_residentId_startsAt_idx`(`residentId`, `startsAt`),
  INDEX `booking_slotId_idx`(`slotId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `job_seeker` (
  `requestId` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `activeFor` CHAR(36) NULL,
  `state` VARCHAR(24) NOT NULL,
  `skills` JSON NOT NULL,
  `experience` VARCHAR(500) NOT NULL,
  `wish` VARCHAR(200) NOT NULL,
  `hours` VARCHAR(12) NOT NULL,
  `payAtLeast` INT NOT NULL,
  `distanceKm` INT NOT NULL,
  `helpWanted` JSON NOT NULL,
  `hardship` VARCHAR(20) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`requestId`),
  UNIQUE INDEX `job_seeker_activeFor_key`(`activeFor`),
  INDEX `job_seeker_residentId_idx`(`residentId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `dispute` (
  `requestId` CHAR(36) NOT NULL,
  `stage` VARCHAR(24) NOT NULL,
  `topic` VARCHAR(20) NOT NULL,
  `statement` TEXT NOT NULL,
  `since` VARCHAR(60) NOT NULL,
  `otherParty` VARCHAR(500) NOT NULL,
  `wish` TEXT NOT NULL,
  `danger` TINYINT(1) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`requestId`),
  INDEX `dispute_topic_createdAt_idx`(`topic`, `createdAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `volunteer` (
  `requestId` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `activeFor` CHAR(36) NULL,
  `state` VARCHAR(12) NOT NULL,
  `skills` JSON NOT NULL,
  `times` JSON NOT NULL,
  `aboutMe` VARCHAR(300) NOT NULL,
  `guardianConsent` TINYINT(1) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`requestId`),
  UNIQUE INDEX `volunteer_activeFor_key`(`activeFor`),
  INDEX `volunteer_residentId_idx`(`residentId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `notification` (
  `id` CHAR(36) NOT NULL,
  `residentId` CHAR(36) NOT NULL,
  `requestNumber` VARCHAR(20) NULL,
  `title` VARCHAR(60) NOT NULL,
  `text` VARCHAR(500) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `readAt` DATETIME(3) NULL,
  `wechat` VARCHAR(12) NULL,
  PRIMARY KEY (`id`),
  INDEX `notification_residentId_createdAt_id_idx`(`residentId`, `createdAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `subscription` (
  `openid` VARCHAR(64) NOT NULL,
  `templateId` VARCHAR(100) NOT NULL,
  `remaining` INT NOT NULL,
  PRIMARY KEY (`openid`, `templateId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `resident` ADD CONSTRAINT `resident_communityId_fkey` FOREIGN KEY (`communityId`) REFERENCES `community`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `wechat_account` ADD CONSTRAINT `wechat_account_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `address_name` ADD CONSTRAINT `address_name_communityId_fkey` FOREIGN KEY (`communityId`) REFERENCES `community`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `desk` ADD CONSTRAINT `desk_communityId_fkey` FOREIGN KEY (`communityId`) REFERENCES `community`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `queue` ADD CONSTRAINT `queue_deskId_fkey` FOREIGN KEY (`deskId`) REFERENCES `desk`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `opening_hours` ADD CONSTRAINT `opening_hours_communityId_fkey` FOREIGN KEY (`communityId`) REFERENCES `community`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `staff_member` ADD CONSTRAINT `staff_member_communityId_fkey` FOREIGN KEY (`communityId`) REFERENCES `community`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `post` ADD CONSTRAINT `post_staffId_fkey` FOREIGN KEY (`staffId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `post` ADD CONSTRAINT `post_communityId_fkey` FOREIGN KEY (`communityId`) REFERENCES `community`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `post` ADD CONSTRAINT `post_deskId_fkey` FOREIGN KEY (`deskId`) REFERENCES `desk`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `desk_member` ADD CONSTRAINT `desk_member_deskId_fkey` FOREIGN KEY (`deskId`) REFERENCES `desk`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `desk_member` ADD CONSTRAINT `desk_member_staffId_fkey` FOREIGN KEY (`staffId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `request` ADD CONSTRAINT `request_itemCode_fkey` FOREIGN KEY (`itemCode`) REFERENCES `item`(`code`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `request` ADD CONSTRAINT `request_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `request` ADD CONSTRAINT `request_communityId_fkey` FOREIGN KEY (`communityId`) REFERENCES `community`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `request` ADD CONSTRAINT `request_queueId_fkey` FOREIGN KEY (`queueId`) REFERENCES `queue`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `request` ADD CONSTRAINT `request_ownerId_fkey` FOREIGN KEY (`ownerId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `request` ADD CONSTRAINT `request_firstReceiverId_fkey` FOREIGN KEY (`firstReceiverId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `request_event` ADD CONSTRAINT `request_event_requestId_fkey` FOREIGN KEY (`requestId`) REFERENCES `request`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `rating` ADD CONSTRAINT `rating_requestId_fkey` FOREIGN KEY (`requestId`) REFERENCES `request`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `rule` ADD CONSTRAINT `rule_version_fkey` FOREIGN KEY (`version`) REFERENCES `rule_set`(`version`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `attachment` ADD CONSTRAINT `attachment_requestId_fkey` FOREIGN KEY (`requestId`) REFERENCES `request`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `attachment` ADD CONSTRAINT `attachment_eventId_fkey` FOREIGN KEY (`eventId`) REFERENCES `request_event`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `resource` ADD CONSTRAINT `resource_communityId_fkey` FOREIGN KEY (`communityId`) REFERENCES `community`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `resource` ADD CONSTRAINT `resource_deskId_fkey` FOREIGN KEY (`deskId`) REFERENCES `desk`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `slot` ADD CONSTRAINT `slot_resourceId_fkey` FOREIGN KEY (`resourceId`) REFERENCES `resource`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `booking` ADD CONSTRAINT `booking_requestId_fkey` FOREIGN KEY (`requestId`) REFERENCES `request`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `booking` ADD CONSTRAINT `booking_slotId_fkey` FOREIGN KEY (`slotId`) REFERENCES `slot`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `booking` ADD CONSTRAINT `booking_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `notification` ADD CONSTRAINT `notification_residentId_fkey` FOREIGN KEY (`residentId`) REFERENCES `resident`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
