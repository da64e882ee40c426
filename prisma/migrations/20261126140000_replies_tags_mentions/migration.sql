CREATE TABLE `reply_template` (
  `id` CHAR(36) NOT NULL,
  `staffId` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `shared` TINYINT(1) NOT NULL,
  `name` VARCHAR(30) NOT NULL,
  `itemCode` VARCHAR(60) NULL,
  `state` VARCHAR(24) NULL,
  `text` VARCHAR(2000) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  `updatedAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `reply_template_staffId_createdAt_idx`(`staffId`, `createdAt`),
  INDEX `reply_template_communityId_shared_createdAt_idx`(`communityId`, `shared`, `createdAt`),
  INDEX `reply_template_itemCode_idx`(`itemCode`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `tag` (
  `id` CHAR(36) NOT NULL,
  `communityId` CHAR(36) NOT NULL,
  `name` VARCHAR(12) NOT NULL,
  `createdById` CHAR(36) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `tag_communityId_name_key`(`communityId`, `name`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `request_tag` (
  `requestId` CHAR(36) NOT NULL,
  `tagId` CHAR(36) NOT NULL,
  `staffId` CHAR(36) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`requestId`, `tagId`),
  INDEX `request_tag_tagId_idx`(`tagId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `mention` (
  `eventId` CHAR(36) NOT NULL,
  `staffId` CHAR(36) NOT NULL,
  `requestId` CHAR(36) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL,
  PRIMARY KEY (`eventId`, `staffId`),
  INDEX `mention_staffId_createdAt_idx`(`staffId`, `createdAt`),
  INDEX `mention_requestId_staffId_idx`(`requestId`, `staffId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `reply_template` ADD CONSTRAINT `reply_template_staffId_fkey` FOREIGN KEY (`staffId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `reply_template` ADD CONSTRAINT `reply_template_itemCode_fkey` FOREIGN KEY (`itemCode`) REFERENCES `item`(`code`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `tag` ADD CONSTRAINT `tag_communityId_fkey` FOREIGN KEY (`communityId`) REFERENCES `community`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `request_tag` ADD CONSTRAINT `request_tag_requestId_fkey` FOREIGN KEY (`requestId`) REFERENCES `request`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `request_tag` ADD CONSTRAINT `request_tag_tagId_fkey` FOREIGN KEY (`tagId`) REFERENCES `tag`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `mention` ADD CONSTRAINT `mention_staffId_fkey` FOREIGN KEY (`staffId`) REFERENCES `staff_member`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `mention` ADD CONSTRAINT `mention_requestId_fkey` FOREIGN KEY (`requestId`) REFERENCES `request`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
